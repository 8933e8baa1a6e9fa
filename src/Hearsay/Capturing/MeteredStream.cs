namespace Hearsay.Capturing;

/// <summary>What is unpacked from something compressed, held against the limits while it is read.</summary>
/// <param name="inner">Gives the unpacked bytes.</param>
/// <param name="packed">How many bytes they were unpacked from so far.</param>
/// <param name="limits">How many bytes may come.</param>
/// <param name="unpacked">Told of every byte, for the limit on all of a file's layers together.</param>
internal sealed class MeteredStream(Stream inner, Func<long> packed, CaptureLimits limits, Action<int> unpacked) : ForwardStream
{
  private long given;

  public override int Read(Span<byte> buffer)
  {
    var count = inner.Read(buffer);
    given += count;
    unpacked(count);
    if (given > limits.MaxBytes && given / limits.MaxRatio > packed()) throw new PackingException($"decompressed it is more than {limits.MaxRatio} times its size");
    return count;
  }

  public override bool TryResume() => inner is ForwardStream forward && forward.TryResume();

  protected override void Dispose(bool disposing)
  {
    if (disposing) inner.Dispose();
    base.Dispose(disposing);
  }
}
