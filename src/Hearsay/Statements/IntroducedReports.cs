using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Statements.Sources;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Texts that a page introduces as somebody else's and shows the end of: "The following report by the B channel explains:" up to
/// "End of the transcript" or a sign-off that names B. What stands between came through B. Without an end nothing is guessed.</summary>
internal sealed class IntroducedReports
{
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Texts =
    Lexicon.Set("report statement transcript text dispatch article interview translation speech letter communique communiqué");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Announcing = Lexicon.Set("following full complete");

  private readonly ImmutableArray<(TextSpan Inside, SourceLink By)> reports;

  public IntroducedReports(Document document, IReadOnlyList<Paragraph> paragraphs, SourceResolver resolver)
  {
    var found = ImmutableArray.CreateBuilder<(TextSpan, SourceLink)>();
    foreach (var p in paragraphs)
    {
      if (Introduced(p) is not { IsEmpty: false } author || AuthorOf(p, author, resolver) is not { Name: { } name } by) continue;
      if (by.Kind is SourceKind.Unnamed or SourceKind.Unspecified or SourceKind.Document) continue;
      if (EndOf(document, p.Block.Span.End, name) is { } end) found.Add((new(p.Block.Span.End, end), by));
    }

    reports = found.ToImmutable();
  }

  /// <summary>Whose introduced text the paragraph stands in; null where it stands in none.</summary>
  public SourceLink? Of(Paragraph p)
  {
    foreach (var (inside, by) in reports)
      if (inside.Contains(p.Block.Span)) return by;
    return null;
  }

  /// <summary>The author in a line of its own that announces a text and ends in a colon.</summary>
  private static TokenRange Introduced(Paragraph p)
  {
    if (p.Block.Zone != Zone.Body || p.Length < 4 || p.Class(p.Length - 1) != WordClass.Colon) return default;
    var announced = false;
    for (var i = 0; i < p.Length - 2; i++)
    {
      announced |= Announcing.Contains(p.Word(i));
      if (!announced || !Texts.Contains(p.Word(i)) || !(p.Is(i + 1, "by") || p.Is(i + 1, "from") || p.Is(i + 1, "of"))) continue;
      var author = Trimmed(p, NounPhrases.StartingAt(p, i + 2, p.Length - 1, p.Depth(i), false));
      if (!author.IsEmpty) return author;
    }

    return default;
  }

  /// <summary>The name in "the Arland-based B news channel explains"; nothing where the words are of a text again ("of the report from B").</summary>
  private static TokenRange Trimmed(Paragraph p, TokenRange words)
  {
    var (start, end) = (words.Start, words.End);
    while (end > start && CueVerbs.FrameOf(p.Word(end - 1)) != CueFrame.None) end--;
    while (start < end && (p.Class(start) != WordClass.Capital || p.Word(start).EndsWith("-based", StringComparison.OrdinalIgnoreCase))) start++;
    for (var i = words.Start; i < words.End; i++)
      if (Texts.Contains(p.Word(i))) return default;
    return new(start, end);
  }

  /// <summary>Who that is; "B news channel" is the outlet B.</summary>
  private static SourceLink AuthorOf(Paragraph p, TokenRange author, SourceResolver resolver)
  {
    var end = author.End;
    while (end > author.Start && p.Class(end - 1) != WordClass.Capital) end--;
    for (var i = end; i < author.End && end > author.Start; i++)
      if (NameWords.OutletHeads.Contains(p.Word(i)) || p.Is(i, "station") || p.Is(i, "website"))
        return new(p.In(new(author.Start, end)), SourceKind.Outlet, null, [p.Span(author)]);
    return resolver.Resolve(p, author);
  }

  /// <summary>Where the introduced text ends: the start of the block that says so.</summary>
  private static int? EndOf(Document document, int from, string author)
  {
    foreach (var block in document.Blocks)
    {
      if (block.Span.Start < from || block.Span.Length > 120) continue;
      var words = block.Span.Of(document.Text).Trim(" \t\r\n-–—*.".AsSpan());
      if (words.Equals("end", StringComparison.OrdinalIgnoreCase) || words.Equals("ends", StringComparison.OrdinalIgnoreCase)) return block.Span.Start;
      if (words.StartsWith("end of ", StringComparison.OrdinalIgnoreCase)) return block.Span.Start;
      if (SignsOff(words, author)) return block.Span.Start;
    }

    return null;
  }

  /// <summary>"Name – City, B": short, with a dash, and the author's name last.</summary>
  private static bool SignsOff(ReadOnlySpan<char> words, string author)
  {
    if (words.IndexOfAny('–', '—') < 0 && words.IndexOf(" - ") < 0) return false;
    var last = words[(words.LastIndexOfAny(',', '–', '—') + 1)..].Trim();
    return last.Length > 1 && Folding.Key(last.ToString()) is { Length: > 0 } signed && Folding.Key(author).Contains(signed, StringComparison.Ordinal);
  }
}
