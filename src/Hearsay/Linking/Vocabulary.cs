using Hearsay.Language.Lexicons;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>What a word is to a comparison of contents.</summary>
internal enum WordRole : byte { Content, Stop, Negator, Number, Ordinal, Locative, By, Break, About, AtLeast, AtMost, Between, Month }

/// <summary>A word as comparisons see it.</summary>
/// <param name="Term">Number of its stem; -1 for a word that does not count.</param>
/// <param name="Role">What it is.</param>
/// <param name="Value">Its value where it is a number.</param>
/// <param name="Refuses">Whether it negates what follows with "to" ("refused to", "failed to").</param>
internal readonly record struct Word(int Term, WordRole Role, decimal Value, bool Refuses = false)
{
  /// <summary>Phrases that begin with it; null where there are none.</summary>
  public (string[] Further, string Instead)[]? Phrases { get; init; }
}

/// <summary>All terms of all contents: numbered stems, how often each is written with a capital, and in how many contents it stands.</summary>
internal sealed class Vocabulary
{
  private static readonly HashSet<string> Stops = new(
    ("the a an and or but of to in on at by for with from as is are was were be been being has have had do does did will would can could may might must shall should it its he she " +
     "they them their his her him we us our you your i me my this that these those there here which who whom whose what when where while if so than then also just only very more most much many " +
     "some any all both each such own same other another into onto upon out over under again about after before during between through up down off not no nor nt s t re ve d ll " +
     "said says say saying told tell according added reported reportedly report reports one because since until against near toward towards amid among around least still yet even now " +
     "himself herself itself themselves ourselves myself yourself whether unless although though whereas via per upon within among amongst across along alongside behind beside besides beneath " +
     "beyond despite except throughout underneath every either ever never already always often soon perhaps having doing going went gone become became well " +
     "least did however too later earlier new mr mrs ms dr like get got make made take took").Split(' '), StringComparer.Ordinal);

  private static readonly HashSet<string> Refusals = new(
    "refuse refuses refused refusing fail fails failed failing decline declines declined declining unable unwilling".Split(' '), StringComparer.Ordinal);

  private static readonly HashSet<string> KindsOfPeople = new(
    "child woman man girl boy baby infant teenager minor soldier policeman officer civilian militant insurgent journalist doctor nurse firefighter foreigner".Split(' ').Select(NewsThesaurus.StemOf),
    StringComparer.Ordinal);

  private static readonly Dictionary<string, (WordRole Role, decimal Value)> Roles = ReadRoles();

  private const double Imagined = 100;
  private const double Common = 0.55;
  private readonly Dictionary<ulong, Word> words = [];
  private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
  private readonly List<string> stems = [];
  private readonly List<int> capitals = [], smalls = [], frequencies = [];
  private readonly List<int[]> exclusions = [], nears = [];
  private readonly List<bool> commons = [], specifics = [], stating = [];
  private float[] weights = [];

  public int Count => stems.Count;

  public string StemOf(int term) => stems[term];

  /// <summary>The word's term and role.</summary>
  public Word Read(ReadOnlySpan<char> word)
  {
    var key = ((ulong)WordFold.Hash(word) << 32) ^ (uint)word.Length ^ ((ulong)WordFold.Of(word[0]) << 8) ^ ((ulong)WordFold.Of(word[^1]) << 24);
    if (words.TryGetValue(key, out var known)) return known;
    var folded = WordFold.Fold(word);
    var made = Make(folded, word);
    return words[key] = NewsPhrases.BeginningWith(folded) is { Length: > 0 } phrases ? made with { Phrases = phrases } : made;
  }

  /// <summary>The term of a stem that a circumstance names.</summary>
  public int TermOf(string word) => Number(NewsThesaurus.StemOf(WordFold.Fold(word)));

  public void SawCapital(int term, bool capital)
  {
    if (capital) capitals[term]++;
    else smalls[term]++;
  }

  public void SawIn(int term) => frequencies[term]++;

  public int Frequency(int term) => frequencies[term];

  /// <summary>Whether the term is written with a capital more often than not.</summary>
  public bool IsProper(int term) => capitals[term] > smalls[term];

  /// <summary>Whether the term is written in figures, a number or a place in a row.</summary>
  public bool IsNumber(int term) => char.IsAsciiDigit(stems[term][0]);

  /// <summary>Whether the term is a kind of people that a count of people at large holds among others.</summary>
  public bool IsKindOfPeople(int term) => KindsOfPeople.Contains(stems[term]);

  public int[] Exclusions(int term) => exclusions[term];

  /// <summary>The pairs of words of which one may stand for the other that the term is in.</summary>
  public int[] Nears(int term) => nears[term];

  /// <summary>Whether any news holds the term, whatever it is about.</summary>
  public bool IsCommon(int term) => commons[term];

  /// <summary>Whether the term may say what is the case, and not only of whom, where and how many.</summary>
  public bool IsStating(int term) => stating[term] && !IsProper(term);

  /// <summary>Whether the term is neither common nor one of a set that the thesaurus knows.</summary>
  public bool IsSpecific(int term) => specifics[term];

  public float Weight(int term) => weights[term];

  /// <summary>Weighs the terms by how few of the contents hold them, with as many more contents thought behind them as keep a few pages from
  /// weighing by chance; names and numbers count more, words of any news less.</summary>
  public void Weigh(int contents)
  {
    weights = new float[Count];
    for (var term = 0; term < weights.Length; term++)
    {
      var rarity = Math.Log(1 + ((contents + Imagined) / (frequencies[term] + 1.0)));
      weights[term] = (float)(rarity * (commons[term] ? Common : IsProper(term) ? 1.35 : IsNumber(term) ? 1.15 : 1));
    }
  }

  private Word Make(string folded, ReadOnlySpan<char> raw)
  {
    if (folded.Length == 0) return new(-1, WordRole.Stop, 0);
    if (Roles.TryGetValue(folded, out var role))
    {
      var counts = role.Role is WordRole.Number or WordRole.Ordinal or WordRole.Month;
      var stem = role.Role is WordRole.Number ? Plain(role.Value) : role.Role is WordRole.Ordinal ? Plain(role.Value) + "th" : folded;
      return new(counts ? Number(stem) : -1, role.Role, role.Value);
    }

    if (char.IsAsciiDigit(folded[0]))
    {
      var digits = raw.ToString().Replace(",", "", StringComparison.Ordinal);
      if (digits.Length <= 18 && decimal.TryParse(digits, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var value))
        return new(Number(Plain(value)), WordRole.Number, value);
      var end = 0;
      while (end < folded.Length && char.IsAsciiDigit(folded[end])) end++;
      if (end is > 0 and < 10 && folded[end..] is "st" or "nd" or "rd" or "th")
        return new(Number(folded[..end] + "th"), WordRole.Ordinal, decimal.Parse(folded[..end], System.Globalization.CultureInfo.InvariantCulture));
      return new(Number(folded), WordRole.Content, 0);
    }

    if (raw.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || raw.EndsWith("n’t", StringComparison.OrdinalIgnoreCase)) return new(-1, WordRole.Negator, 0);
    if (folded.Length < 2 || Stops.Contains(folded)) return new(-1, WordRole.Stop, 0);
    return new(Number(NewsThesaurus.StemOf(folded)), WordRole.Content, 0, Refusals.Contains(folded));
  }

  private int Number(string stem)
  {
    if (terms.TryGetValue(stem, out var term)) return term;
    terms[stem] = term = stems.Count;
    stems.Add(stem);
    capitals.Add(0);
    smalls.Add(0);
    frequencies.Add(0);
    exclusions.Add(NewsThesaurus.ExclusionsOf(stem));
    nears.Add(NewsThesaurus.NearOf(stem));
    commons.Add(CommonWords.Contains(stem));
    stating.Add(!CommonWords.Contains(stem) && !CommonWords.IsParty(stem) && !char.IsAsciiDigit(stem[0]));
    specifics.Add(stem.Length >= 4 && char.IsAsciiLetter(stem[0]) && !CommonWords.Contains(stem) && !NewsThesaurus.IsHead(stem));
    return term;
  }

  private static string Plain(decimal value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

  private static Dictionary<string, (WordRole, decimal)> ReadRoles()
  {
    var roles = new Dictionary<string, (WordRole, decimal)>(StringComparer.Ordinal);
    Add(WordRole.Negator, "not no never neither nor without nobody none cannot");
    Add(WordRole.Locative, "in near at outside inside from around toward towards into");
    Add(WordRole.By, "by");
    Add(WordRole.Break, "and but while or");
    Add(WordRole.About, "about some nearly almost approximately roughly");
    Add(WordRole.AtMost, "under below fewer less");
    Add(WordRole.AtLeast, "over exceeding least more");
    Add(WordRole.Between, "between");
    Add(WordRole.Month, "january february march april june july august september october november december");
    var numbers = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".Split(' ');
    for (var i = 2; i < numbers.Length; i++) roles[numbers[i]] = (WordRole.Number, i);
    var tens = "thirty forty fifty sixty seventy eighty ninety".Split(' ');
    for (var i = 0; i < tens.Length; i++) roles[tens[i]] = (WordRole.Number, 30 + (i * 10));
    var ordinals = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".Split(' ');
    for (var i = 0; i < ordinals.Length; i++) roles[ordinals[i]] = (WordRole.Ordinal, i + 2);
    roles["dozen"] = (WordRole.Number, 12);
    return roles;

    void Add(WordRole role, string words)
    {
      foreach (var word in words.Split(' ')) roles[word] = (role, 0);
    }
  }
}
