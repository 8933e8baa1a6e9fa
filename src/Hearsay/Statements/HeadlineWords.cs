using Hearsay.Language.Lexicons;

namespace Hearsay.Statements;

/// <summary>Short or loud words of headlines, and the plain ones that bodies have for them: looser than <see cref="NewsThesaurus"/>, which tells whether two statements say one thing. By hand, for English.</summary>
internal static class HeadlineWords
{
  // A line is a set; its first word stands for all.
  private const string Alike =
    """
    abandon abandons abandoned abandoning desert deserts deserted ditch ditches ditched renounce renounces renounced abdicate abdicates abdicated relinquish relinquishes relinquished forsake
    accept accepts accepted welcome welcomes welcomed embrace embraces embraced
    admit admits admitted concede concedes conceded confess confesses confessed acknowledge acknowledges acknowledged
    agree agrees agreed pact treaty
    aim aims aimed seek seeks sought bid bids try tries tried attempt attempts attempted effort efforts
    alter alters altered change changes changed overhaul overhauls reform reforms reformed amend amends amended revise revised rewrite rewritten
    anger angers angered fury outrage outraged rage rages furious angry row rows dispute disputes quarrel feud feuds clash clashes
    appoint appoints appointed nominate nominates nominated
    argue argues argued insist insists insisted maintain maintains maintained
    arson torch torches torched ablaze alight burn
    assess assesses review reviews reviewed examine examines examined check checks checked inspect inspects inspected study studies studied
    award awards awarded prize prizes honour honours honoured honor honored
    axe axes axed cut scrap scraps scrapped shelve shelves shelved drop cancel slash slashes slashed trim trims trimmed
    bar bars barred ban block exclude excludes excluded outlaw outlaws outlawed forbid forbids forbidden
    beat beats beaten thrash thrashed overcome defeat
    boost boosts boosted raise lift lifts lifted hike hikes hiked rise
    boss bosses manager managers director directors head executive executives chairman chairwoman owner owners
    breach breaches breached break breaks broke broken violate violates violated flout flouts flouted
    bug bugs infection virus disease illness sickness
    burst bursts breach rupture ruptures ruptured crack cracks cracked split splits
    cash money
    cheat cheats cheated defraud defrauds defrauded swindle swindled con conned dupe duped fraud scam
    clear clears cleared acquit exonerate exonerated absolve absolved
    coach coaches coached teach teaches taught train
    conceal conceals concealed hide hides hid hidden cover covers covered bury buries buried mask masked
    cop cops policeman officer officers constable constables detective detectives
    crime crimes offence offences offense offenses
    cuss cussed swear swears swore curse curses cursed
    damage harm harms harmed
    danger dangers risk risks risked peril hazard
    deceive deceives deceived mislead misleads misled lie lies lied trick tricks tricked fool fooled
    defer defers deferred delay shelve
    delight delights delighted joy rejoice rejoices rejoiced cheer cheers cheered celebrate celebrates celebrated hail hails hailed praise praises praised
    demolish raze razed flatten flattened tear level levelled destroy
    dig digs dug excavate excavated excavation
    doubt doubts doubted question questions questioned query
    drunk drunken intoxicated tipsy inebriated drinking
    eat eats ate eaten devour devoured swallow swallowed
    exceed exceeds exceeded surpass surpasses surpassed top tops topped beat outstrip outstripped more record records
    excuse excuses apology apologies apologise apologises apologised apologize sorry regret regrets regretted
    expel expels expelled eject ejected evict evicts evicted eviction oust
    expert experts scientist scientists researcher researchers professor academics academic
    exposed expose exposes reveal reveals revealed uncover uncovers uncovered disclose discloses disclosed leak leaks leaked show shows showed shown unmask
    fake fakes faked forge forges forged forgery false bogus sham counterfeit
    faulty fault faults defect defects defective flaw flaws flawed broken
    fear fears feared worry worries worried dread dreads dreaded alarm alarmed
    felled fells floors floored
    fight fights fought battle battles battled combat
    fine fines fined penalty penalties penalise penalised
    food foods meal meals
    forecast predict predicts predicted foresee foretell foretold anticipate anticipates expected
    gang gangs robbers robber thieves thief crooks crook raiders raider burglar burglars bandit bandits thug thugs
    gift gifts present presents donation donate donates donated
    gran grandmother granny grandma pensioner
    harass harassed torment torments tormented bully bullied taunt taunted
    hunt hunts hunted search searches searched seek
    ill sick unwell poisoned
    illegal illicit unlawful unlicensed
    income earnings pay wage wages salary
    jail jails jailed prison imprison imprisoned sentence
    job jobs
    join joins joined transfer transfers
    kid child youngster youngsters pupil pupils
    lack lacks lacked shortage shortages short scarcity without
    loot looted ransack ransacked plunder plundered steal pilfer
    mislay lose misplace misplaced
    mum mother mothers mom
    dad father fathers
    nap naps asleep sleep sleeps slept sleeping doze dozed nod nods nodded
    neglect neglected ignore ignores ignored disregard overlooked overlook
    plot plots plotted scheme schemes schemed conspire conspired conspiracy plan
    probe investigate inquiry scrutiny examine
    pupil pupils student students schoolchildren
    quiet silent silence hush
    quiz quizzes quizzed question interrogate interrogated interview
    recall recalls recalled withdraw
    rig rigs rigged fix tamper tampered manipulate manipulated
    rival rivals opponent opponents competitor competitors
    rob robs robbed robbery steal heist raid
    safe safety unharmed unhurt harmless
    scare scares scared frighten frightened panic panics
    secret secrets secretly hush covert
    skip skips skipped miss
    slam slams slammed condemn condemns condemned criticise criticises criticised criticize criticized denounce denounces denounced blast lambast attack
    smuggle smuggles smuggled traffic trafficked
    snub snubs snubbed reject refuse decline spurn spurns spurned turn
    spark sparks sparked trigger triggers triggered cause causes caused prompt prompted
    spend spends spent pay pays paid payment payments squander squandered
    spy spies spied espionage
    star stars singer actor actress
    suspect suspects suspected
    swap swaps swapped exchange exchanges exchanged trade switch switched replace replaced
    tot tots toddler toddlers baby infant
    toxic poison poisonous contaminate contaminated contamination pollute polluted pollution
    unsafe dangerous
    warn caution alert alerts alerted
    wed weds married marry marries wedding
    wipe erase erased delete deleted
    yield yields surrender surrenders surrendered
    """;

  private static readonly Dictionary<string, string> Heads = Build();

  /// <summary>The stem by which a headline and its body are compared.</summary>
  /// <param name="folded">A word, folded.</param>
  public static string StemOf(string folded)
  {
    if (Heads.TryGetValue(folded, out var head)) return head;
    var stem = NewsThesaurus.StemOf(folded);
    return Heads.GetValueOrDefault(stem, stem);
  }

  private static Dictionary<string, string> Build()
  {
    var heads = new Dictionary<string, string>(StringComparer.Ordinal);
    foreach (var line in Alike.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
    {
      var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
      var head = NewsThesaurus.StemOf(words[0]);
      // A word of two sets belongs to the first.
      foreach (var word in words) heads.TryAdd(word, head);
    }

    return heads;
  }
}
