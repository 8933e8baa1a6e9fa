using Hearsay.Language;

namespace Hearsay.Statements.Sources;

/// <summary>The sources of a document so far, last one last. Each search looks back over a bounded number of them.</summary>
internal sealed class SourceHistory
{
  private readonly List<SourceLink> links = [];

  /// <summary>In whose words each of them was told of; null for the outlet's.</summary>
  private readonly List<SourceLink?> tellers = [];

  public bool IsEmpty => links.Count == 0;

  /// <summary>Remembers a source.</summary>
  /// <param name="link">The source.</param>
  /// <param name="teller">In whose words it was told of; null for the outlet's.</param>
  public void Add(SourceLink link, SourceLink? teller = null)
  {
    links.Add(link);
    tellers.Add(teller);
    if (link.Kind == SourceKind.Outlet) lastOutlet = link;
  }

  private SourceLink? lastOutlet;

  /// <summary>Where the last source stands; an offset for none behind that offset.</summary>
  public int LastStart(int atLeast) => links.Count > 0 && !links[^1].Spans.IsEmpty ? Math.Max(atLeast, links[^1].Spans[0].Start) : atLeast;

  /// <summary>Remembers an outlet that only carried what another said.</summary>
  public void AddOutlet(SourceLink outlet) => lastOutlet = outlet;

  /// <summary>The outlet named last, as source or carrier.</summary>
  public SourceLink? LastOutlet() => lastOutlet ?? LastOf(SourceKind.Outlet);

  /// <summary>The last source of one of the kinds: of "the ministry said that the firm had lied", the ministry.</summary>
  public SourceLink? LastOf(params ReadOnlySpan<SourceKind> kinds)
  {
    for (var i = links.Count - 1; i >= 0 && i >= links.Count - 20; i--)
      if (kinds.Contains(links[i].Kind) && !(tellers[i] is { } teller && kinds.Contains(teller.Kind))) return links[i];
    return null;
  }

  /// <summary>The last source, where that is a person with a name.</summary>
  public SourceLink? LastNamed() => links.Count > 0 && links[^1] is { Kind: SourceKind.NamedPerson or SourceKind.Official, Name: { } name } last && char.IsUpper(name[0]) && name.Contains(' ', StringComparison.Ordinal) ? last : null;

  /// <summary>The last source that is one of some people.</summary>
  public SourceLink? LastHolder(IReadOnlyList<KnownSource> holders)
  {
    if (holders.Count == 0) return null;
    for (var i = links.Count - 1; i >= 0 && i >= links.Count - 12; i--)
      if (links[i].Kind is SourceKind.NamedPerson or SourceKind.Official && holders.Any(holder => holder.Name == links[i].Name)) return links[i];
    return null;
  }

  /// <summary>The last one without a proper name, or with an office, whose words hold a noun.</summary>
  public SourceLink? LastCalled(ReadOnlySpan<char> noun)
  {
    for (var i = links.Count - 1; i >= 0 && i >= links.Count - 12; i--)
      if (links[i].Kind is SourceKind.Unnamed or SourceKind.Official && links[i].Name is { } words && HasWord(words, noun)) return links[i];
    return null;
  }

  /// <summary>The last person that "he" or "she" may be: of "the butler testified that the singer screamed", the butler.</summary>
  public SourceLink? LastPerson(bool woman)
  {
    for (var i = links.Count - 1; i >= 0 && i >= links.Count - 12; i--)
    {
      var link = links[i];
      if (tellers[i] is { Kind: SourceKind.NamedPerson or SourceKind.Official or SourceKind.Unnamed } teller && IsPerson(teller, woman)) continue;
      if (IsPerson(link, woman)) return link;
    }

    return null;
  }

  private static bool IsPerson(SourceLink link, bool woman) => link.Kind switch
  {
    SourceKind.NamedPerson => true,
    SourceKind.Official => !(woman && link.Name is { } name && HasWord(name, "spokesman")),
    SourceKind.Unnamed => link.Name is { } words && !IsPlural(words),
    _ => false,
  };

  /// <summary>The last source that "they" may be.</summary>
  public SourceLink? LastPlural()
  {
    for (var i = links.Count - 1; i >= 0 && i >= links.Count - 8; i--)
      if (links[i].Kind is SourceKind.Unnamed or SourceKind.Organisation && tellers[i] is not { Kind: SourceKind.Unnamed or SourceKind.Organisation }) return links[i];
    return null;
  }

  /// <summary>The last organisation whose name ends in a noun.</summary>
  public string? LastOrganisation(ReadOnlySpan<char> noun)
  {
    for (var i = links.Count - 1; i >= 0 && i >= links.Count - 12; i--)
      if (links[i] is { Kind: SourceKind.Organisation, Name: { } earlier } && earlier.AsSpan().EndsWith(noun, StringComparison.OrdinalIgnoreCase)) return earlier;
    return null;
  }

  /// <summary>The one source so far that is, or speaks for, an organisation; null where there are several or none.</summary>
  public SourceLink? OnlySpeaker()
  {
    SourceLink? only = null;
    for (var i = links.Count - 1; i >= 0 && i >= links.Count - 12; i--)
    {
      if (links[i].Kind != SourceKind.Organisation && links[i].SpeaksFor is null) continue;
      if (only is not null && only.Name != links[i].Name) return null;
      only = links[i];
    }

    return only;
  }

  private static bool HasWord(string words, ReadOnlySpan<char> word)
  {
    foreach (var part in words.AsSpan().Split(' '))
      if (words.AsSpan(part).TrimEnd(',').Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
    return false;
  }

  private static bool IsPlural(string words)
  {
    foreach (var part in words.AsSpan().Split(' '))
    {
      var word = words.AsSpan(part);
      if (NameWords.PersonRolePlurals.Contains(word)) return true;
      if (NameWords.Roles.Contains(word)) return false;
      if (word is "of" or "in") break;
    }

    return words is "they" or "we" or "it" || words.EndsWith('s');
  }
}
