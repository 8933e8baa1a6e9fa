using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Splits a document's headline and body into sentences, tokens and names. Thread-safe and pure; linear in the text.</summary>
public sealed class DocumentParser
{
  private readonly Lazy<TextParser> trees = new(() => TextParser.English.KeepingStates());

  /// <summary>Parses one document; one that is not analysed has no sentences.</summary>
  public ParsedDocument Parse(Document document)
  {
    if (!document.Analysed) return new(document, [], []);
    var sentences = ImmutableArray.CreateBuilder<Sentence>();
    var tokens = new List<Token>();
    for (var block = 0; block < document.Blocks.Length; block++)
    {
      var kind = document.Blocks[block].Kind;
      if (document.Blocks[block].Zone is not (Zone.Headline or Zone.Body)) continue;
      tokens.Clear();
      TokenScanner.Scan(document.Text, document.Blocks[block].Span, tokens);
      CloseStray(document.Text, tokens, Continues(document, block));
      if (tokens.Count == 0) continue;
      var start = 0;
      var ends = kind is BlockKind.Headline && tokens.Count <= SentenceSplitter.LongestSentence ? [tokens.Count] : SentenceSplitter.Ends(document.Text, tokens);
      foreach (var end in ends)
      {
        sentences.Add(new(new(tokens[start].Span.Start, tokens[end - 1].Span.End), block, [.. tokens[start..end]]));
        start = end;
      }
    }

    var all = sentences.ToImmutable();
    var names = NameFinder.Find(document, all);
    var told = TextParser.Speaks(document.Language) ? trees.Value.Parse(document) : null;
    return new(document, all, told is null ? names : TreeNames.Merge(document.Text, names, told)) { Trees = told };
  }

  /// <summary>Whether the next block of the body goes on with a quotation: an opening mark at its start.</summary>
  private static bool Continues(Document document, int block)
  {
    for (var next = block + 1; next < document.Blocks.Length; next++)
    {
      if (document.Blocks[next].Zone != Zone.Body || document.Blocks[next].Kind == BlockKind.Caption) continue;
      var span = document.Blocks[next].Span;
      var i = span.Start;
      while (i < span.End && char.IsWhiteSpace(document.Text[i])) i++;
      return i < span.End && document.Text[i] is '"' or '“' or '„' or '«' or '‘' or '\'' or '`' or '”';
    }

    return false;
  }

  /// <summary>A quotation that never closes and does not go on in the next paragraph ends with the sentence it began in.</summary>
  private static void CloseStray(string text, List<Token> tokens, bool continues)
  {
    if (continues || tokens.Count == 0 || tokens[^1].QuoteDepth == 0) return;
    var lowest = int.MaxValue;
    var open = -1;
    for (var i = tokens.Count - 1; i >= 0; i--)
    {
      var depth = tokens[i].QuoteDepth;
      if (i == tokens.Count - 1 && tokens[i].Kind == TokenKind.CloseQuote) depth--;
      if (depth < lowest) lowest = depth;
      if (lowest == 0) break;
      if (tokens[i].Kind == TokenKind.OpenQuote && tokens[i].QuoteDepth == 1)
      {
        open = i;
        break;
      }
    }

    if (open < 0) return;
    var end = open + 1;
    while (end < tokens.Count && !(tokens[end].Kind == TokenKind.Punctuation && SentenceSplitter.Ends(text[tokens[end].Span.Start]))) end++;
    for (var i = end + 1; i < tokens.Count; i++) tokens[i] = tokens[i] with { QuoteDepth = Math.Max(0, tokens[i].QuoteDepth - 1) };
  }
}
