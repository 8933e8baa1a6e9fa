using System.Collections.Immutable;
using Hearsay.Circumstances;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Which organisation a name means. One named without its country is the one of that name that its document, or else all documents, name with one.</summary>
internal sealed class OrganisationDirectory
{
  private readonly Acronyms acronyms;
  private readonly HashSet<string> places = new(StringComparer.Ordinal);
  private readonly Dictionary<string, OrganisationForm?> forms = new(StringComparer.Ordinal);
  private readonly Dictionary<string, string> spelt = new(StringComparer.Ordinal);
  private readonly Dictionary<(int Document, string Core), SortedSet<string>> qualifiedIn = [];
  private readonly Dictionary<string, SortedSet<string>> qualified = new(StringComparer.Ordinal);

  public OrganisationDirectory(IEnumerable<(string Name, int Document)> names, ImmutableArray<StatementCircumstances> circumstances, Acronyms acronyms)
  {
    this.acronyms = acronyms;
    foreach (var circumstance in circumstances)
      foreach (var place in circumstance.Places)
        foreach (var word in WordFold.Words(place.Name))
          if (word.Length > 2) places.Add(word);

    foreach (var (name, d) in names)
    {
      spelt.TryAdd(OutletNames.Whole(name), name);
      if (FormOf(name, d) is not { Qualified: true, Institution: true } form) continue;
      Add(qualifiedIn, (d, form.Core), form.Key);
      Add(qualified, form.Core, form.Key);
      foreach (var word in form.Core.Split(' ')) Add(qualifiedIn, (d, word), form.Key);
    }
  }

  /// <summary>The key of the organisation so named; null where the name holds no word.</summary>
  public string? Find(string name, int document)
  {
    if (FormOf(name, document) is not { } form) return null;
    if (form is { Qualified: false, Institution: true })
    {
      if (qualifiedIn.TryGetValue((document, form.Core), out var here)) return here.Count == 1 ? $"organisation:{here.Min}" : $"organisation:{form.Key}@{document}";
      if (!form.Bare && qualified.TryGetValue(form.Core, out var anywhere) && anywhere.Count == 1) return $"organisation:{anywhere.Min}";
    }

    return $"organisation:{form.Key}";
  }

  /// <summary>The words of a name for comparing affiliations.</summary>
  public IEnumerable<string> WordsOf(string name, int document) => FormOf(name, document)?.Key.Split(' ') ?? [];

  /// <summary>Those of them that other organisations do not share: without kinds of institution.</summary>
  public List<string> OwnWordsOf(string name, int document) => [.. WordsOf(name, document).Where(word => !OrganisationNames.IsInstitution(word))];

  private OrganisationForm? FormOf(string name, int document)
  {
    if (Acronyms.IsAcronym(name) && acronyms.LongFormOf(WordFold.Fold(name), document) is { } longForm && spelt.TryGetValue(longForm, out var full)) name = full;
    var bracket = name.IndexOf('(', StringComparison.Ordinal);
    if (bracket > 2) name = name[..bracket];
    if (forms.TryGetValue(name, out var form)) return form;
    return forms[name] = OrganisationNames.Of(name, places.Contains);
  }

  private static void Add<TKey>(Dictionary<TKey, SortedSet<string>> sets, TKey key, string value) where TKey : notnull
  {
    if (!sets.TryGetValue(key, out var set)) sets[key] = set = new(StringComparer.Ordinal);
    set.Add(value);
  }
}
