using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>The words of a parsed text by their places: how many characters that are no white space stand before them. A place is the same in every reading of one text.</summary>
internal sealed class ParsedWords
{
  private readonly ParsedText text;
  private readonly int[] places;
  private readonly ParsedSentence[] sentences;
  private readonly Dictionary<int, (int Sentence, int Word)> words = [];

  public ParsedWords(ParsedText text)
  {
    this.text = text;
    places = Places(text.Text);
    sentences = [.. text.Paragraphs.SelectMany(paragraph => paragraph.Sentences)];
    for (var s = 0; s < sentences.Length; s++)
      for (var w = 0; w < sentences[s].Tree.Words.Length; w++) words.TryAdd(places[sentences[s].Tree.Words[w].Span.Start], (s, w));
  }

  /// <summary>For each offset of a text, how many characters that are no white space stand before it.</summary>
  public static int[] Places(string text)
  {
    var before = new int[text.Length + 1];
    for (var i = 0; i < text.Length; i++) before[i + 1] = before[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
    return before;
  }

  /// <summary>The place of the head of the name of whom the word at a place refers to; -1 where it refers to nobody with a name.</summary>
  public int NameOf(int place)
  {
    if (text.Entities is not { } who || !words.TryGetValue(place, out var at) || who.EntityAt(at.Sentence, at.Word) is not { NameMention: >= 0 and var name }) return -1;
    return places[sentences[who.Mentions[name].Sentence].Tree.Words[who.Mentions[name].HeadWord].Span.Start];
  }
}
