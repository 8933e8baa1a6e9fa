using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>What a plain text says of itself: its byline's people, a date from a clear dateline, a copyright line's outlet.</summary>
internal static partial class ScrapeFacts
{
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

  [GeneratedRegex(@"^\W{0,3}(?:published|posted|first published|date|updated|last updated|veröffentlicht|aktualisiert|publié|publicado|pubblicato|опубликовано)\b", Options)]
  private static partial Regex Says { get; }

  /// <summary>Whether the line is a date and nothing else.</summary>
  public static bool IsDateAlone(string words)
  {
    if (words.Length > 60 || !BlockClassifier.IsMostlyDate(words) && words.Length > 24) return false;
    foreach (var match in DateGrammar.FindIn(words, DateOptions.Metadata))
      return match.Year is not null && match.Month is not null && words.Length - (match.End - match.Start) <= 24;
    return false;
  }

  public static void Read(ScrapeText page, List<ScrapeLine> lines, Capturing.Capture capture, string? masthead)
  {
    var facts = page.Facts;
    var headed = masthead is not null || page.Form is "press release" or "agency dispatch";
    if (facts.Outlet is null && masthead is { Length: > 0 })
    {
      facts.Outlet = masthead;
      facts.Saw("outlet", masthead, "masthead");
      facts.Believe("outlet", "masthead");
    }

    var desk = lines.Find(line => line.Kind == BlockKind.Byline && ScrapeMasthead.OfDesk(line.Words) is not null);
    if (facts.Outlet is null && desk is not null)
    {
      facts.Outlet = ScrapeMasthead.OfDesk(desk.Words);
      facts.Saw("outlet", facts.Outlet, "byline of a desk");
      facts.Believe("outlet", "byline of a desk");
    }

    if (facts.Url is null && capture.Url is { Scheme: "http" or "https" } url)
    {
      facts.Url = url.AbsoluteUri;
      facts.Saw("url", url.AbsoluteUri, "the capture");
      facts.Believe("url", "the capture");
    }

    var headline = lines.FindIndex(line => line.Kind == BlockKind.Headline);
    var prose = lines.FindIndex(line => line.Kind == BlockKind.Paragraph && line.IsProse);
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      if (line.Kind is BlockKind.Byline or BlockKind.Dateline)
      {
        // "March 12, 2031 by Ila Thorn"
        var dated = line.Kind == BlockKind.Dateline ? line.Words.IndexOf(" by ", StringComparison.OrdinalIgnoreCase) : -1;
        if (facts.Authors.IsEmpty && page.IsPage && (line.Kind == BlockKind.Byline || dated > 0))
        {
          var by = line.Words[Math.Max(dated, 0)..].Trim().Split(['|', '•', '·', '–', '—'])[0];
          facts.Saw("authors", by, "byline");
          facts.Authors = AuthorNames.Of(by, facts.Outlet);
          facts.Authors = WithoutPlaces(by, facts.Authors, page.Text);
          if (!facts.Authors.IsEmpty) facts.Believe("authors", "byline");
        }

        Dates(facts, line, i, headline, prose, headed);
      }
      else if (line.Kind == BlockKind.Paragraph && line.IsProse && i == prose && facts.Published is null)
      {
        Dateline(facts, line);
      }
      else if (line.Kind == BlockKind.Notice && facts.Outlet is null && Masthead.NameOfCopyright(line.Words) is { } name)
      {
        facts.Outlet = name;
        facts.Saw("outlet", facts.Outlet, "copyright line");
        facts.Believe("outlet", "copyright line");
      }
    }
  }

  // "By Ila Thorn, Port Amsel": where she wrote it, if the text says that something is there.
  private static ImmutableArray<string> WithoutPlaces(string byline, ImmutableArray<string> names, string text)
  {
    if (names.Length != 2 || !byline.Contains(", " + names[1], StringComparison.OrdinalIgnoreCase)) return names;
    foreach (var at in (ReadOnlySpan<string>)["in ", "of ", "at ", "from ", "near ", "von ", "aus ", "nach ", "de ", "à ", "en ", "di ", "da ", "в "])
      if (text.Contains(" " + at + names[1], StringComparison.Ordinal)) return [names[0]];
    return names;
  }

  private static void Dates(PageFacts facts, ScrapeLine line, int index, int headline, int prose, bool headed)
  {
    var updated = line.Words.Contains("pdated", StringComparison.OrdinalIgnoreCase) || line.Words.Contains("modified", StringComparison.OrdinalIgnoreCase);
    foreach (var match in DateGrammar.FindIn(line.Words, DateOptions.Metadata))
    {
      if (match.Ambiguous || match.Date is not { } date) continue;
      var field = updated && (facts.Published is not null || !line.Words.Contains("ublished", StringComparison.OrdinalIgnoreCase)) ? "updated" : "published";
      // A site's header may show a date, or a bare month, that is not the article's.
      var trusted = match.Day is not null && (Says.IsMatch(line.Words) || line.Kind == BlockKind.Byline || headed && headline >= 0 && index < headline || headline >= 0 && index > headline && (prose < 0 || index <= prose + 1));
      var from = line.Kind == BlockKind.Byline ? "byline" : trusted ? "date line" : "a date in the page's header";
      if (trusted) DateReader.TakeDate(facts, field, date, date.Value, from);
      else facts.Saw(field, date.Value, from);
    }
  }

  // "CITY, March 12, 2026 (SAN) - ".
  private static void Dateline(PageFacts facts, ScrapeLine line)
  {
    var head = line.Words.AsSpan(0, Math.Min(90, line.Words.Length));
    var dash = head.IndexOfAny('–', '—');
    if (dash < 0) dash = head.IndexOf(" - ");
    if (dash < 8 || !char.IsUpper(head[0])) return;
    foreach (var match in DateGrammar.FindIn(head[..dash], DateOptions.Metadata))
    {
      if (match.Day is null || match.Ambiguous || match.Date is not { } date) continue;
      DateReader.TakeDate(facts, "published", date, date.Value, "dateline");
      return;
    }
  }
}
