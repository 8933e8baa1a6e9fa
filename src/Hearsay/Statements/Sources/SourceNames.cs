using Hearsay.Language;

namespace Hearsay.Statements.Sources;

/// <summary>The words that stand for a source without a name.</summary>
internal static class SourceNames
{
  /// <summary>The phrase without article, further parts, what its holder wishes or whom he spoke to.</summary>
  public static string Bare(Paragraph p, TokenRange range)
  {
    for (var i = range.Start + 1; i < range.End; i++)
    {
      if (!p.Is(i, "who") && !p.Is(i, "speaking") && !p.Is(i, "which") && !(p.Is(i, "seen") && p.Is(i + 1, "by")) && !(p.Is(i, "read") && p.Is(i + 1, "out"))) continue;
      range = new(range.Start, p.Class(i - 1) == WordClass.Comma ? i - 1 : i);
      break;
    }

    var start = range.Start;
    if (start + 1 < range.End && (p.Is(start, "a") || p.Is(start, "an") || p.Is(start, "the") || p.Is(start, "some"))) start++;
    return Lowered(p, new(start, range.End));
  }

  /// <summary>Words without the capital that only a sentence gave them.</summary>
  public static string Lowered(Paragraph p, TokenRange range)
  {
    var words = p.In(range);
    var first = p.Class(range.Start);
    var name = first == WordClass.Capital && p.Word(range.Start).Length > 1 && !Lexicon.Openers.Contains(p.Word(range.Start)) && !NameWords.PersonRolePlurals.Contains(p.Word(range.Start)) && !NameWords.Roles.Contains(p.Word(range.Start)) && !SourceWords.Documents.Contains(p.Word(range.Start));
    return name || IsUpper(p.Word(range.Start)) ? words : char.ToLowerInvariant(words[0]) + words[1..];
  }

  /// <summary>Whether a word of two letters or more has no small one.</summary>
  public static bool IsUpper(ReadOnlySpan<char> word)
  {
    if (word.Length < 2) return false;
    foreach (var c in word)
      if (char.IsLower(c)) return false;
    return true;
  }
}
