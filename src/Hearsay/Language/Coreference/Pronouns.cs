namespace Hearsay.Language.Coreference;

/// <summary>Whom a pronoun is about.</summary>
internal enum PronounPerson : byte
{
  None,
  First,
  FirstPlural,
  Second,
  Third,
}

/// <summary>English personal, possessive and reflexive pronouns.</summary>
internal static class Pronouns
{
  private const Features They = Features.AnyGender | Features.Plural;
  private const Features It = Features.Neuter | Features.Singular;

  /// <summary>What a form says; <see cref="PronounPerson.None"/> where it is no such pronoun.</summary>
  public static (PronounPerson Person, Features Features) Of(ReadOnlySpan<char> form)
  {
    Span<char> lower = stackalloc char[12];
    if (form.Length > lower.Length) return default;
    for (var i = 0; i < form.Length; i++) lower[i] = char.ToLowerInvariant(form[i]);
    return lower[..form.Length] switch
    {
      "i" or "me" or "my" or "mine" or "myself" => (PronounPerson.First, Features.Person | Features.Singular),
      "we" or "us" or "our" or "ours" or "ourselves" => (PronounPerson.FirstPlural, Features.AnyGender | Features.AnyNumber),
      "you" or "your" or "yours" or "yourself" or "yourselves" => (PronounPerson.Second, Features.Person | Features.AnyNumber),
      "he" or "him" or "his" or "himself" => (PronounPerson.Third, Features.Male | Features.Singular),
      "she" or "her" or "hers" or "herself" => (PronounPerson.Third, Features.Female | Features.Singular),
      "it" or "its" or "itself" => (PronounPerson.Third, It),
      "they" or "them" or "their" or "theirs" or "themselves" or "themself" => (PronounPerson.Third, They),
      _ => default,
    };
  }

  /// <summary>Whether the form is a reflexive.</summary>
  public static bool IsReflexive(ReadOnlySpan<char> form) =>
    form.EndsWith("self", StringComparison.OrdinalIgnoreCase) || form.EndsWith("selves", StringComparison.OrdinalIgnoreCase);
}
