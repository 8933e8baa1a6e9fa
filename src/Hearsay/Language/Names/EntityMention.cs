using Hearsay.Text;

namespace Hearsay.Language.Names;

/// <summary>What a name names.</summary>
public enum EntityKind : byte
{
  /// <summary>A person: "Igor K.", "Mrs. Holt".</summary>
  Person,
  /// <summary>An organisation: a ministry, company, party, team, court.</summary>
  Organisation,
  /// <summary>A newspaper, broadcaster, site or agency.</summary>
  Outlet,
  /// <summary>A place: a country, town, region, street, mountain, building that is visited.</summary>
  Place,
  /// <summary>An armed group that is no state's army: a militia, a front, a brigade.</summary>
  ArmedGroup,
  /// <summary>What somebody is, said without the name: "defence ministry spokesman". Ends where a name begins.</summary>
  Role,
  /// <summary>The adjective or name of a people: "Syrian", "the Dutch".</summary>
  Demonym,
}

/// <summary>Words of a sentence that name somebody or something. Mentions nest: "Durham University" holds "Durham".</summary>
/// <param name="Span">Where it stands in the text, from its first word's first character to its last word's last.</param>
/// <param name="FirstWord">Index, in the sentence, of its first word.</param>
/// <param name="LastWord">Index, in the sentence, of its last word.</param>
/// <param name="HeadWord">Index, in the sentence, of the word that the others hang on.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct EntityMention(TextSpan Span, int FirstWord, int LastWord, int HeadWord, EntityKind Kind);
