using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements.Sources;

/// <summary>The names of a document by where they stand.</summary>
internal sealed class NameIndex(ParsedDocument parsed)
{
  /// <summary>The names that lie in a span, in text order.</summary>
  public List<Name> In(TextSpan span)
  {
    var names = parsed.Names;
    int lo = 0, hi = names.Length;
    while (lo < hi)
    {
      var mid = (lo + hi) / 2;
      if (names[mid].Span.End <= span.Start) lo = mid + 1;
      else hi = mid;
    }

    var inside = new List<Name>();
    for (; lo < names.Length && names[lo].Span.Start < span.End; lo++)
      if (span.Contains(names[lo].Span) && !BeginsWithArticle(names[lo])) inside.Add(names[lo]);
    return inside;
  }

  /// <summary>The name that begins at an offset; null for none.</summary>
  public Name? At(int start)
  {
    var names = parsed.Names;
    var k = From(start);
    return k < names.Length && names[k].Span.Start == start ? names[k] : null;
  }

  /// <summary>The last person named before an offset, so many characters back at most.</summary>
  public TextSpan? PersonBefore(int offset, int farthest)
  {
    var names = parsed.Names;
    for (var k = From(offset) - 1; k >= 0 && offset - names[k].Span.Start <= farthest; k--)
      if (names[k].Kind == NameKind.Person) return names[k].Span;
    return null;
  }

  // "A Coast army spokesman" names no "A Coast".
  private bool BeginsWithArticle(Name name) => name.Kind is NameKind.Person or NameKind.Other && name.Span.Length > 2 && parsed.Document.Text.AsSpan(name.Span.Start, 2).SequenceEqual("A ");

  private int From(int start)
  {
    var names = parsed.Names;
    int lo = 0, hi = names.Length;
    while (lo < hi)
    {
      var mid = (lo + hi) / 2;
      if (names[mid].Span.Start < start) lo = mid + 1;
      else hi = mid;
    }

    return lo;
  }
}
