using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Someone a document names, with the most that it says of him anywhere.</summary>
internal sealed class Entity
{
  public required string Name { get; set; }

  public required SourceKind Kind { get; set; }

  public string? Affiliation { get; set; }

  public string? SpeaksFor { get; set; }

  /// <summary>The role's noun, lower case.</summary>
  public string? Role { get; set; }

  /// <summary>The words of the role's holder: "mayor of Selm".</summary>
  public string? RoleWords { get; set; }

  public int FirstAt { get; init; }
}

/// <summary>The people, organisations and outlets that a document names, by their names' words.</summary>
internal sealed class EntityRegistry
{
  private const int MostSearched = 300;

  private readonly Dictionary<string, Entity> byName = new(StringComparer.OrdinalIgnoreCase);
  private readonly Dictionary<string, List<(int At, Entity Entity)>> bySurname = new(StringComparer.OrdinalIgnoreCase);
  private readonly List<Entity> all = [];

  /// <summary>The first entities of the document; more are not searched by role.</summary>
  public IEnumerable<Entity> Searched => all.Take(MostSearched);

  public EntityRegistry(ParsedDocument parsed, IReadOnlyList<Paragraph> paragraphs)
  {
    var text = parsed.Document.Text;
    foreach (var name in parsed.Names)
    {
      if (name.Kind is NameKind.Place) continue;
      var words = name.Span.In(text);
      if (name.Kind == NameKind.Other && !words.Contains(' ', StringComparison.Ordinal)) continue;
      var kind = name.Kind switch
      {
        NameKind.Organisation => SourceKind.Organisation,
        NameKind.Outlet => SourceKind.Outlet,
        NameKind.Other => SourceKind.Organisation,
        _ => SourceKind.NamedPerson,
      };
      if (name.Kind == NameKind.Other) continue;
      if (byName.TryGetValue(words, out var seen))
      {
        // "RADIO VELM" of a masthead is written out elsewhere.
        if (seen.Name != words && IsUpper(seen.Name) && !IsUpper(words)) seen.Name = words;
        continue;
      }

      var entity = new Entity { Name = words, Kind = kind, FirstAt = name.Span.Start };
      byName[words] = entity;
      all.Add(entity);
    }

    // A bare surname or acronym stands for the fullest name that ends in it.
    foreach (var name in parsed.Names)
    {
      if (!byName.TryGetValue(name.Span.In(text), out var entity) || entity.Kind != SourceKind.NamedPerson) continue;
      var surname = Last(entity.Name);
      if (surname.Length == entity.Name.Length || surname.Length < 2) continue;
      if (!bySurname.TryGetValue(surname, out var mentions)) bySurname[surname] = mentions = [];
      if (mentions.Count > 0 && mentions[^1].Entity.Name.EndsWith(entity.Name, StringComparison.OrdinalIgnoreCase)) continue;
      if (mentions.Count > 0 && entity.Name.EndsWith(mentions[^1].Entity.Name, StringComparison.OrdinalIgnoreCase)) mentions[^1] = (mentions[^1].At, entity);
      else mentions.Add((name.Span.Start, entity));
    }

    ShortForms();

    for (var i = 0; i + 1 < parsed.Names.Length; i++)
    {
      // "Northern Relief Council (NRC)"
      var gap = parsed.Names[i + 1].Span.Start - parsed.Names[i].Span.End;
      if (gap != 2 || !text.AsSpan(parsed.Names[i].Span.End, 2).SequenceEqual(" (")) continue;
      var acronym = parsed.Names[i + 1].Span.In(text);
      if (byName.TryGetValue(parsed.Names[i].Span.In(text), out var full) && acronym.Length <= 8 && !acronym.Contains(' ', StringComparison.Ordinal)) byName[acronym] = full;
    }
  }

  /// <summary>"Emergency Committee" stands for the one longer name that ends in it: "Ostrenian Emergency Committee".</summary>
  private void ShortForms()
  {
    var endings = new Dictionary<string, Entity?>(StringComparer.OrdinalIgnoreCase);
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
      entity = new Entity { Name = name, Kind = kind, FirstAt = at };
      byName[name] = entity;
      all.Add(entity);
    }
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
  public Entity? Find(string name, int at = int.MaxValue)
  {
    if (bySurname.TryGetValue(name, out var bearers)) return LastBefore(bearers, at);
    if (!byName.TryGetValue(name, out var entity)) return null;
    if (entity.Kind == SourceKind.NamedPerson && bySurname.TryGetValue(Last(name), out var others) && LastBefore(others, at) is var fuller && fuller.Name.Length > entity.Name.Length && fuller.Name.EndsWith(entity.Name, StringComparison.OrdinalIgnoreCase)) return fuller;
    return entity;
  }

  private static Entity LastBefore(List<(int At, Entity Entity)> mentions, int at)
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

  /// <summary>The organisation or outlet named last before the offset whose name has the word.</summary>
  public Entity? NearestNamed(ReadOnlySpan<char> word, SourceKind kind, int before, ReadOnlySpan<char> qualifier)
  {
    Entity? best = null;
    foreach (var entity in Searched)
    {
      if (entity.Kind != kind || entity.FirstAt >= before && best is not null) continue;
      if (!entity.Name.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase)) continue;
      if (!qualifier.IsEmpty && !entity.Name.AsSpan().Contains(qualifier, StringComparison.OrdinalIgnoreCase)) continue;
      best = entity;
    }

    return best;
  }
}
