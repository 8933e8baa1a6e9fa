using Hearsay.Language.Syntax;

namespace Hearsay.Language.Names;

/// <summary>What the labels of the model of types stand for.</summary>
internal sealed class NameChoice
{
  /// <summary>The label of what is no mention of its own.</summary>
  public const string None = "none";

  private readonly EntityKind?[] kinds;
  private readonly MentionType[] types;

  /// <summary>The labels in the model's order.</summary>
  public NameChoice(IReadOnlyList<string> labels)
  {
    kinds = [.. labels.Select(Kind)];
    types = [.. labels.Select(label => Enum.TryParse<MentionType>(label, ignoreCase: true, out var type) ? type : MentionType.Other)];
    NoneAt = labels.ToList().IndexOf(None);
    PersonAt = labels.ToList().IndexOf("person");
  }

  /// <summary>How many labels there are.</summary>
  public int Count => kinds.Length;

  /// <summary>Index of <see cref="None"/>.</summary>
  public int NoneAt { get; }

  /// <summary>Index of persons.</summary>
  public int PersonAt { get; }

  /// <summary>What a label stands for; null for none and for what is no name of these kinds, an event or a law.</summary>
  public EntityKind? this[int label] => kinds[label];

  /// <summary>What the network calls it.</summary>
  public MentionType Type(int label) => types[label];

  /// <summary>The label with the highest score, the first of several.</summary>
  public static int Best(ReadOnlySpan<int> scores)
  {
    var best = 0;
    for (var i = 1; i < scores.Length; i++)
      if (scores[i] > scores[best]) best = i;
    return best;
  }

  public static EntityKind? Kind(MentionType type) => type switch
  {
    MentionType.Person => EntityKind.Person,
    MentionType.Organization => EntityKind.Organisation,
    MentionType.Place => EntityKind.Place,
    _ => null,
  };

  private static EntityKind? Kind(string label) => label switch
  {
    "person" => EntityKind.Person,
    "organization" => EntityKind.Organisation,
    "place" => EntityKind.Place,
    _ => null,
  };
}
