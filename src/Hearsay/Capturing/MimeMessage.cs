namespace Hearsay.Capturing;

internal static class MimeMessage
{
  public static bool Begins(ReadOnlySpan<char> head) => false;
}
