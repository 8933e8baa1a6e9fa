using System.Collections.Frozen;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>Word lists that tell what kind of source a noun phrase is.</summary>
internal static class SourceWords
{
  /// <summary>Offices: who holds one and is named, or is its one holder, is an official.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Offices = Lexicon.Set("""
    spokesman spokeswoman spokesperson minister president premier chancellor secretary governor mayor senator lawmaker legislator mp deputy councillor councilman councilwoman member chairman chairwoman chair chairperson director chief head leader commander general colonel major captain lieutenant officer official ambassador envoy judge prosecutor commissioner congressman congresswoman representative rep. sen. gov. gen. lt. col. maj. capt. cmdr. adm. admiral brigadier marshal sheriff king queen prince sultan emir pope cardinal bishop sergeant president-elect attorney superintendent coordinator administrator mediator
    lawyer solicitor barrister counsel advocate coroner magistrate registrar ombudsman auditor treasurer trainer coach manager inspector constable detective harbourmaster harbormaster skipper dean rector vice-chancellor headmaster headmistress headteacher principal warden archdeacon archbishop imam rabbi
    curator archivist economist professor geologist volcanologist seismologist hydrologist meteorologist astronomer astrophysicist physicist chemist biologist ecologist oceanographer epidemiologist virologist archaeologist historian statistician analyst adviser advisor negotiator organiser organizer convener steward foreman forewoman supervisor executive
    """);

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Speakers = Lexicon.Set("spokesman spokeswoman spokesperson spokesmen spokespeople");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Documents = Lexicon.Set("""
    statement statements report reports study studies survey surveys poll polls video videos footage letter letters document documents testimony email emails e-mails data figures statistics numbers recording recordings audio indictment complaint lawsuit suit memo memos article articles transcript transcripts post posts tweet tweets book paper papers ruling verdict law bill resolution treaty agreement census records record filing filings affidavit analysis assessment investigation inquiry research findings evidence images image photographs photos map maps website communique communiqué bulletin release text message messages file files log logs leaflet information e-mail memorandum memoranda draft drafts minutes tables diary diaries notebook dossier circular pamphlet papers readings spreadsheet
    """);

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GenericOutlets = Lexicon.Set("newspaper paper agency broadcaster channel station network outlet magazine website daily weekly tabloid newswire wire site");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnnamedMedia = Lexicon.Set("media press outlets newspapers websites agencies channels broadcasters reports");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Organisations = Lexicon.Set("""
    ministry army council agency party force forces command committee commission department office bureau institute university college school hospital court parliament senate congress assembly government union association federation league organisation organization foundation fund bank company corporation firm group police service services authority authorities administration board brigade battalion regiment division militia front movement coalition alliance campaign centre center observatory military navy regime state country opposition leadership team club church embassy white pentagon kremlin treasury cabinet prosecution defence defense nations union city town municipality faction insurgency intelligence rebels taliban guard prosecutors jury tribunal watchdog secretariat directorate presidency gendarmerie constabulary insurers guild syndicate operator
    """);

  /// <summary>Nouns that, said of one institution, stand for the one named before.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Institutions = Lexicon.Set("ministry council agency commission committee party front company bank office department bureau union federation association institute institution organisation organization foundation university hospital court movement coalition alliance observatory centre center group brigade battalion");

  /// <summary>Acronyms and names that report and are told things without being outlets.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoOutlets = Lexicon.Set("UN UNHCR UNICEF WHO WFP NATO EU OSCE IMF ICRC MSF FBI CIA NSA DOJ FDA EPA CDC SDF FSA ISIS ISIL IDF PKK YPG HTS IRGC MI5 MI6 NGO US USA UK UAE DNC RNC GOP NRA AU AL OPCW IAEA ICC Hamas Hezbollah Taliban Pentagon Kremlin Senate Congress House");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Women = Lexicon.Set("mrs mrs. ms ms. miss sister mother daughter wife widow woman girl aunt lady queen princess spokeswoman chairwoman congresswoman councilwoman");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Men = Lexicon.Set("mr mr. brother father son husband widower man boy uncle lord king prince spokesman chairman congressman councilman imam priest");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hearers = Lexicon.Set(
    "reporters journalists media press newsmen correspondents crowd audience supporters me us him her them you lawmakers parliament conference briefing voters people host investigators court judges court committee panel");
}
