namespace Hearsay; internal static class Placeholder;
