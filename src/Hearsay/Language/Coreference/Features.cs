namespace Hearsay.Language.Coreference;

/// <summary>What a mention may be, as far as is known: a set of genders and of numbers that it leaves open.</summary>
[Flags]
internal enum Features : byte
{
  None = 0,
  Male = 1,
  Female = 2,
  /// <summary>A thing, an organisation, a place.</summary>
  Neuter = 4,
  Singular = 8,
  Plural = 16,
  Person = Male | Female,
  AnyGender = Male | Female | Neuter,
  AnyNumber = Singular | Plural,
  Any = AnyGender | AnyNumber,
}

/// <summary>Agreement of features.</summary>
internal static class FeaturesAgreement
{
  /// <summary>Whether one thing can be both.</summary>
  public static bool Agrees(this Features one, Features other)
  {
    var both = one & other;
    return (both & Features.AnyGender) != Features.None && (both & Features.AnyNumber) != Features.None;
  }

  /// <summary>What is left open by both; by the first alone where they contradict each other.</summary>
  public static Features Narrowed(this Features one, Features other)
  {
    var gender = one & other & Features.AnyGender;
    var number = one & other & Features.AnyNumber;
    return (gender == Features.None ? one & Features.AnyGender : gender) | (number == Features.None ? one & Features.AnyNumber : number);
  }
}
