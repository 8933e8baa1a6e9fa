namespace Hearsay.Language.Lemmas;

/// <summary>What becomes of a form's letters on the way to its lemma.</summary>
internal enum LemmaCase : byte
{
  /// <summary>All small.</summary>
  Lower,
  /// <summary>As they are.</summary>
  Keep,
  /// <summary>The first a capital, the rest small.</summary>
  Title,
  /// <summary>All small, and a number's digits are not grouped: "1,200" is "1200".</summary>
  Ungrouped,
}

/// <summary>How a form becomes its lemma: its case is changed, letters are cut off its end, others put there ("stories": small, cut 3, add "y").</summary>
/// <param name="Case">What becomes of its letters.</param>
/// <param name="Cut">How many UTF-16 code units are cut off.</param>
/// <param name="Ending">What is put there.</param>
internal readonly record struct LemmaScript(LemmaCase Case, int Cut, string Ending)
{
  /// <summary>Forms that are longer have themselves as lemma: they are no words of any language.</summary>
  public const int LongestForm = 64;

  /// <summary>A lemma is no longer than this.</summary>
  public const int LongestLemma = 2 * LongestForm;

  /// <summary>The script with the fewest changes that makes the lemma of the form.</summary>
  public static LemmaScript Of(string form, string lemma)
  {
    if (char.IsAsciiDigit(form[0]) && string.Equals(Fold(form, LemmaCase.Ungrouped), lemma, StringComparison.Ordinal)) return new(LemmaCase.Ungrouped, 0, "");
    var fold = Fold(form, LemmaCase.Lower);
    var small = lemma.ToLowerInvariant();
    var alike = fold.AsSpan().CommonPrefixLength(small);
    var isSmall = string.Equals(small, lemma, StringComparison.Ordinal);
    ReadOnlySpan<LemmaCase> ways = isSmall ? [LemmaCase.Lower] : [LemmaCase.Keep, LemmaCase.Title, LemmaCase.Lower];
    foreach (var way in ways)
      if (Fold(form, way).AsSpan().CommonPrefixLength(lemma) >= alike) return new(way, fold.Length - alike, lemma[alike..]);
    return new(LemmaCase.Keep, fold.Length - alike, small[alike..]);
  }

  /// <summary>Writes the lemma; 0 where the script cuts more than the form has.</summary>
  /// <param name="form">At most <see cref="LongestForm"/> code units.</param>
  /// <param name="lemma">Room for <see cref="LongestLemma"/>.</param>
  /// <returns>Its length.</returns>
  public int Apply(ReadOnlySpan<char> form, Span<char> lemma)
  {
    var kept = form.Length - Cut;
    if (kept < 0 || kept + Ending.Length > lemma.Length) return 0;
    kept = Fold(form[..kept], Case, lemma);
    var shouts = Case == LemmaCase.Keep && kept > 1 && IsShouted(lemma[..kept]);
    for (var i = 0; i < Ending.Length; i++) lemma[kept + i] = shouts ? char.ToUpperInvariant(Ending[i]) : Ending[i];
    return kept + Ending.Length;
  }

  /// <summary>A letter as forms and lemmas are compared: small, with a straight apostrophe.</summary>
  public static char Plain(char c) => Letter(c, LemmaCase.Lower, 0);

  private static string Fold(string form, LemmaCase way)
  {
    var folded = new char[form.Length];
    return new(folded, 0, Fold(form, way, folded));
  }

  private static int Fold(ReadOnlySpan<char> form, LemmaCase way, Span<char> folded)
  {
    var length = 0;
    for (var i = 0; i < form.Length; i++)
      if (way != LemmaCase.Ungrouped || !IsSeparator(form, i)) folded[length++] = Letter(form[i], way, i);
    return length;
  }

  private static bool IsSeparator(ReadOnlySpan<char> form, int at) =>
    form[at] == ',' && at > 0 && at + 3 < form.Length && char.IsAsciiDigit(form[at - 1]) && char.IsAsciiDigit(form[at + 1]) && char.IsAsciiDigit(form[at + 2]) && char.IsAsciiDigit(form[at + 3]);

  private static char Letter(char c, LemmaCase way, int at) => c is '’' ? '\'' : way switch
  {
    LemmaCase.Keep => c,
    LemmaCase.Title when at == 0 => char.ToUpperInvariant(c),
    _ => char.ToLowerInvariant(c),
  };

  private static bool IsShouted(ReadOnlySpan<char> letters)
  {
    foreach (var c in letters)
      if (char.IsLower(c)) return false;
    return true;
  }
}
