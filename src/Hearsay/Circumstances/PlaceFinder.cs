using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Circumstances;

/// <summary>Finds the place names of a document. Names of people and organisations, places that speak, and adjectives made of countries are none.</summary>
internal sealed class PlaceFinder
{
  private readonly Gazetteer gazetteer;
  private readonly string text;
  private readonly ImmutableArray<Name> names;
  private readonly HashSet<string> people = new(StringComparer.Ordinal);
  private int nameIndex;

  public PlaceFinder(Gazetteer gazetteer, ParsedDocument parsed, IReadOnlyList<Words> blocks)
  {
    this.gazetteer = gazetteer;
    text = parsed.Document.Text;
    names = parsed.Names;
    foreach (var block in blocks) CollectPeople(block);
    foreach (var name in names)
    {
      if (name.Kind == NameKind.Person) people.Add(Folding.Key(LastWord(name.Span.Of(text))));
    }
  }

  /// <summary>The mentions of one block, in order; blocks must come in text order.</summary>
  public void Find(Words words, List<PlaceMention> mentions)
  {
    var first = mentions.Count;
    for (var i = 0; i < words.Count; i++)
    {
      if (!words.IsCapital(i) && !IsSmallArticle(words, i)) continue;
      var (candidates, last) = Longest(words, i);
      if (candidates.Count > 0)
      {
        if (Accept(words, i, last, candidates) is { } known)
        {
          mentions.Add(known);
          i = last;
        }

        continue;
      }

      if (Unknown(words, i, out last) is not { } unknown) continue;
      mentions.Add(unknown);
      i = last;
    }

    for (var m = first; m + 1 < mentions.Count; m++)
    {
      var between = text.AsSpan(mentions[m].Span.End, Math.Max(0, mentions[m + 1].Span.Start - mentions[m].Span.End));
      if (between is ", " or " (" || IsHeldBy(between)) mentions[m].Container = m + 1;
    }
  }

  private static bool IsHeldBy(ReadOnlySpan<char> between)
  {
    if (between.Length > 40) return false;
    between = between.Trim();
    return between is "in" or ", in" or "of" or "in the" or "city in" or "city of" or "in northern" or "in southern" or "in eastern" or "in western" or "in central" or "in northeastern" or "in northwestern" or "in southeastern" or "in southwestern";
  }

  private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name)
  {
    var at = name.LastIndexOfAny(' ', '-');
    return at < 0 ? name : name[(at + 1)..];
  }

  private bool IsSmallArticle(Words words, int i) => words[i] is "al" or "el" or "ar" or "as" or "at" or "ash" or "az" or "an" or "ad" && words.IsHyphenated(i + 1) && words.IsCapital(i + 1);

  // "Ann Salem" anywhere makes a lone "Salem" a person.
  private void CollectPeople(Words words)
  {
    if (words.IsTitleCase) return;
    for (var i = 1; i < words.Count; i++)
    {
      if (!words.IsCapital(i) || !words.IsCapital(i - 1) || !words.IsAdjacent(i) || words.IsHyphenated(i) || words.IsCapital(i + 1) && words.IsAdjacent(i + 1)) continue;
      if (words.In(i - 1, WordSet.Directions) || words.In(i - 1, WordSet.Openers) || words.In(i - 1, WordSet.Months) || words.In(i - 1, WordSet.Weekdays)) continue;
      if (gazetteer.FindExact(text.AsSpan(words.Items[i - 1].Start, words.Items[i].End - words.Items[i - 1].Start)).Count > 0) continue;
      if (words.In(i - 1, WordSet.Titles) || i >= 2 && words.In(i - 2, WordSet.Titles) || IsGivenName(words, i - 1)) people.Add(Folding.Key(words[i]));
    }
  }

  private bool IsGivenName(Words words, int i) =>
    !words.Items[i].Opens && words[i].Length > 2 && !IsAllCapital(words[i]) && !Demonyms.IsOne(words[i]) && !words.In(i, WordSet.SpotNouns) && !words.In(i, WordSet.AreaNouns) && !words.In(i, WordSet.OrganisationHeads) && !PlacePrefixes.Contains(words[i])
    && !(words.IsAdjacent(i) && words.IsCapital(i - 1)) && !gazetteer.FindExact(words[i]).Any(place => place.Precision is "country" or "region" || place.Weight > 500);

  private static readonly WordSet PlacePrefixes = new("Fort Mount Lake Cape Port San Santa Saint St New Old El Al Los Las Tel Tal Tall Deir Dayr Ras Jabal Wadi Khan Ain Ayn Beit Bayt Kafr Bab Downtown Great");

  private (IReadOnlyList<GazetteerPlace> Candidates, int Last) Longest(Words words, int i)
  {
    var most = gazetteer.LongestFrom(words[i]);
    for (var last = Math.Min(i + most, words.Count) - 1; last >= i; last--)
    {
      if (!IsUnbroken(words, i, last)) continue;
      var found = gazetteer.FindExact(text.AsSpan(words.Items[i].Start, words.Items[last].End - words.Items[i].Start));
      if (found.Count > 0 && (last > i || words.IsCapital(i))) return (found, last);
    }

    // Other spellings of Arabic names: at most three words.
    if (words.Items[i].Opens && !words.IsHyphenated(i + 1) && words.In(i, WordSet.FunctionWords)) return ([], i);
    for (var last = Math.Min(i + 3, words.Count) - 1; last >= i; last--)
    {
      if (!IsUnbroken(words, i, last) || !words.IsCapital(last)) continue;
      var found = gazetteer.FindTransliterated(text.AsSpan(words.Items[i].Start, words.Items[last].End - words.Items[i].Start));
      if (found.Count > 0 && (last > i || IsForeignLooking(words[i]) || words.In(i - 1, WordSet.Locatives))) return (found, last);
    }

    return ([], i);
  }

  private static bool IsForeignLooking(ReadOnlySpan<char> word) => word.Length >= 5 && word.ContainsAny(ForeignLetters);

  private static readonly System.Buffers.SearchValues<char> ForeignLetters = System.Buffers.SearchValues.Create("qQzZkKjJ'’");

  private static bool IsUnbroken(Words words, int first, int last)
  {
    for (var i = first + 1; i <= last; i++)
    {
      var gap = words.Gap(i);
      if (gap is not (" " or "-" or "\u00A0" or "\u2011" or ". " or "’" or "'")) return false;
      if (!words.IsCapital(i) && !words.Is(i, "and") && !words.Is(i, "of") && !words.Is(i, "the") && words[i].Length > 4) return false;
    }

    return true;
  }

  private PlaceMention? Accept(Words words, int first, int last, IReadOnlyList<GazetteerPlace> candidates)
  {
    var span = new TextSpan(words.Items[first].Start, words.Items[last].End);
    if (span.Length == 2 && !char.IsUpper(text[span.Start + 1])) return null;
    if (first == last && (words.In(first, WordSet.Directions) || words.In(first, WordSet.Weekdays) || words.In(first, WordSet.Months))) return null;
    var located = IsLocated(words, first);
    if (first == last && span.Length <= 6 && IsAllCapital(words[first]) && !words.IsTitleCase && !IsWrittenSo(span.Of(text), candidates) && !IsDateline(words, first) && !(located && span.Length > 3)) return null;
    var countryOrRegion = candidates.Any(place => place.Precision == "country" || place.Precision == "region" && place.Weight >= 5000);
    if (candidates.All(place => place.IsEverydayWord) && !located) return null;
    if (InOtherName(span)) return null;
    if (Follows(words, first, located)) return null;
    var area = words.In(last + 1, WordSet.AreaNouns) && words.IsAdjacent(last + 1);
    var spot = words.In(last + 1, WordSet.SpotNouns) && words.IsAdjacent(last + 1);
    if (!area && !spot && !words.IsTitleCase && words.IsCapital(last + 1) && words.IsAdjacent(last + 1) && !words.In(last + 1, WordSet.Weekdays) && !words.In(last + 1, WordSet.Months))
    {
      // "Aleppo International Airport" is a spot, "Aleppo University" an organisation.
      if (!(words.Is(last + 1, "International") && words.Is(last + 2, "Airport")) && !words.Is(last + 1, "Airport") && !(words.IsHyphenated(last + 1) && gazetteer.FindExact(words[last + 1]).Count > 0)) return null;
    }

    if ((words.Is(last + 1, "County") || words.Is(last + 1, "Parish")) && words.IsAdjacent(last + 1) && candidates.All(place => place.Precision is "town" or "point"))
    {
      return new PlaceMention(new(span.Start, words.Items[last + 1].End), [], 0.7) { IsArea = true };
    }

    if (words.IsHyphenated(last + 1) && words.In(last + 1, WordSet.TiedAdjectives)) return null;
    if (!located && first == last && people.Contains(Folding.Key(words[first])) && !countryOrRegion) return null;
    if (words.In(first - 1, WordSet.Titles) && words.IsAdjacent(first) && words.IsCapital(first - 1)) return null;
    if (Speaks(words, first, last) || IsAdjective(words, first, last) || Possesses(words, last)) return null;
    var evidence = located || area || spot ? 1.0 : countryOrRegion ? 0.95 : words.IsTitleCase ? 0.6 : 0.8;
    if (candidates.All(place => place.Weight < 3 && place.Precision != "region") && !located && !area && !spot) evidence = 0.5;
    if (evidence <= 0.5 && first == last && words.Items[first].Opens) return null;
    return new PlaceMention(span, candidates, evidence) { IsArea = area || IsAreaOf(words, first) };
  }

  private static bool IsWrittenSo(ReadOnlySpan<char> name, IReadOnlyList<GazetteerPlace> candidates)
  {
    foreach (var place in candidates)
    {
      if (name.SequenceEqual(place.Name)) return true;
      foreach (var other in place.OtherNames)
      {
        if (name.SequenceEqual(other)) return true;
      }
    }

    return false;
  }

  // "DORNE, March 12 -", "DORNE (Agency) -"
  private static bool IsDateline(Words words, int first) =>
    words.Items[first].Start - words.Block.Start < 40 && words.Items[first].Opens && words.Gap(first + 1).Trim() is "," or "-" or "–" or "—" or "(" or "/" or "|";

  private bool IsLocated(Words words, int first)
  {
    var before = first - 1;
    while (before >= 0 && first - before <= 3 && words.IsAdjacent(before + 1) && (words.In(before, WordSet.Directions) && !words.Is(before, "old") || words.Is(before, "the"))) before--;
    if (before < 0 || words.Items[before + 1].Opens) return false;
    if (words.In(before, WordSet.Locatives) && words.Gap(before + 1) is " ") return true;
    return words.Gap(before + 1) is ", " && words.IsCapital(before) && gazetteer.FindExact(words[before]).Count > 0;
  }

  private static bool IsAreaOf(Words words, int first) => words.Is(first - 1, "of") && words.In(first - 2, WordSet.AreaNouns);

  private bool Follows(Words words, int first, bool located)
  {
    if (!words.IsAdjacent(first) || words.IsTitleCase) return false;
    if (words.Is(first - 1, "of") && words.In(first - 2, WordSet.OrganisationHeads) && words.IsCapital(first - 2)) return true;
    if (!words.IsCapital(first - 1) || located && words.Items[first - 1].Opens) return false;
    if (words.Items[first - 1].Opens && words.In(first - 1, WordSet.FunctionWords)) return false;
    if (words.In(first - 1, WordSet.Directions) || words.In(first - 1, WordSet.Locatives) || words.In(first - 1, WordSet.Months) || words.In(first - 1, WordSet.Weekdays)) return false;
    if (words.In(first - 1, WordSet.SpotNouns) || words.In(first - 1, WordSet.AreaNouns) || words.Is(first - 1, "Mount") || words.Is(first - 1, "Port") || words.Is(first - 1, "Tel") || words.Is(first - 1, "Tal")) return false;
    if (words.IsHyphenated(first) && gazetteer.FindExact(words[first - 1]).Count > 0) return false;

    // "in Arlenian Homs" names the town, "Lara Homs" a person.
    return !(words.In(first - 2, WordSet.Locatives) && Demonyms.IsOne(words[first - 1]));
  }

  private static bool Speaks(Words words, int first, int last)
  {
    if (words.Items[last].IsPossessive || words.Gap(last + 1) is not " " || !words.In(last + 1, WordSet.SpeechVerbs)) return false;
    return first == 0 || words.Items[first].Opens || !words.In(first - 1, WordSet.Locatives) || words.Is(first - 1, "of");
  }

  // "US troops": a country's short name before a noun is an adjective.
  private bool IsAdjective(Words words, int first, int last)
  {
    if (first != last || words.IsTitleCase) return false;
    var word = words[first];
    if (word is not ("US" or "U.S." or "U.S" or "UK" or "U.K." or "UAE" or "USA" or "DPRK" or "DRC")) return false;
    if (words.Items[first].IsPossessive || words.Gap(last + 1) is not " ") return false;
    return !words.In(last + 1, WordSet.FunctionWords) && !(words.Is(first - 1, "the") && !words.In(last + 1, WordSet.ForceNouns) && words[last + 1].EndsWith("ed"));
  }

  private static bool Possesses(Words words, int last)
  {
    if (!words.Items[last].IsPossessive) return false;
    for (var i = last + 1; i <= last + 3 && i < words.Count; i++)
    {
      if (words.Gap(i) is not " ") return false;
      if (words.In(i, WordSet.ForceHeads) || words.In(i, WordSet.Titles) || words.Is(i, "ministry") || words.Is(i, "minister") || words.Is(i, "cabinet")) return true;
    }

    return false;
  }

  private bool InOtherName(TextSpan span)
  {
    while (nameIndex < names.Length && names[nameIndex].Span.End <= span.Start) nameIndex++;
    for (var i = nameIndex; i < names.Length && names[i].Span.Start < span.End; i++)
    {
      if (names[i].Kind is NameKind.Person or NameKind.Organisation or NameKind.Outlet && names[i].Span.Contains(span) && !IsTail(names[i], span)) return true;
    }

    return false;
  }

  // "Governor of Homs" holds a place; "Homs Steel" does not.
  private bool IsTail(Name name, TextSpan span) =>
    name.Kind != NameKind.Person && name.Span.End == span.End && span.Start - name.Span.Start > 4 && text.AsSpan(name.Span.Start, span.Start - name.Span.Start).EndsWith(" in ");

  // "in Tarvik", "the village of Tarvik", "Tarvik province": a name that no gazetteer has.
  private PlaceMention? Unknown(Words words, int first, out int last)
  {
    last = first;
    if (words.IsTitleCase || words.Items[first].Opens || words.In(first, WordSet.FunctionWords) || words.In(first, WordSet.Weekdays) || words.In(first, WordSet.Months)
      || words.In(first, WordSet.Directions) || words.In(first, WordSet.Titles)) return null;
    if (words.IsAdjacent(first) && words.IsCapital(first - 1) && !words.In(first - 1, WordSet.Directions)) return null;
    if (char.IsDigit(text[words.Items[first].Start])) return null;
    while (last + 1 < words.Count && last - first < 3 && words.IsAdjacent(last + 1) && words.IsCapital(last + 1) && !words.In(last + 1, WordSet.PlaceNouns)) last++;
    var span = new TextSpan(words.Items[first].Start, words.Items[last].End);
    if (InOtherName(span) || IsAllCapital(span.Of(text))) return null;
    var typedAfter = words.In(last + 1, WordSet.PlaceNouns) && !words.Is(last + 1, "state") && !words.Is(last + 1, "area") && words.Gap(last + 1) is " " && !words.Items[last].IsPossessive;
    var before = first - 1;
    while (before > 0 && first - before <= 2 && words.In(before, WordSet.Directions)) before--;
    var typedBefore = words.Is(before, "of") && words.In(before - 1, WordSet.PlaceNouns);
    if (!typedAfter && !typedBefore)
    {
      if (!(words.Is(before, "in") || words.Is(before, "near") || words.Is(before, "outside")) || words.Gap(before + 1) is not " ") return null;
      if (words.Items[last].IsPossessive || Demonyms.IsOne(words[last]) || people.Contains(Folding.Key(words[last]))) return null;
      if (words.In(last + 1, WordSet.ForceHeads) || words.In(last, WordSet.OrganisationHeads) || words.In(first, WordSet.OrganisationHeads)) return null;
      if (NotPlaces.Contains(words[first]) || words.IsHyphenated(last + 1)) return null;
    }
    else if (Demonyms.IsOne(words[last]) || NotPlaces.Contains(words[first]))
    {
      return null;
    }

    return new PlaceMention(span, [], typedAfter || typedBefore ? 0.7 : 0.4) { IsArea = typedAfter && words.In(last + 1, WordSet.AreaNouns) };
  }

  private static bool IsAllCapital(ReadOnlySpan<char> word)
  {
    foreach (var c in word)
    {
      if (char.IsLower(c)) return false;
    }

    return true;
  }

  private static readonly WordSet NotPlaces = new("Islamic Republican Democratic Federal National English Arabic French German Russian Spanish Parliament Congress Ramadan Christmas Easter God Islam Christianity Judaism Facebook Twitter Telegram YouTube Instagram Google Apple Microsoft Amazon Article Chapter Section Phase Part Act Operation Windows "
    + "Spring Summer Autumn Winter Fall Other Chinese Turkish Hebrew Kurdish Persian Latin Greek Italian Portuguese Japanese Korean");
}
