namespace Hearsay.Capturing;

/// <summary>Bytes that grow at their end and can be cut there, used again and again.</summary>
internal sealed class ByteBlock
{
  private byte[] bytes = new byte[1 << 12];

  public int Length { get; private set; }

  /// <summary>Valid until something is written or cut.</summary>
  public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

  public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

  public void Write(ReadOnlySpan<byte> more)
  {
    if (more.Length > bytes.Length - Length) Array.Resize(ref bytes, checked((int)Math.Min(Array.MaxLength, Math.Max((long)Length + more.Length, bytes.Length * 2L))));
    more.CopyTo(bytes.AsSpan(Length));
    Length += more.Length;
  }

  public void CutTo(int length) => Length = Math.Min(Length, length);
}
