using System.Text.Json;
using Hearsay.Findings;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Samples;

/// <summary>Holds the program to what was worked out by hand for the sample pages (samples/README.md).</summary>
public class SelmBridgeTests
{
  public static TheoryData<string> Documents() => Names("documents", row => row.Text("file"));

  public static TheoryData<string> Zones() => Names("zones", row => row.Text("file"));

  public static TheoryData<string, string> Chains() =>
    new(SampleCase.Rows("chains").Select(row => (row.Text("file"), row.Text("content"))));

  public static TheoryData<string> Claims() => Names("claims", row => row.Text("name"));

  public static TheoryData<string, string> Findings() =>
    new(SampleCase.Rows("findings").Select(row => (row.Text("kind"), string.Join(' ', row.Texts("files")))));

  public static TheoryData<string, string> Absent() =>
    new(SampleCase.Rows("absent").Select(row => (row.Text("kind"), row.Text("file"))));

  [Fact]
  public void Every_page_is_read_and_stands_in_the_expectations()
  {
    Assert.Empty(SampleCase.Analysis.Unread);
    Assert.Equal(
      SampleCase.Rows("documents").Select(row => row.Text("file")).Order(StringComparer.Ordinal),
      SampleCase.Analysis.Documents.Select(document => document.File).Order(StringComparer.Ordinal));
  }

  [Theory]
  [MemberData(nameof(Documents))]
  public void A_page_gives_its_outlet_title_date_authors_and_language(string file) =>
    SampleCase.Hold($"document {file}", () =>
    {
      var row = SampleCase.Rows("documents").Single(row => row.Text("file") == file);
      var page = SampleCase.Page(file);
      if (row.TryGetProperty("outlet", out var outlet)) Assert.Equal(outlet.GetString(), page.Outlet);
      if (row.TryGetProperty("title", out var title)) Assert.Equal(title.GetString(), page.Title);
      if (row.TryGetProperty("published", out var published)) Assert.StartsWith(published.GetString()!, page.Published?.Value ?? "", StringComparison.Ordinal);
      if (row.TryGetProperty("language", out var language)) Assert.Equal(language.GetString(), page.Language);
      if (row.TryGetProperty("authors", out _)) Assert.Equal(row.Texts("authors"), page.Authors);
      Assert.Equal(!row.TryGetProperty("analysed", out var analysed) || analysed.GetBoolean(), page.Analysed);
      if (!page.Analysed) Assert.NotNull(page.Why);
    });

  [Theory]
  [MemberData(nameof(Zones))]
  public void Article_comments_and_furniture_are_told_apart(string file) =>
    SampleCase.Hold($"zones {file}", () =>
    {
      var page = SampleCase.Page(file);
      var row = SampleCase.Rows("zones").Single(row => row.Text("file") == file);
      foreach (var zone in Enum.GetValues<Zone>())
      {
        foreach (var words in row.Texts(EnumName.Of(zone)))
        {
          var holding = page.Blocks.Where(block => block.Span.In(page.Text).Contains(words, StringComparison.Ordinal)).Select(block => block.Zone).ToHashSet();
          // What is not kept at all can do no harm in the body; the words of article and comments must be there.
          if (zone == Zone.Furniture && holding.Count == 0) continue;
          Assert.True(holding.Contains(zone), $"'{words}' should stand in {EnumName.Of(zone)}; it stands in [{string.Join(' ', holding)}].");
          if (zone is Zone.Comments or Zone.Furniture) Assert.False(holding.Contains(Zone.Body), $"'{words}' must not stand in the body.");
        }
      }
    });

  [Theory]
  [MemberData(nameof(Chains))]
  public void A_chain_leads_from_the_outlet_to_the_far_end(string file, string content) =>
    SampleCase.Hold($"chain {file}: {content}", () =>
    {
      var row = SampleCase.Rows("chains").Single(row => row.Text("file") == file && row.Text("content") == content);
      var page = SampleCase.Page(file);
      var statements = SampleCase.Analysis.Statements
        .Where(statement => statement.DocumentId == page.Id && statement.Zone == Zone.Body && statement.Text.Contains(content, StringComparison.Ordinal)).ToArray();
      var names = row.Texts("names");
      var kind = row.TryGetProperty("kind", out var value) ? value.GetString() : null;
      Assert.True(
        statements.Any(statement => Leads(statement, names) && (kind is null || EnumName.Of(statement.FarEnd.Kind) == kind)),
        $"wanted {string.Join(" > ", names)} ({kind ?? "any kind"}); found {string.Join(" | ", statements.Select(Shown))}");
    });

  [Theory]
  [MemberData(nameof(Claims))]
  public void A_claim_is_carried_by_these_pages_and_has_these_origins(string name) =>
    SampleCase.Hold($"claim {name}", () =>
    {
      var row = SampleCase.Rows("claims").Single(row => row.Text("name") == name);
      var (claim, origins) = Find(row);
      var files = claim.Statements.Select(id => SampleCase.Analysis.Document(SampleCase.Analysis.Statement(id).DocumentId).File).Distinct().Order(StringComparer.Ordinal);
      Assert.Equal(row.Texts("files").Order(StringComparer.Ordinal), files);
      Assert.Equal(row.Number("articles"), origins.Articles);
      if (row.Number("texts") is { } texts) Assert.Equal(texts, origins.Texts);
      Assert.Equal((row.Number("min"), row.Number("max")), (origins.Min, origins.Max));
      var named = origins.Groups.Where(group => group.Counts == Counts.Min).Select(group => group.Name ?? "").ToArray();
      foreach (var origin in row.Texts("origins"))
      {
        Assert.Contains(named, found => found.Contains(origin, StringComparison.OrdinalIgnoreCase));
      }
    });

  [Fact]
  public void Claims_that_share_only_the_event_stay_apart()
  {
    var claims = SampleCase.Rows("claims").Select(row => Find(row).Claim.Id).ToArray();
    Assert.Equal(claims.Length, claims.Distinct(StringComparer.Ordinal).Count());
  }

  [Theory]
  [MemberData(nameof(Findings))]
  public void What_a_reader_should_look_at_is_found(string kind, string files) =>
    SampleCase.Hold($"{kind} {files}", () =>
    {
      var found = SampleCase.Analysis.Findings.Where(finding => EnumName.Of(finding.Kind) == kind).Select(FilesOfItsClaims).ToArray();
      Assert.Contains(found, set => files.Split(' ').All(set.Contains));
    });

  [Theory]
  [MemberData(nameof(Absent))]
  public void Nothing_is_found_where_nothing_is_wrong(string kind, string file) =>
    SampleCase.Hold($"no {kind} {file}", () =>
    {
      // Among a copy's documents its source stands too: only the page that the finding is about is the last.
      var found = SampleCase.Analysis.Findings.Where(finding => EnumName.Of(finding.Kind) == kind).ToArray();
      var about = kind == "late-copy"
        ? found.Select(finding => SampleCase.Analysis.Document(finding.Documents[^1]).File)
        : found.SelectMany(FilesOf);
      Assert.DoesNotContain(file, about);
    });

  [Fact]
  public void Nothing_of_the_comments_is_counted()
  {
    string[] theirs = ["fifty people", "Forty people were killed", "Forty names", "trains through Lisk", "nobody was detained", "tram fire"];
    foreach (var statement in SampleCase.Analysis.Statements)
    {
      Assert.DoesNotContain(theirs, words => statement.Text.Contains(words, StringComparison.Ordinal));
    }
  }

  private static (Claim Claim, ClaimOrigins Origins) Find(JsonElement row)
  {
    var words = row.Texts("words");
    bool Says(string id) => SampleCase.Analysis.Statement(id).Text is var text && words.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    var claim = SampleCase.Analysis.Claims
      .Select(claim => (Claim: claim, Count: claim.Statements.Count(Says)))
      .Where(found => found.Count > 0)
      .OrderByDescending(found => found.Count).ThenBy(found => found.Claim.Id, StringComparer.Ordinal)
      .Select(found => found.Claim)
      .FirstOrDefault();
    Assert.True(claim is not null, $"no statement says all of: {string.Join(", ", words)}");
    return (claim, SampleCase.Analysis.OriginsOf(claim.Id));
  }

  private static bool Leads(Statement statement, string[] names)
  {
    var next = 0;
    var last = -1;
    for (var i = 0; i < statement.Chain.Length && next < names.Length; i++)
    {
      if (statement.Chain[i].Name?.Contains(names[next], StringComparison.OrdinalIgnoreCase) != true) continue;
      (next, last) = (next + 1, i);
    }

    return next == names.Length && last == statement.Chain.Length - 1;
  }

  private static string Shown(Statement statement) =>
    string.Join(" > ", statement.Chain.Select(link => $"{link.Name ?? "?"} ({EnumName.Of(link.Kind)})"));

  private static HashSet<string> FilesOf(Finding finding) =>
    [.. finding.Documents.Concat(finding.Statements.Select(DocumentOf)).Select(id => SampleCase.Analysis.Document(id).File)];

  private static HashSet<string> FilesOfItsClaims(Finding finding) =>
    [.. FilesOf(finding), .. finding.Claims.SelectMany(id => SampleCase.Analysis.Claim(id).Statements).Select(id => SampleCase.Analysis.Document(DocumentOf(id)).File)];

  private static string DocumentOf(string statement) => SampleCase.Analysis.Statement(statement).DocumentId;

  private static TheoryData<string> Names(string table, Func<JsonElement, string> name) => [.. SampleCase.Rows(table).Select(name)];
}
