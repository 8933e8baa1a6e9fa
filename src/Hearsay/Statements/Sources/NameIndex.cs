using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Lexicons;
using Hearsay.Text;

namespace Hearsay.Statements.Sources;

/// <summary>The names of a document by where they stand, people's without the office before them.</summary>
internal sealed class NameIndex
{
  private readonly string text;

  public NameIndex(ParsedDocument parsed)
  {
    text = parsed.Document.Text;
    All = [.. parsed.Names.Select(WithoutOffice)];
  }

  /// <summary>All, in text order.</summary>
  public ImmutableArray<Name> All { get; }

  /// <summary>The names that lie in a span, in text order.</summary>
  public List<Name> In(TextSpan span)
  {
    var inside = new List<Name>();
    for (var k = Paragraph.First(All, span.Start, name => name.Span); k < All.Length && All[k].Span.Start < span.End; k++)
      if (span.Contains(All[k].Span) && !BeginsWithArticle(All[k])) inside.Add(All[k]);
    return inside;
  }

  /// <summary>The name that begins at an offset; null for none.</summary>
  public Name? At(int start)
  {
    var k = From(start);
    return k < All.Length && All[k].Span.Start == start ? All[k] : null;
  }

  /// <summary>The last person named before an offset, so many characters back at most.</summary>
  public TextSpan? PersonBefore(int offset, int farthest) => PeopleBefore(offset, farthest).Select(name => (TextSpan?)name).FirstOrDefault();

  /// <summary>The people named before an offset, so many characters back at most, the last one first.</summary>
  public IEnumerable<TextSpan> PeopleBefore(int offset, int farthest)
  {
    for (var k = From(offset) - 1; k >= 0 && offset - All[k].Span.Start <= farthest; k--)
      if (All[k].Kind == NameKind.Person) yield return All[k].Span;
  }

  // "A Coast army spokesman" names no "A Coast".
  private bool BeginsWithArticle(Name name) => name.Kind is NameKind.Person or NameKind.Other && name.Span.Length > 2 && text.AsSpan(name.Span.Start, 2).SequenceEqual("A ");

  // "Executive Tamsin Orrock" of "Chief Executive Tamsin Orrock", "Border Protection Yusra Demmek" behind "Minister of".
  private Name WithoutOffice(Name name)
  {
    if (name.Kind != NameKind.Person) return name;
    var start = name.Span.Start;
    while (Next(start, name.Span.End) is var next && Next(next, name.Span.End) < name.Span.End && IsOffice(WordAt(start, name.Span.End))) start = next;
    if (start == name.Span.Start && text.AsSpan(0, start).EndsWith(" of ") && !IsGiven(WordAt(start, name.Span.End)))
    {
      for (var at = Next(start, name.Span.End); Next(at, name.Span.End) < name.Span.End; at = Next(at, name.Span.End))
        if (IsGiven(WordAt(at, name.Span.End))) return name with { Span = new(at, name.Span.End) };
    }

    return name with { Span = new(start, name.Span.End) };
  }

  private static bool IsOffice(ReadOnlySpan<char> word) => (SourceWords.Offices.Contains(word) || word is "Returning" or "Deputy") && !IsGiven(word);

  private static bool IsGiven(ReadOnlySpan<char> word) => NameWords.GivenNames.Contains(word) || NameLists.GivenNames.Contains(word);

  private ReadOnlySpan<char> WordAt(int start, int end)
  {
    var words = text.AsSpan(start, end - start);
    var space = words.IndexOf(' ');
    return space < 0 ? words : words[..space];
  }

  // Where the word behind the one at an offset begins; the end for none.
  private int Next(int start, int end)
  {
    var at = start + WordAt(start, end).Length;
    while (at < end && text[at] == ' ') at++;
    return at;
  }

  private int From(int start)
  {
    int lo = 0, hi = All.Length;
    while (lo < hi)
    {
      var mid = (lo + hi) / 2;
      if (All[mid].Span.Start < start) lo = mid + 1;
      else hi = mid;
    }

    return lo;
  }
}
