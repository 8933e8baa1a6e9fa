using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Language;
using Hearsay.Language.Conllu;
using Hearsay.Language.Names;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Tests.Language.Conllu;

public class ConlluWriterTests
{
  private static string Written(string id, ParsedText parsed)
  {
    using var lines = new StringWriter();
    new ConlluWriter(lines).Write(id, parsed);
    return lines.ToString();
  }

  private static List<ConlluSentence> Read(string conllu)
  {
    using var reader = new StringReader(conllu);
    return [.. ConlluReader.Read(reader, "written")];
  }

  // Words and their parts, told apart by the signs between them: "+" goes on with a token, "|" begins one.
  private static ParsedSentence Sentence(string text, string words, int start, params EntityMention[] names)
  {
    var all = ImmutableArray.CreateBuilder<Word>();
    var at = start;
    foreach (var token in words.Split('|'))
    {
      var isFirst = true;
      foreach (var form in token.Split('+'))
      {
        at = text.IndexOf(form, at, StringComparison.Ordinal);
        all.Add(new(new(at, at + form.Length), isFirst, UniversalPos.Noun, "NN", form.ToUpperInvariant(), all.Count - 1, all.Count == 0 ? "root" : "dep"));
        at += form.Length;
        isFirst = false;
      }
    }

    return new(new(new(all[0].Span.Start, at), all.ToImmutable()), [.. names]);
  }

  private static ParsedText Text(string text, params ParsedSentence[] sentences) =>
    new(text, "en", true, null, [new(new(sentences[0].Tree.Span.Start, sentences[^1].Tree.Span.End), [.. sentences])]);

  private static EntityMention Name(int first, int last, EntityKind kind) => new(default, first, last, last, kind);

  [Fact]
  public void A_word_has_a_line_and_a_token_of_two_words_one_more()
  {
    const string text = "  We don't go.\n";
    Assert.Equal(
      """
      # newdoc id = note
      # global.Entity = GRP-etype
      # newpar
      # sent_id = note-0001
      # text = We don't go.
      1	We	WE	NOUN	NN	_	0	root	_	SpacesBefore=\s\s
      2-3	don't	_	_	_	_	_	_	_	_
      2	do	DO	NOUN	NN	_	1	dep	_	_
      3	n't	N'T	NOUN	NN	_	2	dep	_	_
      4	go	GO	NOUN	NN	_	3	dep	_	SpaceAfter=No
      5	.	.	NOUN	NN	_	4	dep	_	SpacesAfter=\n


      """.ReplaceLineEndings("\n"),
      Written("note", Text(text, Sentence(text, "We|do+n't|go|.", 0))));
  }

  [Fact]
  public void White_space_of_every_kind_can_be_rebuilt()
  {
    const string text = "\tOne  two\r\nthree four. Five\n\n";
    var conllu = Written("a", Text(text, Sentence(text, "One|two|three|four|.", 0), Sentence(text, "Five", 20)));
    Assert.Equal(text, Rebuilt(conllu));
    Assert.Equal(["One two three four.", "Five"], Read(conllu).Select(sentence => sentence.Comment("text")));
  }

  [Fact]
  public void Writing_then_reading_gives_the_same_words() =>
    Prop.ForAll(ArbMap.Default.ArbFor<string>(), value =>
    {
      var text = value ?? "";
      var parsed = TextParser.English.Parse(text, "ru");
      var sentences = Read(Written("any", parsed));
      var expected = parsed.Paragraphs.SelectMany(paragraph => paragraph.Sentences).SelectMany(sentence => sentence.Tree.Words).Select(word => word.Span.In(text));
      return sentences.SelectMany(sentence => sentence.Words).Select(word => word.Form).SequenceEqual(expected);
    }).QuickCheckThrowOnFailure();

  [Fact]
  public void Names_open_on_their_first_word_and_close_on_their_last_the_inner_ones_inside()
  {
    const string text = "Mayor Anna Belver of Orvell City Council spoke in Mirren";
    var sentence = Sentence(text, text.Replace(' ', '|'), 0,
      Name(0, 6, EntityKind.Person), Name(1, 2, EntityKind.Person), Name(4, 6, EntityKind.Organisation), Name(4, 4, EntityKind.Place), Name(9, 9, EntityKind.Place));
    var misc = Read(Written("a", Text(text, sentence)))[0].Words.Select(word => word.Misc.Split('|')[0]);
    Assert.Equal(["Entity=(1-person", "Entity=(2-person", "Entity=2)", "_", "Entity=(3-organization(4-place)", "_", "Entity=3)1)", "_", "_", "Entity=(5-place)"], misc);
  }

  [Fact]
  public void Names_are_numbered_through_a_document_and_anew_in_the_next()
  {
    const string text = "Orvell. Mirren.";
    var parsed = Text(text, Sentence(text, "Orvell|.", 0, Name(0, 0, EntityKind.Place)), Sentence(text, "Mirren|.", 7, Name(0, 0, EntityKind.Place)));
    using var lines = new StringWriter();
    var writer = new ConlluWriter(lines);
    writer.Write("one", parsed);
    writer.Write("two", parsed);
    var entities = Read(lines.ToString()).SelectMany(sentence => sentence.Words).Select(word => word.Misc.Split('|')[0]).Where(misc => misc.StartsWith("Entity", StringComparison.Ordinal));
    Assert.Equal(["Entity=(1-place)", "Entity=(2-place)", "Entity=(1-place)", "Entity=(2-place)"], entities);
  }

  [Fact]
  public void Words_of_which_nothing_is_told_have_no_tags()
  {
    var conllu = Written("a", TextParser.English.Parse("Мост закрыт.", "ru"));
    Assert.Contains("1\tМост\t_\t_\t_\t_\t_\t_\t_\t_\n", conllu, StringComparison.Ordinal);
  }

  [Fact]
  public void A_file_keeps_its_comments_tokens_and_spaces()
  {
    var file =
      """
      # newdoc id = invented
      # sent_id = s-1
      # text = Vamos al mar.
      # a note of its own
      1	Vamos	ir	VERB	_	_	0	root	_	Entity=(9-person)
      2-3	al	_	_	_	_	_	_	_	_
      2	a	a	ADP	_	_	4	case	_	_
      3	el	el	DET	_	_	4	det	_	_
      4	mar	mar	NOUN	_	_	1	obl	_	SpaceAfter=No
      5	.	.	PUNCT	_	_	1	punct	_	_


      """.ReplaceLineEndings("\n");
    var kept = Read(file)[0];
    var words = KeptWords.Of([kept, kept with { StartsDocument = false, StartsParagraph = false }, kept]);
    Assert.Equal("Vamos ael mar. Vamos ael mar.\n\nVamos ael mar.", words.Text);
    Assert.Equal(["Vamos", "a", "el", "mar", "."], words.Sentences[1].Words.Select(word => word.Span.In(words.Text)));
    using var lines = new StringWriter();
    new ConlluWriter(lines).Write(kept, Sentence(words.Text, "Vamos|a+el|mar|.", 0, Name(3, 3, EntityKind.Place)));
    var written = Read(lines.ToString())[0];
    Assert.Equal(kept.Comments, written.Comments);
    Assert.Equal(kept.Text, written.Text);
    Assert.Equal(kept.Words.Select(word => (word.Form, word.Span, word.StartsToken)), written.Words.Select(word => (word.Form, word.Span, word.StartsToken)));
    Assert.Equal(["_", "_", "_", "Entity=(1-place)|SpaceAfter=No", "_"], written.Words.Select(word => word.Misc));
  }

  [Fact]
  public void A_sentence_of_other_words_is_refused()
  {
    var kept = Read("1\tOne\t_\t_\t_\t_\t_\t_\t_\t_\n\n")[0];
    Assert.Throws<ArgumentException>(() => new ConlluWriter(TextWriter.Null).Write(kept, Sentence("a b", "a|b", 0)));
  }

  private static string Rebuilt(string conllu)
  {
    var text = new System.Text.StringBuilder();
    foreach (var line in conllu.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
    {
      var misc = line[9].Split('|').Select(pair => pair.Split('=')).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
      text.Append(Unescaped(misc.GetValueOrDefault("SpacesBefore", ""))).Append(line[1]);
      text.Append(misc.TryGetValue("SpacesAfter", out var spaces) ? Unescaped(spaces) : misc.ContainsKey("SpaceAfter") ? "" : " ");
    }

    return text.ToString();
  }

  private static string Unescaped(string spaces) =>
    spaces.Replace("\\s", " ", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
}
