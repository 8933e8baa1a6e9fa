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
  private readonly Dictionary<string, Entity> bySurname = new(StringComparer.OrdinalIgnoreCase);
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
      if (byName.ContainsKey(words)) continue;
      var entity = new Entity { Name = words, Kind = kind, FirstAt = name.Span.Start };
      byName[words] = entity;
      all.Add(entity);
    }

    // A bare surname or acronym stands for the fullest name that ends in it.
    foreach (var entity in all)
    {
      if (entity.Kind != SourceKind.NamedPerson) continue;
      var surname = Last(entity.Name);
      if (surname.Length == entity.Name.Length || surname.Length < 2) continue;
      if (!bySurname.TryGetValue(surname, out var seen) || seen.Name.Length < entity.Name.Length && entity.Name.EndsWith(seen.Name, StringComparison.OrdinalIgnoreCase)) bySurname[surname] = entity;
    }

    for (var i = 0; i + 1 < parsed.Names.Length; i++)
    {
      // "Northern Relief Council (NRC)"
      var gap = parsed.Names[i + 1].Span.Start - parsed.Names[i].Span.End;
      if (gap != 2 || !text.AsSpan(parsed.Names[i].Span.End, 2).SequenceEqual(" (")) continue;
      var acronym = parsed.Names[i + 1].Span.In(text);
      if (byName.TryGetValue(parsed.Names[i].Span.In(text), out var full) && acronym.Length <= 8 && !acronym.Contains(' ', StringComparison.Ordinal)) byName[acronym] = full;
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

  public static string Last(string name)
  {
    var space = name.LastIndexOf(' ');
    return space < 0 ? name : name[(space + 1)..];
  }

  /// <summary>The entity that the name stands for; null where the document names none so.</summary>
  public Entity? Find(string name)
  {
    if (bySurname.TryGetValue(name, out var person)) return person;
    if (!byName.TryGetValue(name, out var entity)) return null;
    if (entity.Kind == SourceKind.NamedPerson && bySurname.TryGetValue(Last(name), out var fuller) && fuller.Name.Length > entity.Name.Length && fuller.Name.EndsWith(entity.Name, StringComparison.OrdinalIgnoreCase)) return fuller;
    return entity;
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
