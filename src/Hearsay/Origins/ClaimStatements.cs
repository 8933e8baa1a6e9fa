using System.Collections.Immutable;
using Hearsay.Linking;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Origins;

/// <summary>A statement of a claim with everything that counting asks of it.</summary>
internal sealed class CarriedStatement
{
  public CarriedStatement(int index, Statement statement, Document document, ImmutableArray<SourceIdentity> chain)
  {
    Index = index;
    Statement = statement;
    Document = document;
    Chain = chain;
    Hull = statement.Content[0].Hull(statement.Content[^1]);
    End = EndKey.Of(chain);
    if (statement.Zone == Zone.Headline && !End.Named && !IsOwnVoice) End = new("headline " + statement.Id, false);
  }

  /// <summary>Its place among all statements.</summary>
  public int Index { get; }

  public Statement Statement { get; }

  public Document Document { get; }

  /// <summary>Who is who, aligned with the statement's chain.</summary>
  public ImmutableArray<SourceIdentity> Chain { get; }

  /// <summary>From the first to the last word of the content.</summary>
  public TextSpan Hull { get; }

  /// <summary>The far end; a person's decision may move it.</summary>
  public EndKey End { get; set; }

  public SourceIdentity FarEnd => Chain[^1];

  public bool IsOwnVoice => Statement.Voice == Voice.Own;

  /// <summary>Where the document names the far end; the content where it names nobody.</summary>
  public Evidence Evidence =>
    new(Document.Id, Statement.Chain[^1].Spans is [var first, ..] ? first : Statement.Source is [var source, ..] ? source : Hull);
}

/// <summary>What stands at the far end of a chain, before merging: equal keys are one end.</summary>
/// <param name="Key">Unique in a claim.</param>
/// <param name="Named">Whether the end is named: a person, an organisation, a document.</param>
internal readonly record struct EndKey(string Key, bool Named) : IComparable<EndKey>
{
  /// <summary>The end of a chain (design, section 3, rules 1 to 4).</summary>
  public static EndKey Of(ImmutableArray<SourceIdentity> chain)
  {
    var end = chain[^1];
    return end.Kind switch
    {
      SourceKind.NamedPerson or SourceKind.Official or SourceKind.Organisation or SourceKind.Document => OfNamed(end),
      SourceKind.Outlet or SourceKind.OwnVoice => OfOutlet(end.Key),
      _ => new("behind " + (chain.Length > 1 ? RelayKey(chain[^2]) : ""), false),
    };
  }

  /// <summary>The end that an outlet is when nothing shows whence it has the claim.</summary>
  public static EndKey OfOutlet(string identity) => new("outlet " + identity, false);

  /// <summary>The key that a link has when it is an end itself.</summary>
  public static EndKey OfLink(SourceIdentity link) =>
    link.Kind is SourceKind.Outlet or SourceKind.OwnVoice ? OfOutlet(link.Key) : OfNamed(link);

  /// <summary>By key.</summary>
  public int CompareTo(EndKey other) => string.CompareOrdinal(Key, other.Key);

  private static EndKey OfNamed(SourceIdentity end) => new("named " + (end.SpeaksFor?.Key ?? end.Key), true);

  private static string RelayKey(SourceIdentity relay) => relay.SpeaksFor?.Key ?? relay.Key;
}
