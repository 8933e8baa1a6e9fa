using System.Collections.Immutable;
using Hearsay.Circumstances;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Reads statements' contents into terms, numbers and marks.</summary>
internal sealed class ContentReader(Vocabulary vocabulary)
{
  private const int Longest = 64;
  private const int NegationReach = 3;
  private readonly List<int> sequence = new(Longest);
  private readonly List<NumberFact> numbers = [];
  private readonly HashSet<int> qualifying = [], stating = [];
  private readonly List<(int Term, bool Capital, bool First)> seen = [];

  /// <summary>Reads one content.</summary>
  /// <param name="text">The document's text.</param>
  /// <param name="statement">The statement.</param>
  /// <param name="circumstances">Its circumstances.</param>
  /// <param name="left">Spans inside the content to leave out: sources and cues of statements nested in it.</param>
  public Content Read(string text, Statement statement, StatementCircumstances circumstances, ImmutableArray<TextSpan> left)
  {
    sequence.Clear();
    numbers.Clear();
    seen.Clear();
    qualifying.Clear();
    stating.Clear();
    ulong located = 0, agents = 0, negated = 0, nouns = 0;
    var negators = false;
    foreach (var span in statement.Content)
    {
      var state = new State { Number = -1 };
      for (int at = span.Start, before = at; WordFold.Next(text, ref at, Math.Min(span.End, text.Length), out var start) && sequence.Count < Longest; before = at)
      {
        if (Inside(left, start)) continue;
        if (Breaks(text, before, start)) state.Break();
        var raw = text.AsSpan(start, at - start);
        var word = raw is "US" or "U.S" or "USA" or "U.S.A" ? new Word(vocabulary.TermOf("america"), WordRole.Content, 0)
          : raw is "UK" or "U.K" ? new Word(vocabulary.TermOf("britain"), WordRole.Content, 0) : vocabulary.Read(raw);
        var phrase = word.Phrases is null ? null : PhraseAt(text, word.Phrases, Math.Min(span.End, text.Length), ref at);
        if (phrase is not null) word = new(vocabulary.TermOf(phrase), WordRole.Content, 0);
        var capital = char.IsUpper(raw[0]);
        if (word.Role == WordRole.Month && !capital && word.Term >= 0 && raw is "may") continue;
        if (word.Role == WordRole.Number && raw.Length == 1 && !char.IsAsciiDigit(raw[0])) continue;
        switch (word.Role)
        {
          case WordRole.Negator:
            negators = true;
            if (!OnlyLimits(text, at)) state.Negation = NegationReach;
            continue;
          case WordRole.Locative:
            state.Located = true;
            state.Negation = 0;
            continue;
          case WordRole.By:
            state.By = true;
            continue;
          case WordRole.Break:
            state.Break();
            continue;
          case WordRole.About:
            state.About = true;
            continue;
          case WordRole.AtLeast:
            state.AtLeast = true;
            continue;
          case WordRole.AtMost:
            state.AtMost = true;
            continue;
        }

        if (word.Term < 0)
        {
          if (raw is "up") state.AtMost = true;
          continue;
        }

        if (word.Refuses && text.AsSpan(at).StartsWith(" to ", StringComparison.Ordinal))
        {
          negators = true;
          state.Negation = NegationReach;
          continue;
        }

        var bit = 1UL << sequence.Count;
        if (state.Located)
        {
          located |= bit;
          state.Located = capital && at < text.Length && text[at] is ' ' or '-' && at + 1 < text.Length && char.IsUpper(text[at + 1]);
        }

        if (state.By) agents |= bit;
        state.By = false;
        if (state.Negation-- > 0) negated |= bit;
        seen.Add((word.Term, capital, sequence.Count == 0));
        sequence.Add(word.Term);
        (IsSecondPart(text, start, raw) ? qualifying : stating).Add(word.Term);
        if (phrase is null && word.Role == WordRole.Content && vocabulary.IsSpecific(word.Term) && MayBeNoun(raw)) nouns |= bit;
        if (word.Role is WordRole.Number or WordRole.Ordinal) Count(word, text, at, ref state);
        else if (word.Role == WordRole.Month) state.Month(numbers);
        else state.Near(word.Term, numbers);
      }
    }

    var titleCase = seen.Count >= 3 && seen.Count(one => one.Capital) * 10 >= seen.Count * 7;
    foreach (var (term, capital, first) in seen)
      if (!titleCase && !first) vocabulary.SawCapital(term, capital);

    var terms = sequence.ToArray().Distinct().Order().ToArray();
    foreach (var term in terms) vocabulary.SawIn(term);
    return new()
    {
      Sequence = [.. sequence],
      Terms = terms,
      Located = located,
      Agents = agents,
      Negated = negated,
      Nouns = nouns,
      Qualifying = QualifyingOf(terms),
      Denied = statement.Certainty == Certainty.Denied ^ (statement.Negated && !negators),
      Reports = !left.IsEmpty,
      Numbers = Numbers(text, circumstances),
      Places = circumstances.Places,
      Times = circumstances.Times,
      LooseTimes = circumstances.Times.IsEmpty ? [] : [.. circumstances.Times.Select(time => Loose(text, time.Span))],
    };
  }

  /// <summary>Whether the word is the participle of a compound: "US-controlled", "rebel-held", "state-run".</summary>
  private static bool IsSecondPart(string text, int start, ReadOnlySpan<char> word) =>
    start > 1 && text[start - 1] is '-' or '‑' && char.IsLetter(text[start - 2])
    && (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word is "held" or "Held" or "run" or "Run");

  private ulong QualifyingOf(int[] terms)
  {
    ulong bits = 0;
    foreach (var term in qualifying)
      if (!stating.Contains(term)) bits |= 1UL << Array.BinarySearch(terms, term);
    return bits;
  }

  private struct State
  {
    public int Number, Previous, Negation, After;
    public bool Located, By, About, AtLeast, AtMost, HasPrevious, AfterMonth;

    /// <summary>A month: the number beside it is a day.</summary>
    public void Month(List<NumberFact> numbers)
    {
      if (Number >= 0 && After == 0 && Number == numbers.Count - 1) numbers.RemoveAt(Number);
      (Number, HasPrevious, AfterMonth) = (-1, false, true);
    }

    public void Break() => (Number, HasPrevious, Negation) = (-1, false, 0);

    /// <summary>A content word: it tells what the number before it counts.</summary>
    public void Near(int term, List<NumberFact> numbers)
    {
      if (Number >= 0 && After < 2)
      {
        After++;
        numbers[Number] = numbers[Number] with { Of = [.. numbers[Number].Of, term] };
      }

      (Previous, HasPrevious, AfterMonth) = (term, true, false);
      About = AtLeast = AtMost = false;
    }
  }

  private void Count(Word word, string text, int end, ref State state)
  {
    var ordinal = word.Role == WordRole.Ordinal;
    var year = !ordinal && word.Value is >= 1900 and <= 2100 && decimal.Truncate(word.Value) == word.Value && end - 4 >= 0 && !text.AsSpan(end - 4, 4).Contains(',');
    if (!year && !state.AfterMonth && !IsClock(text, end))
    {
      var value = word.Value * Scale(text, end);
      numbers.Add(new(
        state.AtMost && !state.AtLeast ? 0 : value, state.AtLeast && !state.AtMost ? decimal.MaxValue : value,
        state.About, state.HasPrevious ? [state.Previous] : [], -1, ordinal));
      (state.Number, state.After) = (numbers.Count - 1, 0);
    }

    state.HasPrevious = state.AfterMonth = false;
    state.About = state.AtLeast = state.AtMost = false;
  }

  /// <summary>Whether the number is an hour: followed by minutes, a.m. or p.m.</summary>
  private static bool IsClock(string text, int end)
  {
    var rest = text.AsSpan(end, Math.Min(5, text.Length - end));
    return (rest.Length > 1 && rest[0] == ':' && char.IsAsciiDigit(rest[1])) || (rest.TrimStart() is var word && word.Length > 1 && word[0] is 'a' or 'p' && word[1..] is ['.', 'm', ..] or ['m'] or ['m', ' ' or '.' or ',']);
  }

  private static decimal Scale(string text, int end)
  {
    var at = end;
    if (!WordFold.Next(text, ref at, Math.Min(text.Length, end + 12), out var start) || start > end + 1) return 1;
    return text.AsSpan(start, at - start) switch { "hundred" => 100, "thousand" => 1000, "million" => 1_000_000, "billion" => 1_000_000_000, _ => 1 };
  }

  /// <summary>The numbers that the circumstances give, and of the words only those that they leave out.</summary>
  private NumberFact[] Numbers(string text, StatementCircumstances circumstances)
  {
    if (circumstances.Quantities.IsEmpty) return [.. numbers];
    var facts = numbers.FindAll(fact => fact.Ordinal);
    foreach (var quantity in circumstances.Quantities)
    {
      var status = quantity.Status is null ? -1 : vocabulary.TermOf(quantity.Status);
      int[] of = [.. WordFold.Words($"{quantity.Noun} {quantity.Unit}").Select(vocabulary.TermOf), .. status < 0 ? ReadOnlySpan<int>.Empty : [status]];
      facts.Add(new(quantity.Low ?? 0, quantity.High ?? decimal.MaxValue, quantity.Approximate, of, status, false)
      {
        Kind = Array.Find(of, vocabulary.IsKindOfPeople) is > 0 and var kind ? kind : -1,
        Part = IsPart(text, quantity.Span),
      });
    }

    return [.. facts];
  }

  /// <summary>The word that a phrase stands for, the offset moved behind it; null where none is here.</summary>
  private static string? PhraseAt(string text, (string[] Further, string Instead)[] phrases, int limit, ref int at)
  {
    foreach (var (rest, instead) in phrases)
    {
      var end = at;
      var matched = 0;
      while (matched < rest.Length && WordFold.Next(text, ref end, limit, out var start)
        && string.Equals(WordFold.Fold(text.AsSpan(start, end - start)), rest[matched], StringComparison.Ordinal)) matched++;
      if (matched < rest.Length) continue;
      at = end;
      return instead;
    }

    return null;
  }

  /// <summary>Whether the form is not one of a verb, an adverb or an adjective only.</summary>
  private static bool MayBeNoun(ReadOnlySpan<char> word)
  {
    foreach (var ending in (ReadOnlySpan<string>)["ed", "ing", "ly", "ous", "ful", "ive", "al", "able", "ible", "ic", "ish", "ary", "less", "est", "ian"])
      if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return false;
    return !IrregularVerbs.IsForm(WordFold.Fold(word));
  }

  /// <summary>Whether the quantity counts some of those counted before.</summary>
  private static bool IsPart(string text, TextSpan span)
  {
    if (span.End > text.Length) return false;
    var from = Math.Max(0, span.Start - 48);
    var before = text.AsSpan(from, span.Start - from).TrimEnd();
    foreach (var hedge in (ReadOnlySpan<string>)["at least", "more than", "as many as", "up to", "about", "around", "some", "nearly"])
      if (before.EndsWith(hedge, StringComparison.OrdinalIgnoreCase)) before = before[..^hedge.Length].TrimEnd();
    before = before.TrimEnd(", ");
    foreach (var opener in (ReadOnlySpan<string>)["including", "include", "included", "among them", "of them", "of whom", "of which", "among whom", "among the dead"])
      if (before.EndsWith(opener, StringComparison.OrdinalIgnoreCase)) return true;
    var after = text.AsSpan(span.End, Math.Min(12, text.Length - span.End)).TrimStart();
    return after.StartsWith("of them", StringComparison.Ordinal) || after.StartsWith("of whom", StringComparison.Ordinal) || after.StartsWith("of which", StringComparison.Ordinal);
  }

  /// <summary>Whether the "not" before the offset only says that there is more ("not only", "not least").</summary>
  private static bool OnlyLimits(string text, int at)
  {
    var rest = text.AsSpan(at).TrimStart();
    return rest.StartsWith("only ", StringComparison.Ordinal) || rest.StartsWith("just ", StringComparison.Ordinal)
      || rest.StartsWith("merely ", StringComparison.Ordinal) || rest.StartsWith("least ", StringComparison.Ordinal);
  }

  private static bool Inside(ImmutableArray<TextSpan> spans, int offset)
  {
    foreach (var span in spans)
      if (span.Contains(offset)) return true;
    return false;
  }

  private static bool Breaks(string text, int from, int to)
  {
    for (var i = from; i < to; i++)
      if (text[i] is ',' or ';' or '.' or ':') return true;
    return false;
  }

  private static bool Loose(string text, TextSpan span) =>
    span.End <= text.Length && span.In(text).ToLowerInvariant() is "today" or "yesterday" or "tonight" or "overnight" or "last night" or "this morning" or "earlier";
}
