using Hearsay.Text;

namespace Hearsay.Circumstances;

/// <summary>Finds the quantities of a document: number, what is counted or measured, and what is said to have happened to it. Ages, clock times, dates,
/// ordinals, numbers of sections, telephones and scores, and numbers inside names are none.</summary>
internal sealed class QuantityFinder
{
  private const int LongestNoun = 6;

  private static readonly WordSet Numbered = new("article articles section chapter page pages resolution no number flight route highway unit room level phase figure table paragraph clause channel type grade law act group boeing airbus windows apartment apt suite gate verse box line episode season volume version model class category round week day formula team area zone point ward precinct protocol act appendix rule stage file");
  private static readonly WordSet NotCounted = new("of another day time thing side hand way point who whom that which such");
  private static readonly WordSet NotOne = new("no any every some this that each which someone anyone another only");
  private static readonly WordSet NounStops = new("said say says told tells came come comes went go goes took take takes made make makes gave give found find left leave leaves arrived arrive entered enter carried carry held hold began begin started start remained remain remains reached reach took place seen near following according including included "
    + "were was are is be been being have has had will would can could may might must should did do does who whom whose which that when where while after before and or but nor as at by for from in into of off on onto out over per since through till to toward towards under until up upon via with within without about above across against along amid among around behind below beneath beside besides between beyond despite down during except inside outside "
    + "than the a an this these those their his her its our your my it he she they we i you not also still then so if because there here today yesterday tomorrow tonight last ago later earlier apart away long wide high deep tall old more both each every any all now again once only even just very too monday tuesday wednesday thursday friday saturday sunday");

  private static readonly WordSet Finite = new("was were is are has have had said says told will would");
  private static readonly WordSet Clausal = new("who which that while after before when as because although though whereas but where");
  private static readonly WordSet Passive = new("was were been be being are is got get gets");
  private static readonly WordSet AgeUnits = new("years year months month");
  private static readonly WordSet Changes = new("rose risen climbed fell dropped increased rises grew jumped raised reduced up down");
  private static readonly WordSet Totals = new("reached totaled totalled exceeded numbered");
  private static readonly WordSet Claiming = new("claimed claiming took taking cost costing lost");
  private static readonly WordSet AgeWords = new("aged age ages");
  private static readonly WordSet People = new("people soldiers fighters civilians troops militants men women children persons families residents refugees protesters police");

  private readonly string text;

  public QuantityFinder(string text) => this.text = text;

  /// <summary>The quantities of one block, in order.</summary>
  /// <param name="words">The block.</param>
  /// <param name="times">The document's times so far.</param>
  /// <param name="firstTime">Index of the block's first one.</param>
  /// <param name="quantities">Where to put them.</param>
  public void Find(Words words, List<Time> times, int firstTime, List<Quantity> quantities)
  {
    // Numbers are read between times, so that neither takes a part of the other.
    var start = words.Block.Start;
    var firstOfBlock = quantities.Count;
    var clause = new Clause(words);
    for (var t = firstTime; t <= times.Count; t++)
    {
      var end = t < times.Count ? times[t].Span.Start : words.Block.End;
      foreach (var match in NumberGrammar.FindIn(text.AsSpan(start, Math.Max(0, end - start))))
      {
        if (Read(words, Shift(match, start), end, clause, quantities.Count > firstOfBlock ? quantities[^1].Span.End : words.Block.Start) is { } quantity) quantities.Add(quantity);
      }

      if (t < times.Count) start = times[t].Span.End;
    }
  }

  private static NumberMatch Shift(NumberMatch match, int by) =>
    match with { Start = match.Start + by, End = match.End + by, NumberStart = match.NumberStart + by, NumberEnd = match.NumberEnd + by };

  private Quantity? Read(Words words, NumberMatch number, int limit, Clause clause, int floor)
  {
    if (number.NumberStart < floor) return null;
    if (number.Start < floor) number = number with { Start = number.NumberStart };
    var first = words.At(number.NumberStart);
    var after = words.At(number.End);
    if (IsNoQuantity(words, number, first, after)) return null;
    var spanStart = number.Start;
    var (currency, currencyStart) = CurrencyBefore(number.NumberStart, floor);
    if (currency is not null) spanStart = Math.Min(spanStart, currencyStart);
    else if (number.Start > floor && CurrencyBefore(number.Start, floor) is { Unit: { } outer, Start: var outerStart }) (currency, spanStart) = (outer, outerStart);

    var unit = currency;
    var end = number.End;
    if (end < text.Length && text[end] is '%' or '٪') (unit, end) = ("percent", end + 1);
    string? noun = null;
    string? status = null;
    var lastNoun = -1;
    if (unit is null)
    {
      var at = after;
      var near = at < words.Count && words.Items[at].Start < limit && IsNear(text.AsSpan(end, words.Items[at].Start - end));
      if (near)
      {
        (unit, var unitLast) = UnitAt(words, words.Is(at, "of") && number.Approximate ? at + 1 : at);
        if (unit is not null)
        {
          end = words.Items[unitLast].End;
        }
        else if (number.Compound)
        {
          return null;
        }
        else
        {
          (noun, lastNoun, status) = NounAt(words, at, limit, number);
          if (lastNoun >= 0) end = words.Items[lastNoun].End;
        }
      }
    }

    spanStart = Math.Max(spanStart, floor);
    var isCount = unit is null;
    if (isCount) status ??= clause.StatusOf(lastNoun >= 0 ? lastNoun : Math.Max(first, after - 1), first, words.At(spanStart), noun);
    if (isCount && noun is null && status is null && !StandsAlone(words, number, first, after)) return null;
    return new Quantity(number.Low, number.High, unit, noun, number.Approximate, new(spanStart, end)) { Status = status };
  }

  private static bool IsNear(ReadOnlySpan<char> gap) => gap is " " or "-" or "\u00A0" or "" or " \"" or " “" or " '" or " ‘" or "\u202F";

  private bool IsNoQuantity(Words words, NumberMatch number, int first, int after)
  {
    var (start, end) = (number.NumberStart, number.NumberEnd);
    var isYear = number is { InWords: false, Low: { } value } && number.Low == number.High && end - start == 4 && value is >= 1900 and <= 2100;
    if (isYear && number.Low % 100 != 0 && !words.In(after, People)) return true;
    if (isYear && !words.In(after, People) && !CountedNouns.IsPlural(words[after])) return true;
    if (!number.InWords && text[start] == '0' && end - start > 1 && text[start + 1] is not ('.' or ',')) return true;

    // Telephones, scores, ratios, versions.
    if (end + 1 < text.Length && text[end] is '-' or '–' or ':' or '/' && char.IsAsciiDigit(text[end + 1])) return true;
    if (start > 1 && text[start - 1] is '-' or '–' or '/' or '+' && (char.IsAsciiDigit(text[start - 2]) || text[start - 1] == '+')) return true;
    if (first > 0 && !number.InWords && IsDigits(words[first - 1]) && words.Gap(first) is " " or "-" && words[first - 1].Length >= 3) return true;

    // Ages.
    if (number.Compound && words.Is(after, "year") && (words.Is(after + 1, "old") || words.Is(after + 1, "olds"))) return true;
    if (words.In(after, AgeUnits) && words.Is(after + 1, "old")) return true;
    if (words.In(first - 1, AgeWords) || words.Is(first - 1, "of") && words.Is(first - 2, "age")) return true;
    if (number is { InWords: false, Low: < 120 } && start > 2 && text.AsSpan(start - 2, 2) is ", " && end < text.Length && text[end] is ',' or '.' && words.IsCapital(first - 1) && number.Start == start) return true;

    // Clock times.
    if (words.Is(after, "am") || words.Is(after, "pm") || words.Is(after, "a.m.") || words.Is(after, "p.m.") || words.Is(after, "a.m") || words.Is(after, "p.m") || words.Is(after, "o'clock") || words.Is(after, "o’clock")) return true;

    // Sections, flights, names.
    if (number.Start == start && words.Gap(first) is " " or "-" && words.In(first - 1, Numbered) && !number.InWords && !CountedNouns.IsPlural(words[after])) return true;
    if (number.Start == start && !number.InWords && words.Gap(first) is " " && words.IsCapital(first - 1) && !words.Items[first - 1].Opens && !words.IsTitleCase
      && !words.In(first - 1, WordSet.Weekdays) && !CountedNouns.IsPlural(words[after]) && CountedNouns.HappeningOf(words[after]) is null) return true;

    if (number is { InWords: true, Low: 1 } && number.High == 1 && (words.In(first - 1, NotOne) || words.In(after, NotCounted) || words.In(after, WordSet.FunctionWords))) return true;
    return number is { InWords: true, High: null, Low: 3 } && words.In(after, WordSet.FunctionWords) && !words.Is(after, "of") && !words.Is(after, "were") && !words.Is(after, "others");
  }

  private static bool IsDigits(ReadOnlySpan<char> word) => word.Length > 0 && !word.ContainsAnyExceptInRange('0', '9');

  private (string? Unit, int Start) CurrencyBefore(int offset, int floor)
  {
    var at = offset;
    if (at > floor && text[at - 1] == ' ') at--;
    if (at <= floor) return default;
    var unit = text[at - 1] switch { '$' => "usd", '€' => "eur", '£' => "gbp", '¥' => "jpy", '₽' => "rub", '₴' => "uah", '₹' => "inr", '₺' => "try", '₪' => "ils", _ => null };
    if (unit is not null)
    {
      var start = at - 1;
      if (unit == "usd" && start - floor >= 2 && text.AsSpan(start - 2, 2) is "US") start -= 2;
      return (unit, start);
    }

    if (at == offset || at - floor < 3) return default;
    var code = text.AsSpan(at - 3, 3);
    return code is "USD" or "EUR" or "GBP" or "RUB" or "JPY" or "CHF" or "TRY" or "UAH" && (at - 3 == 0 || !char.IsLetter(text[at - 4])) ? (code.ToString().ToLowerInvariant(), at - 3) : default;
  }

  private (string? Unit, int Last) UnitAt(Words words, int at)
  {
    if (words.Is(at, "per") && words.Is(at + 1, "cent")) return ("percent", at + 1);
    if (words.Is(at, "percentage") && (words.Is(at + 1, "points") || words.Is(at + 1, "point"))) return ("percentage-points", at + 1);
    if (words.Is(at, "square") && CountedNouns.UnitOf(words[at + 1]) is { } squared) return (squared switch { "km" => "km2", "m" => "m2", "miles" => "square-miles", _ => "square-" + squared }, at + 1);
    if (words.Is(at, "cubic") && CountedNouns.UnitOf(words[at + 1]) is { } cubed) return (cubed == "m" ? "m3" : "cubic-" + cubed, at + 1);
    if (words.Is(at, "nautical") && words.Is(at + 1, "miles")) return ("nautical-miles", at + 1);
    if ((words.Is(at, "US") || words.Is(at, "U.S.")) && (words.Is(at + 1, "dollars") || words.Is(at + 1, "dollar"))) return ("usd", at + 1);
    if (words[at] is "m" && words.Items[at].Start > 0) return ("m", at);
    var unit = CountedNouns.UnitOf(words[at]);
    return (unit, at);
  }

  // The head of the noun phrase behind a number: the first plural, or of two plurals in a row the second; none before a stop.
  private (string? Noun, int Last, string? Status) NounAt(Words words, int at, int limit, NumberMatch number)
  {
    var i = at;
    if (words.Is(i, "more") || words.Is(i, "other")) i++;
    if (words.Is(i, "of"))
    {
      i++;
      while (words.Is(i, "the") || words.Is(i, "these") || words.Is(i, "those") || words.Is(i, "their") || words.Is(i, "its") || words.Is(i, "his") || words.Is(i, "our")) i++;
    }

    if (CountedNouns.HappeningOf(words[i]) is { } direct && !IsHeadAfter(words, i, limit)) return (null, i, direct);
    var singular = number.Low == 1 && number.High == 1;
    string? status = null;
    var (lastGood, last) = (-1, -1);
    for (var count = 0; count < LongestNoun && i < words.Count && words.Items[i].Start < limit; count++, i++)
    {
      if (count > 0 && !(words.Gap(i) is " " or "-" or "\u00A0" or " “" or " \"" or "” " or "\" " || words.Gap(i) is ", " && count == 1 && words[i - 1].Length > 5 && words[i - 1].EndsWith("ed"))) break;
      if (words.In(i, NounStops) || IsDigits(words[i]) || words.Items[i].Opens || NumberWords.Of(words[i]).Kind is not (NumberWordKind.None or NumberWordKind.Half)) break;
      var happening = CountedNouns.HappeningOf(words[i]);
      if (happening is not null && lastGood >= 0) break;
      status ??= happening is not null && IsHeadAfter(words, i, limit) ? happening : null;
      last = i;
      if (!CountedNouns.IsPlural(words[i])) continue;
      lastGood = i;
      if (!(i + 1 < words.Count && words.Gap(i + 1) is " " && words.Items[i + 1].Start < limit && CountedNouns.IsPlural(words[i + 1]) && !words.In(i + 1, NounStops) && !words.Items[i].IsPossessive)) break;
    }

    if (lastGood < 0 && singular && last >= 0) lastGood = last;
    if (lastGood >= 0) return (CountedNouns.Singular(words[lastGood]), lastGood, status);
    return (null, -1, null);
  }

  // "wounded soldiers" counts soldiers, "27 wounded" counts nothing further.
  private static bool IsHeadAfter(Words words, int i, int limit) =>
    i + 1 < words.Count && words.Items[i + 1].Start < limit && words.Gap(i + 1) is " " && !words.In(i + 1, NounStops) && CountedNouns.IsPlural(words[i + 1]);

  private bool StandsAlone(Words words, NumberMatch number, int first, int after)
  {
    if (number.InWords && number.Low == number.High && !number.Approximate && number.Start == number.NumberStart) return false;
    if (number.Start < number.NumberStart && number.High - number.Low is null or > 0) return !number.InWords || number.Low > 12;
    if (number.Start < number.NumberStart && number.Approximate) return true;
    if (number.Low != number.High) return number.Low >= 20 || number.InWords;
    return words.Is(first - 1, "to") && words.In(first - 2, Changes) || words.In(first - 1, Totals) || number.Low >= 1000 && !words.IsCapital(first - 1);
  }

  /// <summary>What the verbs around a number say has happened to what it counts.</summary>
  private sealed class Clause(Words words)
  {
    /// <param name="last">Index of the counted phrase's last word.</param>
    /// <param name="first">Index of the number's first word.</param>
    /// <param name="bounded">Index of the first word that bounds it.</param>
    /// <param name="noun">The counted noun.</param>
    public string? StatusOf(int last, int first, int bounded, string? noun) => After(last) ?? Toll(bounded) ?? Before(Math.Min(first, bounded), noun);

    // "27 militants were killed", "50 people have been reported missing", "31 civilians dead"
    private string? After(int last)
    {
      for (var i = last + 1; i <= last + 6 && i < words.Count; i++)
      {
        if (words.Items[i].Opens || !(words.Gap(i) is " " or "-" or " “" or " \"") || char.IsDigit(words[i][0])) return null;
        if (CountedNouns.HappeningOf(words[i]) is { } status) return IsFollowedByNumber(i) && i == last + 1 && words[i].EndsWith("ing") ? null : IsActive(i, last) ? null : words.Is(i, "hostage") || words.Is(i, "prisoner") ? "captured" : status;
        if (words.Is(i, "lost") && words.Is(i + 1, "their") && words.Is(i + 2, "lives")) return "killed";
        if (words.Is(i, "shot") && words.Is(i + 1, "dead")) return "killed";
        if (!words.In(i, Passive) && !words.In(i, Carried)) return null;
      }

      return null;
    }

    // "gunmen killed 12": killed belongs to what comes after, unless a form of "to be" stands before it.
    private bool IsActive(int i, int last)
    {
      if (words[i] is "fled" or "died" or "die" or "perished" or "drowned" or "dead" or "missing" or "disappeared" or "homeless") return false;
      for (var k = last + 1; k < i; k++)
      {
        if (words.In(k, Passive)) return false;
      }

      return i + 1 < words.Count && words.Gap(i + 1) is " " && (IsFollowedByNumber(i) || words.Is(i + 1, "the") || words.Is(i + 1, "a") || words.Is(i + 1, "their") || words.Is(i + 1, "his"));
    }

    private bool IsFollowedByNumber(int i)
    {
      for (var k = i + 1; k <= i + 3 && k < words.Count && words.Gap(k) is " "; k++)
      {
        if (char.IsDigit(words[k][0]) || NumberWords.Of(words[k]).Kind is NumberWordKind.Unit or NumberWordKind.Ten or NumberWordKind.Magnitude or NumberWordKind.Vague) return true;
        if (!words.Is(k, "at") && !words.Is(k, "least") && !words.Is(k, "about") && !words.Is(k, "some") && !words.Is(k, "more") && !words.Is(k, "than") && !words.Is(k, "up") && !words.Is(k, "to") && !words.Is(k, "nearly")) return false;
      }

      return false;
    }

    // "the death toll rose to 31", "the number of wounded has reached 50"
    private string? Toll(int bounded)
    {
      for (var i = bounded - 1; i >= 0 && bounded - i <= 10; i--)
      {
        if (words.Items[i + 1 < words.Count ? i + 1 : i].Opens || words.Gap(i + 1).ContainsAny(",;:—")) return null;
        if (words.Is(i, "toll")) return words.Is(i - 1, "injury") || words.Is(i - 1, "casualty") && words.Is(i - 2, "injured") ? "wounded" : "killed";
        if (words.Is(i, "number") && words.Is(i + 1, "of"))
        {
          for (var k = i + 2; k < bounded && k <= i + 6; k++)
          {
            if (CountedNouns.HappeningOf(words[k]) is { } status) return status;
          }

          return null;
        }

        if (char.IsDigit(words[i][0])) return null;
      }

      return null;
    }

    // "killing 31 and wounding 12", "destroyed 134 shelters, 17 posts and seven depots", "claimed the lives of 31"
    private string? Before(int number, string? noun)
    {
      if (words.Is(number - 1, "lives") || words.Is(number - 1, "of") && words.Is(number - 2, "lives")) return "killed";
      if (noun == "life" && words.In(number - 1, Claiming)) return "killed";
      if (number > 0 && words.In(number - 1, Adverbial)) return null;
      for (var i = number - 1; i >= 0 && number - i <= 24; i--)
      {
        if (words.Items[i + 1 < words.Count ? i + 1 : i].Opens || words.Gap(i + 1).ContainsAny(";:—()")) return null;
        if (CountedNouns.HappeningOf(words[i]) is { } status)
        {
          if (words[i] is "dead" or "died" or "deaths" or "death" or "missing" or "fled" or "flee" or "fleeing" or "homeless" or "injuries" or "hostage" or "prisoner" or "arrests" or "disappeared" or "die" or "dies") return null;
          return words.In(i - 1, Passive) || words.Is(i - 1, "been") || IsReduced(i, number) ? null : status;
        }

        if (words.In(i, Finite) || words.In(i, Clausal)) return null;
        if (words[i].Length > 4 && words[i].EndsWith("ing") && !words.In(i, Including)) return null;
        if (words.Is(i, "took") && words.Is(i + 1, "prisoner")) return "captured";
        if (words.Is(i, "shot") && words.Is(i + 1, "down")) return "destroyed";
        if (words.In(i, OtherVerbs)) return null;
      }

      return null;
    }

    // "31 people killed in 12 raids": the participle has its count before it.
    private bool IsReduced(int i, int number)
    {
      if (words[i].EndsWith("ing") || i == 0 || words.Gap(i) is not " " || number - i <= 1 || !CountedNouns.IsPlural(words[i - 1])) return false;
      for (var k = i - 1; k >= 0 && i - k <= 4 && !words.Items[k + 1].Opens; k--)
      {
        if (char.IsDigit(words[k][0])) return true;
      }

      return false;
    }

    private static readonly WordSet Carried = new("have has had reportedly also still all being reported believed feared confirmed presumed later said to thought left either seriously badly critically severely slightly lightly now went go gone listed were remain remained remains taken forcibly internally already others and");
    private static readonly WordSet Adverbial = new("in on by with from for near during after within into between under over across per with");
    private static readonly WordSet Including = new("including building buildings training following");
    private static readonly WordSet OtherVerbs = new("launched carried fired sent used hit struck attacked deployed delivered received lost reported recorded held controls controlled");
  }
}
