using System.Collections.Frozen;

namespace Hearsay.Language;

/// <summary>Word lists, looked up without regard to case and without making strings.</summary>
internal static class Lexicon
{
  /// <summary>A set of the space-separated words, in any case.</summary>
  public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
    words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

  /// <summary>A set of the phrases between commas, in any case.</summary>
  public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Phrases(string phrases) =>
    phrases.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
      .Select(phrase => string.Join(' ', phrase.Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries)))
      .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Determiners =
    Set("the a an this that these those his her its their our my your some any each every no another both all several many few most one two three four five six seven eight nine ten dozens hundreds thousands other such");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns =
    Set("i you he she it we they me him us them himself herself itself themselves who whom someone somebody everyone everybody anyone nobody others");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions =
    Set("of in on at by for with from to into onto over under about against among between through during before after since until within without across near behind beyond despite toward towards upon inside outside around amid per via as than like along alongside beside besides except off above below concerning regarding throughout");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Conjunctions = Set("and or but nor yet so");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Subordinators =
    Set("that which who whom whose because while although though when whenever where whereas if whether unless until since after before as how why what once lest");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Auxiliaries =
    Set("is are was were be been being am has have had having do does did will would shall should can could may might must 's 've 'd 'll");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Adverbs =
    Set("also then later once again even just still now today yesterday tomorrow too already never always ever often not n't only recently repeatedly earlier previously ago soon further here there perhaps maybe however meanwhile instead so far yet first instead moreover therefore thus indeed rather quite simply nevertheless nonetheless otherwise");

  /// <summary>Words that a sentence begins with and that name nothing.</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers =
    Set("""
      the a an this that these those his her its their our my your some any each every no another both all several many few most one two three four five six seven eight nine ten
      i you he she it we they who what when where why how which there here and or but nor yet so of in on at by for with from to into over under about against among between through during before after since until within without across near behind beyond despite toward upon inside outside around amid per via as than like
      because while although though whenever whereas if whether unless once is are was were be been has have had do does did will would should can could may might must not also then later again even just still now today yesterday tomorrow too already never always ever often only recently earlier previously meanwhile however instead moreover therefore thus indeed rather perhaps maybe
      according asked let please yes no well look following given despite last next more less much such other others new old first second third former earlier late later early dozens hundreds thousands people officials sources residents witnesses police local state government security military medical international foreign national federal special armed rebel rebels troops soldiers fighters militants activists doctors authorities villagers
      eyewitnesses reports media news statement video photo photos image images watch read see click subscribe share sign breaking update exclusive opinion analysis editorial speaking asked being both either neither none nothing something someone everyone anyone two-thirds half part earlier separately additionally furthermore similarly likewise consequently finally lastly firstly secondly overall generally
      citing quoting adding saying noting speaking asked pressed questioned responding commenting describing referring writing calling pointing having according
      """);

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Calendar =
    Set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. aug. sept. oct. nov. dec. gmt utc est edt bst am pm ramadan easter christmas");
}
