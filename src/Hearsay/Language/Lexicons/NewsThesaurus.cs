using Hearsay.Text;

namespace Hearsay.Language.Lexicons;

/// <summary>Words that news uses for one thing, and words that exclude each other. By hand, for English; a line is a set, its first word stands for all.</summary>
internal static class NewsThesaurus
{
  private const string Same =
    """
    kill killed kills killing dead death deaths die dies died dying slain slay slays slew fatal fatally fatality fatalities perish perished perishes toll
    wound wounded wounds injure injured injures injuring injury injuries hurt
    destroy destroyed destroys destroying destruction demolish demolished ruin ruined wreck wrecked
    damage damaged damages damaging
    attack attacks attacked attacking raid raids raided raiding assault assaults assaulted assaulting storm stormed storming strike strikes struck striking hit hits hitting airstrike airstrikes shell shells shelled shelling bombard bombarded bombardment bombed pound pounded pounding ambush ambushes ambushed
    blast blasts explode exploded explodes exploding explosion explosions detonate detonated detonation blow blew blown bombing bombings
    militant militants rebel rebels terrorist terrorists jihadist jihadists insurgent insurgents fighter fighters gunman gunmen guerrilla guerrillas militiaman militiamen
    troop troops soldier soldiers serviceman servicemen
    policeman policemen police
    civilian civilians
    capture captured captures capturing seize seized seizes seizing seizure overrun overran overrunning overruns
    arrest arrested arrests arresting detain detained detains detaining detention apprehend apprehended
    revive revived revives reviving revival resurge resurged resurging resurgence resurgent reemerge reemerged reemerging emerge emerged emerges emerging emergence reinvigorate reinvigorated reinvigorating regroup regrouped regrouping comeback resurrect resurrected rebound rebounded
    control controlled controls controlling occupy occupied occupies occupying occupation
    back backed backs backing support supported supports supporting sponsor sponsored sponsors sponsoring
    train trained trains training instruct instructed instructs instructing instruction
    supply supplied supplies supplying resupply resupplied resupplies resupplying
    arm armed arming
    truce truces ceasefire ceasefires armistice
    withdraw withdrew withdrawn withdraws withdrawing withdrawal pullout
    help helped helps helping
    bag bags suitcase
    journalist journalists reporter reporters correspondent correspondents
    doctor doctors physician physicians medic medics
    lawmaker lawmakers legislator legislators deputy deputies
    refugee refugees
    negotiate negotiated negotiates negotiating negotiation negotiations talks
    blaze fire fires wildfire
    collide collided collides collision collisions
    flood floods flooded flooding inundate inundated
    topple toppled topples oust ousted ousts ousting overthrow overthrew overthrown
    murder murdered murders murdering
    steal stole stolen steals stealing theft
    price prices
    salary salaries wage wages
    investigate investigated investigates investigating investigation investigations probe probes probed inquiry
    pledge pledged pledges promise promised promises vow vowed vows
    urge urged urges
    delay delayed delays delaying postpone postponed
    cancel cancelled canceled cancels cancellation
    hijack hijacked
    abduct abducted abducts abduction kidnap kidnapped kidnapping kidnappings
    mosque mosques
    choose chose chosen elect elected elects
    repair repaired repairs repairing fix fixed
    rescue rescued rescues rescuing save saved saves
    poison poisoned poisoning
    derail derailed derails derailment
    block blocked blocks blocking blockade blockaded
    halve halved
    double doubled doubles doubling
    release released releases releasing free freed frees freeing
    flee fled flees fleeing escape escaped escapes escaping
    evacuate evacuated evacuates evacuation
    displace displaced displaces displacement
    miss missing disappear disappeared
    rise rises rose risen rising soar soared surge surged increase increased increases increasing grow grew grown growth climb climbed jump jumped
    fall falls fell fallen falling slip slipped plunge plunged decrease decreased decreases decline declined declines drop dropped drops slump slumped
    begin begins began begun beginning start starts started starting launch launched launches
    end ends ended ending finish finished stop stopped stops stopping halt halted halts halting suspend suspended suspends suspension
    approve approved approves approval pass passed passes adopt adopted adopts adoption
    reject rejected rejects rejection refuse refused refuses
    resign resigned resigns resignation quit
    win won wins winning victory
    lose lost loses losing defeat defeated
    buy bought buys buying purchase purchased purchases
    sell sold sells selling sale sales
    build built builds building construct constructed construction
    close closed closes closing closure shut
    open opened opens opening
    agree agreed agrees agreement accord deal
    plan plans planned planning intend intended intends
    find found finds discover discovered discovers discovery
    send sent sends dispatch dispatched deploy deployed deploys deployment
    arrive arrived arrives arrival
    leave left leaves leaving depart departed departs departure
    crash crashed crashes
    shoot shot shoots shooting gunfire fired
    car cars vehicle vehicles
    house houses home homes
    warehouse warehouses depot depots
    aircraft plane planes airplane jet jets
    drone drones uav uavs
    village villages settlement settlements
    town towns city cities
    child children kid kids
    worker workers employee employees staff
    aid assistance relief assist assisted
    demand demands demanded
    protest protests protested protester protesters demonstration demonstrations demonstrator demonstrators
    vote votes voted voting ballot
    law laws legislation
    court courts
    money funds fund funding
    year years annual annually yearly
    percent percentage
    hospital hospitals clinic clinics
    hostage hostages captive captives
    prisoner prisoners inmate inmates
    weapon weapons arms weaponry ammunition
    tell told tells
    border borders frontier
    leader leaders head heads chief chiefs
    company companies firm firms
    big large huge
    people person persons resident residents inhabitant inhabitants villager villagers local locals
    quake earthquake earthquakes tremor
    sentence sentenced sentences convict convicted conviction
    acquit acquitted acquittal
    survive survived survives survivor survivors
    execute executed executes execution
    continue continued continues resume resumed resumes
    fail failed fails failure collapse collapsed
    succeed succeeded success
    deny denied denies denial
    confirm confirmed confirms confirmation
    threaten threatened threatens threat threats
    accuse accused accuses accusation accusations blame blamed blames
    visit visited visits visiting
    cut cuts cutting reduce reduced reduces reduction
    raise raised raises raising
    sink sank sunk sinks sinking
    burn burned burnt burns burning
    meet met meets meeting meetings
    warn warned warns warning
    ban banned bans prohibit prohibited
    allow allowed allows permit permitted
    government cabinet administration
    ship ships vessel vessels boat boats freighter freighters
    lorry lorries truck trucks
    petrol fuel gasoline
    area areas district districts region regions territory territories zone zones part parts province provinces
    """;

  private const string Excluding =
    """
    kill wound capture displace miss release
    import export
    rise fall
    buy sell
    win lose
    approve reject
    raise cut
    rise cut
    sentence acquit
    kill survive
    execute release
    fail succeed
    fail continue
    confirm deny
    ban allow
    advance retreat
    victim attacker
    friend enemy
    temporary permanent
    majority minority
    urban rural
    domestic foreign
    winter summer spring autumn
    father mother brother sister son daughter wife husband
    missile drone
    arrive leave
    open close
    begin end
    attack defend
    north south east west
    northern southern eastern western
    northeast northwest southeast southwest
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    before after
    above below
    man woman boy girl
    male female
    morning afternoon evening night
    support oppose
    accept refuse
    guilty innocent
    enter exit
    birth kill
    marry divorce
    enable disable
    legal illegal
    private public
    upper lower
    surplus deficit
    profit loss
    gas oil coal
    army navy
    soldier civilian
    hire dismiss
    borrow lend
    """;

  // Words of which one may stand for the other, but need not: a match that weighs less.
  private const string Near =
    """
    hold arrest
    hold control
    capture control
    capture arrest
    blast bomb
    bomb attack
    blast attack
    evacuate withdraw
    evacuate displace
    flee displace
    evacuate flee
    leave withdraw
    leave flee
    supply arm
    supply weapon
    arm weapon
    supply aid
    help back
    help aid
    help supply
    train help
    return revive
    rise revive
    destroy damage
    kill murder
    agree truce
    meet negotiate
    demand urge
    end close
    abduct capture
    abduct arrest
    militant group
    militant gang
    militant member
    gang group
    fire burn
    build plan
    ship barge
    """;

  private const string CommonEndings =
    "civilian politician musician guardian physician technician historian christian pedestrian librarian comedian custodian vegetarian humanitarian authoritarian " +
    "parliamentarian sectarian magician clinician electrician mathematician median media mafia militia academia pneumonia criteria bacteria malaria hysteria";

  private static readonly HashSet<string> Common = new(CommonEndings.Split(' '), StringComparer.Ordinal);
  private static readonly Dictionary<string, string> Heads = ReadSame();
  private static readonly HashSet<string> HeadStems = new(Heads.Values, StringComparer.Ordinal);
  private static readonly Dictionary<string, int[]> Sets = ReadSets(Excluding);
  private static readonly Dictionary<string, int[]> NearSets = ReadSets(Near);

  /// <summary>The stem that stands for a word.</summary>
  public static string StemOf(string word)
  {
    if (Heads.TryGetValue(word, out var head)) return head;
    if (CountryAdjectives.CountryOf(word) is { } country) word = country;
    var ending = word.Length < 5 || Common.Contains(word) ? 0 : word.EndsWith("ian", StringComparison.Ordinal) ? 3 : word.EndsWith("ia", StringComparison.Ordinal) ? 2 : 0;
    if (ending > 0) return word[..^ending];
    var stem = Stemmer.Stem(word);
    if (Heads.TryGetValue(stem, out head)) return head;
    // "Kenyan" is of Kenya.
    return stem.Length >= 6 && stem.EndsWith("an", StringComparison.Ordinal) ? stem[..^1] : stem;
  }

  /// <summary>The sets of words that exclude each other which the stem is in.</summary>
  public static int[] ExclusionsOf(string stem) => Sets.GetValueOrDefault(stem, []);

  /// <summary>The pairs of words of which one may stand for the other that the stem is in.</summary>
  public static int[] NearOf(string stem) => NearSets.GetValueOrDefault(stem, []);

  /// <summary>Whether the stem stands for a set of words.</summary>
  public static bool IsHead(string stem) => HeadStems.Contains(stem);

  private static Dictionary<string, string> ReadSame()
  {
    var heads = new Dictionary<string, string>(StringComparer.Ordinal);
    foreach (var line in Same.Split('\n'))
    {
      var words = line.Trim().Split(' ');
      var head = Stemmer.Stem(words[0]);
      foreach (var word in words)
      {
        heads.TryAdd(word, head);
        heads.TryAdd(Stemmer.Stem(word), head);
      }
    }

    return heads;
  }

  private static Dictionary<string, int[]> ReadSets(string text)
  {
    var sets = new Dictionary<string, int[]>(StringComparer.Ordinal);
    var lines = text.Split('\n');
    for (var i = 0; i < lines.Length; i++)
      foreach (var word in lines[i].Trim().Split(' '))
      {
        var stem = StemOf(word);
        sets[stem] = [.. sets.GetValueOrDefault(stem, []), i];
      }

    return sets;
  }
}
