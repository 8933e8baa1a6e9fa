namespace Hearsay.Cli.Tests;

public class ParseTests
{
  private const string Russian = "Мост через реку закрыли в понедельник вечером. Никто не пострадал, сообщила полиция города.\n\nДвижение открыли во вторник утром.\n";

  private static string[] Lines(string output, string start) => [.. output.Split('\n').Where(line => line.StartsWith(start, StringComparison.Ordinal))];

  private static string[] Forms(string output) => [.. output.Split('\n').Where(line => line.Length > 0 && char.IsAsciiDigit(line[0]) && !line.Split('\t')[0].Contains('-')).Select(line => line.Split('\t')[1])];

  [Fact]
  public void A_text_becomes_one_document_with_its_paragraphs_and_sentences()
  {
    using var work = new Workspace();
    work.Write("report.txt", "The mayor of Orvell closed the bridge on Monday. Nobody was hurt.\n\nIt opens again on Tuesday.\n");
    var result = work.Run("parse", "report.txt");
    Assert.Equal(0, result.ExitCode);
    Assert.Empty(result.Error);
    Assert.Equal(["# newdoc id = report"], Lines(result.Output, "# newdoc"));
    Assert.Equal(2, Lines(result.Output, "# newpar").Length);
    Assert.Equal(["# sent_id = report-0001", "# sent_id = report-0002", "# sent_id = report-0003"], Lines(result.Output, "# sent_id"));
    Assert.Equal(["# text = The mayor of Orvell closed the bridge on Monday.", "# text = Nobody was hurt.", "# text = It opens again on Tuesday."], Lines(result.Output, "# text"));
    Assert.Equal(["The", "mayor", "of", "Orvell", "closed", "the", "bridge", "on", "Monday", "."], Forms(result.Output)[..10]);
    Assert.All(result.Output.Split('\n').Where(line => line.Length > 0 && line[0] != '#'), line => Assert.Equal(10, line.Split('\t').Length));
  }

  [Theory]
  [InlineData("DOTNET_EnableHWIntrinsic")]
  [InlineData("DOTNET_EnableAVX2")]
  [InlineData("DOTNET_EnableAVX512")]
  public void A_processor_without_some_vector_instructions_prints_the_same(string instructions)
  {
    using var work = new Workspace();
    work.WritePages();
    var environment = new Dictionary<string, string>(StringComparer.Ordinal) { [instructions] = "0" };
    var all = work.Run("parse", "pages");
    var without = HearsayProcess.Run(work.Folder, environment, "parse", "pages");
    Assert.Equal(0, without.ExitCode);
    Assert.Contains("\tnsubj\t", all.Output, StringComparison.Ordinal);
    Assert.Equal(all.Output, without.Output);
    Assert.Equal(work.Run("statements", "--all", "pages").Output, HearsayProcess.Run(work.Folder, environment, "statements", "--all", "pages").Output);
  }

  [Fact]
  public void Words_have_tags_lemmas_heads_and_names()
  {
    using var work = new Workspace();
    work.Write("report.txt", "Mayor Ada Orr said that the ferries had sunk. Orr blamed the harbour.\n");
    var words = work.Run("parse", "report.txt").Output.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToArray();
    string[] said = Assert.Single(words, word => word[1] == "said"), sunk = Assert.Single(words, word => word[1] == "sunk");
    Assert.Equal(["say", "VERB", "VBD", "0", "root"], [said[2], said[3], said[4], said[6], said[7]]);
    Assert.Equal(["sink", "VERB", "VBN", said[0], "ccomp"], [sunk[2], sunk[3], sunk[4], sunk[6], sunk[7]]);
    Assert.Equal("ferry", Assert.Single(words, word => word[1] == "ferries")[2]);
    var orr = words.Where(word => word[1] == "Orr").ToArray();
    var number = orr[1][9].Split('(', '-')[1];
    Assert.Equal($"Entity=({number}-person)", orr[1][9]);
    Assert.Contains(words, word => word[9].Contains($"({number}-person", StringComparison.Ordinal) && word[0] is "1" or "2" && word[1] is "Mayor" or "Ada");
  }

  [Fact]
  public void Standard_input_is_a_text()
  {
    using var work = new Workspace();
    var result = HearsayProcess.RunWithInput(work.Folder, "The mayor left the town hall at night.\n", "parse", "-");
    Assert.Equal(0, result.ExitCode);
    Assert.Equal(["# sent_id = stdin-0001"], Lines(result.Output, "# sent_id"));
  }

  [Fact]
  public void Empty_standard_input_is_said_and_is_code_3()
  {
    using var work = new Workspace();
    var result = work.Run("parse", "-");
    Assert.Equal(3, result.ExitCode);
    Assert.Equal(["hearsay: standard input: it is empty"], result.ErrorLines);
  }

  [Fact]
  public void Of_a_page_headline_and_body_are_parsed_and_no_furniture()
  {
    using var work = new Workspace();
    work.WritePages();
    var result = work.Run("parse", "pages");
    Assert.Equal(0, result.ExitCode);
    Assert.Equal(["# newdoc id = courier", "# newdoc id = herald", "# newdoc id = ledger"], Lines(result.Output, "# newdoc"));
    Assert.Contains("# text = Ferry burns off Orvell\n", result.Output, StringComparison.Ordinal);
    Assert.DoesNotContain("Home", Forms(result.Output));
    Assert.DoesNotContain("©", Forms(result.Output));
  }

  [Fact]
  public void A_text_in_another_language_has_no_tags_and_the_user_is_told()
  {
    using var work = new Workspace();
    work.Write("russian.txt", Russian);
    var result = work.Run("parse", "russian.txt");
    Assert.Equal(0, result.ExitCode);
    Assert.Equal(["hearsay: russian.txt: its language, Russian (ru), is not tagged: sentences and words alone are told"], result.ErrorLines);
    Assert.Equal(3, Lines(result.Output, "# sent_id").Length);
    Assert.Contains("1\tМост\t_\t_\t_\t_\t_\t_\t_\t_\n", result.Output, StringComparison.Ordinal);
  }

  [Fact]
  public void The_language_can_be_said()
  {
    using var work = new Workspace();
    work.Write("a.txt", "The mayor of Orvell closed the bridge on Monday evening, the police said.\n");
    Assert.Equal(["hearsay: a.txt: its language, German (de), is not tagged: sentences and words alone are told"], work.Run("parse", "--language", "de", "a.txt").ErrorLines);
  }

  [Fact]
  public void Kept_tokens_are_kept_with_comments_and_spaces()
  {
    using var work = new Workspace();
    const string head = "# newdoc id = made-up\n# sent_id = m-1\n# text = We don't know.\n# a note of its own\n";
    work.Write("gold.conllu", head + "1\tWe\twe\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
      + "4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n");
    var result = work.Run("parse", "--keep-tokens", "gold.conllu");
    Assert.Equal(0, result.ExitCode);
    Assert.StartsWith(head, result.Output, StringComparison.Ordinal);
    Assert.Equal(["We", "do", "n't", "know", "."], Forms(result.Output));
    Assert.Contains("\n2-3\tdon't\t", result.Output, StringComparison.Ordinal);
    Assert.Contains("SpaceAfter=No\n5\t.", result.Output, StringComparison.Ordinal);
  }

  [Fact]
  public void A_file_that_is_no_CoNLL_U_is_named_with_the_line_and_the_rest_goes_on()
  {
    using var work = new Workspace();
    work.Write("bad.conllu", "1\tWe\n");
    work.Write("empty.conllu", "# nothing\n");
    work.Write("good.conllu", "1\tWe\twe\tPRON\tPRP\t_\t0\troot\t_\t_\n\n");
    var result = work.Run("parse", "--keep-tokens", "bad.conllu", "empty.conllu", "good.conllu");
    Assert.Equal(1, result.ExitCode);
    Assert.Equal(["hearsay: bad.conllu: it is no CoNLL-U: a word has 10 columns, and this line has 2 (line 1).", "hearsay: empty.conllu: it has no sentence"], result.ErrorLines);
    Assert.Equal(["We"], Forms(result.Output));
  }

  [Fact]
  public void One_bad_file_does_not_stop_the_others()
  {
    using var work = new Workspace();
    work.Write("a.txt", "The mayor left the town hall at night.\n");
    work.Write("binary.txt", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7919 >> 3))]);
    var result = work.Run("parse", "missing.txt", "binary.txt", "a.txt");
    Assert.Equal(1, result.ExitCode);
    Assert.Equal(2, result.ErrorLines.Length);
    Assert.Equal(["# newdoc id = a"], Lines(result.Output, "# newdoc"));
  }

  [Fact]
  public void The_output_is_the_same_on_any_number_of_cores()
  {
    using var work = new Workspace();
    work.WriteMany("pages", 30);
    var all = work.Run("parse", "pages");
    var one = HearsayProcess.Run(work.Folder, new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = "1" }, "parse", "pages");
    Assert.Equal(0, all.ExitCode);
    Assert.Equal(all.Output, one.Output);
  }
}
