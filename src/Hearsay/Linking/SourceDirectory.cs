using System.Collections.Immutable;
using Hearsay.Circumstances;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Who is one and the same source across all documents.</summary>
internal sealed class SourceDirectory
{
  private readonly ImmutableArray<Document> documents;
  private readonly OutletDirectory outlets;
  private readonly OrganisationDirectory organisations;
  private readonly PersonDirectory people;
  private readonly Dictionary<(int Document, string Role, string? For), SortedSet<string>> rolesOfPeople = [];
  private readonly Dictionary<string, SortedSet<string>> organisationsOfPeople = new(StringComparer.Ordinal);
  private readonly Dictionary<(int, string?, SourceKind, string?, string?), SourceIdentity> identities = [];
  private readonly Dictionary<string, string> shownNames = new(StringComparer.Ordinal);
  private readonly HashSet<(int Document, string Outlet)> cited = [];

  /// <param name="documents">By id.</param>
  /// <param name="statements">By document.</param>
  /// <param name="documentOf">Index of each statement's document.</param>
  /// <param name="circumstances">Aligned with the statements.</param>
  /// <param name="cancellation">Stops the work.</param>
  public SourceDirectory(
    ImmutableArray<Document> documents, ImmutableArray<Statement> statements, int[] documentOf,
    ImmutableArray<StatementCircumstances> circumstances, CancellationToken cancellation)
  {
    this.documents = documents;
    var acronyms = new Acronyms(documents, cancellation);
    var links = statements.SelectMany((statement, i) => statement.Chain.Select(link => (Link: link, Document: documentOf[i])))
      .DistinctBy(pair => (pair.Document, pair.Link.Name, pair.Link.Kind, pair.Link.Affiliation, pair.Link.SpeaksFor)).ToArray();
    cancellation.ThrowIfCancellationRequested();

    outlets = new(documents, links, acronyms);
    organisations = new(
      links.Where(pair => pair.Link is { Kind: SourceKind.Organisation, Name: not null }).Select(pair => (pair.Link.Name!, pair.Document))
        .Concat(links.Where(pair => pair.Link.SpeaksFor is not null).Select(pair => (pair.Link.SpeaksFor!, pair.Document)))
        .Concat(links.Where(pair => pair.Link.Affiliation is not null).Select(pair => (pair.Link.Affiliation!, pair.Document))),
      circumstances, acronyms);
    cancellation.ThrowIfCancellationRequested();
    people = new(links.Select(pair => Mention(pair.Link, pair.Document)).OfType<PersonMention>(), organisations);
    cancellation.ThrowIfCancellationRequested();

    var shown = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
    foreach (var (link, d) in links.OrderBy(pair => pair.Link.Kind is SourceKind.Official && Mention(pair.Link, pair.Document) is null)) Read(link, d, shown);
    foreach (var (key, names) in shown)
      shownNames[key] = names.OrderByDescending(name => key.StartsWith("person:", StringComparison.Ordinal) ? name.Key.Length : name.Value)
        .ThenByDescending(name => name.Value).ThenByDescending(name => name.Key.Length).ThenBy(name => name.Key, StringComparer.Ordinal).First().Key;
  }

  /// <summary>Whether the one document credits the other's outlet for its text.</summary>
  public bool Credits(int document, int other) =>
    CreditOf(document) is { } credit && !string.Equals(outlets.Of(document), credit, StringComparison.Ordinal) && string.Equals(outlets.Of(other), credit, StringComparison.Ordinal);

  /// <summary>Whether a chain of the one document names the other's outlet.</summary>
  public bool Cites(int document, int other) =>
    !string.Equals(outlets.Of(document), outlets.Of(other), StringComparison.Ordinal) && cited.Contains((document, outlets.Of(other)));

  /// <summary>The key of the outlet that publishes the document.</summary>
  public string OutletOf(int document) => outlets.Of(document);

  /// <summary>The key of the outlet that the document credits; null where it credits none.</summary>
  public string? CreditOf(int document) => documents[document].Credit is { } credit ? outlets.Find(credit.Name, document) : null;

  /// <summary>The identity of a link of a chain.</summary>
  public SourceIdentity Identify(SourceLink link, int document)
  {
    var about = (document, link.Name, link.Kind, link.Affiliation, link.SpeaksFor);
    if (identities.TryGetValue(about, out var known)) return known;
    var key = KeyOf(link, document);
    var speaksFor = link.SpeaksFor is null ? InheritedOrganisation(link, key, document) : OrganisationKey(link.SpeaksFor, document);
    return identities[about] = new(key, shownNames.GetValueOrDefault(key) ?? link.Name, KindOf(link, key))
    {
      Affiliation = link.Affiliation,
      SpeaksFor = speaksFor is null || string.Equals(speaksFor, key, StringComparison.Ordinal) ? null
        : new(speaksFor, shownNames.GetValueOrDefault(speaksFor) ?? link.SpeaksFor, speaksFor.StartsWith("outlet:", StringComparison.Ordinal) ? SourceKind.Outlet : SourceKind.Organisation),
    };
  }

  private static SourceKind KindOf(SourceLink link, string key) =>
    link.Kind == SourceKind.Organisation && key.StartsWith("outlet:", StringComparison.Ordinal) ? SourceKind.Outlet : link.Kind;

  /// <summary>A person who elsewhere speaks for one organisation, and here for nobody that is named, speaks for it here, too.</summary>
  private string? InheritedOrganisation(SourceLink link, string key, int document)
  {
    if (!key.StartsWith("person:", StringComparison.Ordinal) || !organisationsOfPeople.TryGetValue(key, out var known) || known.Count != 1) return null;
    return link.Affiliation is null || string.Equals(OrganisationKey(link.Affiliation, document), known.Min, StringComparison.Ordinal) ? known.Min : null;
  }

  private void Read(SourceLink link, int document, Dictionary<string, Dictionary<string, int>> shown)
  {
    var key = KeyOf(link, document);
    if (link.Name is not null) Show(key, link.Kind is SourceKind.NamedPerson or SourceKind.Official && Mention(link, document) is not null ? RoleNames.Part(link.Name).Name : link.Name);
    if (key.StartsWith("outlet:", StringComparison.Ordinal) && link.Kind != SourceKind.OwnVoice) cited.Add((document, key));
    if (link.SpeaksFor is null) return;

    var organisation = OrganisationKey(link.SpeaksFor, document);
    Show(organisation, link.SpeaksFor);
    if (!key.StartsWith("person:", StringComparison.Ordinal)) return;
    Add(organisationsOfPeople, key, organisation);
    if (link.Name is not null && RoleNames.Part(link.Name).Role is { } role) Add(rolesOfPeople, (document, role, organisation), key);

    void Show(string about, string name)
    {
      if (!shown.TryGetValue(about, out var names)) shown[about] = names = new(StringComparer.Ordinal);
      names[name] = names.GetValueOrDefault(name) + 1;
    }
  }

  private static void Add<TKey>(Dictionary<TKey, SortedSet<string>> sets, TKey key, string value) where TKey : notnull
  {
    if (!sets.TryGetValue(key, out var set)) sets[key] = set = new(StringComparer.Ordinal);
    set.Add(value);
  }

  private static PersonMention? Mention(SourceLink link, int document)
  {
    if (link.Kind is not (SourceKind.NamedPerson or SourceKind.Official) || link.Name is null) return null;
    return PersonNames.Of(RoleNames.Part(link.Name).Name) is { } form ? new(document, form, link.Affiliation ?? link.SpeaksFor) : null;
  }

  private string OrganisationKey(string name, int document) =>
    (outlets.Knows(name, document) ? outlets.Find(name, document) : null) ?? organisations.Find(name, document) ?? OwnKey("organisation", name, document);

  private string KeyOf(SourceLink link, int document)
  {
    if (link.Name is not { Length: > 0 } name)
      return link.Kind is SourceKind.Outlet or SourceKind.OwnVoice ? outlets.Of(document) : OwnKey(Text.EnumName.Of(link.Kind), "", document);
    switch (link.Kind)
    {
      case SourceKind.Outlet or SourceKind.OwnVoice:
        return outlets.Find(name, document) ?? OwnKey("outlet", name, document);
      case SourceKind.Organisation:
        return OrganisationKey(name, document);
      case SourceKind.NamedPerson or SourceKind.Official:
        return Mention(link, document) is { } mention ? people.Find(mention) : RoleKey(link, name, document);
      case SourceKind.Document when name.Skip(1).Any(char.IsUpper) || name.Any(char.IsDigit):
        return $"document:{RoleNames.Bag(name)}";
      case SourceKind.Unnamed:
        return $"unnamed:{RoleNames.Uncounted(name)}@{documents[document].Id}";
      default:
        return OwnKey(Text.EnumName.Of(link.Kind), name, document);
    }
  }

  /// <summary>Who is known by a role only: the person of that role whom the document names, else the role itself, as far as it says of what.</summary>
  private string RoleKey(SourceLink link, string name, int document)
  {
    var organisation = (link.SpeaksFor ?? link.Affiliation) is { } whose ? OrganisationKey(whose, document) : null;
    var role = RoleNames.Part(name).Role;
    if (role is not null && rolesOfPeople.TryGetValue((document, role, organisation), out var named) && named.Count == 1) return named.Min!;
    if (organisation is not null) return $"role:{role ?? RoleNames.Bag(name)}/{organisation}";
    var bag = RoleNames.Bag(name);
    return bag.Contains(' ', StringComparison.Ordinal) ? $"role:{bag}" : OwnKey("role", bag, document);
  }

  private string OwnKey(string kind, string name, int document) => $"{kind}:{string.Join(' ', WordFold.Words(name))}@{documents[document].Id}";
}
