using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Tests.Statements;

public sealed class StatementFinderTests
{
  [Fact]
  public void The_chain_begins_with_the_page_s_outlet_and_its_agency()
  {
    var text = "VNA – The road is open, the army said.";
    var document = Texts.Plain(text) with { Outlet = "Selm Herald", Credit = new("VNA", new(0, 3)) };
    var statement = Assert.Single(Texts.Find(document));
    Assert.Equal(["Selm Herald", "VNA", "army"], statement.Chain.Select(link => link.Name));
    Assert.Equal([SourceKind.Outlet, SourceKind.Outlet, SourceKind.Organisation], statement.Chain.Select(link => link.Kind));
    Assert.Equal("The road is open", statement.Text);
  }

  [Fact]
  public void An_agency_that_is_the_outlet_itself_adds_no_link()
  {
    var document = Texts.Plain("The road is open, the army said.") with { Outlet = "VNA", Credit = new("VNA", new(0, 3)) };
    Assert.Equal(["VNA", "army"], Assert.Single(Texts.Find(document)).Chain.Select(link => link.Name));
  }

  [Fact]
  public void An_own_voice_statement_s_chain_is_the_outlet_alone()
  {
    var statement = Assert.Single(Texts.Find(Texts.Plain("Troops crossed the river on Monday night.") with { Outlet = "Selm Herald" }));
    Assert.Equal(Voice.Own, statement.Voice);
    Assert.Empty(statement.Cue);
    var link = Assert.Single(statement.Chain);
    Assert.Equal(("Selm Herald", SourceKind.OwnVoice), (link.Name, link.Kind));
  }

  [Fact]
  public void A_headline_s_statements_point_to_the_body_that_carries_them()
  {
    var document = Texts.Of(
      (BlockKind.Headline, "27 killed in Selm market blast"),
      (BlockKind.Paragraph, "A blast at a market in Selm killed 27 people, local sources said."),
      (BlockKind.Paragraph, "The town lies on the river and has two bridges."));
    var statements = Texts.Find(document);
    var headline = Assert.Single(statements, statement => statement.Zone == Zone.Headline);
    Assert.Equal(Voice.Own, headline.Voice);
    var body = Assert.Single(headline.Body);
    Assert.Equal("local sources", statements.Single(statement => statement.Id == body).FarEnd.Name);
  }

  [Fact]
  public void A_headline_that_no_body_statement_carries_points_to_none()
  {
    var document = Texts.Of((BlockKind.Headline, "Bank doubles interest on farm loans"), (BlockKind.Paragraph, "The town lies on the river and has two bridges."));
    Assert.Empty(Texts.Find(document)[0].Body);
  }

  [Theory]
  [InlineData("Army: 27 dead in Selm", "Army", "27 dead in Selm", "Army", "organisation")]
  [InlineData("27 dead in Selm, army says", "army", "27 dead in Selm", "army", "organisation")]
  [InlineData("Mayor Ana Holt: 'We will rebuild'", "Mayor Ana Holt", "'We will rebuild'", "Ana Holt", "official")]
  [InlineData("“We will rebuild,” says mayor", "mayor", "“We will rebuild,”", "mayor", "official")]
  public void Headline_forms(string headline, string source, string content, string name, string kind)
  {
    var statement = Assert.Single(Texts.Find(Texts.Of((BlockKind.Headline, headline))));
    Assert.Equal(source, Texts.Words(headline, statement.Source));
    Assert.Equal(content, statement.Text);
    Assert.Equal($"{name} ({kind})", Texts.Chain(statement));
  }

  [Fact]
  public void Scare_quotes_in_a_headline_come_from_somebody_unspecified()
  {
    var statement = Assert.Single(Texts.Find(Texts.Of((BlockKind.Headline, "Rebels 'used poison gas' in Selm"))));
    Assert.Equal(SourceKind.Unspecified, statement.FarEnd.Kind);
    Assert.Equal(Certainty.Alleged, statement.Certainty);
  }

  [Fact]
  public void A_headline_of_two_clauses_is_two_statements()
  {
    var found = Texts.Find(Texts.Of((BlockKind.Headline, "Linesman hit by stone, derby abandoned")));
    Assert.Equal(["Linesman hit by stone", "derby abandoned"], found.Select(statement => statement.Text));
  }

  [Theory]
  [InlineData("Live: Dam will not last the night", "Dam will not last the night")]
  [InlineData("DAM SHAME: Wall was never inspected", "Wall was never inspected")]
  public void What_stands_before_a_colon_may_be_a_label(string headline, string content)
  {
    var statement = Assert.Single(Texts.Find(Texts.Of((BlockKind.Headline, headline))));
    Assert.Equal(content, statement.Text);
    Assert.Equal(Voice.Own, statement.Voice);
  }

  [Fact]
  public void A_source_may_stand_behind_a_headline_s_colon()
  {
    var statement = Assert.Single(Texts.Find(Texts.Of((BlockKind.Headline, "Bank to cut 4,000 jobs: union"))));
    Assert.Equal("Bank to cut 4,000 jobs", statement.Text);
    Assert.Equal("union (organisation)", Texts.Chain(statement));
  }

  [Fact]
  public void A_headline_s_role_is_whom_the_body_names_for_the_same_words()
  {
    var found = Texts.Find(Texts.Of((BlockKind.Headline, "Striker walked out, says boss"), (BlockKind.Paragraph, "The striker walked out on Monday, manager Mick Tarpey said.")));
    Assert.Equal("Mick Tarpey (official)", Texts.Chain(found.First(statement => statement.Zone == Zone.Headline)));
  }

  [Theory]
  [InlineData("Explosion at Tarvo plant kills dozens", true)]
  [InlineData("Explosion at Tarvo plant kills four workers", false)]
  public void A_headline_of_many_over_a_body_of_few_is_unsupported(string headline, bool unsupported)
  {
    var found = Texts.Find(Texts.Of(
      (BlockKind.Headline, headline),
      (BlockKind.Paragraph, "Four workers died and nine were burned when a tank blew up at the plant outside Tarvo, the fire service said."),
      (BlockKind.Paragraph, "The siren had been switched off, the union said.")));
    Assert.Equal(unsupported, found.First(statement => statement.Zone == Zone.Headline).IsUnsupported);
  }

  [Theory]
  [InlineData("Entire fleet of Swallow satellites was launched from the coast", true)]
  [InlineData("Thousands march on the assembly", false)]
  [InlineData("Millions march on the assembly", true)]
  [InlineData("Swallow was launched from the coast", false)]
  public void A_headline_of_all_over_a_body_that_speaks_of_no_such_thing_is_unsupported(string headline, bool unsupported)
  {
    var found = Texts.Find(Texts.Of(
      (BlockKind.Headline, headline),
      (BlockKind.Paragraph, "The satellite Swallow was launched from the coast on Monday, the agency said."),
      (BlockKind.Paragraph, "Police put the crowd that marched on the assembly at 4,000.")));
    Assert.Equal(unsupported, found.First(statement => statement.Zone == Zone.Headline).IsUnsupported);
  }

  [Fact]
  public void A_headline_s_quotation_and_what_stands_behind_its_colon_are_two_statements()
  {
    var found = Texts.Find(Texts.Of(
      (BlockKind.Headline, "'I never touched the ball': Captain appears before tribunal"),
      (BlockKind.Paragraph, "\"I never touched the ball,\" Tomas Lindqvar, the captain, told the tribunal in Osterby."),
      (BlockKind.Paragraph, "The captain appears before the tribunal again on Friday.")));
    var headline = found.Where(statement => statement.Zone == Zone.Headline).ToArray();
    Assert.Equal(["'I never touched the ball'", "Captain appears before tribunal"], headline.Select(statement => statement.Text));
    Assert.Equal("Tomas Lindqvar (official)", Texts.Chain(headline[0]));
    Assert.Equal([Voice.Direct, Voice.Own], headline.Select(statement => statement.Voice));
  }

  [Theory]
  [InlineData("Nobody is stealing bikes in Ferrow, say police", "police (organisation)")]
  [InlineData("Twelve hurt as ghost train jumps rails, say cops", "cops (organisation)")]
  public void A_headline_may_end_in_who_says_it(string headline, string chain)
  {
    var found = Texts.Find(Texts.Of((BlockKind.Headline, headline), (BlockKind.Paragraph, "The town was quiet on Monday.")));
    var said = Assert.Single(found, statement => statement.Zone == Zone.Headline);
    Assert.Equal(chain, Texts.Chain(said), ignoreCase: true);
    Assert.Equal(headline[..headline.LastIndexOf(',')], said.Text);
  }

  [Fact]
  public void What_somebody_does_is_not_who_says_it() =>
    Assert.DoesNotContain(
      Texts.Find("Working to revive the mill after its loss of water and loss of good workers serves the owners' plans, including the worries of the town council and its friends, and maintaining the argument of the dam to protect the fields from floods."),
      statement => statement.FarEnd.Name is { } name && name.StartsWith("Working", StringComparison.Ordinal));

  [Fact]
  public void A_comma_that_touches_a_quotation_is_none_of_its_words() =>
    Assert.Equal("“Look, we had no pumps at all.”", Assert.Single(Texts.Find("Mayor Ute Ryl said,“Look, we had no pumps at all.”")).Text);

  [Theory]
  [InlineData("The captain appears before the tribunal again on Friday.")]
  [InlineData("She appeared in court on Monday.")]
  public void Where_somebody_appears_is_not_what_seems_to_be(string text) => Assert.Equal([Voice.Own], Texts.Find(text).Select(statement => statement.Voice));

  [Fact]
  public void What_a_headline_says_somebody_knew_it_says_itself()
  {
    var found = Texts.Find(Texts.Of((BlockKind.Headline, "The council knew about the gas pipe"), (BlockKind.Paragraph, "The pipe burst on Monday in Tallow Lane.")));
    Assert.Equal(Voice.Own, Assert.Single(found, statement => statement.Zone == Zone.Headline).Voice);
  }

  [Fact]
  public void A_label_s_name_may_stand_in_brackets_behind_its_role()
  {
    var found = Texts.Find(Texts.Of(
      (BlockKind.Paragraph, "PRESENTER (Ivo Dunstave): The mill lost nine million in the last quarter."),
      (BlockKind.Paragraph, "BRUIN: The mill could close if nothing changes."),
      (BlockKind.Paragraph, "DUNSTAVE: There is a buyer from Ostmere."),
      (BlockKind.Paragraph, "BRUIN: We know of no buyer at all.")));
    Assert.Equal("Ivo Dunstave (official)", Texts.Chain(found[0]));
  }

  [Fact]
  public void Paragraphs_that_begin_with_names_in_capitals_are_turns()
  {
    var found = Texts.Find(Texts.Of(
      (BlockKind.Paragraph, "Idris Calloway with Hugo Amarante, environment minister."),
      (BlockKind.Paragraph, "CALLOWAY: Minister, what killed the carp?"),
      (BlockKind.Paragraph, "AMARANTE: The oxygen fell. The inspectors tell me that it fell on Thursday."),
      (BlockKind.Paragraph, "CALLOWAY: The anglers say otherwise."),
      (BlockKind.Paragraph, "AMARANTE: The anglers are wrong.")));
    var turn = Assert.Single(found, statement => statement.Text.StartsWith("The oxygen fell", StringComparison.Ordinal));
    Assert.Equal(Voice.Direct, turn.Voice);
    Assert.Equal("Hugo Amarante (official for Environment Ministry)", Texts.Chain(turn));
    Assert.DoesNotContain(found, statement => statement.Text.Contains("what killed the carp", StringComparison.Ordinal));
  }

  [Fact]
  public void A_transcript_s_turn_belongs_to_its_speaker()
  {
    var text = "Ana Holt, member of the Selm Assembly: The road is closed. Nobody comes here.";
    var statement = Assert.Single(Texts.Find(Texts.Of((BlockKind.Transcript, text))), statement => !statement.Nested);
    Assert.Equal("Ana Holt", statement.FarEnd.Name);
    Assert.Equal(SourceKind.Official, statement.FarEnd.Kind);
    Assert.Equal("The road is closed. Nobody comes here.", statement.Text);
  }

  [Fact]
  public void An_assembly_s_member_belongs_to_the_assembly()
  {
    var statement = Assert.Single(Texts.Find(Texts.Of((BlockKind.Transcript, "Hamid Orrun, member of the People's Assembly for Deir Vasht: The road is closed today."))), statement => !statement.Nested);
    Assert.Equal(("Hamid Orrun", SourceKind.Official, "People's Assembly"), (statement.FarEnd.Name, statement.FarEnd.Kind, statement.FarEnd.Affiliation));
  }

  [Fact]
  public void Staff_speak_for_their_outlet_and_pass_on_what_others_told_them()
  {
    var statements = Texts.Find(Texts.Of(
      (BlockKind.Transcript, "HOST: Our correspondent Kai Wendel is in Halvek this morning."),
      (BlockKind.Transcript, "WENDEL: The bridge was closed at noon by the police. As Selmwatch reports, the lamps were off. Ulla Strand, who runs the works, told me that the night shift would be questioned."),
      (BlockKind.Transcript, "STRAND: We are checking every switch.")) with { Outlet = "Radio Velm" });
    string ChainOf(string words) => Texts.Chain(Assert.Single(statements, statement => statement.Text.Contains(words, StringComparison.Ordinal)));
    Assert.Equal("Radio Velm (own-voice)", ChainOf("The bridge was closed"));
    Assert.Equal("Kai Wendel (named-person) > Selmwatch (outlet)", ChainOf("the lamps were off"));
    Assert.Equal("Kai Wendel (named-person) > Ulla Strand (official)", ChainOf("night shift"));
    Assert.Equal("Ulla Strand (official)", ChainOf("every switch"));
  }

  [Theory]
  [InlineData("Militia Re-Emerging in the Hills with Outside Help")]
  [InlineData("Rebels routed at Selm")]
  public void A_headline_with_a_participle_behind_its_subject_asserts(string headline) =>
    Assert.Equal(Voice.Own, Assert.Single(Texts.Find(Texts.Of((BlockKind.Headline, headline)))).Voice);

  [Theory]
  [InlineData("What the ferryman saw")]
  [InlineData("How a town lost its bridge")]
  [InlineData("Why are the lamps dark?")]
  [InlineData("INTERIOR MINISTRY OF VELMARK")]
  [InlineData("A long night on the quay")]
  public void A_headline_that_asserts_nothing_is_no_statement(string headline) => Assert.Empty(Texts.Find(Texts.Of((BlockKind.Headline, headline))));

  [Theory]
  [InlineData("Lock shut")]
  [InlineData("Barges wait")]
  [InlineData("Bank doubles interest on farm loans")]
  [InlineData("Detained at Lisk")]
  [InlineData("Twenty dead in mine fire")]
  [InlineData("Mayor to resign")]
  public void A_short_headline_that_asserts_is_one(string headline) => Assert.Equal(headline, Assert.Single(Texts.Find(Texts.Of((BlockKind.Headline, headline)))).Text);

  [Theory]
  [InlineData("HALVEK, Velmark, March 13 (Corvane Wire) - A blast brought down the bridge.", "A blast brought down the bridge")]
  [InlineData("KARST — Farmers blocked the road with their tractors.", "Farmers blocked the road with their tractors")]
  [InlineData("Halvek (SAN) – Farmers blocked the road with their tractors.", "Farmers blocked the road with their tractors")]
  public void A_dateline_is_no_part_of_what_is_said(string text, string content) => Assert.Equal(content, Assert.Single(Texts.Find(text)).Text);

  [Theory]
  [InlineData("If you like what we do, buy us a coffee.")]
  [InlineData("A subscription costs you less than a loaf of bread a week.")]
  [InlineData("This text may not be in its final form.")]
  public void Appeals_to_the_reader_assert_nothing(string text) => Assert.Empty(Texts.Find(text));

  [Fact]
  public void What_the_page_s_own_outlet_could_not_establish_is_no_statement() =>
    Assert.DoesNotContain(Texts.Find(Texts.Plain("Velm Wire could not establish what had caused the blast.") with { Outlet = "Velm Wire" }), statement => statement.Voice != Voice.Own);

  [Fact]
  public void Comments_and_furniture_say_nothing()
  {
    var document = Texts.Of((BlockKind.Comment, "The mayor said the road is closed."), (BlockKind.Related, "The mayor said the road is closed."));
    Assert.Empty(Texts.Find(document));
  }

  [Fact]
  public void A_document_that_is_not_analysed_has_no_statements() =>
    Assert.Empty(Texts.Find(Texts.Plain("The mayor said the road is closed.") with { Analysed = false, Why = "test" }));

  [Fact]
  public void Ids_are_unique_and_come_from_the_spans()
  {
    var statements = Texts.Find("The army said the road was open. The army said the road was open. Orr said that Holt said that Amsel said the road was open.");
    Assert.Equal(statements.Length, statements.Select(statement => statement.Id).Distinct().Count());
    Assert.All(statements, statement => Assert.Equal(statement.Id, Statement.IdOf(statement.DocumentId, statement.Zone, statement.Content, statement.Cue)));
  }

  [Fact]
  public void A_chain_goes_as_deep_as_the_text()
  {
    var deepest = Texts.Find("The Ledger reported that the ministry said that a shepherd told Radio Velm that the patrol had left.").MaxBy(statement => statement.Chain.Length)!;
    Assert.Equal(["Ledger", "ministry", "Radio Velm", "shepherd"], deepest.Chain.Skip(1).Select(link => link.Name));
    Assert.True(deepest.Nested);
  }

  [Fact]
  public void The_testimony_is_theirs_who_testified()
  {
    var statements = Texts.Find("Two militants were killed, and two captives testified. According to the testimony, the camp lay near the border.");
    Assert.Equal(("two captives", SourceKind.Unnamed), (statements[^1].FarEnd.Name, statements[^1].FarEnd.Kind));
  }

  [Fact]
  public void The_pluperfect_after_reported_speech_goes_on_with_its_source()
  {
    var statements = Texts.Find("The captive said the group had left the camp. They had then crossed the border at night.");
    Assert.Equal(2, statements.Length);
    Assert.Equal("captive", statements[1].FarEnd.Name);
    Assert.Empty(statements[1].Cue);
  }

  [Fact]
  public void A_plain_sentence_after_reported_speech_is_the_outlet_s_own()
  {
    var statements = Texts.Find("The captive said the group had left the camp. The camp lies near the border with Arlen.");
    Assert.Equal(Voice.Own, statements[1].Voice);
  }

  [Fact]
  public void The_finder_gives_the_same_twice() => Assert.Equal(
    Texts.Find("Holt said the road was open. \"Come home,\" she told Radio Velm.").Select(statement => statement.Id + Texts.Chain(statement)),
    Texts.Find("Holt said the road was open. \"Come home,\" she told Radio Velm.").Select(statement => statement.Id + Texts.Chain(statement)));
}
