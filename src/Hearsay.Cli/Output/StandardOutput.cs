namespace Hearsay.Cli.Output;

/// <summary>Standard output as bytes. A reader that has seen enough (<c>| head</c>) is no failure.</summary>
internal static class StandardOutput
{
  public static void Write(Action<Stream> write)
  {
    try
    {
      using var stream = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
      write(stream);
    }
    catch (IOException)
    {
      // The other end of the pipe is closed.
    }
  }
}
