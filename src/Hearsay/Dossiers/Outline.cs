using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Dossiers;

/// <summary>A claim with its place in the dossier.</summary>
internal sealed record OutlinedClaim(Claim Claim, ClaimOrigins Origins, ImmutableArray<Statement> Statements, int Number, string? Anchor);

/// <summary>What stands where in a dossier: which claims get a section, and the anchor of everything that is linked to.</summary>
internal sealed class Outline
{
  private readonly Dictionary<string, Document> documents = new(StringComparer.Ordinal);
  private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);
  private readonly Dictionary<string, OutlinedClaim> claimOfStatement = new(StringComparer.Ordinal);
  private readonly Dictionary<string, OutlinedClaim> claims = new(StringComparer.Ordinal);
  private readonly Dictionary<string, string> documentAnchors = new(StringComparer.Ordinal);
  private readonly Dictionary<string, string> statementAnchors = new(StringComparer.Ordinal);
  private readonly Dictionary<Evidence, string> evidenceAnchors = [];
  private readonly Dictionary<string, List<Statement>> statementsOf = new(StringComparer.Ordinal);
  private readonly Dictionary<string, List<Evidence>> evidenceOf = new(StringComparer.Ordinal);
  private readonly Dictionary<string, List<int>> findingsOf = new(StringComparer.Ordinal);
  private readonly Dictionary<string, List<Derivation>> derivationsInto = new(StringComparer.Ordinal);
  private readonly HashSet<string> anchors = new(StringComparer.Ordinal);

  public Outline(Analysis analysis, DossierOptions options)
  {
    (Analysis, Options) = (analysis, options);
    foreach (var document in analysis.Documents)
    {
      documents[document.Id] = document;
      documentAnchors[document.Id] = Anchor("doc-" + document.Id);
      statementsOf[document.Id] = [];
      evidenceOf[document.Id] = [];
    }

    foreach (var statement in analysis.Statements)
    {
      if (!documents.TryGetValue(statement.DocumentId, out var document)) continue;
      statements[statement.Id] = statement;
      statementsOf[document.Id].Add(statement);
      var hull = statement.Content[0].Hull(statement.Content[^1]);
      if (statement.Content.Any(span => IsShown(document, span))) statementAnchors[statement.Id] = Anchor(Named("s", document.Id, hull));
    }

    for (var i = 0; i < analysis.Findings.Length; i++)
    {
      foreach (var id in analysis.Findings[i].Claims.Distinct(StringComparer.Ordinal)) Append(findingsOf, id, i);
    }

    foreach (var derivation in analysis.Derivations)
    {
      if (documents.ContainsKey(derivation.From) && documents.ContainsKey(derivation.To)) Append(derivationsInto, derivation.To, derivation);
    }

    InOrderOfDate =
    [
      .. analysis.Documents.OrderBy(document => document.Published is null).ThenBy(document => Moment(document.Published)).ThenBy(document => document.Published)
        .ThenBy(document => document.Outlet, StringComparer.Ordinal).ThenBy(document => document.Title, StringComparer.Ordinal).ThenBy(document => document.Id, StringComparer.Ordinal),
    ];
    (Sections, Listed, OwnVoice) = Sort();
    SectionsLeftOut = Sections.Length - Math.Min(Sections.Length, options.ClaimSections);
    Sections = Sections[..(Sections.Length - SectionsLeftOut)];
    ListedLeftOut = Listed.Length - Math.Min(Listed.Length, options.ListedClaims);
    Listed = Listed[..(Listed.Length - ListedLeftOut)];
    Place();
  }

  public Analysis Analysis { get; }

  public DossierOptions Options { get; }

  public string Title => !string.IsNullOrWhiteSpace(Options.Title) ? Options.Title : $"What {Wording.Count(Analysis.Documents.Length, "page says", "pages say")}, and who says so";

  /// <summary>Claims with a section: carried by several pages, or touched by a finding, or said by several sources.</summary>
  public ImmutableArray<OutlinedClaim> Sections { get; private set; }

  /// <summary>Claims that one page attributes once.</summary>
  public ImmutableArray<OutlinedClaim> Listed { get; private set; }

  /// <summary>Claims that one page makes in its own voice.</summary>
  public ImmutableArray<OutlinedClaim> OwnVoice { get; private set; }

  /// <summary>Documents by their date, then by outlet and title; the undated last.</summary>
  public ImmutableArray<Document> InOrderOfDate { get; }

  public int SectionsLeftOut { get; }

  public int ListedLeftOut { get; }

  public Document? Document(string id) => documents.GetValueOrDefault(id);

  public Statement? Statement(string id) => statements.GetValueOrDefault(id);

  public OutlinedClaim? Claim(string id) => claims.GetValueOrDefault(id);

  /// <summary>The claim of a statement, where the dossier has a place for it.</summary>
  public OutlinedClaim? ClaimOf(Statement statement) => claimOfStatement.GetValueOrDefault(statement.Id);

  public IReadOnlyList<Statement> StatementsOf(Document document) => statementsOf[document.Id];

  public IReadOnlyList<Evidence> EvidenceOf(Document document) => evidenceOf[document.Id];

  public string AnchorOf(Document document) => documentAnchors[document.Id];

  /// <summary>The anchor of the statement's highlighted place; null where its words do not lie in a shown block.</summary>
  public string? AnchorOf(Statement statement) => statementAnchors.GetValueOrDefault(statement.Id);

  /// <summary>The anchor of the words that a merge stands on; null where they are not shown.</summary>
  public string? AnchorOf(Evidence evidence) => evidenceAnchors.GetValueOrDefault(evidence);

  /// <summary>Where in the analysis the findings about a claim stand.</summary>
  public IReadOnlyList<int> FindingsOf(OutlinedClaim claim) => findingsOf.GetValueOrDefault(claim.Claim.Id) ?? [];

  /// <summary>Derivations between these documents; at most the strongest one into each.</summary>
  public IReadOnlyList<Derivation> DerivationsAmong(IReadOnlySet<string> among) =>
  [
    .. among.SelectMany(id => derivationsInto.GetValueOrDefault(id) ?? []).Where(derivation => among.Contains(derivation.From))
      .GroupBy(derivation => derivation.To, StringComparer.Ordinal)
      .Select(into => into.OrderBy(derivation => derivation.Direction).ThenBy(derivation => derivation.Class).ThenBy(derivation => derivation.From, StringComparer.Ordinal).First())
      .OrderBy(derivation => derivation.To, StringComparer.Ordinal),
  ];

  /// <summary>The time on the page's own clock: two time zones are not worth a false order, and the day must agree with the day that is printed.</summary>
  public static DateTime Moment(Edtf? edtf) =>
    edtf is null ? DateTime.MinValue : Instant(edtf)?.DateTime ?? edtf.Earliest.ToDateTime(TimeOnly.MinValue);

  /// <summary>The instant that a date with a time means; null for a day or less.</summary>
  public static DateTimeOffset? Instant(Edtf edtf) =>
    edtf.Value.Length > 10 && DateTimeOffset.TryParse(edtf.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

  public static bool IsShown(Block block) => block.Zone is Zone.Headline or Zone.Body || block.Kind is BlockKind.Byline or BlockKind.Dateline;

  private (ImmutableArray<OutlinedClaim>, ImmutableArray<OutlinedClaim>, ImmutableArray<OutlinedClaim>) Sort()
  {
    var touched = Analysis.Findings.SelectMany(finding => finding.Claims).ToHashSet(StringComparer.Ordinal);
    List<OutlinedClaim> wide = [], found = [], several = [], listed = [], own = [];
    for (var i = 0; i < Analysis.Claims.Length; i++)
    {
      var claim = Analysis.Claims[i];
      var members = claim.Statements.Select(Statement).OfType<Statement>().ToImmutableArray();
      if (members.IsEmpty) continue;
      var outlined = new OutlinedClaim(claim, Analysis.Origins[i], members, 0, null);
      var attributed = members.Count(statement => statement.Voice != Voice.Own);
      var carried = Math.Max(outlined.Origins.Articles, members.DistinctBy(statement => statement.DocumentId, StringComparer.Ordinal).Count());
      (carried > 1 ? wide : touched.Contains(claim.Id) ? found : attributed > 1 ? several : attributed == 1 ? listed : own).Add(outlined);
    }

    var order = InOrderOfDate.Select((document, place) => (document.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
    return ([.. wide, .. found, .. several], InOrderOfText(listed), InOrderOfText(own));

    ImmutableArray<OutlinedClaim> InOrderOfText(List<OutlinedClaim> list) =>
      [.. list.OrderBy(claim => order[claim.Statements[0].DocumentId]).ThenBy(claim => claim.Statements[0].Content[0]).ThenBy(claim => claim.Claim.Id, StringComparer.Ordinal)];
  }

  private void Place()
  {
    Sections = Numbered(Sections, "claim-", 0);
    Listed = Numbered(Listed, "claim-", Sections.Length);
    foreach (var outlined in Sections)
    {
      foreach (var evidence in outlined.Origins.Edges.SelectMany(edge => edge.Evidence)) PlaceEvidence(evidence);
    }
  }

  private ImmutableArray<OutlinedClaim> Numbered(ImmutableArray<OutlinedClaim> list, string prefix, int after)
  {
    var numbered = list.Select((outlined, i) =>
      outlined with { Number = after + i + 1, Anchor = Anchor(prefix + (after + i + 1).ToString(CultureInfo.InvariantCulture)) }).ToImmutableArray();
    foreach (var outlined in numbered)
    {
      claims[outlined.Claim.Id] = outlined;
      foreach (var statement in outlined.Statements) claimOfStatement[statement.Id] = outlined;
    }

    return numbered;
  }

  private void PlaceEvidence(Evidence evidence)
  {
    if (evidenceAnchors.ContainsKey(evidence) || !documents.TryGetValue(evidence.Document, out var document) || !IsShown(document, evidence.Span)) return;
    evidenceAnchors[evidence] = Anchor(Named("e", document.Id, evidence.Span));
    evidenceOf[document.Id].Add(evidence);
  }

  // Blocks lie in order and do not overlap: the first that ends after the span's start is the only candidate to begin with.
  private static bool IsShown(Document document, TextSpan span)
  {
    if (span.Start < 0 || span.IsEmpty || span.End > document.Text.Length) return false;
    int low = 0, high = document.Blocks.Length;
    while (low < high)
    {
      var middle = (low + high) / 2;
      if (document.Blocks[middle].Span.End <= span.Start) low = middle + 1;
      else high = middle;
    }

    for (; low < document.Blocks.Length && document.Blocks[low].Span.Start < span.End; low++)
    {
      if (IsShown(document.Blocks[low])) return true;
    }

    return false;
  }

  private static void Append<T>(Dictionary<string, List<T>> lists, string key, T item)
  {
    if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
    list.Add(item);
  }

  private static string Named(string kind, string document, TextSpan span) =>
    string.Create(CultureInfo.InvariantCulture, $"{kind}-{document}-{span.Start}-{span.End}");

  private string Anchor(string wanted)
  {
    var safe = string.Create(wanted.Length, wanted, (target, source) =>
    {
      for (var i = 0; i < source.Length; i++) target[i] = char.IsAsciiLetterOrDigit(source[i]) || source[i] is '-' or '_' ? source[i] : '_';
    });
    var anchor = safe;
    for (var next = 2; !anchors.Add(anchor); next++) anchor = string.Create(CultureInfo.InvariantCulture, $"{safe}.{next}");
    return anchor;
  }
}
