using System.Collections.Frozen;

namespace Hearsay.Text;

/// <summary>The irregular verbs of English: which base form a past form or participle belongs to. Forms that are other words at least as often
/// ("wound", "ground", "lay", "felt", "bore") are left out.</summary>
internal static class IrregularVerbs
{
  // A line is a base form and the forms that no rule gives.
  private const string Lines =
    """
    arise arose arisen
    awake awoke awoken
    bear borne
    beat beaten
    become became
    befall befell befallen
    begin began begun
    bend bent
    beset besetting
    bet betting
    bid bade bidden
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    broadcast broadcasted
    build built
    burn burnt
    burst bursting
    buy bought
    cast casting
    catch caught
    choose chose chosen
    cling clung
    come came
    cost costing
    creep crept
    cut cutting
    deal dealt
    die dying
    dig dug
    draw drew drawn
    dream dreamt
    drink drank drunk
    drive drove driven
    dwell dwelt
    eat ate eaten
    fall fell fallen
    feed fed
    feel feeling
    fight fought
    find found
    flee fled
    fling flung
    fly flew flown
    forbid forbade forbidden
    forecast forecasted
    foresee foresaw foreseen
    forget forgot forgotten
    forgive forgave forgiven
    forsake forsook forsaken
    freeze froze frozen
    get got gotten
    give gave given
    go went gone
    grow grew grown
    hang hung
    hear heard
    hide hid hidden
    hit hitting
    hold held
    hurt hurting
    keep kept
    kneel knelt
    know knew known
    lay laid
    lead led
    lean leant
    leap leapt
    learn learnt
    leave left
    lend lent
    let letting
    lie lain lying
    light lit
    lose lost
    make made
    mean meant
    meet met
    mislead misled
    mistake mistook mistaken
    mow mown
    outdo outdid outdone
    overcome overcame
    overrun overran
    oversee oversaw overseen
    overtake overtook overtaken
    overthrow overthrew overthrown
    pay paid
    plead pled
    prove proven
    put putting
    quit quitting
    rebuild rebuilt
    repay repaid
    resell resold
    retake retook retaken
    rethink rethought
    rewrite rewrote rewritten
    rid ridding
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran
    saw sawn
    say said
    see seen
    seek sought
    sell sold
    send sent
    set setting
    sew sewn
    shake shook shaken
    shed shedding
    shine shone
    shoot shot
    show shown
    shrink shrank shrunk
    shut shutting
    sing sang sung
    sink sank sunk sunken
    sit sat
    slay slew slain
    sleep slept
    slide slid
    sling slung
    slit slitting
    smell smelt
    sow sown
    speak spoke spoken
    speed sped
    spell spelt
    spend spent
    spill spilt
    spin spun
    spit spat
    split splitting
    spoil spoilt
    spread spreading
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    sting stung
    stink stank stunk
    stride strode
    strike struck stricken
    string strung
    strive strove striven
    swear swore sworn
    sweep swept
    swell swollen
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    thrust thrusting
    tie tying
    tread trod trodden
    undergo underwent undergone
    understand understood
    undertake undertook undertaken
    undo undid undone
    uphold upheld
    upset upsetting
    wake woke woken
    wear wore worn
    weave wove woven
    weep wept
    win won
    wind winding
    withdraw withdrew withdrawn
    withhold withheld
    withstand withstood
    write wrote written
    """;

  private static readonly FrozenDictionary<string, string> Bases = Lines.Split('\n')
    .Select(line => line.Trim().Split(' '))
    .SelectMany(words => words.Skip(1).Select(form => (Form: form, Base: words[0])))
    .ToFrozenDictionary(pair => pair.Form, pair => pair.Base, StringComparer.Ordinal);

  /// <summary>Whether the word is a past form or participle of the table.</summary>
  public static bool IsForm(string word) => Bases.ContainsKey(word);

  /// <summary>All forms that the table knows, each with its base form.</summary>
  public static IEnumerable<KeyValuePair<string, string>> All => Bases;
}
