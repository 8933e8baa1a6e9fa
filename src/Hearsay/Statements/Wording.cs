using System.Collections.Frozen;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>How sure and how negated the words of a content are.</summary>
internal static class Wording
{
  private const int NegationWindow = 20;

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Possible = Lexicon.Set("may might could perhaps possibly probably likely apparently seemingly presumably maybe potentially");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wishes = Lexicon.Set("""
    order orders ordered ordering instruct instructs instructed instructing demand demands demanded demanding command commands commanded urge urges urged urging promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing
    threaten threatens threatened threatening want wants wanted wanting wish wishes wished wishing hope hopes hoped hoping plan plans planned planning intend intends intended intending request requests requested requesting appeal appeals appealed appealing
    propose proposes proposed proposing recommend recommends recommended recommending expect expects expected expecting fear fears feared fearing doubt doubts doubted doubting seek seeks sought call calls called calling ask asks asked asking invite invites invited prefer prefers preferred considering considers mulls mulling weighs weighing
    """);

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Dismissing = Lexicon.Set("dismiss dismisses dismissed dismissing contradict contradicts contradicted repudiate repudiates repudiated disown disowned");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Alleged = Lexicon.Set("allegedly alleged purportedly supposedly purported so-called");

  // What nobody in particular holds is hearsay.
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Held = Lexicon.Set("believed thought assumed supposed understood said reported");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling = Lexicon.Set("tell tells told telling advise advises advised advising beg begs begged begging");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Guesses = Lexicon.Set("reckon reckons reckoned suppose supposes supposed appear appears appeared seem seems seemed");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Reported = Lexicon.Set("reportedly reported rumoured rumored");

  /// <summary>The certainty that an attribution's cue and content give.</summary>
  public static Certainty CertaintyOf(Paragraph p, Attribution attribution)
  {
    var frame = attribution.Frame;
    if (p.Is(attribution.Head, "reportedly") || p.Is(attribution.Head, "apparently")) return Certainty.Reported;
    if (Alleged.Contains(p.Word(attribution.Head)) || attribution.Rule == "accused") return Certainty.Alleged;
    if (attribution.Rule is "impersonal" or "is said to") return frame.HasFlag(CueFrame.Distant) || p.Is(attribution.Head, "claimed") ? Certainty.Alleged : frame.HasFlag(CueFrame.Possible) && !Held.Contains(p.Word(attribution.Head)) ? Certainty.Possible : Certainty.Reported;
    var negated = Negates(p, attribution.Cue);
    if ((frame.HasFlag(CueFrame.Denying) || Dismissing.Contains(p.Word(attribution.Head))) && !negated || negated && p.Is(attribution.Head, "accept")) return Certainty.Denied;
    if (frame.HasFlag(CueFrame.Distant) && IsDistant(p, attribution.Head)) return Certainty.Alleged;
    if (IsRumour(p, attribution.Source)) return Certainty.Reported;
    if (p.Word(attribution.Head).StartsWith("blam", StringComparison.OrdinalIgnoreCase)) return Certainty.Alleged;
    if (IsWish(p, attribution.Cue) || IsOrder(p, attribution) || IsWithheld(p, attribution, negated) || IsQuestion(p, attribution.Content[0].Start, negated)) return Certainty.Possible;
    if (frame.HasFlag(CueFrame.Possible) || p.Is(attribution.Head, "asked") || p.Is(attribution.Head, "wondered")) return Certainty.Possible;
    return OfWords(p, attribution.Content, attribution.Inner);
  }

  // "told her to lose it"
  private static bool IsOrder(Paragraph p, Attribution attribution) =>
    attribution.Frame.HasFlag(CueFrame.Hearer) && attribution.Content.Count > 0 && Telling.Contains(p.Word(attribution.Head)) && (p.Is(attribution.Content[0].Start, "to") || IsToldTo(p, attribution.Content[0]));

  // "tells [residents to boil water]"
  private static bool IsToldTo(Paragraph p, TokenRange content) =>
    content.Length() > 2 && NounPhrases.StartingAt(p, content.Start, content.End, p.Depth(content.Start), false) is { IsEmpty: false } hearer && hearer.End + 1 < content.End && p.Is(hearer.End, "to") && p.Class(hearer.End + 1) is WordClass.Verb or WordClass.Noun;

  // "would neither confirm nor deny it", "does not exclude that", "declined to say who"
  private static bool IsWithheld(Paragraph p, Attribution attribution, bool negated)
  {
    for (var i = attribution.Cue.Start; i < attribution.Cue.End; i++)
      if (IsPossible(p, i) || negated && p.Is(i, "confirm") || (p.Is(i, "declined") || p.Is(i, "declines") || p.Is(i, "refused") || p.Is(i, "refuses")) && p.Is(i + 1, "to") && CueVerbs.FrameOf(p.Word(i + 2)).HasFlag(CueFrame.Clause)) return true;
    return Guesses.Contains(p.Word(attribution.Head));
  }

  // "Unconfirmed reports speak of", "rumours say"
  private static bool IsRumour(Paragraph p, TokenRange source)
  {
    for (var i = source.Start; i < source.End; i++)
      if (p.Is(i, "unconfirmed") || p.Is(i, "rumours") || p.Is(i, "rumors") || p.Is(i, "gossip")) return true;
    return false;
  }

  // What is wanted, ordered or promised is not yet so.
  private static bool IsWish(Paragraph p, TokenRange cue)
  {
    for (var i = cue.Start; i < cue.End; i++)
      if (IsWish(p, i)) return true;
    return false;
  }

  // "called for a boycott", not "called the report fiction"
  private static bool IsWish(Paragraph p, int i) =>
    Wishes.Contains(p.Word(i)) && !(p.Word(i).StartsWith("call", StringComparison.OrdinalIgnoreCase) && !p.Is(i + 1, "for") && !p.Is(i + 1, "on") && !p.Is(i + 1, "upon") && !p.Is(i + 2, "for"));

  // "has not said who", "is looking into whether"
  private static bool IsQuestion(Paragraph p, int i, bool negated) =>
    p.Is(i, "whether") || p.Is(i, "if") && negated || negated && (p.Is(i, "who") || p.Is(i, "why") || p.Is(i, "how") || p.Is(i, "what") || p.Is(i, "when") || p.Is(i, "where") || p.Is(i, "which"));

  private static bool IsDistant(Paragraph p, int head)
  {
    var word = p.Word(head);
    return word.StartsWith("claim", StringComparison.OrdinalIgnoreCase) || word.StartsWith("alleg", StringComparison.OrdinalIgnoreCase) || word.StartsWith("accus", StringComparison.OrdinalIgnoreCase)
      || word.StartsWith("purport", StringComparison.OrdinalIgnoreCase) || word.StartsWith("rumo", StringComparison.OrdinalIgnoreCase) || word.StartsWith("boast", StringComparison.OrdinalIgnoreCase) || word.StartsWith("assert", StringComparison.OrdinalIgnoreCase) || word.StartsWith("contend", StringComparison.OrdinalIgnoreCase);
  }

  /// <summary>The certainty of words that nothing but themselves qualifies.</summary>
  /// <param name="p">The paragraph.</param>
  /// <param name="content">The words.</param>
  /// <param name="inner">Whoever is said in them to say something answers for his own words.</param>
  public static Certainty OfWords(Paragraph p, IReadOnlyList<TokenRange> content, IReadOnlyList<Attribution>? inner = null) => OfWords(p, content, inner, out _);

  /// <summary>The word that decided on a certainty, of the cue or else of the content; less than 0 where none did.</summary>
  public static int DeciderOf(Paragraph p, TokenRange cue, IReadOnlyList<TokenRange> content, Certainty certainty)
  {
    if (certainty == Certainty.Asserted) return -1;
    for (var i = cue.End - 1; i >= cue.Start; i--)
      if (OfCueWord(p, i) == certainty || certainty == Certainty.Reported && Held.Contains(p.Word(i))) return i;
    return OfWords(p, content, null, out var word) == certainty ? word : -1;
  }

  private static Certainty OfCueWord(Paragraph p, int i)
  {
    if (p.Is(i, "reportedly") || p.Is(i, "apparently")) return Certainty.Reported;
    var frame = CueVerbs.FrameOf(p.Word(i));
    if (Alleged.Contains(p.Word(i)) || frame.HasFlag(CueFrame.Distant) && IsDistant(p, i)) return Certainty.Alleged;
    if (frame.HasFlag(CueFrame.Denying) || Dismissing.Contains(p.Word(i)) || p.Is(i, "accept")) return Certainty.Denied;
    if (p.Word(i).StartsWith("blam", StringComparison.OrdinalIgnoreCase)) return Certainty.Alleged;
    if (IsWish(p, i) || Guesses.Contains(p.Word(i)) || IsPossible(p, i) || Telling.Contains(p.Word(i))) return Certainty.Possible;
    return frame.HasFlag(CueFrame.Possible) || p.Is(i, "asked") || p.Is(i, "wondered") ? Certainty.Possible : Certainty.Asserted;
  }

  private static Certainty OfWords(Paragraph p, IReadOnlyList<TokenRange> content, IReadOnlyList<Attribution>? inner, out int decider)
  {
    var result = Certainty.Asserted;
    var possible = -1;
    foreach (var range in content)
    {
      for (var i = range.Start; i < range.End; i++)
      {
        var word = p.Word(i);
        if (p.Tokens[i].Kind != TokenKind.Word || inner is not null && IsInside(inner, i)) continue;
        decider = i;
        if (Alleged.Contains(word)) return Certainty.Alleged;
        if (Reported.Contains(word) && (p.Is(i, "reportedly") || p.Class(i - 1) == WordClass.Auxiliary && !p.Is(i - 1, "has") && !p.Is(i - 1, "have") && !p.Is(i - 1, "had"))) return Certainty.Reported;
        if (!IsPossible(p, i) && !(i - content[0].Start < 30 && Possible.Contains(word) && !char.IsUpper(word[0]))) continue;
        result = Certainty.Possible;
        if (possible < 0) possible = i;
      }
    }

    decider = possible;
    return result;
  }

  private static bool IsInside(IReadOnlyList<Attribution> inner, int i)
  {
    foreach (var attribution in inner)
      foreach (var range in attribution.Content)
        if (range.Contains(i)) return true;
    return false;
  }

  // "in all likelihood", "cannot be ruled out", "does not exclude"
  private static bool IsPossible(Paragraph p, int i)
  {
    if (p.Is(i, "likelihood") || p.Is(i, "probability")) return p.Is(i - 1, "all");
    if (!(p.Is(i, "excluded") || p.Is(i, "exclude") || p.Is(i, "ruled") && p.Is(i + 1, "out") || p.Is(i, "rule") && p.Is(i + 1, "out"))) return false;
    for (var k = i - 1; k >= 0 && k >= i - 4; k--)
      if (p.Is(k, "not") || p.Is(k, "cannot") || p.Word(k).EndsWith("n't", StringComparison.OrdinalIgnoreCase)) return true;
    return false;
  }

  /// <summary>Whether what is said is that something is not so.</summary>
  public static bool IsNegated(Paragraph p, IReadOnlyList<TokenRange> content)
  {
    if (content.Count == 0) return false;
    return Negates(p, new(content[0].Start, Math.Min(content[0].End, content[0].Start + NegationWindow)));
  }

  private static bool Negates(Paragraph p, TokenRange range)
  {
    for (var i = range.Start; i < range.End; i++)
    {
      if (p.Class(i) is WordClass.Semicolon or WordClass.Final || p.Is(i, "but") || p.Is(i, "because")) return false;
      var word = p.Word(i);
      if (p.Is(i, "not") && !p.Is(i + 1, "only") || p.Is(i, "never") || p.Is(i, "nobody") || p.Is(i, "neither") || p.Is(i, "none") || p.Is(i, "nothing") || p.Is(i, "cannot") || p.Is(i, "no") && !p.Is(i + 1, "doubt") && p.Tokens[i].Kind == TokenKind.Word
        || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase)) return true;
    }

    return false;
  }
}
