using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Capturing;

/// <summary>The pages of a WARC or ARC archive, record by record. A record is named by the archive and its place in it: <c>news.warc.gz/000012</c>.</summary>
/// <remarks>A revisit record says that a page's content had not changed since an earlier record. It becomes a capture of its own, with that record's content and its own
/// address and time; since the content lies before it, or after it in archives out of order, the archive is read a second time for those.</remarks>
internal sealed class ArchiveReader(PackedSource source, Unpacker unpacker, Func<PeekStream, Func<ArchiveRecord?>> records)
{
  private const int MaxKeys = 5_000_000;
  private const int MaxRevisits = 200_000;
  private const int MaxGaps = 1_000;

  private readonly Dictionary<UInt128, int> pages = [];
  private readonly List<Revisit> revisits = [];
  private int count, found;

  private sealed record Revisit(int Number, string? Target, DateTimeOffset? TakenAt, UInt128[] Keys);

  public static IEnumerable<CaptureResult> Warc(PeekStream stream, PackedSource source, Unpacker unpacker) =>
    new ArchiveReader(source, unpacker, from => new WarcRecords(from, unpacker.Limits).Next).Read(stream);

  public static IEnumerable<CaptureResult> Arc(PeekStream stream, PackedSource source, Unpacker unpacker) =>
    new ArchiveReader(source, unpacker, from => new ArcRecords(from, unpacker.Limits).Next).Read(stream);

  private string NameOf(int number) => $"{source.Name}/{number:D6}";

  private IEnumerable<CaptureResult> Read(PeekStream stream)
  {
    foreach (var (record, broken) in Records(stream))
    {
      if (broken is not null) yield return Unpacker.Refuse(source.Name, broken);
      if (record is null) continue;
      count = record.Number;
      if (ResultOf(record) is { } result) yield return result;
    }

    foreach (var result in Revisited()) yield return result;
    if (found == 0) yield return Unpacker.Refuse(source.Name, count == 0 ? "an archive without a record in it" : $"an archive of {count} records, none of them a page");
  }

  // What is broken in one place does not keep what lies before and behind it from being read.
  private IEnumerable<(ArchiveRecord? Record, string? Broken)> Records(PeekStream stream)
  {
    var next = records(stream);
    int last = 0, gaps = 0, said = -1;
    while (true)
    {
      unpacker.Cancellation.ThrowIfCancellationRequested();
      var record = Next(next, out var broken);
      if (record is not null)
      {
        last = record.Number;
        yield return (record, null);
        continue;
      }

      if (broken is null) yield break;
      var isResumed = ++gaps <= MaxGaps && stream.TryResume();
      if (said != last || !isResumed) yield return (null, $"{broken} after record {last:D6}; {(isResumed ? "it is read on from where the next record was found" : "what follows cannot be read")}");
      if (!isResumed) yield break;
      said = last;
    }
  }

  private static ArchiveRecord? Next(Func<ArchiveRecord?> next, out string? broken)
  {
    broken = null;
    try
    {
      return next();
    }
    catch (Exception e) when (Unpacker.ReasonFor(e) is { } reason)
    {
      broken = reason;
      return null;
    }
  }

  private CaptureResult? ResultOf(ArchiveRecord record)
  {
    if (record.Type == "revisit") return Remember(record);
    if (record.Fields["WARC-Segment-Number"] is { } segment && segment.Trim() != "1") return null;
    var page = ArchivedPage.Of(record, NameOf(record.Number), unpacker.Limits, out var why);
    if (page is null && why is null) return null;
    found++;
    if (page is null) return Unpacker.Refuse(NameOf(record.Number), record.Target is null ? why! : $"{why} ({record.Target})");
    foreach (var key in Keys(record.Fields["WARC-Payload-Digest"], record.Fields["WARC-Record-ID"], record.Target, record.Fields["WARC-Date"]))
      if (pages.Count < MaxKeys) pages.TryAdd(key, record.Number);
    return new(page with { Container = source.Container ?? source.Name }, null);
  }

  private CaptureResult? Remember(ArchiveRecord record)
  {
    // It may hold the header of the answer, which tells pictures from pages.
    if (HttpResponse.Of(record.Block, unpacker.Limits.MaxBytes).Fields["Content-Type"] is { } type && !ArchivedPage.IsPageType(MediaType.Of(type)?.Name)) return null;
    if (SavedPage.AddressOf(record.Target) is { } address && CaptureFiles.IsPlainlyNoPage(address.AbsolutePath)) return null;
    var keys = Keys(record.Fields["WARC-Payload-Digest"], record.Fields["WARC-Refers-To"], record.Fields["WARC-Refers-To-Target-URI"], record.Fields["WARC-Refers-To-Date"]).ToArray();
    if (revisits.Count >= MaxRevisits) return Unpacker.Refuse(NameOf(record.Number), $"more than {MaxRevisits} revisits in one archive");
    revisits.Add(new(record.Number, record.Target, record.TakenAt, keys));
    return null;
  }

  private IEnumerable<CaptureResult> Revisited()
  {
    var wanted = new Dictionary<int, List<Revisit>>();
    foreach (var revisit in revisits)
    {
      found++;
      if (revisit.Keys.Select(key => pages.GetValueOrDefault(key)).FirstOrDefault(number => number > 0) is not (> 0 and var number))
        yield return Unpacker.Refuse(NameOf(revisit.Number), $"a revisit whose content lies in no record of this archive{Of(revisit)}");
      else if (!source.CanReopen)
        yield return Unpacker.Refuse(NameOf(revisit.Number), $"a revisit of record {number:D6}, whose content it repeats{Of(revisit)}");
      else if (wanted.TryGetValue(number, out var others)) others.Add(revisit);
      else wanted.Add(number, [revisit]);
    }

    if (wanted.Count == 0) yield break;
    using var again = new PeekStream(source.Open());
    var last = wanted.Keys.Max();
    foreach (var (record, _) in Records(again))
    {
      if (record is null) continue;
      if (record.Number > last) break;
      if (!wanted.TryGetValue(record.Number, out var repeats) || ArchivedPage.Of(record, NameOf(record.Number), unpacker.Limits, out _) is not { } page) continue;
      foreach (var revisit in repeats)
      {
        yield return new(page with
        {
          File = NameOf(revisit.Number), Container = source.Container ?? source.Name, TakenAt = revisit.TakenAt, Url = SavedPage.AddressOf(revisit.Target) ?? page.Url,
        }, null);
      }
    }
  }

  private static string Of(Revisit revisit) => revisit.Target is null ? "" : $" ({revisit.Target})";

  private static IEnumerable<UInt128> Keys(string? digest, string? id, string? target, string? date)
  {
    if (digest is { Length: > 8 }) yield return Hash("digest " + digest.ToUpperInvariant());
    if (id is { Length: > 4 }) yield return Hash("id " + id.Trim('<', '>', ' '));
    if (target is { Length: > 4 } && date is { Length: > 8 }) yield return Hash($"at {target.Trim('<', '>', ' ')} {date}");
  }

  private static UInt128 Hash(string key) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
