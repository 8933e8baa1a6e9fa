using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearsay.Language.Coreference;
using Hearsay.Language.Names;
using Hearsay.Language.Syntax;
using Hearsay.Tests.House;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

public sealed class CoreferenceTests
{
  private const string SpecFile = "tests/Hearsay.Tests/Language/who-the-source-is.md";
  private static readonly IReadOnlyList<MentionSpec> Specs = MentionSpec.Read(Repository.Read(SpecFile));

  public static TheoryData<string> Titles => [.. Specs.Select(spec => spec.Title)];

  [Theory]
  [MemberData(nameof(Titles))]
  public void Who_the_source_is(string title)
  {
    var spec = Specs.Single(one => one.Title == title);
    var found = spec.Resolve();
    Assert.NotEmpty(spec.Expectations);
    Assert.All(spec.Expectations, expected => Assert.Equal(expected.Name, found.EntityAt(expected.Sentence, expected.Word)?.Name));
  }

  [Fact]
  public void The_invented_cases_are_at_least_sixty() => Assert.True(Specs.Sum(spec => spec.Expectations.Count) >= 60);

  [Theory]
  [InlineData("He|PRON|2|nsubj said|VERB|0|root|say so|ADV|2|advmod", 0, true)]
  [InlineData("It|PRON|3|nsubj:pass was|AUX|3|aux:pass confirmed|VERB|0|root|confirm by|ADP|5|case her|PRON|3|obl:agent", 4, true)]
  [InlineData("It|PRON|2|nsubj fell|VERB|0|root|fall according|VERB|6|case|accord to|ADP|3|fixed the|DET|6|det nurse|NOUN|2|obl", 5, true)]
  [InlineData("It|PRON|2|nsubj fell|VERB|0|root|fall near|ADP|5|case the|DET|5|det nurse|NOUN|2|obl", 4, false)]
  [InlineData("He|PRON|2|nsubj fell|VERB|0|root|fall", 0, false)]
  public void A_source_is_who_stands_as_one_in_the_tree(string sentence, int word, bool source) =>
    Assert.Equal(source, SpeechVerbs.IsSource(MentionSpec.Of(sentence).Sentences[0], word));

  [Fact]
  public void A_link_says_why_and_what_it_was_joined_to()
  {
    var found = MentionSpec.Of(
      "Ana|PROPN|6|nsubj Holt|PROPN|1|flat ,|PUNCT|5|punct the|DET|5|det mayor|NOUN|1|appos left|VERB|0|root|leave",
      "name: Person 1-2 1",
      "She|PRON|2|nsubj said|VERB|0|root|say so|ADV|2|advmod").Resolve();
    var (mayor, she) = (found.MentionAt(0, 4), found.MentionAt(1, 0));
    Assert.Equal(LinkReason.Apposition, found.Links[mayor].Reason);
    Assert.Equal(LinkReason.Pronoun, found.Links[she].Reason);
    Assert.Equal(found.Links[mayor].Entity, found.Links[found.Links[she].Antecedent].Entity);
    Assert.False(found.Links[she].IsAmbiguous);
  }

  [Fact]
  public void A_surname_that_two_bear_is_ambiguous_and_names_both()
  {
    var found = MentionSpec.Of(
      "Ana|PROPN|3|nsubj Holt|PROPN|1|flat met|VERB|0|root|meet Karl|PROPN|3|obj Holt|PROPN|4|flat",
      "name: Person 1-2 1",
      "name: Person 4-5 4",
      "Holt|PROPN|2|nsubj left|VERB|0|root|leave",
      "name: Person 1-1 1").Resolve();
    var link = found.Links[found.MentionAt(1, 0)];
    Assert.True(link.IsAmbiguous);
    Assert.Equal(["Ana Holt", "Karl Holt"], link.Candidates.Select(candidate => found.Entities[candidate].Name).Order(StringComparer.Ordinal));
  }

  [Fact]
  public void A_pronoun_that_may_be_either_of_two_women_names_both()
  {
    var found = MentionSpec.Of(
      "Ana|PROPN|3|nsubj Holt|PROPN|1|flat met|VERB|0|root|meet Maria|PROPN|3|obj Lund|PROPN|4|flat",
      "name: Person 1-2 1",
      "name: Person 4-5 4",
      "Her|PRON|2|nmod:poss car|NOUN|3|nsubj stopped|VERB|0|root|stop").Resolve();
    var link = found.Links[found.MentionAt(1, 0)];
    Assert.Equal("Ana Holt", found.Entities[link.Entity].Name);
    Assert.Equal(["Ana Holt", "Maria Lund"], link.Candidates.Select(candidate => found.Entities[candidate].Name));
  }

  [Fact]
  public void A_mister_and_a_missis_of_one_surname_are_two()
  {
    var found = MentionSpec.Of(
      "Mr|PROPN|2|nmod:desc Orr|PROPN|3|nsubj met|VERB|0|root|meet Mrs|PROPN|5|nmod:desc Orr|PROPN|3|obj",
      "name: Person 1-2 2",
      "name: Person 4-5 5").Resolve();
    Assert.NotEqual(found.EntityAt(0, 1), found.EntityAt(0, 4));
  }

  [Theory]
  [InlineData("Karim", "Karim al-Masri", true)]
  [InlineData("K. Masri", "Karim al-Masri", true)]
  [InlineData("Lina Masri", "Karim al-Masri", false)]
  [InlineData("Kareem el Masri", "Karim al-Masri", true)]
  [InlineData("Karim Masry", "Karim al-Masri", true)]
  [InlineData("Karim Haddan", "Karim al-Masri", false)]
  public void Names_of_persons_are_compared_across_transliterations(string later, string earlier, bool same)
  {
    var found = MentionSpec.Of([.. NameSentence(earlier), .. NameSentence(later)]).Resolve();
    Assert.Equal(same, ReferenceEquals(found.EntityAt(0, 0), found.EntityAt(1, 0)));
  }

  private static string[] NameSentence(string name)
  {
    var words = name.Split(' ');
    var line = string.Join(' ', words.Select((word, i) => $"{word}|PROPN|{(i == 0 ? words.Length + 1 : 1)}|{(i == 0 ? "nsubj" : "flat")}"));
    return [$"{line} left|VERB|0|root|leave", $"name: Person 1-{words.Length} 1"];
  }

  [Fact]
  public void Every_mention_belongs_to_the_entity_that_lists_it()
  {
    foreach (var spec in Specs)
    {
      var found = spec.Resolve();
      for (var e = 0; e < found.Entities.Length; e++) Assert.All(found.Entities[e].Mentions, mention => Assert.Equal(e, found.Links[mention].Entity));
      Assert.Equal(found.Mentions.Length, found.Entities.Sum(entity => entity.Mentions.Length));
      Assert.All(found.Mentions, mention => Assert.Equal(found.Mentions.IndexOf(mention), found.MentionAt(mention.Sentence, mention.HeadWord)));
    }
  }

  [Fact]
  public void The_same_document_gives_the_same_entities_twice()
  {
    foreach (var spec in Specs)
      Assert.Equal(spec.Resolve().Links.Select(link => (link.Entity, link.Antecedent, link.Reason)), spec.Resolve().Links.Select(link => (link.Entity, link.Antecedent, link.Reason)));
  }

  [Fact]
  public void An_empty_document_has_nobody() => Assert.Empty(CoreferenceResolver.Resolve("", [], []).Entities);

  [Fact]
  public void Lists_of_names_that_do_not_fit_the_sentences_are_refused() =>
    Assert.Throws<ArgumentException>(() => CoreferenceResolver.Resolve("", [], [[]]));

  [Fact]
  public void Trees_that_are_none_and_words_that_are_halves_of_characters_do_no_harm()
  {
    // Two words that hang on each other, a lone surrogate, a name in no language.
    var words = new[] { Word(0, UniversalPos.Propn, 1), Word(1, UniversalPos.Noun, 0), Word(2, UniversalPos.Pron, 2), Word(3, UniversalPos.Verb, -1) };
    var sentence = new SentenceTree(new(0, 4), [.. words]);
    var name = new EntityMention(new(0, 1), 0, 0, 0, EntityKind.Person);
    Assert.NotNull(CoreferenceResolver.Resolve("\uD800\uDC00\uDC00\"", [sentence], [[name]]));
  }

  private static Word Word(int at, UniversalPos pos, int head) => new(new(at, at + 1), true, pos, "", "say", head, head < 0 ? "root" : "nsubj");

  [Fact]
  public void Ten_times_the_mentions_take_about_ten_times_as_long()
  {
    // Many people of one surname, many ministries, pronouns and quotations: all that is looked up grows.
    Resolve(500);
    var few = Fastest(() => Resolve(2_000));
    var many = Fastest(() => Resolve(20_000));
    Assert.True(many < few * 40 + TimeSpan.FromMilliseconds(200), $"2,000 sentences took {few.TotalMilliseconds:0} ms, 20,000 took {many.TotalMilliseconds:0} ms");
  }

  private static TimeSpan Fastest(Action action)
  {
    var best = TimeSpan.MaxValue;
    for (var i = 0; i < 3; i++)
    {
      var watch = Stopwatch.StartNew();
      action();
      best = watch.Elapsed < best ? watch.Elapsed : best;
    }

    return best;
  }

  private static void Resolve(int sentences)
  {
    var lines = new List<string>();
    for (var i = 0; i < sentences; i++)
    {
      var given = Given(i);
      lines.Add((i % 4) switch
      {
        0 => $"{given}|PROPN|3|nsubj Holt|PROPN|1|flat said|VERB|0|root|say \"|PUNCT|6|punct I|PRON|6|nsubj left|VERB|3|ccomp|leave \"|PUNCT|6|punct",
        1 => "The|DET|2|det ministry|NOUN|3|nsubj said|VERB|0|root|say it|PRON|5|nsubj left|VERB|3|ccomp|leave",
        2 => $"{given}|PROPN|2|compound Ministry|PROPN|3|nsubj denied|VERB|0|root|deny its|PRON|5|nmod:poss role|NOUN|3|obj",
        _ => "She|PRON|2|nsubj told|VERB|0|root|tell the|DET|4|det officer|NOUN|2|obj the|DET|6|det truth|NOUN|2|obj",
      });
      if (i % 4 == 0) lines.Add("name: Person 1-2 1");
      if (i % 4 == 2) lines.Add("name: Organisation 1-2 2");
    }

    Assert.NotEmpty(MentionSpec.Of([.. lines]).Resolve().Entities);
  }

  private static string Given(int index)
  {
    var name = new StringBuilder("N");
    foreach (var digit in index.ToString(CultureInfo.InvariantCulture)) name.Append((char)('a' + digit - '0'));
    return name.ToString();
  }

  [Fact]
  public void A_sentence_of_many_words_and_marks_takes_no_more_than_its_length()
  {
    // One sentence, 100,000 words, every third a quotation mark, all on one head.
    const int length = 100_000;
    var text = new StringBuilder();
    var words = new List<Word>();
    for (var i = 0; i < length; i++)
    {
      var form = (i % 3) switch { 0 => "\"", 1 => "she", _ => "man" };
      words.Add(new(new(text.Length, text.Length + form.Length), true, (i % 3) switch { 0 => UniversalPos.Punct, 1 => UniversalPos.Pron, _ => UniversalPos.Noun }, "", form, i == 1 ? -1 : 1, i == 1 ? "root" : "nsubj"));
      text.Append(form).Append(' ');
    }

    var watch = Stopwatch.StartNew();
    CoreferenceResolver.Resolve(text.ToString(), [new(new(0, text.Length), [.. words])], [[]]);
    Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed.TotalSeconds:0.0} s");
  }
}
