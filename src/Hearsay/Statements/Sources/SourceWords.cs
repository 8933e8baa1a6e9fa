using System.Collections.Frozen;
using Hearsay.Language;

namespace Hearsay.Statements.Sources;

/// <summary>Word lists that tell what kind of source a noun phrase is.</summary>
internal static class SourceWords
{
  /// <summary>Offices: who holds one and is named, or is its one holder, is an official.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Offices = Lexicon.Set("""
    spokesman spokeswoman spokesperson minister president premier chancellor secretary governor mayor senator lawmaker legislator mp deputy councillor councilman councilwoman member chairman chairwoman chair chairperson director chief head leader commander general colonel major officer official ambassador envoy judge prosecutor commissioner congressman congresswoman representative rep. sen. gov. gen. col. maj. cmdr. adm. admiral brigadier marshal sheriff king queen prince sultan emir pope cardinal bishop president-elect superintendent coordinator administrator mediator
    counsel coroner magistrate clerk registrar ombudsman auditor treasurer trainer coach manager inspector constable detective harbourmaster harbormaster skipper dean rector vice-chancellor headmaster headmistress headteacher principal warden archdeacon archbishop imam rabbi
    negotiator organiser organizer convener convenor steward foreman forewoman supervisor executive
    presenter host moderator captain prefect regent speaker pc supt publicist physiotherapist aide pressman owner co-owner founder co-founder landlord landlady alderman alderwoman reeve commandant premier candidate referee umpire gaffer agent constructor engineer-in-chief boss attaché attache consul nuncio justice bailiff marshal premier-designate secretary-general co-chair co-chairman vice-president vice-chairman rapporteur successor envoy comptroller controller conductor abbot abbess provost postmaster stationmaster
    """);

  /// <summary>Learned trades: who is called so with "a" speaks of himself, who is called so of a house speaks for its work.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Professions = Lexicon.Set("""
    curator archivist economist professor geologist volcanologist seismologist hydrologist meteorologist astronomer astrophysicist physicist chemist biologist ecologist oceanographer epidemiologist virologist archaeologist historian statistician analyst adviser advisor
    scientist researcher expert engineer scholar academic lecturer psychologist sociologist linguist botanist zoologist lawyer solicitor attorney barrister advocate consultant strategist surgeon physician pilot editor foreman
    """);

  /// <summary>Nouns in -er and -or that are no doers.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Things = Lexicon.Set("""
    letter paper number poster newsletter order matter river tower corner computer factor sector motor error mirror ledger register folder binder meter calendar charter banner sticker tracker server printer scanner monitor chapter counter border disaster quarter center summer winter weather shelter harbor harbour dinner supper water power tanker trailer tractor
    freighter trawler steamer cruiser bomber fighter-bomber destroyer chopper copter helicopter propeller container cylinder boiler burner heater cooler freezer reactor generator sensor detector radiator transformer conveyor elevator escalator corridor mayor-elect parlor parlour flavor flavour behavior behaviour labor labour humor rumor rumour terror horror
    chamber member-state timber lumber cucumber october november december september answer career offer layer barrier career chapter character cluster crater feature filter finger fibre flower folder gather gender glacier hunger hammer ladder laughter leather liner manner murder october oyster pepper plaster powder prayer proper quarter rather remainder render shoulder shower slaughter
    soccer soldier-boy spider sponsor-ship surrender sweater tender theater theatre thunder timber tiger together trigger twitter under user-name whether whisper wonder yesterday list gist mist twist artist-run checklist shortlist waiting-list wishlist playlist blacklist whitelist browser adapter router processor semiconductor vector tumor tumour tremor
    """);

  /// <summary>Words in names of businesses.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Trades = Lexicon.Set("maritime energy energi rail railways air airways airlines lines works foods motors media labs systems partners capital holdings mining minerals steel oil gas power water shipping logistics construction telecom pharma insurance hotels stores retail breweries dairy tech technologies software records pictures studios steel textiles chemicals fisheries timber farms estates rovers united athletic wanderers city albion savings confectioners bakers brewers builders jewellers outfitters traders growers printers publishers distillers millers weavers tailors chandlers hatters mills kilns ferries line lanes crossings cables instruments tools fabrics furnishings toys biscuits sweets teas coffees wines spirits pumps turbines batteries plastics");

  /// <summary>Words in names of clubs.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Clubs = Lexicon.Set("rovers united athletic wanderers city albion fc afc rangers town hotspur celtic dynamo sporting olympic harriers rc cc rfc");

  /// <summary>Nouns for a person or a business alike.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MaybeFirms = Lexicon.Set("contractor subcontractor caterer brewer owner operator maker manufacturer supplier developer producer insurer lender retailer publisher distributor haulier builder grower exporter importer provider landlord employer shipbuilder shipowner carmaker drugmaker winemaker housebuilder");

  /// <summary>People taken together who are no body of their own.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Together = Lexicon.Set("family families staff crew household couple public crowd audience community population neighbourhood neighborhood generation majority minority people folk youth congregation");

  /// <summary>What is said with nobody behind it.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Rumours = Lexicon.Set("rumour rumor rumours rumors reports information gossip speculation hearsay talk word legend");

  /// <summary>Who shows, reads out or leaks a document that is not his.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Passing = Lexicon.Set("seen obtained read out shown leaked passed reviewed viewed quoted cited provided produced given sent found handed");

  /// <summary>Nouns for a business or club that a text names once and then calls by its kind.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Firms = Lexicon.Set("company firm business airline operator carrier manufacturer maker supplier lender retailer developer brewery club charity bank insurer utility group");

  /// <summary>Nouns by which a text calls a body again, each with words that such bodies have in their names.</summary>
  public static readonly FrozenDictionary<string, string[]> Kinds = """
    regulator:authority,commission,board,agency,inspectorate,office,bureau,watch,council,ombudsman watchdog:authority,commission,board,agency,inspectorate,office,bureau,watch,council,ombudsman airline:air,airways,airlines,aviation carrier:air,airways,airlines,lines
    union:union,league,guild,federation,association,brotherhood,syndicate charity:fund,trust,league,relief,aid,foundation,society,help fund:fund,trust,capital bank:bank agency:agency,authority,service,bureau,watch body:agency,authority,board,council,commission
    institute:institute,centre,center university:university hospital:hospital,infirmary,clinic court:court,tribunal party:party,union,front,movement,alliance,bloc association:association,federation,league,union,chamber federation:federation,association,league
    railway:rail,railways,railway operator:rail,lines,transport,ferries,energy,power,grid,transit shipper:lines,shipping insurer:insurance,mutual,assurance brigade:brigade,front rebels:front,brigade,column,movement,army,militia insurgents:front,brigade,column,movement,army militants:front,brigade,column,movement fighters:front,brigade,column,movement group:front,group,brigade,movement,league,coalition,alliance coalition:coalition,alliance alliance:alliance front:front militia:militia,guard,brigade movement:movement
    laboratory:laboratory,lab,labs lab:laboratory,lab,labs club:club,fc,united,athletic,town,rovers,city,union society:society council:council committee:committee commission:commission force:force,police,constabulary service:service company:company,group,holdings,industries,works,motors,steel,energy,foods,lines
    """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(':')).ToFrozenDictionary(pair => pair[0], pair => pair[1].Split(','), StringComparer.OrdinalIgnoreCase);

  /// <summary>Nouns in names of what is no business or club.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Public = Lexicon.Set("ministry court army police government parliament senate council committee commission assembly department party union navy prosecution tribunal authority board republic nations guard state");

  public static bool IsMedia(ReadOnlySpan<char> word) => word is "media" or "press" or "news" or "newspaper" or "television" or "TV";

  /// <summary>Ranks that many hold: whoever bears one alone speaks for nobody but himself.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LowRanks = Lexicon.Set("sergeant lieutenant corporal private lt. sgt. cpl. pvt. trooper ensign gunner");

  /// <summary>What people are to each other, or are without holding an office: whoever is called so speaks of himself.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Private = Lexicon.Set("""
    man woman boy girl person teenager teen youth child kid guy lady gentleman adult baby infant father mother mum mom dad son daughter brother sister wife husband widow widower uncle aunt cousin nephew niece grandfather grandmother gran grandma grandpa granny grandson granddaughter
    relative parent sibling twin spouse partner fiance fiancee boyfriend girlfriend bride groom friend neighbour neighbor colleague acquaintance flatmate roommate ex ex-wife ex-husband ex-partner sister-in-law brother-in-law mother-in-law father-in-law
    resident citizen villager local refugee migrant immigrant pensioner tenant homeowner passenger driver motorist cyclist pedestrian passer-by bystander onlooker tourist visitor traveller traveler guest host fan supporter reader viewer listener caller customer shopper client consumer user voter taxpayer
    victim suspect defendant accused convict culprit witness eyewitness survivor prisoner detainee captive hostage patient complainant whistleblower insider informant source defector deserter veteran hero critic opponent
    student pupil schoolboy schoolgirl apprentice intern volunteer activist campaigner protester protestor demonstrator blogger worker labourer laborer employee staffer farmer shepherd fisherman angler shopkeeper trader merchant vendor seller baker butcher carpenter plumber electrician mechanic sailor crewman
    journalist reporter correspondent columnist watchman nightwatchman barmaid chambermaid dairymaid participant attendee settler pilgrim peacekeeper slave foreigner inhabitant classmate companion contractor translator interpreter subscriber presenter predecessor mentor admirer teammate comedian dancer builder gardener hunter miner diver outsider stranger civilian housewife peasant newcomer donor follower smuggler trafficker
    commuter walker hiker climber skier jogger angler boatman ferryman skipper crewmate shipmate shopper diner drinker regular punter onlooker rubbernecker holidaymaker camper lodger squatter evictee householder homemaker childminder babysitter nanny au-pair cleaner janitor receptionist cashier clerk-typist typist secretary-typist shop-assistant salesman saleswoman bartender baker brewer florist hairdresser barber tailor seamstress cobbler potter weaver glassblower blacksmith welder fitter rigger bricklayer roofer plasterer decorator glazier joiner lorry-driver trucker courier postman postwoman milkman taxi-driver cabbie cyclist biker rider jockey groom stablehand breeder drover herder herdsman goatherd beekeeper gamekeeper forester logger lumberjack trapper fishmonger grocer greengrocer newsagent pharmacist optician dentist vet veterinarian midwife carer caregiver orderly porter ambulanceman medic
    aunt-in-law godfather godmother stepfather stepmother stepson stepdaughter half-brother half-sister orphan toddler youngster teenager schoolmate playmate girlfriend lover admirer fiancé fiancée ex-boyfriend ex-girlfriend divorcee bachelor
    amputee invalid sufferer victim-survivor evacuee castaway stowaway deportee returnee exile asylum-seeker escapee fugitive ex-convict inmate cellmate juror complainant claimant plaintiff appellant petitioner respondent litigant heir beneficiary
    soldier fighter militant rebel insurgent gunman scout guard sentry conscript recruit trooper nurse doctor medic paramedic teacher lecturer singer actor actress musician painter artist poet novelist author writer historian photographer chemist cook chef waiter waitress barman bartender cleaner caretaker porter
    householder landlord landlady investor celebrity star striker goalkeeper player athlete runner swimmer rider racer champion winner loser member speaker officer official
    """);

  /// <summary>Common nouns that stand before an outlet's name.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OutletNouns = Lexicon.Set("newspaper paper freesheet newsletter sheet rag podcast blog gazette journal tabloid broadsheet daily weekly monthly broadcaster magazine newswire portal radio channel station site periodical");

  /// <summary>Plurals that name a body, not so many people.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bodies = Lexicon.Set("prosecutors authorities rebels police cops troops coastguards taliban forces insurgents separatists");

  /// <summary>Said of a person who leads what follows: "who leads the party".</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = Lexicon.Set("leads heads runs chairs commands directs manages oversees represents led headed ran chaired commanded edits presides governs founded founds captains coaches manages");

  /// <summary>Words that make a post of whatever people do: "duty officer", "club doctor".</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Posts = Lexicon.Set("duty press club team city town county municipal royal village parish palace lead chief head senior liaison police union commanding presiding returning medical information defence defense lead");

  /// <summary>Institutions that are as often a place: whoever is "of" one need not speak for it.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlacesToo = Lexicon.Set("city town municipality country state nations church hospital school college university");

  /// <summary>Labels of whoever asks, or is not named, in a transcript.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Askers = Lexicon.Set("q a question answer reporter journalist caller voice audience male female unidentified speaker interviewer");

  /// <summary>Before a role that is no longer, or not yet, held.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Former = Lexicon.Set("former ex retired onetime one-time sometime erstwhile late then disgraced sacked dismissed ousted deposed");

  /// <summary>Places that people live in.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Settlements = Lexicon.Set("capital city town village hamlet suburb port district province region county island neighbourhood neighborhood settlement municipality");

  /// <summary>What a state has, and no person.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfStates = Lexicon.Set("president premier ambassador parliament embassy navy army airspace border borders capital currency coastguard republic kingdom constitution territory");

  /// <summary>Before whoever is one more of his kind.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = Lexicon.Set("first second third fourth fifth sixth seventh next another other last further fellow rival opposing");

  /// <summary>Nouns of those who speak on condition that nobody names them.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Guarded = Lexicon.Set("source official insider informant diplomat intermediary operative");

  /// <summary>What those are whom a page is about: players, singers.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Stars = Lexicon.Set("player singer actor actress star striker midfielder defender forward winger goalkeeper keeper athlete runner sprinter swimmer rider racer boxer champion celebrity rapper model songbird songstress crooner chart-topper hitman ace hunk heart-throb");

  /// <summary>Ranks and jobs of which somebody has one at a time: "his sergeant", "the duty officer", "the caretaker".</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Single = Lexicon.Set("sergeant lieutenant corporal officer doctor caretaker driver pilot foreman porter usher host landlord sexton verger bailiff chaplain warden keeper");

  /// <summary>Those who speak for a client.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pleaders = Lexicon.Set("lawyer solicitor barrister attorney advocate counsel agent manager");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Speakers = Lexicon.Set("spokesman spokeswoman spokesperson spokesmen spokespeople");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Documents = Lexicon.Set("""
    statement statements report reports study studies survey surveys poll polls video videos footage letter letters document documents testimony email emails e-mails data figures statistics numbers recording recordings audio indictment complaint lawsuit suit memo memos article articles transcript transcripts post posts tweet tweets book paper papers ruling verdict law bill resolution treaty agreement census records record filing filings affidavit analysis assessment investigation inquiry research findings evidence tests test pictures results samples readings tapes tape cctv diary confession verdicts image photographs photos map maps website communique communiqué bulletin release text message messages file files log logs leaflet information e-mail memorandum memorandums memoranda draft drafts minutes forecast note notes ledger pages page audit audits chart charts tally dashcam protocol protocols decree edict roster rota timetable agenda sheet sheets form forms questionnaire autopsy post-mortem scans x-ray index barometer telemetry printout printouts passport visa ticket invoice invoices proclamation announcement advert advertisement brochure prospectus programme obituary epitaph inscription caption footnote preface introduction chapter verse novel play song screenplay script treatise thesis dissertation deposition depositions plea pleas writ subpoena injunction by-law bylaw statute constitution guideline guidelines handbook rulebook tables spreadsheet spreadsheets database hashtag thread reel voicemail screengrab cable cables finding calendar appendix annex schedule film films clip clips screenshot screenshots picture graph chronicle expertise poster placard sign scan notice notices reply order accounts receipt summary list lists table text manual deposition payslips calculations log-book logbook warrant petition appeal brief communication dispatch inventory register certificate contract blueprint plan tables diary diaries notebook dossier circular pamphlet papers readings spreadsheet
    """);

  /// <summary>Documents that are nothing but their issuer's words.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Statements = Lexicon.Set("statement statements testimony post posts tweet tweets message messages release article articles report-card dispatch information account");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GenericOutlets = Lexicon.Set("newspaper paper agency broadcaster channel station network outlet magazine website daily weekly tabloid newswire wire site");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnnamedMedia = Lexicon.Set("media press outlets newspapers websites agencies channels broadcasters reports");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Organisations = Lexicon.Set("""
    ministry army council agency party force forces command committee commission department office bureau institute university college school hospital court parliament senate congress assembly government union association federation league organisation organization foundation fund bank company corporation firm group police service services authority authorities administration board brigade battalion regiment division militia front movement coalition alliance campaign centre center observatory military navy regime state country opposition leadership team club church embassy white pentagon kremlin treasury cabinet prosecution defence defense nations union city town municipality faction insurgency intelligence rebels taliban guard prosecutors jury tribunal watchdog secretariat directorate presidency gendarmerie constabulary guild syndicate operator airline mill factory plant refinery brewery railway utility maker manufacturer carrier supplier lender retailer developer publisher laboratory lab municipality prefecture embassy consulate mission delegation legislature judiciary library desk customs management hotel shop store supermarket theatre archive archives monastery convent parish diocese canton county province district region palace crown camp coastguard station academy opera circus aquarium treasury sponsor sponsors hostel nursery kindergarten kiosk casino brewery winery cooperative fair festival mayoralty branch affiliate gang sect cartel junta politburo chancellery registry consortium cooperative co-op collective clinic trust startup start-up studio orchestra choir troupe exchange port airport metro grid broadcaster fleet squadron patrol garrison headquarters inspectorate regulator ombudsman-office taskforce task-force panel inquiry caucus lobby chamber conference synod curia patriarchate bishopric archdiocese academy faculty waterworks gasworks ironworks works militia self-defence self-defense resistance distillery winery dairy bakery smelter shipyard yard mine quarry pit farm estate gallery museum zoo stadium orchestra business charity society insurer
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
