using System.Collections.Frozen;

namespace Hearsay.Statements.Sources;

/// <summary>Loose nouns by which headlines call people whom the text gives an office or a trade: a "boss" is the manager, "cop" the constable.</summary>
internal static class RoleSynonyms
{
  private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Loose = """
    boss: manager coach trainer gaffer chief head director owner chairman chairwoman executive president landlord landlady
    gaffer: manager coach trainer
    chief: director head commander president superintendent executive
    cop: officer constable sergeant detective inspector policeman policewoman superintendent
    officer: constable sergeant detective inspector superintendent lieutenant captain major
    detective: constable sergeant inspector
    gran: grandmother pensioner gran-of-two gran-of-three gran-of-four gran-of-five gran-of-six
    granddad: grandfather
    mum: mother
    mom: mother
    dad: father
    ex: ex-wife ex-husband ex-partner ex-girlfriend ex-boyfriend
    hubby: husband
    scientist: researcher professor geologist volcanologist seismologist hydrologist meteorologist astronomer astrophysicist physicist chemist biologist ecologist oceanographer epidemiologist virologist archaeologist botanist zoologist
    expert: researcher professor scientist analyst economist historian geologist engineer
    researcher: scientist professor author
    professor: scientist researcher
    doctor: surgeon physician medic
    medic: doctor nurse paramedic surgeon
    lawyer: solicitor barrister counsel attorney advocate
    counsel: lawyer barrister
    mp: lawmaker deputy legislator member
    lawmaker: mp deputy legislator member senator
    captain: skipper
    skipper: captain
    campaigner: activist founder
    activist: campaigner
    head-of-state: president king queen emir sultan
    head-of-government: premier chancellor
    headteacher: headmaster headmistress principal
    head: headteacher headmaster headmistress
    reporter: journalist correspondent
    soldier: sergeant corporal private lieutenant conscript gunner
    pensioner: widow widower
    general: colonel-general lieutenant-general major-general brigadier-general brigadier
    commander: commander-in-chief colonel major brigadier
    diplomat: ambassador envoy consul attaché negotiator
    envoy: ambassador negotiator mediator emissary
    negotiator: envoy mediator
    judge: justice magistrate
    magistrate: judge
    coach: manager trainer
    trainer: coach
    chairman: chair
    chairwoman: chair
    chair: chairman chairwoman
    politician: minister mp senator councillor mayor deputy legislator lawmaker
    tycoon: owner founder chairman magnate
    vicar: priest rector reverend parson
    priest: vicar rector
    singer: tenor soprano baritone vocalist rapper
    player: striker goalkeeper defender midfielder winger forward
    athlete: runner sprinter swimmer cyclist rower hurdler
    writer: author novelist
    author: writer novelist
    policeman: officer constable sergeant detective inspector
    policewoman: officer constable sergeant detective inspector
    farmer: shepherd grower
    leader: president chairman chairwoman chair secretary-general head
    """.Split('\n').Select(line => line.Split(':')).ToFrozenDictionary(pair => pair[0].Trim(), pair => pair[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

  /// <summary>Whether a loose noun may be said of whoever holds a role.</summary>
  public static bool Fits(ReadOnlySpan<char> noun, string role) => Loose.TryGetValue(noun, out var roles) && Array.IndexOf(roles, role) >= 0;
}
