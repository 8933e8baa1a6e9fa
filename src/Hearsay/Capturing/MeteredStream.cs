namespace Hearsay.Capturing;

/// <summary>What is unpacked from something compressed, held against the limits while it is read.</summary>
/// <param name="inner">Gives the unpacked bytes.</param>
/// <param name="packed">How many bytes they were unpacked from so far.</param>
/// <param name="limits">How many bytes may come.</param>
/// <param name="unpacked">Told of every byte, for the limit on all of a file's layers together.</param>
internal sealed class MeteredStream(Stream inner, Func<long> packed, CaptureLimits limits, Action<int> unpacked) : Stream
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

  public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

  public override bool CanRead => true;
  public override bool CanSeek => false;
  public override bool CanWrite => false;
  public override long Length => throw new NotSupportedException();
  public override long Position { get => given; set => throw new NotSupportedException(); }
  public override void Flush() { }
  public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
  public override void SetLength(long value) => throw new NotSupportedException();
  public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

  protected override void Dispose(bool disposing)
  {
    if (disposing) inner.Dispose();
    base.Dispose(disposing);
  }
}
