using System.Globalization;
using System.Text;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Conllu;

/// <summary>Writes CoNLL-U (universaldependencies.org/format.html), a sentence at a time. MISC has <c>SpaceAfter=No</c>, and, where more or another than one space stands behind a word
/// or any before a document's first, <c>SpacesAfter=</c> and <c>SpacesBefore=</c>, escaped as UDPipe does (<c>\s \t \r \n</c>): with them the text can be rebuilt. Names stand there as
/// <c>Entity=</c>, in the brackets of CorefUD 1.0; names of one bearer have one number. A word of which nothing is told has <c>_</c> everywhere else.</summary>
/// <param name="to">Takes the lines, each ended by a line feed.</param>
public sealed class ConlluWriter(TextWriter to)
{
  private readonly Dictionary<int, int> bearers = [];
  private int lastNumber;

  /// <summary>Writes a text as one document.</summary>
  /// <param name="id">Its name, which its sentences' names begin with.</param>
  /// <param name="parsed">The text and what is told of it.</param>
  public void Write(string id, ParsedText parsed)
  {
    ArgumentNullException.ThrowIfNull(id);
    ArgumentNullException.ThrowIfNull(parsed);
    var document = id.ReplaceLineEndings(" ");
    var heading = $"# newdoc id = {document}\n# global.Entity = GRP-etype\n";
    var number = 0;
    BeginDocument();
    foreach (var paragraph in parsed.Paragraphs)
    {
      to.Write(heading + "# newpar\n");
      foreach (var sentence in paragraph.Sentences)
      {
        to.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {document}-{++number:0000}\n# text = "));
        WriteText(parsed.Text, sentence.Tree);
        to.Write('\n');
        WriteWords(parsed.Text, sentence, heading.Length > 0 ? Before(parsed.Text, sentence.Tree) : "");
        heading = "";
      }
    }
  }

  /// <summary>Writes a sentence of a CoNLL-U file with its own comments, tokens and words, and what is told of them anew.</summary>
  /// <param name="kept">The sentence as it was read.</param>
  /// <param name="sentence">What is told of its words; of the same number.</param>
  /// <exception cref="ArgumentException">The two are not of as many words.</exception>
  public void Write(ConlluSentence kept, ParsedSentence sentence)
  {
    ArgumentNullException.ThrowIfNull(kept);
    ArgumentNullException.ThrowIfNull(sentence);
    var words = sentence.Tree.Words;
    if (words.Length != kept.Words.Length) throw new ArgumentException($"The sentence has {kept.Words.Length} words, and {words.Length} were parsed.", nameof(sentence));
    if (kept.StartsDocument) BeginDocument();
    foreach (var comment in kept.Comments) to.Write(comment + "\n");
    var brackets = EntityBrackets.Of(sentence, bearers, ref lastNumber);
    for (var i = 0; i < words.Length; i++)
    {
      var last = i;
      while (last + 1 < words.Length && !kept.Words[last + 1].StartsToken) last++;
      var token = kept.Words[i].Span.Hull(kept.Words[last].Span);
      var isSpace = last + 1 < words.Length ? kept.Words[last + 1].Span.Start > token.End : kept.SpaceAfter;
      var after = isSpace ? "" : "SpaceAfter=No";
      if (last > i) WriteToken(i, last, token.Of(kept.Text), after);
      for (var word = i; word <= last; word++) WriteWord(word, words[word], kept.Words[word].Form, Misc(brackets[word], last > i ? "" : after));
      i = last;
    }

    to.Write('\n');
  }

  private void BeginDocument()
  {
    bearers.Clear();
    lastNumber = 0;
  }

  private void WriteWords(string text, ParsedSentence sentence, string before)
  {
    var words = sentence.Tree.Words;
    var brackets = EntityBrackets.Of(sentence, bearers, ref lastNumber);
    for (var i = 0; i < words.Length; i++)
    {
      var last = i;
      while (last + 1 < words.Length && !words[last + 1].StartsToken) last++;
      var token = words[i].Span.Hull(words[last].Span);
      var spaces = Join(i == 0 ? before : "", After(text, token.End));
      if (last > i) WriteToken(i, last, token.Of(text), spaces);
      for (var word = i; word <= last; word++) WriteWord(word, words[word], words[word].Span.Of(text), Misc(brackets[word], last > i ? "" : spaces));
      i = last;
    }

    to.Write('\n');
  }

  private void WriteToken(int first, int last, ReadOnlySpan<char> form, string after)
  {
    to.Write(string.Create(CultureInfo.InvariantCulture, $"{first + 1}-{last + 1}\t"));
    WriteForm(form);
    to.Write("\t_\t_\t_\t_\t_\t_\t_\t" + Misc("", after) + "\n");
  }

  private void WriteWord(int index, in Word word, ReadOnlySpan<char> form, string misc)
  {
    to.Write((index + 1).ToString(CultureInfo.InvariantCulture));
    to.Write('\t');
    WriteForm(form);
    to.Write('\t');
    var isTold = word.Relation.Length > 0;
    if (isTold && word.Lemma.Length > 0) WriteForm(word.Lemma);
    else to.Write('_');
    to.Write('\t');
    to.Write(isTold ? word.Pos.Name() : "_");
    to.Write('\t');
    to.Write(word.Tag.Length > 0 ? word.Tag : "_");
    to.Write("\t_\t");
    to.Write(isTold ? (word.Head + 1).ToString(CultureInfo.InvariantCulture) : "_");
    to.Write('\t');
    to.Write(isTold ? word.Relation : "_");
    to.Write("\t_\t");
    to.Write(misc);
    to.Write('\n');
  }

  // As UDPipe and the treebanks have it: whatever white space lies between two tokens is one space.
  private void WriteText(string text, SentenceTree tree)
  {
    var last = tree.Span.Start;
    foreach (var word in tree.Words)
    {
      if (word.Span.Start > last) to.Write(' ');
      if (word.Span.End <= last) continue;
      WriteForm(text.AsSpan(Math.Max(last, word.Span.Start), word.Span.End - Math.Max(last, word.Span.Start)));
      last = word.Span.End;
    }
  }

  private void WriteForm(ReadOnlySpan<char> form)
  {
    for (var rest = form; !rest.IsEmpty;)
    {
      var stop = rest.IndexOfAny('\t', '\n', '\r');
      to.Write(stop < 0 ? rest : rest[..stop]);
      if (stop < 0) break;
      to.Write(' ');
      rest = rest[(stop + 1)..];
    }
  }

  private static string Misc(string entity, string spaces) =>
    Join(entity.Length > 0 ? "Entity=" + entity : "", spaces) is { Length: > 0 } misc ? misc : "_";

  private static string Join(string one, string other) => one.Length > 0 && other.Length > 0 ? $"{one}|{other}" : one + other;

  private static string Before(string text, SentenceTree first)
  {
    var start = first.Span.Start;
    while (start > 0 && char.IsWhiteSpace(text[start - 1])) start--;
    return start < first.Span.Start ? "SpacesBefore=" + Escape(text.AsSpan(start, first.Span.Start - start)) : "";
  }

  private static string After(string text, int end)
  {
    var space = text.AsSpan(end);
    space = space[..(space.Length - space.TrimStart().Length)];
    return space.IsEmpty ? "SpaceAfter=No" : space is " " ? "" : "SpacesAfter=" + Escape(space);
  }

  private static string Escape(ReadOnlySpan<char> space)
  {
    var escaped = new StringBuilder(space.Length * 2);
    foreach (var c in space)
    {
      _ = c switch
      {
        ' ' => escaped.Append("\\s"),
        '\t' => escaped.Append("\\t"),
        '\r' => escaped.Append("\\r"),
        '\n' => escaped.Append("\\n"),
        _ => escaped.Append(c),
      };
    }

    return escaped.ToString();
  }
}
