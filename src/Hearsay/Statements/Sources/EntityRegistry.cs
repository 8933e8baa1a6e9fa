using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements.Sources;

/// <summary>Someone a document names, with the most that it says of him anywhere.</summary>
internal sealed class KnownSource
{
  public required string Name { get; set; }

  public required SourceKind Kind { get; set; }

  public string? Affiliation { get; set; }

  public string? SpeaksFor { get; set; }

  /// <summary>For whom a lawyer or agent speaks; null for nobody known.</summary>
  public KnownSource? Principal { get; set; }

  /// <summary>All nouns that say what he is, lower case.</summary>
  public HashSet<string> Roles { get; } = new(StringComparer.Ordinal);

  /// <summary>Whether the text says that he holds an office no longer.</summary>
  public bool IsFormer { get; set; }

  public int FirstAt { get; init; }
}

/// <summary>The people, organisations and outlets that a document names, by their names' words.</summary>
internal sealed class EntityRegistry
{
  private const int MostSearched = 300;

  private readonly Dictionary<string, KnownSource> byName = new(StringComparer.OrdinalIgnoreCase);
  private readonly Dictionary<string, List<(int At, KnownSource Entity)>> bySurname = new(StringComparer.OrdinalIgnoreCase);
  private readonly List<KnownSource> all = [];

  /// <summary>The first entities of the document; more are not searched by role.</summary>
  public IEnumerable<KnownSource> Searched => all.Take(MostSearched);

  public EntityRegistry(string text, ImmutableArray<Name> names)
  {
    foreach (var name in names)
    {
      if (name.Kind is NameKind.Place) continue;
      var words = name.Span.In(text);
      if (name.Kind == NameKind.Other && !words.Contains(' ', StringComparison.Ordinal)) continue;
      var kind = name.Kind switch
      {
        NameKind.Organisation => SourceKind.Organisation,
        NameKind.Outlet => SourceKind.Outlet,
        NameKind.Other => SourceKind.Organisation,
        _ => IsBusiness(words) ? SourceKind.Organisation : SourceKind.NamedPerson,
      };
      if (name.Kind == NameKind.Other) continue;
      if (byName.TryGetValue(words, out var seen))
      {
        // "RADIO VELM" of a masthead is written out elsewhere.
        if (seen.Name != words && IsUpper(seen.Name) && !IsUpper(words)) seen.Name = words;
        continue;
      }

      var entity = new KnownSource { Name = words, Kind = kind, FirstAt = name.Span.Start };
      byName[words] = entity;
      all.Add(entity);
    }

    // A bare surname or acronym stands for the fullest name that ends in it.
    foreach (var name in names)
    {
      if (!byName.TryGetValue(name.Span.In(text), out var entity) || entity.Kind != SourceKind.NamedPerson) continue;
      var surname = Last(entity.Name);
      if (surname.Length == entity.Name.Length || surname.Length < 2) continue;
      if (!bySurname.TryGetValue(surname, out var mentions)) bySurname[surname] = mentions = [];
      if (mentions.Count > 0 && mentions[^1].Entity.Name.EndsWith(entity.Name, StringComparison.OrdinalIgnoreCase)) continue;
      if (mentions.Count > 0 && entity.Name.EndsWith(mentions[^1].Entity.Name, StringComparison.OrdinalIgnoreCase)) mentions[^1] = (mentions[^1].At, entity);
      else mentions.Add((name.Span.Start, entity));
    }

    GivenNames();
    ShortForms();

    for (var i = 0; i + 1 < names.Length; i++)
    {
      // "Northern Relief Council (NRC)"
      var gap = names[i + 1].Span.Start - names[i].Span.End;
      if (gap != 2 || !text.AsSpan(names[i].Span.End, 2).SequenceEqual(" (")) continue;
      var acronym = names[i + 1].Span.In(text);
      if (byName.TryGetValue(names[i].Span.In(text), out var full) && acronym.Length <= 8 && !acronym.Contains(' ', StringComparison.Ordinal)) byName[acronym] = full;
    }
  }

  // "Davit", where the one Davit whom the document names is Davit Moorcroft.
  private void GivenNames()
  {
    var full = new Dictionary<string, KnownSource?>(StringComparer.OrdinalIgnoreCase);
    foreach (var entity in all)
      if (entity.Kind == SourceKind.NamedPerson && First(entity.Name) is var first && first.Length < entity.Name.Length) full[first] = full.TryGetValue(first, out var other) && other?.Name != entity.Name ? null : entity;
    foreach (var entity in all)
      if (entity.Kind == SourceKind.NamedPerson && !bySurname.ContainsKey(entity.Name) && full.TryGetValue(entity.Name, out var one) && one is not null) byName[entity.Name] = one;
  }

  // "Halvard Maritime"
  private static bool IsBusiness(string name) =>
    SourceWords.Trades.Contains(Last(name)) && !NameWords.GivenNames.Contains(First(name)) && !NameWords.Titles.Contains(First(name));

  /// <summary>"Emergency Committee" stands for the one longer name that ends in it: "Ostrenian Emergency Committee".</summary>
  private void ShortForms()
  {
    var endings = new Dictionary<string, KnownSource?>(StringComparer.OrdinalIgnoreCase);
    foreach (var entity in all)
    {
      if (entity.Kind is not (SourceKind.Organisation or SourceKind.Outlet)) continue;
      for (var space = entity.Name.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = entity.Name.IndexOf(' ', space + 1))
      {
        var ending = entity.Name[(space + 1)..];
        endings[ending] = !endings.TryGetValue(ending, out var other) || other is not null && entity.Name.EndsWith(" " + other.Name, StringComparison.OrdinalIgnoreCase) ? entity
          : other is not null && other.Name.EndsWith(entity.Name, StringComparison.OrdinalIgnoreCase) ? other : null;
      }
    }

    foreach (var entity in all)
    {
      if (entity.Kind is SourceKind.Organisation or SourceKind.Outlet && endings.TryGetValue(entity.Name, out var fuller) && fuller is not null && fuller.Kind == entity.Kind) byName[entity.Name] = fuller;
    }
  }

  /// <summary>Makes the name an entity of that kind.</summary>
  public void Set(string name, SourceKind kind, int at)
  {
    if (byName.TryGetValue(name, out var entity)) entity.Kind = kind;
    else
    {
      entity = new KnownSource { Name = name, Kind = kind, FirstAt = at };
      byName[name] = entity;
      all.Add(entity);
    }
  }

  /// <summary>Whether a word is the surname of somebody whom the document names in full.</summary>
  public bool IsSurname(string word) => bySurname.ContainsKey(word);

  /// <summary>The outlet of that name, or the only one whose name ends in it; null for none.</summary>
  public KnownSource? FindOutlet(string name)
  {
    if (byName.TryGetValue(name, out var known)) return known.Kind == SourceKind.Outlet ? known : null;
    KnownSource? one = null;
    foreach (var entity in Searched)
    {
      if (entity.Kind != SourceKind.Outlet || entity.Name.Length <= name.Length || !entity.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase) || entity.Name[^(name.Length + 1)] != ' ') continue;
      if (one is not null && one.Name != entity.Name) return null;
      one = entity;
    }

    return one;
  }

  /// <summary>Adds a person, to be found by surname as well.</summary>
  public KnownSource AddPerson(string name, int at)
  {
    if (byName.TryGetValue(name, out var entity) && entity.Kind is SourceKind.NamedPerson or SourceKind.Official) return entity;
    entity = new() { Name = name, Kind = SourceKind.NamedPerson, FirstAt = at };
    Add(entity, at);
    return entity;
  }

  /// <summary>Adds somebody, to be found by name and surname.</summary>
  public void Add(KnownSource entity, int at)
  {
    byName[entity.Name] = entity;
    all.Add(entity);
    var surname = Last(entity.Name);
    if (surname.Length < entity.Name.Length && surname.Length > 1) (bySurname.TryGetValue(surname, out var bearers) ? bearers : bySurname[surname] = []).Add((at, entity));
  }

  private static bool IsUpper(string name)
  {
    foreach (var c in name)
      if (char.IsLower(c)) return false;
    return true;
  }

  public static string Last(string name)
  {
    var space = name.LastIndexOf(' ');
    return space < 0 ? name : name[(space + 1)..];
  }

  /// <summary>The entity that the name stands for at the offset; null where the document names none so. A surname that several bear is his who was named last before.</summary>
  public KnownSource? Find(string name, int at = int.MaxValue)
  {
    if (bySurname.TryGetValue(name, out var bearers)) return LastBefore(bearers, at);
    if (!byName.TryGetValue(name, out var entity)) return null;
    if (entity.Kind == SourceKind.NamedPerson && bySurname.TryGetValue(Last(name), out var others) && LastBefore(others, at) is var fuller && fuller.Name.Length > entity.Name.Length && fuller.Name.EndsWith(entity.Name, StringComparison.OrdinalIgnoreCase)) return fuller;
    return entity;
  }

  private static KnownSource LastBefore(List<(int At, KnownSource Entity)> mentions, int at)
  {
    int lo = 0, hi = mentions.Count;
    while (lo < hi)
    {
      var mid = (lo + hi) / 2;
      if (mentions[mid].At < at) lo = mid + 1;
      else hi = mid;
    }

    return mentions[Math.Max(0, lo - 1)].Entity;
  }

  /// <summary>The one organisation named before the offset that is no ministry, court, army, or the one of them whose name is a business's; null where there are several or none.</summary>
  public KnownSource? OnlyFirm(int before)
  {
    KnownSource? one = null, business = null;
    bool several = false, businesses = false;
    foreach (var entity in Searched)
    {
      if (entity.Kind != SourceKind.Organisation || entity.FirstAt >= before || IsPublic(entity.Name) || SourceWords.Firms.Contains(entity.Name)) continue;
      several |= one is not null && one.Name != entity.Name;
      one = entity;
      if (!IsBusiness(entity.Name) && !entity.Name.Contains('&', StringComparison.Ordinal)) continue;
      businesses |= business is not null && business.Name != entity.Name;
      business = entity;
    }

    return !several ? one : !businesses ? business : null;
  }

  /// <summary>Whether a name is a ministry's, a court's, an army's.</summary>
  public static bool IsPublic(string name) => SourceWords.Public.Contains(Last(name)) || SourceWords.Public.Contains(First(name));

  /// <summary>The organisation whose longer name holds a noun that stands alone for it: "the tribunal" for the Sports Tribunal at Villanox; the one named last before the offset, else, for the police, the one named anywhere.</summary>
  public KnownSource? Fuller(ReadOnlySpan<char> noun, int before)
  {
    KnownSource? best = null;
    var police = noun.Equals("cops", StringComparison.OrdinalIgnoreCase) || noun.Equals("police", StringComparison.OrdinalIgnoreCase);
    var word = police ? "police" : noun;
    foreach (var entity in Searched)
    {
      if (entity.Kind != SourceKind.Organisation || entity.Name.Length <= noun.Length || !HasWord(entity.Name, word)) continue;
      if (entity.FirstAt < before || police && best is null) best = entity;
    }

    return best;
  }

  /// <summary>The one organisation named before the offset that a text may call again by a noun: "the airline" for Merrow Airways.</summary>
  public KnownSource? OnlyOfKind(string noun, int before)
  {
    if (!SourceWords.Kinds.TryGetValue(noun, out var words)) return null;
    KnownSource? one = null;
    foreach (var entity in Searched)
    {
      if (entity.Kind != SourceKind.Organisation || entity.FirstAt >= before || !words.Any(word => HasWord(entity.Name, word))) continue;
      if (one is not null && one.Name != entity.Name) return null;
      one = entity;
    }

    return one;
  }

  private static bool HasWord(string name, ReadOnlySpan<char> word)
  {
    foreach (var part in name.AsSpan().Split(' '))
      if (name.AsSpan(part).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
    return false;
  }

  private static string First(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? name[..space] : name;

  /// <summary>The organisation or outlet named last before the offset whose name has the word.</summary>
  public KnownSource? NearestNamed(ReadOnlySpan<char> word, SourceKind kind, int before, ReadOnlySpan<char> qualifier)
  {
    KnownSource? best = null;
    foreach (var entity in Searched)
    {
      if (entity.Kind != kind || entity.FirstAt >= before && best is not null || word.Equals(entity.Name, StringComparison.OrdinalIgnoreCase)) continue;
      if (!entity.Name.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase)) continue;
      if (!qualifier.IsEmpty && !entity.Name.AsSpan().Contains(qualifier, StringComparison.OrdinalIgnoreCase)) continue;
      best = entity;
    }

    return best;
  }
}
