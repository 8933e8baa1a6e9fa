using System.Collections.Immutable;
using Hearsay.Capturing;
using Hearsay.Circumstances;
using Hearsay.Findings;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Exporting;

/// <summary>Analyses made of a seed: every field set somewhere, every field empty somewhere, words that are hard to write down.</summary>
internal sealed class InventedAnalysis
{
  private static readonly string[] Words =
  [
    "the", "ferry", "sank", "off", "Orvell", "\"we saw it\"", "“it burned”", "über", "дым", "يقول", "汽船", "🚢", "a\\b", "tab\there", "line\nbreak", "\u0000", "\u2028", "\uD83D", "\uDEA2", "</script>", "'", "&amp;",
  ];

  private readonly Random random;

  private InventedAnalysis(int seed) => random = new Random(seed);

  /// <summary>The analysis of a seed, over captures whose bytes are the documents' texts.</summary>
  public static (Analysis Analysis, ImmutableArray<Capture> Captures) Of(int seed) => new InventedAnalysis(seed).Make();

  /// <summary>Captures of a seed: few distinct ones, so that the same come again.</summary>
  public static ImmutableArray<Capture> Captures(int seed)
  {
    var invented = new InventedAnalysis(seed);
    return [.. Enumerable.Range(0, invented.random.Next(0, 6)).Select(_ => invented.NextCapture(invented.random.Next(12)))];
  }

  /// <summary>An analysis whose documents stand for these captures.</summary>
  public static Analysis Over(int seed, IEnumerable<Capture> captures) => new InventedAnalysis(seed).MakeOver([.. captures]);

  private (Analysis, ImmutableArray<Capture>) Make()
  {
    var captures = Enumerable.Range(0, random.Next(1, 5)).Select(NextCapture).DistinctBy(capture => capture.Sha256).ToImmutableArray();
    return (MakeOver(captures), captures);
  }

  private Analysis MakeOver(ImmutableArray<Capture> captures)
  {
    var documents = captures.Select(NextDocument).OrderBy(document => document.Id, StringComparer.Ordinal).ToImmutableArray();
    var statements = documents.SelectMany(NextStatements).DistinctBy(statement => statement.Id).ToImmutableArray();
    var claims = statements.Chunk(2).Select((some, i) => new Claim($"c{i}{random.Next(1000)}", some[0].Text, [.. some.Select(statement => statement.Id)])).ToImmutableArray();
    return new Analysis
    {
      Documents = documents,
      Statements = statements,
      Circumstances = [.. statements.Select(_ => NextCircumstances())],
      Derivations = documents.Length < 2 ? [] :
      [
        new(documents[0].Id, documents[1].Id, Any<DerivationClass>(), Any<DerivationDirection>(), Some(() => new Passage(NextSpan(), NextSpan()))),
      ],
      Claims = claims,
      Origins = [.. claims.Select(NextOrigins)],
      Findings = Some(() => new Finding(Any<FindingKind>(), [.. claims.Take(1).Select(claim => claim.Id)], [.. documents.Take(1).Select(document => document.Id)], [], NextWords())),
      Unread = Some(() => new Unread($"pages/дым {random.Next(9)}.html", "it is “empty”")),
    };
  }

  private Capture NextCapture(int which) => Capture.Of($"page-{which}.txt", System.Text.Encoding.UTF8.GetBytes($"page {which}")) with
  {
    Url = random.Next(2) == 0 ? null : new Uri($"https://orvell.example/{which}"),
    TakenAt = random.Next(2) == 0 ? null : new DateTimeOffset(2031, 5, 4, 3, 2, 1, TimeSpan.FromHours(which % 3)),
    Declared = random.Next(2) == 0 ? null : new CaptureFacts { Origin = CaptureOrigin.FeedItem, Title = Whole(NextWords()), Authors = Some(() => Whole(NextWords())), Published = "2031-05-04", Status = random.Next(2) == 0 ? null : 200 },
  };

  private Document NextDocument(Capture capture) => new()
  {
    Id = capture.Sha256[..12],
    Sha256 = capture.Sha256,
    File = capture.File,
    Text = NextWords(40),
    Blocks = Some(() => new Block(Any<BlockKind>(), NextSpan(), NextWords()) { SourcePosition = random.Next(2) == 0 ? null : random.Next(1000), Depth = random.Next(3) }),
    Title = Maybe(() => NextWords()),
    Outlet = Maybe(() => NextWords()),
    Url = Maybe(() => "https://orvell.example/a?b=1&c=2"),
    Authors = Some(() => NextWords()),
    Published = Maybe(NextDate),
    Updated = Maybe(NextDate),
    Language = Maybe(() => "en"),
    Kind = Any<PageKind>(),
    KindWhy = NextWords(),
    Analysed = random.Next(3) > 0,
    Why = Maybe(() => NextWords()),
    Credit = Maybe(() => new Credit(NextWords(), NextSpan())),
    Contributors = Some(() => new Credit(NextWords(), NextSpan())),
    Dateline = Maybe(() => new ArticleDateline(Maybe(() => NextWords()), Maybe(() => NextWords()), Maybe(NextDate), NextSpan())),
    Notices = Some(() => new ArticleNotice(Any<NoticeKind>(), NextSpan(), Maybe(NextDate))),
    Evidence = Some(() => new MetadataEvidence("title", NextWords(), NextWords(), random.Next(2) == 0)),
  };

  private IEnumerable<Statement> NextStatements(Document document)
  {
    for (var i = random.Next(4); i > 0; i--)
    {
      var content = ImmutableArray.Create(NextSpan());
      yield return new Statement
      {
        Id = $"{document.Id}:body:{content[0]}@{i}",
        DocumentId = document.Id,
        Zone = random.Next(2) == 0 ? Zone.Headline : Zone.Body,
        Voice = Any<Voice>(),
        Source = Some(NextSpan),
        Cue = Some(NextSpan),
        Content = content,
        Text = NextWords(),
        Chain = [new(Maybe(() => NextWords()), SourceKind.Outlet, null, []), .. Some(() =>
          new SourceLink(Maybe(() => NextWords()), Any<SourceKind>(), Maybe(() => NextWords()), Some(NextSpan)) { SpeaksFor = Maybe(() => NextWords()) })],
        Certainty = Any<Certainty>(),
        Negated = random.Next(2) == 0,
        Nested = random.Next(2) == 0,
        Body = Some(() => NextWords()),
      };
    }
  }

  private StatementCircumstances NextCircumstances() => new(
    Some(() => new Place(NextWords(), NextSpan())
    {
      Latitude = random.Next(2) == 0 ? null : random.NextDouble() * 180 - 90,
      Longitude = random.Next(2) == 0 ? null : random.NextDouble() * 360 - 180,
      Precision = "town",
      Country = Maybe(() => "OR"),
      Score = random.NextDouble(),
      Alternatives = Some(() => NextWords()),
    }),
    Some(() => new Time(Maybe(NextDate), Maybe(() => "published"), NextSpan())),
    Some(() => new Quantity(random.Next(2) == 0 ? null : random.Next(-5, 500), random.Next(2) == 0 ? null : 0.1m * random.Next(5000), Maybe(() => "km"), Maybe(() => NextWords()), random.Next(2) == 0, NextSpan())
    {
      Status = Maybe(() => "missing"),
    }),
    Some(() => new Actor(NextWords(), NextSpan())));

  private ClaimOrigins NextOrigins(Claim claim) => new(
    claim.Id, random.Next(9), random.Next(9), random.Next(3), 3 + random.Next(3),
    Some(() => new OriginGroup(NextWords(), Maybe(() => NextWords()), Any<SourceKind>(), Maybe(() => NextWords()), Any<Counts>(), claim.Statements) { People = Some(() => NextWords()) }),
    Some(() => new MergeEdge(claim.Statements[0], claim.Statements[^1], NextWords(), Some(() => new Evidence(NextWords(), NextSpan())))))
  {
    Loop = Some(() => NextWords()),
  };

  private Edtf NextDate() => random.Next(4) switch
  {
    0 => Edtf.Year(random.Next(1900, 2100)),
    1 => Edtf.Month(random.Next(1900, 2100), random.Next(1, 13)),
    2 => Edtf.Day(new DateOnly(2031, 2, random.Next(1, 29))),
    _ => Edtf.Moment(new DateTimeOffset(2031, 2, 3, random.Next(24), 5, 6, TimeSpan.FromMinutes(30 * random.Next(-20, 20)))),
  };

  private string NextWords(int most = 8) => string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => Words[random.Next(Words.Length)]));

  // What is declared was decoded from bytes, which holds no half surrogate pairs.
  private static string Whole(string words) => string.Concat(words.Where(c => !char.IsSurrogate(c)));

  private TextSpan NextSpan()
  {
    var start = random.Next(1000);
    return new(start, start + random.Next(1, 90));
  }

  private T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

  private T? Maybe<T>(Func<T> value) where T : class => random.Next(2) == 0 ? null : value();

  private ImmutableArray<T> Some<T>(Func<T> value) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => value())];
}
