using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Which outlet a name means, and which outlet each page is.</summary>
internal sealed class OutletDirectory
{
  private const int LongestMasthead = 200;
  private static readonly string[] Separators = [" - ", " | ", " – ", " — ", " :: ", ": ", "\n"];
  private readonly Acronyms acronyms;
  private readonly HashSet<string> known = new(StringComparer.Ordinal);
  private readonly string[] ofDocument;

  public OutletDirectory(ImmutableArray<Document> documents, IEnumerable<(SourceLink Link, int Document)> links, Acronyms acronyms)
  {
    this.acronyms = acronyms;
    var names = new SortedSet<string>(StringComparer.Ordinal);
    foreach (var document in documents)
    {
      if (document.Outlet is { Length: > 0 } outlet) names.Add(outlet);
      if (document.Credit is { Name.Length: > 0 } credit) names.Add(credit.Name);
    }

    foreach (var (link, d) in links)
    {
      // "foreign newspapers" of two pages need not be the same.
      if (link.Name is null || !IsName(link.Name)) continue;
      if (link.Kind is SourceKind.Outlet or SourceKind.OwnVoice || (link.Kind == SourceKind.Organisation && OutletNames.SaysOutlet(link.Name))) names.Add(link.Name);
      if (link.Name.Contains('(', StringComparison.Ordinal)) acronyms.Read(link.Name, d);
    }

    JoinByInitials(names);
    foreach (var name in names)
      if (KeyOf(name, -1) is { Length: > 0 } key) known.Add(key);
    known.RemoveWhere(key => key.StartsWith("the", StringComparison.Ordinal) && known.Contains(key[3..]));

    ofDocument = new string[documents.Length];
    var byHost = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
    for (var d = 0; d < documents.Length; d++)
    {
      if ((documents[d].Outlet is { Length: > 0 } outlet ? Find(outlet, d) : Masthead(documents[d], d)) is not { } key) continue;
      ofDocument[d] = key;
      if (HostOf(documents[d].Url) is not { } host) continue;
      if (!byHost.TryGetValue(host, out var keys)) byHost[host] = keys = new(StringComparer.Ordinal);
      keys.Add(key);
    }

    for (var d = 0; d < documents.Length; d++)
    {
      if (ofDocument[d] is not null) continue;
      var host = HostOf(documents[d].Url);
      ofDocument[d] = host is null ? $"page:{documents[d].Id}" : byHost.TryGetValue(host, out var keys) && keys.Count == 1 ? keys.Min! : $"host:{host}";
    }
  }

  /// <summary>The key of the outlet that publishes the document.</summary>
  public string Of(int document) => ofDocument[document];

  // A capital, or the dot of a host, tells a name from "state radio".
  private static bool IsName(string words) => words.Any(c => char.IsUpper(c) || c == '.');

  /// <summary>The key of the outlet so named; null where the words name none: "foreign newspapers".</summary>
  public string? Find(string name, int document)
  {
    if (!IsName(name)) return null;
    var key = KeyOf(name, document);
    if (key.Length == 0) return null;
    if (!known.Contains(key) && key.Length > 5 && key.StartsWith("the", StringComparison.Ordinal) && known.Contains(key[3..])) key = key[3..];
    return $"outlet:{key}";
  }

  /// <summary>Whether some page or chain uses the name as an outlet's.</summary>
  public bool Knows(string name, int document) => KeyOf(name, document) is { Length: > 0 } key && known.Contains(key);

  private string KeyOf(string name, int document)
  {
    var whole = OutletNames.Whole(name);
    var resolved = acronyms.Resolve(whole, document);
    if (!string.Equals(resolved, whole, StringComparison.Ordinal)) return resolved;
    return acronyms.Resolve(OutletNames.Reduce(name), document);
  }

  /// <summary>The outlet that a page without one bears in its title or headlines, where pages or chains know it by that name.</summary>
  private string? Masthead(Document document, int d)
  {
    foreach (var block in document.Blocks)
      if (block.Kind is BlockKind.Headline && Read(document.Text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, LongestMasthead))) is { } key) return key;
    return document.Title is null ? null : Read(document.Title.AsSpan(0, Math.Min(document.Title.Length, LongestMasthead)));

    string? Read(ReadOnlySpan<char> line)
    {
      foreach (var part in line.ToString().Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        if (part.Length > 2 && Knows(part, d)) return Find(part, d);
      return null;
    }
  }

  /// <summary>An acronym that no text explains belongs to the one long name with just those initials.</summary>
  private void JoinByInitials(SortedSet<string> names)
  {
    var longForms = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
    foreach (var name in names)
    {
      if (Initials(name) is not { Length: >= 3 } initials) continue;
      Add(initials, OutletNames.Whole(name));
      if (initials.Length > 3 && name.EndsWith("gency", StringComparison.Ordinal)) Add(initials[..^1], OutletNames.Whole(name));
    }

    foreach (var name in names)
    {
      var acronym = OutletNames.Reduce(name);
      if (!Acronyms.IsAcronym(name) || acronyms.Knows(acronym)) continue;
      if (longForms.TryGetValue(acronym, out var forms) && forms.Count == 1) acronyms.Define(-1, acronym, forms.Min!);
    }

    void Add(string initials, string whole)
    {
      if (!longForms.TryGetValue(initials, out var forms)) longForms[initials] = forms = new(StringComparer.Ordinal);
      forms.Add(whole);
    }
  }

  private static string Initials(string name)
  {
    var initials = new System.Text.StringBuilder();
    var text = name.AsSpan();
    for (var at = 0; WordFold.Next(text, ref at, text.Length, out var start);)
      if (char.IsUpper(text[start]) && text[start..at] is not "The") initials.Append(WordFold.Of(text[start]));
    return initials.ToString();
  }

  private static string? HostOf(string? url)
  {
    if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return null;
    var host = uri.Host.ToLowerInvariant();
    return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
  }
}
