namespace Hearsay.Language.Coreference;

/// <summary>What English nouns stand for, as far as pronouns and names have to agree with them.</summary>
internal static class NounClass
{
  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Men = Lexicon.Set("""
    man boy father dad son brother husband uncle nephew grandfather grandson boyfriend widower king prince duke lord gentleman spokesman chairman businessman policeman fireman fisherman congressman assemblyman councilman
    alderman salesman cameraman gunman serviceman statesman sportsman craftsman monk priest imam rabbi pope sheikh actor groom guy fiance sir mr
    """);

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Women = Lexicon.Set("""
    woman girl mother mum mom daughter sister wife aunt niece grandmother granddaughter girlfriend widow queen princess duchess lady spokeswoman chairwoman businesswoman policewoman congresswoman councilwoman servicewoman
    stateswoman sportswoman nun actress bride waitress hostess heroine midwife fiancee ms mrs miss madam
    """);

  // Whom a text goes on to call so without having said it of him before.
  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AnyPerson = Lexicon.Set(
    "man woman boy girl person teenager teen youth youngster child kid guy lady gentleman veteran suspect victim defendant accused speaker author writer");

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Persons = Lexicon.Set("""
    person people child kid teenager teen youth adult baby infant parent sibling twin cousin spouse partner relative friend neighbour neighbor colleague resident citizen villager refugee migrant immigrant passenger driver pilot
    victim suspect defendant accused witness prisoner detainee hostage survivor patient student pupil teacher lecturer professor scholar academic scientist researcher expert analyst specialist doctor nurse medic physician surgeon
    engineer worker employee employer boss manager executive director president chief chair chairperson head leader founder co-founder owner member official officer minister secretary ambassador envoy diplomat governor mayor
    senator lawmaker legislator politician candidate deputy mp councillor spokesperson representative delegate judge prosecutor lawyer attorney solicitor barrister advocate soldier sergeant captain major colonel general
    admiral commander fighter militant rebel terrorist activist campaigner protester demonstrator supporter opponent critic voter journalist reporter correspondent editor columnist author writer blogger poster poet novelist
    artist painter musician singer composer photographer filmmaker producer curator designer architect chef farmer trader merchant dealer customer client consumer user coach player athlete striker goalkeeper champion winner
    loser rider racer swimmer celebrity star host guest fan hero veteran treasurer accountant auditor inspector detective investigator agent guard firefighter paramedic rescuer volunteer intern assistant aide adviser advisor
    consultant strategist instructor trainer graduate alumnus commissioner coordinator undersecretary superintendent registrar chancellor coauthor co-author dean principal headteacher bishop archbishop cardinal pastor minister-president premier chancellor dictator monarch emperor heir historian
    economist biologist chemist physicist geologist psychologist astronomer archaeologist linguist philosopher ecologist botanist zoologist epidemiologist programmer developer hacker inventor entrepreneur investor banker
    broker defector whistleblower informant insider source speaker applicant immigrant tourist visitor traveller traveler pensioner homeowner tenant landlord shopkeeper baker butcher carpenter electrician plumber sailor crewman
    """);

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Groups = Lexicon.Set("""
    organisation organization group body party movement agency company firm corporation business club team side squad band government administration ministry department council committee commission parliament senate congress
    assembly court union association federation league foundation charity institute university college school church mosque hospital bank army navy force police militia brigade front faction network newspaper paper magazine
    journal daily weekly website site broadcaster station channel outlet publisher publication press media studio label airline manufacturer retailer startup start-up bureau office authority embassy mission museum gallery
    alliance coalition bloc regime opposition leadership family household couple crew staff board panel jury watchdog regulator think-tank maker operator carrier supplier
    """);

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlaceNouns = Lexicon.Set(
    "country nation state city town village capital region province district county island municipality kingdom republic territory area suburb borough continent neighbourhood neighborhood port");

  // Kinds of organisation that say nothing of what it is, and so fit any; and those of outlets.
  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AnyGroup = Lexicon.Set("organisation organization group body agency company firm institution business movement charity club");
  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AnyOutlet = Lexicon.Set("newspaper paper magazine journal daily weekly broadcaster station channel outlet publication tabloid broadsheet site website blog portal agency");

  /// <summary>A noun that fits any person: "the man".</summary>
  public static bool FitsAnyPerson(ReadOnlySpan<char> lemma) => AnyPerson.Contains(lemma);

  /// <summary>A noun that fits many organisations: "the group".</summary>
  public static bool FitsAnyGroup(ReadOnlySpan<char> lemma) => AnyGroup.Contains(lemma);

  /// <summary>A noun that fits many outlets: "the newspaper".</summary>
  public static bool FitsAnyOutlet(ReadOnlySpan<char> lemma) => AnyOutlet.Contains(lemma);

  /// <summary>A noun for places: "the city".</summary>
  public static bool IsPlace(ReadOnlySpan<char> lemma) => PlaceNouns.Contains(lemma);

  /// <summary>A noun for organisations and other bodies of people.</summary>
  public static bool IsGroup(ReadOnlySpan<char> lemma) => Groups.Contains(lemma) || NameWords.OrganisationHeads.Contains(lemma) || NameWords.OutletHeads.Contains(lemma);

  /// <summary>A noun for a person.</summary>
  public static bool IsPerson(ReadOnlySpan<char> lemma) =>
    Persons.Contains(lemma) || Men.Contains(lemma) || Women.Contains(lemma) || NameWords.Roles.Contains(lemma)
    || lemma.Length > 5 && char.IsLower(lemma[0]) && lemma.EndsWith("man", StringComparison.Ordinal) || lemma.EndsWith("ologist", StringComparison.OrdinalIgnoreCase);

  /// <summary>The genders that a noun leaves open.</summary>
  public static Features GenderOf(ReadOnlySpan<char> lemma)
  {
    if (Men.Contains(lemma)) return Features.Male;
    if (Women.Contains(lemma)) return Features.Female;
    if (IsPerson(lemma)) return Features.Person;
    return IsGroup(lemma) || IsPlace(lemma) || !MayBePerson(lemma) ? Features.Neuter : Features.AnyGender;
  }

  // "-er" and "-or" make doers and tools alike.
  private static bool MayBePerson(ReadOnlySpan<char> lemma) =>
    lemma.Length > 4 && (lemma.EndsWith("er", StringComparison.OrdinalIgnoreCase) || lemma.EndsWith("or", StringComparison.OrdinalIgnoreCase)
      || lemma.EndsWith("ist", StringComparison.OrdinalIgnoreCase) || lemma.EndsWith("ian", StringComparison.OrdinalIgnoreCase) || lemma.EndsWith("ee", StringComparison.OrdinalIgnoreCase)
      || lemma.EndsWith("ant", StringComparison.OrdinalIgnoreCase));
}
