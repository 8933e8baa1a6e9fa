using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements.Spans;

/// <summary>Joins labelled spans to attributions: each content and each source goes to the cue that it stands nearest to. Linear in the paragraph but for its cues, of which a few
/// around each span are looked at.</summary>
internal static class SpanLinker
{
  // So many cues before and behind a span are looked at.
  private const int Nearby = 3;

  /// <summary>The attributions of a paragraph, in the order of their cues.</summary>
  /// <param name="p">The paragraph.</param>
  /// <param name="words">Where the labelled words stand.</param>
  /// <param name="labels">Their labels.</param>
  public static List<Attribution> Link(Paragraph p, IReadOnlyList<TextSpan> words, IReadOnlyList<SpanLabel> labels)
  {
    var (sources, cues, contents) = (new List<TokenRange>(), new List<TokenRange>(), new List<TokenRange>());
    foreach (var (role, range) in Spans(p, words, labels)) (role switch { SpanLabel.FirstOfSource => sources, SpanLabel.FirstOfCue => cues, _ => contents }).Add(range);
    return Join(p, sources, cues, contents);
  }

  /// <summary>The labelled spans in tokens, in text order, each with the label of its first word.</summary>
  public static List<(SpanLabel Role, TokenRange Range)> Spans(Paragraph p, IReadOnlyList<TextSpan> words, IReadOnlyList<SpanLabel> labels)
  {
    var spans = new List<(SpanLabel, TokenRange)>();
    var token = 0;
    for (var i = 0; i < words.Count;)
    {
      var end = i + 1;
      while (end < words.Count && SpanLabels.IsFurther(labels[end])) end++;
      if (labels[i] != SpanLabel.Outside)
      {
        var range = Tokens(p, new(words[i].Start, words[end - 1].End), ref token);
        if (!range.IsEmpty && (labels[i] != SpanLabel.FirstOfSource || HasWord(p, range))) spans.Add((SpanLabels.First(labels[i]), range));
      }

      i = end;
    }

    return spans;
  }

  // "the need for one thing: “Peace.”", "that the plan was unserious - “Again, we need details”" is said in the quotation.
  private static TokenRange BehindColon(Paragraph p, TokenRange content)
  {
    for (var i = content.Start + 1; i + 1 < content.End; i++)
      if ((p.Class(i) == WordClass.Colon || p.Class(i) == WordClass.Dash && IsSentence(p, content with { Start = i + 1 })) && p.Tokens[i + 1].Kind == TokenKind.OpenQuote && IsQuotation(p, content with { Start = i + 1 }) && !HasQuotation(p, content with { End = i }) && (content.End - i > i - content.Start || p.Class(i) == WordClass.Dash)) return content with { Start = i + 1 };
    return content;
  }

  // "She wrote, “None of these touch the fund.” The campaign did not answer": a quotation that ends its sentence ends the content, unless another follows it.
  private static TokenRange WithinSentence(Paragraph p, TokenRange content)
  {
    if (p.Tokens[content.Start].Kind != TokenKind.OpenQuote) return content;
    for (var i = content.Start + 2; i + 1 < content.End; i++)
      if (p.Tokens[i].Kind == TokenKind.CloseQuote && p.Depth(i + 1) < p.Depth(content.Start + 1) && p.SentenceAt(i).End == i + 1) return HasQuotation(p, content with { Start = i + 1 }) ? content : content with { End = i + 1 };
    return content;
  }

  private static bool IsQuotation(Paragraph p, TokenRange content) =>
    p.Tokens[content.Start].Kind == TokenKind.OpenQuote && (p.Tokens[content.End - 1].Kind == TokenKind.CloseQuote || p.Class(content.End - 1) is WordClass.Comma or WordClass.Final && content.Length() > 1 && p.Tokens[content.End - 2].Kind == TokenKind.CloseQuote);

  // "As boos erupt from the crowd, the mayor says, “Please quiet down.”"
  private static bool IsSetting(Paragraph p, TokenRange content, TokenRange cue) =>
    content.End <= cue.Start && (content.Length() < 3 || p.Class(content.Start) is WordClass.Subordinator or WordClass.Preposition or WordClass.Gerund && !p.Is(content.Start, "that"));

  private static bool IsSentence(Paragraph p, TokenRange quotation) => quotation.Length() > 3 && p.Word(quotation.Start + 1) is [var first, ..] && char.IsUpper(first);

  private static bool HasWord(Paragraph p, TokenRange range)
  {
    for (var i = range.Start; i < range.End; i++)
      if (p.Tokens[i].Kind is TokenKind.Word or TokenKind.Number && !EntryTime.IsTime(p.Word(i))) return true;
    return false;
  }

  private static bool HasQuotation(Paragraph p, TokenRange content)
  {
    for (var i = content.Start; i < content.End; i++)
      if (p.Tokens[i].Kind == TokenKind.OpenQuote) return true;
    return false;
  }

  private static TokenRange Tokens(Paragraph p, TextSpan span, ref int token)
  {
    while (token < p.Length && p.Tokens[token].Span.End <= span.Start) token++;
    var end = token;
    while (end < p.Length && p.Tokens[end].Span.Start < span.End) end++;
    return new(token, end);
  }

  private static List<Attribution> Join(Paragraph p, List<TokenRange> sources, List<TokenRange> cues, List<TokenRange> contents)
  {
    var found = new List<Attribution>();
    if (cues.Count == 0) return found;
    var contentOf = contents.ConvertAll(content => Nearest(p, cues, content, null));
    var sourceOf = new int[cues.Count];
    Array.Fill(sourceOf, -1);
    for (var s = 0; s < sources.Count; s++)
    {
      var cue = Nearest(p, cues, sources[s], contents);
      if (sourceOf[cue] < 0 || Distance(p, cues[cue], sources[s]) < Distance(p, cues[cue], sources[sourceOf[cue]])) sourceOf[cue] = s;
    }

    var contentsOf = cues.ConvertAll(_ => new List<TokenRange>());
    for (var k = 0; k < contents.Count; k++) contentsOf[contentOf[k]].Add(contents[k]);
    for (var c = 0; c < cues.Count; c++)
    {
      var own = contentsOf[c];
      if (own.Count == 0) continue;
      for (var k = 0; k < own.Count; k++) own[k] = WithinSentence(p, BehindColon(p, own[k]));
      // Beside a whole quotation, words without marks are seldom said by the same: "“We wait,” he said of the strike".
      if (own.Count > 1 && own.Exists(content => IsQuotation(p, content))) own.RemoveAll(content => !HasQuotation(p, content) && (content.Start >= cues[c].End || IsSetting(p, content, cues[c]) && own.Exists(other => IsQuotation(p, other) && IsSentence(p, other))));
      var head = Head(p, cues[c]);
      found.Add(new()
      {
        Source = sourceOf[c] < 0 ? default : sources[sourceOf[c]],
        Cue = cues[c],
        Content = own,
        Head = head,
        Frame = CueVerbs.FrameOf(p.Word(head)),
        Rule = p.Is(cues[c].Start, "according") ? "according to" : p.Class(cues[c].Start) == WordClass.Colon ? "colon" : "spans",
      });
    }

    return found;
  }

  // A cue on the other side of another cue, or in another sentence, is farther than any number of words.
  private static int Nearest(Paragraph p, List<TokenRange> cues, TokenRange span, List<TokenRange>? between)
  {
    var behind = From(cues, span.Start);
    var (best, least) = (-1, int.MaxValue);
    for (var c = Math.Max(0, behind - Nearby); c < Math.Min(cues.Count, behind + Nearby); c++)
    {
      var distance = Distance(p, cues[c], span) + 20 * (c < behind ? behind - 1 - c : c - behind);
      if (between is not null) distance += 5 * Math.Max(0, From(between, Math.Max(cues[c].Start, span.Start)) - From(between, Math.Min(cues[c].End, span.End)));
      if (distance < least) (best, least) = (c, distance);
    }

    return best;
  }

  // Index of the first range that begins at a token or behind it.
  private static int From(List<TokenRange> ordered, int token)
  {
    int low = 0, high = ordered.Count;
    while (low < high)
    {
      var middle = (low + high) / 2;
      if (ordered[middle].Start < token) low = middle + 1;
      else high = middle;
    }

    return low;
  }

  private static int Distance(Paragraph p, TokenRange cue, TokenRange span)
  {
    var gap = span.Start >= cue.End ? span.Start - cue.End : cue.Start - span.End;
    return Math.Max(0, gap) + (p.SentenceAt(cue.Start) == p.SentenceAt(span.Start < cue.Start ? span.End - 1 : span.Start) ? 0 : 15);
  }

  private static int Head(Paragraph p, TokenRange cue)
  {
    for (var i = cue.End - 1; i >= cue.Start; i--)
      if (CueVerbs.FrameOf(p.Word(i)) != CueFrame.None) return i;
    for (var i = cue.End - 1; i >= cue.Start; i--)
      if (p.Tokens[i].Kind == TokenKind.Word && p.Class(i) is not WordClass.Preposition) return i;
    return cue.Start;
  }
}
