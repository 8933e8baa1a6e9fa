using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Words that news uses for one thing, and words that exclude each other. By hand, for English; a line is a set, its first word stands for all.</summary>
internal static class NewsThesaurus
{
  private const string Same =
    """
    kill killed kills killing dead death deaths die dies died dying slain slay fatal fatality fatalities perish perished lives toll
    wound wounded wounds injure injured injures injuring injury injuries hurt
    destroy destroyed destroys destroying destruction demolish demolished ruin ruined wreck wrecked
    damage damaged damages damaging
    attack attacks attacked attacking raid raids raided raiding assault assaults assaulted assaulting storm stormed storming
    strike strikes struck striking hit hits hitting airstrike airstrikes bomb bombs bombed bombing bombardment
    shell shells shelled shelling
    explode exploded explodes exploding explosion explosions blast blasts detonate detonated detonation
    rebel rebels insurgent insurgents militant militants fighter fighters gunman gunmen guerrilla guerrillas militiaman militiamen
    troop troops soldier soldiers serviceman servicemen
    policeman policemen police
    civilian civilians
    capture captured captures capturing seize seized seizes seizing seizure
    arrest arrested arrests arresting detain detained detains detaining detention
    release released releases releasing free freed frees freeing
    flee fled flees fleeing escape escaped escapes escaping
    evacuate evacuated evacuates evacuation
    displace displaced displaces displacement
    miss missing disappear disappeared
    rise rises rose risen rising increase increased increases increasing grow grew grown growth climb climbed jump jumped
    fall falls fell fallen falling decrease decreased decreases decline declined declines drop dropped drops slump slumped
    begin begins began begun beginning start starts started starting launch launched launches
    end ends ended ending finish finished stop stopped stops halt halted
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
    leave left leaves depart departed departure withdraw withdrew withdrawn withdrawal
    crash crashed crashes
    fire fired shoot shot shoots shooting gunfire
    car cars vehicle vehicles
    house houses home homes
    warehouse warehouses depot depots
    aircraft plane planes airplane jet jets
    drone drones uav uavs
    village villages settlement settlements
    town towns city cities
    child children kid kids
    worker workers employee employees staff
    aid assistance relief
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
    weapon weapons arms
    tell told tells
    border borders frontier
    leader leaders head heads
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
    sink sank sunk sinks
    burn burned burnt burns burning
    meet met meets meeting talks
    warn warned warns warning
    ban banned bans prohibit prohibited
    allow allowed allows permit permitted
    government cabinet administration
    ship ships vessel vessels
    lorry lorries truck trucks
    petrol fuel gasoline
    area areas district districts
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

  private const string CommonEndings =
    "civilian politician musician guardian physician technician historian christian pedestrian librarian comedian custodian vegetarian humanitarian authoritarian " +
    "parliamentarian sectarian magician clinician electrician mathematician median media mafia militia academia pneumonia criteria bacteria malaria hysteria";

  private static readonly HashSet<string> Common = new(CommonEndings.Split(' '), StringComparer.Ordinal);
  private static readonly Dictionary<string, string> Heads = ReadSame();
  private static readonly Dictionary<string, int[]> Sets = ReadExcluding();

  /// <summary>The stem that stands for a word.</summary>
  public static string StemOf(string word)
  {
    if (Heads.TryGetValue(word, out var head)) return head;
    if (OrganisationNames.CountryOf(word) is { } country) word = country;
    var ending = word.Length < 6 || Common.Contains(word) ? 0 : word.EndsWith("ian", StringComparison.Ordinal) ? 3 : word.EndsWith("ia", StringComparison.Ordinal) ? 2 : 0;
    if (ending > 0) return word[..^ending];
    var stem = Stemmer.Stem(word);
    return Heads.GetValueOrDefault(stem, stem);
  }

  /// <summary>The sets of words that exclude each other which the stem is in.</summary>
  public static int[] ExclusionsOf(string stem) => Sets.GetValueOrDefault(stem, []);

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

  private static Dictionary<string, int[]> ReadExcluding()
  {
    var sets = new Dictionary<string, int[]>(StringComparer.Ordinal);
    var lines = Excluding.Split('\n');
    for (var i = 0; i < lines.Length; i++)
      foreach (var word in lines[i].Trim().Split(' '))
      {
        var stem = StemOf(word);
        sets[stem] = [.. sets.GetValueOrDefault(stem, []), i];
      }

    return sets;
  }
}
