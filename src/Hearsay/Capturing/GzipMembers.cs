using System.IO.Compression;

namespace Hearsay.Capturing;

/// <summary>The members of a gzip file, unpacked one after the other. Where one is damaged or was cut off, reading fails, and can be taken up again at the next.</summary>
internal sealed class GzipMembers(PeekStream packed) : ForwardStream
{
  // So much is lost to what was read ahead when a member fails.
  private const int Ahead = 256;

  private readonly byte[] last = new byte[Ahead];
  private GZipStream? members;
  private int lastLength;
  private long begun;
  private bool isBroken;

  public override int Read(Span<byte> buffer)
  {
    members ??= new GZipStream(new Narrow(this, packed), CompressionMode.Decompress);
    try
    {
      return members.Read(buffer);
    }
    catch (InvalidDataException)
    {
      isBroken = true;
      throw;
    }
  }

  /// <summary>Goes to where the next member may begin, after one that is broken.</summary>
  /// <returns>False where none was broken, or none follows.</returns>
  public override bool TryResume()
  {
    if (!isBroken) return false;
    isBroken = false;
    packed.PutBack(last.AsSpan(0, lastLength));
    lastLength = 0;
    if (packed.Taken <= begun) packed.Take(begun + 1 - packed.Taken, null);
    while (packed.Peek(1 << 15) is { Length: > 3 } ahead)
    {
      var found = ahead.IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
      packed.Take(found < 0 ? ahead.Length - 2 : found, null);
      if (found < 0) continue;
      if (packed.Peek(4) is [_, _, _, < 32])
      {
        begun = packed.Taken;
        members = new GZipStream(new Narrow(this, packed), CompressionMode.Decompress);
        return true;
      }

      packed.Take(1, null);
    }

    return false;
  }

  /// <summary>Gives the packed bytes a few at a time.</summary>
  private sealed class Narrow(GzipMembers owner, PeekStream packed) : ForwardStream
  {
    public override int Read(Span<byte> buffer)
    {
      owner.lastLength = packed.Read(buffer[..Math.Min(buffer.Length, Ahead)]);
      buffer[..owner.lastLength].CopyTo(owner.last);
      return owner.lastLength;
    }
  }
}
