namespace Hearsay.Linking;

/// <summary>One mention of a person in a chain.</summary>
/// <param name="Document">Index of its document.</param>
/// <param name="Form">The name.</param>
/// <param name="Affiliation">What the text says of whom the person belongs to or speaks for; null where nothing.</param>
internal readonly record struct PersonMention(int Document, PersonForm Form, string? Affiliation);

/// <summary>Who is one person across documents: full names that are one but for spelling, initials and surnames where only one person can be meant.</summary>
internal sealed class PersonDirectory
{
  private sealed class Person(PersonForm form)
  {
    public PersonForm Form { get; } = form;
    public Person? Joined { get; private set; }
    public SortedSet<int> Documents { get; } = [];
    public SortedSet<string> Affiliations { get; } = new(StringComparer.Ordinal);

    public Person Root => Joined?.Root ?? this;

    public void Join(Person other)
    {
      other.Joined = this;
      Documents.UnionWith(other.Documents);
      Affiliations.UnionWith(other.Affiliations);
    }
  }

  private readonly OrganisationDirectory organisations;
  private readonly Dictionary<string, Person> byName = new(StringComparer.Ordinal);
  private readonly Dictionary<string, List<Person>> blocks = new(StringComparer.Ordinal);
  private readonly Dictionary<string, SortedSet<string>> surnameAffiliations = new(StringComparer.Ordinal);

  public PersonDirectory(IEnumerable<PersonMention> mentions, OrganisationDirectory organisations)
  {
    this.organisations = organisations;
    foreach (var (document, form, affiliation) in mentions)
    {
      if (form.Given.Length == 0)
      {
        if (affiliation is null) continue;
        if (!surnameAffiliations.TryGetValue(form.Surname, out var affiliations)) surnameAffiliations[form.Surname] = affiliations = new(StringComparer.Ordinal);
        affiliations.Add(KeyOf(affiliation, document));
        continue;
      }

      if (!byName.TryGetValue(form.Key, out var person)) byName[form.Key] = person = new(form);
      person.Documents.Add(document);
      if (affiliation is not null) person.Affiliations.Add(affiliation);
    }

    foreach (var block in byName.Values.GroupBy(person => person.Form.Block, StringComparer.Ordinal))
      blocks[block.Key] = Merge([.. block.OrderByDescending(person => person.Form.Given[0].Length > 1)
        .ThenByDescending(person => person.Form.Given.Length).ThenBy(person => person.Form.Key, StringComparer.Ordinal)]);
  }

  /// <summary>The key of the person mentioned.</summary>
  public string Find(PersonMention mention)
  {
    var (document, form, affiliation) = mention;
    if (form.Given.Length > 0) return $"person:{byName[form.Key].Root.Form.Key}";

    var candidates = blocks.TryGetValue(form.Block, out var block)
      ? block.FindAll(person => string.Equals(person.Form.Surname, form.Surname, StringComparison.Ordinal)) : [];
    var here = candidates.FindAll(person => person.Documents.Contains(document) && Compatible(person, affiliation, document));
    if (here.Count == 1) return $"person:{here[0].Form.Key}";
    var compatible = candidates.FindAll(person => Compatible(person, affiliation, document));
    if (compatible.Count == 1 && (candidates.Count == 1 || affiliation is not null)) return $"person:{compatible[0].Form.Key}";
    if (candidates.Count > 0) return $"person:{form.Surname}@{document}" + (affiliation is null ? "" : $"/{KeyOf(affiliation, document)}");

    var known = surnameAffiliations.GetValueOrDefault(form.Surname);
    if (affiliation is not null) return $"person:{form.Surname}/{KeyOf(affiliation, document)}";
    return known is null ? $"person:{form.Surname}" : known.Count == 1 ? $"person:{form.Surname}/{known.Min}" : $"person:{form.Surname}@{document}";
  }

  private string KeyOf(string affiliation, int document) => string.Join(' ', organisations.WordsOf(affiliation, document));

  /// <summary>Each name joins the one person it fits; a name that fits several who are apart stays apart.</summary>
  private List<Person> Merge(List<Person> names)
  {
    var people = new List<Person>();
    foreach (var name in names)
    {
      var fits = people.FindAll(person => Fits(person, name));
      if (fits.Count == 1) fits[0].Join(name);
      else people.Add(name);
    }

    return people;
  }

  private bool Fits(Person person, Person name) =>
    PersonNames.Alike(person.Form, name.Form)
    && (string.Equals(person.Form.Given[0], name.Form.Given[0], StringComparison.Ordinal) && string.Equals(person.Form.Surname, name.Form.Surname, StringComparison.Ordinal)
      || person.Affiliations.Count == 0 || name.Affiliations.Count == 0
      || name.Affiliations.Any(affiliation => Compatible(person, affiliation, name.Documents.Min)));

  private bool Compatible(Person person, string? affiliation, int document)
  {
    if (affiliation is null || person.Affiliations.Count == 0) return true;
    var words = organisations.OwnWordsOf(affiliation, document).ToHashSet(StringComparer.Ordinal);
    return words.Count == 0 || person.Affiliations.Any(other => organisations.OwnWordsOf(other, person.Documents.Min) is var own && (own.Count == 0 || own.Exists(words.Contains)));
  }
}
