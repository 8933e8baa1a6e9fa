using Hearsay.Statements;

namespace Hearsay.Tests.Stories;

/// <summary>Sources for the chains of invented statements; a page adds its own outlet in front and the spans itself.</summary>
public static class Who
{
  public static SourceLink Person(string name, string? affiliation = null) => new(name, SourceKind.NamedPerson, affiliation, []);

  public static SourceLink Official(string name, string? affiliation = null) => new(name, SourceKind.Official, affiliation, []);

  public static SourceLink Organisation(string name, string? affiliation = null) => new(name, SourceKind.Organisation, affiliation, []);

  public static SourceLink Outlet(string name) => new(name, SourceKind.Outlet, null, []);

  public static SourceLink Paper(string name) => new(name, SourceKind.Document, null, []);

  public static SourceLink Unnamed(string words, string? affiliation = null) => new(words, SourceKind.Unnamed, affiliation, []);

  public static SourceLink Unspecified(string words = "reportedly") => new(words, SourceKind.Unspecified, null, []);

  /// <summary>The same source, speaking in an organisation's name.</summary>
  public static SourceLink For(this SourceLink link, string organisation) => link with { SpeaksFor = organisation };
}
