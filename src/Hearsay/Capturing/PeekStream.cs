using System.Runtime.ExceptionServices;

namespace Hearsay.Capturing;

/// <summary>A stream that is read forward, whose next bytes can be looked at, and whose last ones can be put back.</summary>
internal sealed class PeekStream(Stream inner) : ForwardStream
{
  private byte[] buffer = new byte[1 << 16];
  private int start, end;
  private bool ended;
  private ExceptionDispatchInfo? failure;

  /// <summary>How many bytes have been taken.</summary>
  public long Taken { get; private set; }

  /// <summary>The next bytes, which stay; fewer than asked for only at the end.</summary>
  public ReadOnlySpan<byte> Peek(int count)
  {
    Fill(count);
    return buffer.AsSpan(start, Math.Min(count, end - start));
  }

  /// <summary>Whether nothing is left.</summary>
  public bool IsAtEnd => Peek(1).IsEmpty;

  public override int Read(Span<byte> target)
  {
    if (target.IsEmpty) return 0;
    int count;
    if (start < end)
    {
      count = Math.Min(target.Length, end - start);
      buffer.AsSpan(start, count).CopyTo(target);
      start += count;
    }
    else
    {
      failure?.Throw();
      count = ended ? 0 : inner.Read(target);
      if (count == 0) ended = true;
    }

    Taken += count;
    return count;
  }

  /// <summary>Takes so many bytes, or all that are left.</summary>
  /// <returns>How many there were.</returns>
  public long Take(long count, ByteBlock? into)
  {
    var left = count;
    while (left > 0)
    {
      Fill(1);
      var some = (int)Math.Min(left, end - start);
      if (some == 0) break;
      into?.Write(buffer.AsSpan(start, some));
      start += some;
      Taken += some;
      left -= some;
    }

    return count - left;
  }

  /// <summary>Takes a line with its ending.</summary>
  /// <param name="max">A longer line is given in pieces of this length.</param>
  /// <param name="line">Valid until the next call.</param>
  /// <returns>False at the end.</returns>
  public bool TryTakeLine(int max, out ReadOnlySpan<byte> line)
  {
    var wanted = Math.Min(max, 1024);
    while (true)
    {
      var seen = Peek(wanted);
      var feed = seen.IndexOf((byte)'\n');
      if (feed >= 0 || seen.Length < wanted || wanted >= max)
      {
        line = feed >= 0 ? seen[..(feed + 1)] : seen;
        start += line.Length;
        Taken += line.Length;
        return !line.IsEmpty;
      }

      wanted = Math.Min(max, wanted * 4);
    }
  }

  /// <summary>Puts bytes back: they are taken next.</summary>
  public void PutBack(ReadOnlySpan<byte> bytes)
  {
    var left = end - start;
    if (start >= bytes.Length)
    {
      start -= bytes.Length;
      bytes.CopyTo(buffer.AsSpan(start));
    }
    else
    {
      var larger = new byte[Math.Max(buffer.Length, bytes.Length + left)];
      bytes.CopyTo(larger);
      buffer.AsSpan(start, left).CopyTo(larger.AsSpan(bytes.Length));
      (buffer, start, end) = (larger, 0, bytes.Length + left);
    }

    Taken -= bytes.Length;
  }

  public override bool TryResume()
  {
    if (failure is null || inner is not ForwardStream forward || !forward.TryResume()) return false;
    (failure, ended) = (null, false);
    return true;
  }

  private void Fill(int count)
  {
    if (end - start >= count) return;
    if (start == end) failure?.Throw();
    if (ended) return;
    if (buffer.Length - start < count)
    {
      var target = buffer.Length >= count ? buffer : new byte[Math.Max(count, buffer.Length * 2)];
      buffer.AsSpan(start, end - start).CopyTo(target);
      (buffer, end, start) = (target, end - start, 0);
    }

    while (end - start < count)
    {
      int read;
      try
      {
        read = inner.Read(buffer.AsSpan(end));
      }
      catch (Exception e) when (Unpacker.ReasonFor(e) is not null)
      {
        // What was read before is still good; it is said when that has been taken.
        (failure, ended) = (ExceptionDispatchInfo.Capture(e), true);
        if (start == end) throw;
        return;
      }

      if (read == 0)
      {
        ended = true;
        return;
      }

      end += read;
    }
  }

  protected override void Dispose(bool disposing)
  {
    if (disposing) inner.Dispose();
    base.Dispose(disposing);
  }
}
