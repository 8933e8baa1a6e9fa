namespace Hearsay.Cli.Printing;

/// <summary>The beginning of an id: enough to type.</summary>
internal static class ShortId
{
  public static string Of(string id) => id.Length <= 10 ? id : id[..10];
}
