namespace Hearsay.Language.Coreference;

/// <summary>Whether two persons' names may be one person's.</summary>
internal static class PersonNameMatch
{
  /// <summary>A surname or a given name alone is part of a full name; full names need one surname and given names that do not differ but for initials and a letter.</summary>
  public static bool Same(NameForm one, NameForm other)
  {
    var (brief, full) = one.Parts.Length <= other.Parts.Length ? (one.Parts, other.Parts) : (other.Parts, one.Parts);
    if (brief.Length == 1) return brief[0].Length == 1 ? full.Length == 2 && full[^1] == brief[0] : Array.IndexOf(full, brief[0]) >= 0 && (brief[0] == full[^1] || brief[0] == full[0] || full.Length > 2);
    if (!AlikeSurname(brief[^1], full[^1])) return IsRun(brief, full);
    return AlikeGiven(brief[0], full[0]) || brief.Length < full.Length && IsRun(brief, full);
  }

  // "Igor K." and "Igor Kanev".
  private static bool AlikeSurname(string one, string other) => one == other || one.Length == 1 && other[0] == one[0] || other.Length == 1 && one[0] == other[0] || OneLetterApart(one, other);

  private static bool AlikeGiven(string one, string other) => one == other || one.Length == 1 && one[0] == other[0] || other.Length == 1 && one[0] == other[0] || OneLetterApart(one, other);

  // A slip or another transliteration; short names differ by a letter and are others.
  private static bool OneLetterApart(string one, string other)
  {
    if (Math.Min(one.Length, other.Length) < 5 || Math.Abs(one.Length - other.Length) > 1 || one[0] != other[0]) return false;
    var i = 0;
    while (i < one.Length && i < other.Length && one[i] == other[i]) i++;
    var a = one.AsSpan(i);
    var b = other.AsSpan(i);
    return a.Length == b.Length ? a.IsEmpty || a[1..].SequenceEqual(b[1..]) : a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
  }

  private static bool IsRun(string[] brief, string[] full)
  {
    for (var i = 0; i + brief.Length <= full.Length; i++)
      if (full.AsSpan(i, brief.Length).SequenceEqual(brief)) return true;
    return false;
  }
}
