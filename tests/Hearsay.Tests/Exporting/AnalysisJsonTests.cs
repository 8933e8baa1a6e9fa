using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Exporting;
using Hearsay.Reading;

namespace Hearsay.Tests.Exporting;

public class AnalysisJsonTests
{
  private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(200);

  private static byte[] Written(Analysis analysis)
  {
    using var stream = new MemoryStream();
    AnalysisJson.Write(analysis, stream);
    return stream.ToArray();
  }

  [Fact]
  public void What_is_read_back_is_written_the_same() => Check.One(Runs, Prop.ForAll<int>(seed =>
  {
    var written = Written(InventedAnalysis.Of(seed).Analysis);
    return Written(AnalysisJson.Read(new MemoryStream(written))).AsSpan().SequenceEqual(written);
  }));

  [Fact]
  public void Every_object_written_completely_is_read_back_with_every_property() => Check.One(Runs, Prop.ForAll<int>(seed =>
  {
    var analysis = InventedAnalysis.Of(seed).Analysis;
    foreach (var document in analysis.Documents)
      Assert.Equal(Described.Of(document), Described.Of(DocumentJson.Read(Parsed(json => DocumentJson.Write(json, document, complete: true)))));
    for (var i = 0; i < analysis.Statements.Length; i++)
    {
      var (statement, circumstances) = StatementJson.Read(Parsed(json => StatementJson.Write(json, analysis.Statements[i], analysis.Circumstances[i], complete: true)));
      Assert.Equal(Described.Of(analysis.Statements[i]), Described.Of(statement));
      Assert.Equal(Described.Of(analysis.Circumstances[i]), Described.Of(circumstances));
    }

    foreach (var derivation in analysis.Derivations)
      Assert.Equal(Described.Of(derivation), Described.Of(DerivationJson.Read(Parsed(json => DerivationJson.Write(json, derivation)))));
    for (var i = 0; i < analysis.Claims.Length; i++)
    {
      var (claim, origins) = ClaimJson.Read(Parsed(json => ClaimJson.Write(json, analysis.Claims[i], analysis.Origins[i], complete: true)));
      Assert.Equal(Described.Of(analysis.Claims[i]), Described.Of(claim));
      Assert.Equal(Described.Of(analysis.Origins[i]), Described.Of(origins));
    }

    foreach (var finding in analysis.Findings)
      Assert.Equal(Described.Of(finding), Described.Of(FindingJson.Read(Parsed(json => FindingJson.Write(json, finding)))));
    return true;
  }));

  [Fact]
  public void Fields_bear_the_designs_names_in_the_designs_order()
  {
    using var json = JsonDocument.Parse(Written(Enumerable.Range(0, 50).Select(seed => InventedAnalysis.Of(seed).Analysis).First(HoldsEverything)));
    var root = json.RootElement;
    Assert.Equal(["schema", "documents", "statements", "derivations", "claims", "findings"], Names(root));
    Assert.Equal(
      ["id", "file", "outlet", "url", "title", "authors", "published", "updated", "language", "kind", "analysed", "why", "dateline", "notices", "sha256", "text", "blocks"],
      Names(root.GetProperty("documents")[0]));
    Assert.Equal(["kind", "zone", "start", "end"], Names(First(root, "documents", "blocks")));
    Assert.Equal(
      ["id", "document", "zone", "voice", "source", "cue", "content", "text", "chain", "certainty", "body", "circumstances"],
      Names(root.GetProperty("statements")[0]));
    Assert.Equal(["name", "kind", "affiliation", "spans"], Names(First(root, "statements", "chain")));
    Assert.Equal(["from", "to", "class", "direction", "passages"], Names(root.GetProperty("derivations")[0]));
    Assert.Equal(["id", "text", "statements", "articles", "texts", "origins", "groups", "edges"], Names(root.GetProperty("claims")[0]));
    Assert.Equal(["min", "max"], Names(root.GetProperty("claims")[0].GetProperty("origins")));
    Assert.Equal(["id", "name", "kind", "affiliation", "counts", "statements"], Names(First(root, "claims", "groups")));
    Assert.Equal(["from", "to", "reason", "evidence"], Names(First(root, "claims", "edges")));
    Assert.Equal(["kind", "claims", "documents", "statements", "note"], Names(root.GetProperty("findings")[0]));
    var circumstances = root.GetProperty("statements").EnumerateArray().Select(statement => statement.GetProperty("circumstances")).ToArray();
    Assert.Equal(["places", "times", "quantities", "actors"], Names(circumstances[0]));
    Assert.Equal(["name", "lat", "lon", "precision", "country", "score", "alternatives", "span"], Names(FirstOf(circumstances, "places")));
    Assert.Equal(["edtf", "anchor", "span"], Names(FirstOf(circumstances, "times")));
    Assert.Equal(["low", "high", "unit", "noun", "approximate", "span", "status"], Names(FirstOf(circumstances, "quantities")));
    Assert.Equal(["name", "span"], Names(FirstOf(circumstances, "actors")));
  }

  [Fact]
  public void A_lone_surrogate_is_an_escape_and_moves_no_offset()
  {
    var document = new Document { Id = "d", Sha256 = "s", File = "f", Text = "a\uD83Db \uD83D\uDEA2 \uDEA2c\"\\\n", Blocks = [] };
    var written = ExportedObject.ToUtf8(json => DocumentJson.Write(json, document));
    Assert.Contains("a\\ud83db", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
    Assert.Equal(document.Text, DocumentJson.Read(Parsed(json => DocumentJson.Write(json, document))).Text);
  }

  [Fact]
  public void Each_object_stands_on_a_line_of_its_own()
  {
    var analysis = InventedAnalysis.Of(3).Analysis;
    var lines = Encoding.UTF8.GetString(Written(analysis)).Split('\n');
    foreach (var document in analysis.Documents)
      Assert.Single(lines, line => line.StartsWith($"{{\"id\":\"{document.Id}\"", StringComparison.Ordinal));
  }

  [Theory]
  [InlineData("")]
  [InlineData("[]")]
  [InlineData("{}")]
  [InlineData("{\"schema\": \"1\"}")]
  [InlineData("{\"schema\": 2}")]
  [InlineData("{\"schema\": 1, \"documents\": [{}]}")]
  [InlineData("{\"schema\": 1, \"documents\": 3}")]
  [InlineData("{\"schema\": 1, \"derivations\": [{\"from\":\"a\",\"to\":\"b\",\"class\":\"copied\",\"direction\":\"forward\",\"passages\":[]}]}")]
  [InlineData("{\"schema\": 1, \"derivations\": [{\"from\":\"a\",\"to\":\"b\",\"class\":\"wholly-derived\",\"direction\":\"forward\",\"passages\":[[1]]}]}")]
  public void What_is_no_analysis_is_refused_as_such(string text) =>
    Assert.Throws<FormatException>(() => AnalysisJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))));

  private static bool HoldsEverything(Analysis analysis) =>
    !analysis.Findings.IsEmpty && !analysis.Derivations.IsEmpty && analysis.Documents.Any(document => !document.Blocks.IsEmpty)
    && analysis.Origins.Any(origins => !origins.Groups.IsEmpty) && analysis.Origins.Any(origins => !origins.Edges.IsEmpty)
    && analysis.Circumstances.Any(circumstances => !circumstances.Places.IsEmpty) && analysis.Circumstances.Any(circumstances => !circumstances.Times.IsEmpty)
    && analysis.Circumstances.Any(circumstances => !circumstances.Quantities.IsEmpty) && analysis.Circumstances.Any(circumstances => !circumstances.Actors.IsEmpty);

  private static JsonElement Parsed(Action<Utf8JsonWriter> write) => JsonDocument.Parse(ExportedObject.ToUtf8(write)).RootElement;

  private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

  private static JsonElement First(JsonElement root, string objects, string array) => FirstOf(root.GetProperty(objects).EnumerateArray(), array);

  private static JsonElement FirstOf(IEnumerable<JsonElement> objects, string array) =>
    objects.SelectMany(item => item.GetProperty(array).EnumerateArray()).First();
}
