using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Lexicons;
using Hearsay.Language.Syntax;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Finds, for each statement of a headline, the body statements that carry its content: shared stems and numbers, the rare ones weighing more.</summary>
internal static class HeadlineBody
{
  private const double Enough = 0.31;
  // What comes within this share of the best is as good.
  private const double Near = 0.9;
  // A sentence of the outlet's own that shares a place or a name with the headline, but not what it says of it, is background.
  private const double Background = 0.6;
  // What somebody says is news; headlines are made of it.
  private const double Attributed = 0.05;
  // What no statement of the body comes nearer to than this is said by the headline alone.
  private const double Far = 0.1;
  private const int FewestStatements = 3;
  private const int Most = 5;
  private const double Tail = 0.4;
  // What no statement of the body says may be another word for what one does.
  private const double Unseen = 0.7;
  private const double SameSource = 0.2;

  /// <summary>The statements with <see cref="Statement.Body"/> filled in.</summary>
  public static ImmutableArray<Statement> Link(ParsedDocument parsed, ImmutableArray<Statement> statements)
  {
    var document = parsed.Document;
    if (!statements.Any(statement => statement.Zone == Zone.Headline)) return statements;
    var body = new List<(Statement Statement, HashSet<string> Stems)>();
    var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
    foreach (var statement in statements)
    {
      if (statement.Zone != Zone.Body) continue;
      var stems = Stems(statement.Text);
      foreach (var stem in stems) frequency[stem] = frequency.GetValueOrDefault(stem) + 1;
      body.Add((statement, stems));
    }

    var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
    for (var i = 0; i < body.Count; i++)
    {
      foreach (var stem in body[i].Stems)
      {
        if (!index.TryGetValue(stem, out var list)) index[stem] = list = [];
        if (list.Count < 200) list.Add(i);
      }
    }

    double Weight(string stem) => (frequency.GetValueOrDefault(stem) is > 0 and var count ? 1 / (1 + Math.Log(1 + count)) : Unseen) * (char.IsDigit(stem[0]) ? stem.Length > 1 ? 2.5 : 1.5 : 1);

    HashSet<string>? words = null;
    HeadlineScope? scope = null;
    var result = statements.ToBuilder();
    for (var i = 0; i < result.Count; i++)
    {
      if (result[i].Zone != Zone.Headline) continue;
      if (result[i].Voice == Voice.Own && !result[i].Nested && IsHeadline(document, result[i]) && body.Count > 0 && (scope ??= new(document)).IsWider(result[i].Text))
      {
        result[i] = result[i] with { IsUnsupported = true };
        continue;
      }

      var (main, tail) = Parts(result[i].Text);
      var stems = main.Select(stem => (Stem: stem, Weight: Weight(stem))).Concat(tail.Where(stem => !main.Contains(stem)).Select(stem => (Stem: stem, Weight: Weight(stem) * Tail))).ToArray();
      var total = stems.Sum(pair => pair.Weight);
      if (total <= 0) continue;
      var scores = new Dictionary<int, double>();
      foreach (var (stem, weight) in stems)
      {
        if (!index.TryGetValue(stem, out var list)) continue;
        foreach (var j in list) scores[j] = scores.GetValueOrDefault(j) + weight;
      }

      var predicate = Predicate(parsed, result[i]);
      var said = predicate is null ? [] : Stems(predicate);
      // "Guard says he was told to look away" has the guard's words, telling and all, not those of whoever told him.
      // "The court suspended the eviction" is what it did, where the headline tells that it did.
      bool IsRetold(Statement told) => told.Cue.Any(cue => told.Nested && main.Overlaps(Stems(cue.In(document.Text))) || result[i].Voice == Voice.Own && told.Voice != Voice.Own && said.Overlaps(Stems(cue.In(document.Text))));
      bool Says(int j) => said.Count == 0 || said.Overlaps(body[j].Stems);
      double Score(int j, double shared)
      {
        var told = body[j].Statement;
        var score = shared / total + (IsSaidBySame(result[i], told) ? SameSource : 0);
        if (told.Voice == Voice.Own) return Says(j) ? score : score * Background;
        return Says(j) ? score + Attributed : score;
      }

      var best = scores.Select(pair => (Index: pair.Key, Score: Score(pair.Key, pair.Value))).Where(pair => pair.Score >= Enough)
        .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Index).ToArray();
      if (best.Length == 0)
      {
        words ??= BodyStems(document);
        var nearest = scores.Count == 0 ? 0 : scores.Values.Max() / total;
        var isFar = result[i].Voice == Voice.Own && nearest < Far && body.Count >= FewestStatements && main.Count >= 2 && predicate is not null && !said.Overlaps(words) && 3 * main.Count(stem => !words.Contains(stem)) >= 2 * main.Count && !main.Any(stem => char.IsDigit(stem[0]) && words.Contains(stem));
        if (isFar && !result[i].Nested && IsHeadline(document, result[i])) result[i] = result[i] with { IsUnsupported = true };
        continue;
      }

      var floor = best[0].Score * Near;
      best = [.. best.Where(pair => !IsRetold(body[pair.Index].Statement))];
      // Beside what says it, what shares names and places with it is background.
      if (best.Any(pair => pair.Score >= floor && Says(pair.Index) && body[pair.Index].Statement.Voice != Voice.Own)) best = [.. best.Where(pair => Says(pair.Index))];
      else if (best.Any(pair => pair.Score >= floor && body[pair.Index].Statement.Voice != Voice.Own)) best = [.. best.Where(pair => body[pair.Index].Statement.Voice != Voice.Own || Says(pair.Index))];
      // Inside a statement that says it, whoever says it there counts too.
      result[i] = result[i] with { Body = [.. best.Where(pair => pair.Score >= floor || best.TakeWhile(outer => outer.Score >= floor).Any(outer => Holds(body[outer.Index].Statement, body[pair.Index].Statement))).Take(Most).Select(pair => body[pair.Index].Statement.Id)] };
    }

    return result.ToImmutable();
  }

  // "Scientist: dust poisoned valley" is most likely what the scientist says in the body.
  private static bool IsSaidBySame(Statement headline, Statement told) =>
    headline.Voice != Voice.Own && told.Voice != Voice.Own && headline.FarEnd.Name is { } name && string.Equals(name, told.FarEnd.Name, StringComparison.OrdinalIgnoreCase);

  private static bool Holds(Statement outer, Statement inner) => inner.Nested && outer.Id != inner.Id && inner.Content.All(span => outer.Content.Any(whole => whole.Contains(span)));

  // A standfirst may say more than the body; the headline itself is what readers take away.
  private static bool IsHeadline(Document document, Statement statement)
  {
    foreach (var block in document.Blocks)
      if (block.Span.Contains(statement.Content[0])) return block.Kind == BlockKind.Headline;
    return false;
  }

  // The verb or adjective that a headline says of its subject; null where it is a mere title.
  private static string? Predicate(ParsedDocument parsed, Statement statement)
  {
    foreach (var sentence in SentencesAt(parsed, statement.Content[0].Start))
      foreach (var word in sentence.Tree.Words)
        if (word.Head < 0 && statement.Content[0].Contains(word.Span)) return word.Pos is UniversalPos.Verb or UniversalPos.Adj ? word.Span.In(parsed.Document.Text) : Planned(parsed, sentence.Tree);
    return null;
  }

  // The parsed sentences of the paragraph at an offset; none where there are no trees.
  private static ImmutableArray<ParsedSentence> SentencesAt(ParsedDocument parsed, int offset)
  {
    var paragraphs = parsed.Trees?.Paragraphs ?? [];
    var at = Paragraph.First(paragraphs, offset, paragraph => paragraph.Span);
    return at < paragraphs.Length && paragraphs[at].Span.Start <= offset ? paragraphs[at].Sentences : [];
  }

  // "Fuel prices to double"
  private static string? Planned(ParsedDocument parsed, SentenceTree tree)
  {
    for (var i = 1; i < tree.Words.Length; i++)
      if (tree.Words[i].Pos == UniversalPos.Verb && tree.Words[i].Head >= 0 && tree.Words[tree.Words[i].Head].Head < 0 && tree.Words[i - 1].Tag == "TO") return tree.Words[i].Span.In(parsed.Document.Text);
    return null;
  }

  private static HashSet<string> BodyStems(Document document)
  {
    var stems = new HashSet<string>(StringComparer.Ordinal);
    foreach (var block in document.Blocks)
      if (block.Zone == Zone.Body) stems.UnionWith(Stems(block.Span.In(document.Text)));
    return stems;
  }

  // What is behind "after", "as", "amid" in a headline is mere circumstance.
  private static (HashSet<string> Main, HashSet<string> Tail) Parts(string text)
  {
    foreach (var word in (ReadOnlySpan<string>)[" after ", " as ", " amid ", " following ", " ahead of ", " despite ", " over "])
      if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is > 0 and var at && Stems(text[..at]) is { Count: >= 2 } main) return (main, Stems(text[(at + word.Length)..]));
    return (Stems(text), []);
  }

  private static HashSet<string> Stems(string text)
  {
    var stems = new HashSet<string>(StringComparer.Ordinal);
    var span = text.AsSpan();
    for (var at = 0; WordFold.Next(span, ref at, span.Length, out var start);)
    {
      var word = span[start..at];
      if (word.Length < 3 && !char.IsDigit(word[0]) || Lexicon.Openers.Contains(word) && !Content.Contains(word) || Lexicon.Auxiliaries.Contains(word)) continue;
      var folded = WordFold.Fold(word);
      var stem = Numbers.GetValueOrDefault(folded) ?? HeadlineWords.StemOf(folded);
      // "marchers" march.
      stems.Add(stem.Length > 6 && stem.EndsWith("er", StringComparison.Ordinal) ? stem[..^2] : stem);
    }

    return stems;
  }

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Content = Lexicon.Set(
    "people officials sources residents witnesses police state government security military foreign federal rebel rebels troops soldiers fighters militants activists doctors authorities villagers reports media video one two three four five six seven eight nine ten dozens hundreds thousands all");

  private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
  {
    ["one"] = "1", ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8", ["nine"] = "9", ["ten"] = "10", ["eleven"] = "11", ["twelve"] = "12",
    ["thirteen"] = "13", ["fourteen"] = "14", ["fifteen"] = "15", ["sixteen"] = "16", ["seventeen"] = "17", ["eighteen"] = "18", ["nineteen"] = "19", ["twenty"] = "20", ["thirty"] = "30", ["forty"] = "40", ["fifty"] = "50",
  };
}
