using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Capturing;
using Hearsay.Circumstances;
using Hearsay.Findings;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Dossiers;

/// <summary>A page of an invented case, built block by block; its statements are found by their words.</summary>
public sealed class SamplePage
{
  private readonly StringBuilder text = new();
  private readonly List<Block> blocks = [];
  private readonly List<Statement> statements = [];

  public SamplePage(string file, string? outlet, string? title, string? published = null)
  {
    File = file;
    Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)));
    Meta = document => document with { Outlet = outlet, Title = title, Published = Edtf.TryParse(published), Language = "en" };
    Outlet = outlet;
  }

  public string File { get; }
  public string Sha256 { get; }
  public string Id => Sha256[..12];
  public string? Outlet { get; }
  public Func<Document, Document> Meta { get; private set; }
  public IReadOnlyList<Statement> Statements => statements;

  public SamplePage With(Func<Document, Document> change)
  {
    var before = Meta;
    Meta = document => change(before(document));
    return this;
  }

  public SamplePage Block(BlockKind kind, string words)
  {
    if (text.Length > 0) text.Append('\n');
    blocks.Add(new(kind, new(text.Length, text.Length + words.Length), "sample"));
    text.Append(words);
    return this;
  }

  /// <summary>Where the words stand; they must stand there.</summary>
  public TextSpan Span(string words, int from = 0)
  {
    var at = text.ToString().IndexOf(words, from, StringComparison.Ordinal);
    return at >= 0 ? new(at, at + words.Length) : throw new ArgumentException($"'{words}' does not stand in {File}.", nameof(words));
  }

  /// <summary>A statement whose content is those words; the page's own outlet is put before the chain.</summary>
  public Statement Says(string content, string? cue = null, string? source = null, Voice voice = Voice.Indirect, Certainty certainty = Certainty.Asserted,
    params SourceLink[] chain) => Says([Span(content)], cue, source, voice, certainty, chain);

  public Statement Says(ImmutableArray<TextSpan> content, string? cue, string? source, Voice voice, Certainty certainty, params SourceLink[] chain)
  {
    var words = text.ToString();
    var sentence = Math.Max(words.LastIndexOf('\n', content[0].Start), words.LastIndexOf(". ", content[0].Start, StringComparison.Ordinal)) + 1;
    ImmutableArray<TextSpan> cueSpans = cue is null ? [] : [Span(cue, sentence)];
    var zone = Hearsay.Reading.Block.ZoneOf(blocks.First(block => block.Span.Overlaps(content[0])).Kind);
    var statement = new Statement
    {
      Id = Statement.IdOf(Id, zone, content, cueSpans),
      DocumentId = Id,
      Zone = zone,
      Voice = voice,
      Source = source is null ? [] : [Span(source, sentence)],
      Cue = cueSpans,
      Content = content,
      Text = Statement.TextOf(words, content),
      Chain = [new(Outlet, chain.Length == 0 ? SourceKind.OwnVoice : SourceKind.Outlet, null, []), .. chain],
      Certainty = certainty,
    };
    statements.Add(statement);
    return statement;
  }

  public Statement Own(string content) => Says(content, voice: Voice.Own);

  public Document Build() => Meta(new Document { Id = Id, Sha256 = Sha256, File = File, Text = text.ToString(), Blocks = [.. blocks] });
}

/// <summary>An invented case: a lock gate gives way in Ostrel, a river town of Velmora. An agency quotes local sources and is reprinted; a ministry speaks
/// through two spokesmen; three outlets cite each other in a ring; a mayor and a doctor give numbers that exclude each other.</summary>
public static class SampleCase
{
  private static SourceLink Agency => new("Coastal News Agency", SourceKind.Outlet, null, []);
  private static SourceLink Locals => new("local sources", SourceKind.Unnamed, null, []);
  private static SourceLink Mayor => new("Dorin Vasker", SourceKind.Official, "Town of Ostrel", []);
  private static SourceLink Doctor => new("Petra Lund", SourceKind.NamedPerson, "Ostrel General Hospital", []);
  private static SourceLink Tesh => new("Ilan Tesh", SourceKind.Official, "Ministry of Waterways", []) { SpeaksFor = "Ministry of Waterways" };
  private static SourceLink Quell => new("Mara Quell", SourceKind.Official, "Ministry of Waterways", []) { SpeaksFor = "Ministry of Waterways" };
  private static SourceLink Outlet(string name) => new(name, SourceKind.Outlet, null, []);

  public static Analysis Build()
  {
    var dispatch = new SamplePage("cna/dispatch.html", "Coastal News Agency", "Lock gate fails at Ostrel, four barges adrift", "2026-03-11T06:40:00+01:00")
      .With(document => document with
      {
        Url = "https://cna.example/2026/03/11/ostrel", Authors = ["Runa Feld"],
        Evidence = [new("published", "2026-03-11T06:40:00+01:00", "json-ld datePublished", true), new("published", "2026-03-12", "visible text", false)],
      })
      .Block(BlockKind.Navigation, "Home World Rivers Weather")
      .Block(BlockKind.Headline, "Lock gate fails at Ostrel, four barges adrift")
      .Block(BlockKind.Dateline, "OSTREL, Velmora, 11 March (CNA)")
      .Block(BlockKind.Paragraph, "The upper gate of the Ostrel lock gave way before dawn on Wednesday and four barges broke loose, local sources told Coastal News Agency. “The water took the gate like paper,” said the mayor of Ostrel, Dorin Vasker, who put the number of missing at nine.")
      .Block(BlockKind.Paragraph, "Dr Petra Lund of Ostrel General Hospital said that twelve people had been treated and that nobody had died.")
      .Block(BlockKind.Paragraph, "The lock was built sixty years ago. Traffic on the Sarn has doubled since.")
      .Block(BlockKind.Newsletter, "Get the morning river report in your inbox.")
      .Block(BlockKind.Comment, "they always say local sources, who are they")
      .Block(BlockKind.Comment, "my cousin lives there & says <b>nothing</b> happened");
    var headline = dispatch.Own("Lock gate fails at Ostrel, four barges adrift");
    var gate = dispatch.Says("The upper gate of the Ostrel lock gave way before dawn on Wednesday and four barges broke loose", "told", "local sources", chain: Locals);
    var paper = dispatch.Says("“The water took the gate like paper,”", "said", "the mayor of Ostrel, Dorin Vasker", Voice.Direct, chain: Mayor);
    var missing = dispatch.Says("the number of missing at nine", "put", "Dorin Vasker", chain: Mayor);
    var treated = dispatch.Says("twelve people had been treated and that nobody had died", "said", "Dr Petra Lund of Ostrel General Hospital", chain: Doctor);
    var built = dispatch.Own("The lock was built sixty years ago.");
    var traffic = dispatch.Own("Traffic on the Sarn has doubled since.");

    var reprint = new SamplePage("ledger/ostrel-lock.html", "The Harbour Ledger", "Ostrel lock gives way, barges adrift on the Sarn", "2026-03-11")
      .With(document => document with { Url = "https://ledger.example/ostrel-lock", Credit = new("CNA", new(0, 3)) })
      .Block(BlockKind.Byline, "CNA")
      .Block(BlockKind.Headline, "Ostrel lock gives way, barges adrift on the Sarn")
      .Block(BlockKind.Paragraph, "The upper gate of the Ostrel lock gave way before dawn on Wednesday and four barges broke loose, Coastal News Agency reported, citing local sources.")
      .Block(BlockKind.Related, "More on the rivers: Ten locks you must see");
    var ledgerHead = reprint.Own("Ostrel lock gives way, barges adrift on the Sarn");
    var ledgerGate = reprint.Says("The upper gate of the Ostrel lock gave way before dawn on Wednesday and four barges broke loose", "reported, citing", "Coastal News Agency", chain: [Agency, Locals]);

    var post = new SamplePage("post/rivers.html", "Inland Post", "Barges break loose after lock failure", "2026-03-12T09:05:00+01:00")
      .Block(BlockKind.Headline, "Barges break loose after lock failure")
      .Block(BlockKind.Paragraph, "Four barges broke loose after a gate of the Ostrel lock failed, according to CNA. A ministry spokesman, Ilan Tesh, said the gate had passed inspection in January.")
      .Block(BlockKind.Quotation, "“Inspection reports are public,” he said. “Anybody may read them.”");
    var postGate = post.Says("Four barges broke loose after a gate of the Ostrel lock failed", "according to", "CNA", chain: new SourceLink("CNA", SourceKind.Outlet, null, []));
    var tesh = post.Says("the gate had passed inspection in January", "said", "A ministry spokesman, Ilan Tesh", chain: Tesh);
    var reports = post.Says([post.Span("“Inspection reports are public,”"), post.Span("“Anybody may read them.”")], "he said", null, Voice.Direct, Certainty.Asserted, Tesh);

    var gazette = new SamplePage("gazette.txt", "Velmora Gazette", "Ministry: gate was inspected", "2026-03-13")
      .Block(BlockKind.Headline, "Ministry: gate was inspected")
      .Block(BlockKind.Paragraph, "The gate passed inspection in January, Mara Quell of the Ministry of Waterways told reporters. Doctors may have treated as many as thirty people, the ministry is said to believe. Nobody died, said Yorin Amsel, a nurse.");
    var quell = gazette.Says("The gate passed inspection in January", "told", "Mara Quell of the Ministry of Waterways", chain: Quell);
    var thirty = gazette.Says("Doctors may have treated as many as thirty people", "is said to believe", "the ministry", certainty: Certainty.Possible,
      chain: new SourceLink("Ministry of Waterways", SourceKind.Organisation, "Government of Velmora", []));

    var nurse = gazette.Says("Nobody died", "said", "Yorin Amsel, a nurse", chain: new SourceLink("Yorin Amsel", SourceKind.NamedPerson, null, []));

    var bulletin = new SamplePage("bulletin.html", "Sarn Valley Bulletin", "Lock saboteurs fled by boat", "2026-03")
      .Block(BlockKind.Headline, "Lock saboteurs fled by boat")
      .Block(BlockKind.Standfirst, "What we know so far")
      .Block(BlockKind.Paragraph, "Saboteurs fled the lock by boat, The Lowland Echo writes.");
    var bulletinHead = bulletin.Own("Lock saboteurs fled by boat");
    var ring1 = bulletin.Says("Saboteurs fled the lock by boat", "writes", "The Lowland Echo", certainty: Certainty.Reported, chain: Outlet("The Lowland Echo"));

    var echo = new SamplePage("echo.html", "The Lowland Echo", "Boat seen leaving lock", "2026-03-14")
      .Block(BlockKind.Headline, "Boat seen leaving lock")
      .Block(BlockKind.Paragraph, "The saboteurs are reported to have left the lock in a boat, as RiverWatch has it.");
    var ring2 = echo.Says("The saboteurs are reported to have left the lock in a boat", "as … has it"[..2], "RiverWatch", certainty: Certainty.Reported, chain: Outlet("RiverWatch"));

    var watch = new SamplePage("riverwatch.html", "RiverWatch", "Ostrel: the boat", "2026-03-14T18:20:00Z")
      .With(document => document with { Url = "javascript:alert(1)" })
      .Block(BlockKind.Headline, "Ostrel: the boat")
      .Block(BlockKind.Paragraph, "According to the Sarn Valley Bulletin, those who broke the gate fled by boat.");
    var ring3 = watch.Says("those who broke the gate fled by boat", "According to", "the Sarn Valley Bulletin", certainty: Certainty.Alleged, chain: Outlet("Sarn Valley Bulletin"));

    var undated = new SamplePage("saved/page-17.html", null, "Nobody died at Ostrel, doctor insists")
      .Block(BlockKind.Headline, "Nobody died at Ostrel, doctor insists")
      .Block(BlockKind.Paragraph, "“Twelve treated, nobody dead,” Petra Lund, a doctor, said by telephone. Residents spoke of two bodies.");
    var undatedHead = undated.Says("Nobody died at Ostrel", "insists", "doctor", chain: Doctor);
    var lund = undated.Says("“Twelve treated, nobody dead,”", "said", "Petra Lund, a doctor", Voice.Direct, chain: Doctor);
    var bodies = undated.Says("two bodies", "spoke of", "Residents", certainty: Certainty.Reported, chain: new SourceLink("Residents", SourceKind.Unnamed, null, []));

    var foreign = new SamplePage("abroad/notizia.html", "Il Canale", "Cede la chiusa di Ostrel", "2026-03-12")
      .With(document => document with { Language = "it", Analysed = false, Why = "its language, Italian, is not analysed yet" })
      .Block(BlockKind.Headline, "Cede la chiusa di Ostrel")
      .Block(BlockKind.Paragraph, "Quattro chiatte alla deriva sul fiume Sarn.");

    SamplePage[] pages = [dispatch, reprint, post, gazette, bulletin, echo, watch, undated, foreign];
    var claims = new List<(Claim Claim, ClaimOrigins Origins)>();
    Add("c1", gate, 3, 2, 0, 1,
      [Group("c1", "local sources", SourceKind.Unnamed, null, Counts.Max, gate, ledgerGate, postGate, headline, ledgerHead)],
      [
        Edge(ledgerGate, gate, "the same words, credited to the same agency", dispatch, reprint, "The upper gate of the Ostrel lock gave way before dawn on Wednesday"),
        Edge(postGate, gate, "an outlet that relays the claim from one end elsewhere", post, dispatch, "CNA"),
        Edge(headline, gate, "the page attributes the claim itself", dispatch, dispatch, "Coastal News Agency"),
        Edge(ledgerHead, ledgerGate, "the page attributes the claim itself", reprint, reprint, "Coastal News Agency"),
      ], headline, gate, ledgerHead, ledgerGate, postGate);
    Add("c2", tesh, 2, 2, 1, 1,
      [Group("c2", "Ministry of Waterways", SourceKind.Organisation, "Government of Velmora", Counts.Min, tesh, quell) with { People = ["Ilan Tesh", "Mara Quell"] }],
      [Edge(quell, tesh, "both speak for the same organisation", gazette, post, "Ministry of Waterways")], tesh, quell);
    Add("c3", lund, 3, 3, 2, 2,
      [Group("c3", "Petra Lund", SourceKind.NamedPerson, "Ostrel General Hospital", Counts.Min, treated, lund, undatedHead), Group("c3b", "Yorin Amsel", SourceKind.NamedPerson, null, Counts.Min, nurse)],
      [Edge(lund, treated, "the same name", undated, dispatch, "Petra Lund"), Edge(undatedHead, lund, "the page attributes the claim itself", undated, undated, "Petra Lund, a doctor")], treated, undatedHead, lund, nurse);
    Add("c4", ring1, 3, 3, 0, 1,
      [Group("c4", "Sarn Valley Bulletin", SourceKind.Outlet, null, Counts.Max, ring1, ring2, ring3, bulletinHead)],
      [Edge(ring2, ring1, "outlets that cite each other, with no end outside", echo, bulletin, "boat"), Edge(ring3, ring2, "outlets that cite each other, with no end outside", watch, echo, "boat")],
      bulletinHead, ring1, ring2, ring3);
    claims[^1] = (claims[^1].Claim, claims[^1].Origins with { Loop = ["Sarn Valley Bulletin", "The Lowland Echo", "RiverWatch"] });
    foreach (var (id, single, group) in new[] { ("c5", missing, Mayor), ("c6", paper, Mayor), ("c7", reports, Tesh) })
    {
      Add(id, single, 1, 1, 1, 1, [Group(id, group.SpeaksFor ?? group.Name, group.Kind, group.Affiliation, Counts.Min, single)], [], single);
    }

    Add("c11", thirty, 1, 1, 1, 1, [Group("c11", "Ministry of Waterways", SourceKind.Organisation, "Government of Velmora", Counts.Min, thirty)], [], thirty);
    Add("c8", bodies, 1, 1, 0, 1, [Group("c8", "Residents", SourceKind.Unnamed, null, Counts.Max, bodies)], [], bodies);
    foreach (var (id, own) in new[] { ("c9", built), ("c10", traffic) })
    {
      Add(id, own, 1, 1, 0, 1, [Group(id, own.Chain[0].Name, SourceKind.OwnVoice, null, Counts.Max, own)], [], own);
    }

    var documents = pages.Select(page => page.Build()).OrderBy(document => document.Id, StringComparer.Ordinal).ToImmutableArray();
    var statements = pages.OrderBy(page => page.Id, StringComparer.Ordinal).SelectMany(page => page.Statements.OrderBy(statement => statement.Content[0])).ToImmutableArray();
    return new Analysis
    {
      Documents = documents,
      Statements = statements,
      Circumstances = [.. statements.Select(statement => statement == gate
        ? new StatementCircumstances([new Place("Ostrel", dispatch.Span("Ostrel lock")) { Precision = "town" }],
            [new Time(Edtf.TryParse("2026-03-11"), "dateline", dispatch.Span("Wednesday"))], [new Quantity(4, 4, null, "barge", false, dispatch.Span("four barges", 80))], [])
        : StatementCircumstances.None)],
      Derivations = [new(dispatch.Id, reprint.Id, DerivationClass.PartiallyDerived, DerivationDirection.Forward,
        [new(dispatch.Span("The upper gate of the Ostrel lock gave way"), reprint.Span("The upper gate of the Ostrel lock gave way"))])],
      Claims = [.. claims.Select(pair => pair.Claim)],
      Origins = [.. claims.Select(pair => pair.Origins)],
      Findings =
      [
        new(FindingKind.CitationLoop, ["c4"], [bulletin.Id, echo.Id, watch.Id], [ring1.Id, ring2.Id, ring3.Id], "Sarn Valley Bulletin, The Lowland Echo and RiverWatch cite each other for the boat, and nobody else."),
        new(FindingKind.AttributionDropped, ["c4"], [bulletin.Id], [bulletinHead.Id, ring1.Id], "The headline of Sarn Valley Bulletin states as fact what its text attributes to The Lowland Echo."),
        new(FindingKind.Contradiction, ["c3", "c8"], [dispatch.Id, undated.Id], [treated.Id, bodies.Id], "Nobody dead, and two bodies."),
        new(FindingKind.UnnamedOnly, ["c1"], [dispatch.Id, reprint.Id, post.Id], [gate.Id], "Only “local sources” stand behind the failed gate, on three pages."),
        new(FindingKind.AttributionDropped, ["c1"], [dispatch.Id], [headline.Id, gate.Id], "The headline of Coastal News Agency states as fact what its text attributes to local sources."),
      ],
      Unread = [new Unread("saved/broken.html", "it holds no text: 0 bytes"), new Unread("saved/archive.zip.html", "it is a ZIP archive, not a page")],
    };

    void Add(string id, Statement best, int articles, int texts, int min, int max, ImmutableArray<OriginGroup> groups, ImmutableArray<MergeEdge> edges, params Statement[] members) =>
      claims.Add((new Claim(id, best.Text, [.. members.Select(member => member.Id)]), new ClaimOrigins(id, articles, texts, min, max, groups, edges)));

    static OriginGroup Group(string id, string? name, SourceKind kind, string? affiliation, Counts counts, params Statement[] members) =>
      new(id + ":g", name, kind, affiliation, counts, [.. members.Select(member => member.Id)]);

    static MergeEdge Edge(Statement from, Statement to, string reason, SamplePage here, SamplePage there, string words) =>
      new(from.Id, to.Id, reason, [.. new[] { (here, from), (there, to) }.Where(pair => Holds(pair.Item1, words)).Select(pair => new Evidence(pair.Item1.Id, pair.Item1.Span(words))).Distinct()]);

    static bool Holds(SamplePage page, string words) => page.Build().Text.Contains(words, StringComparison.Ordinal);
  }
}
