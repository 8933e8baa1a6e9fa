using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Circumstances;

/// <summary>Finds who acts or is acted on: names that are no places, peoples with their forces ("Arlenian troops"), and forces without a name ("rebels").</summary>
internal sealed class ActorFinder
{
  private static readonly WordSet BareForces = new("rebels insurgents militants militiamen gunmen jihadists separatists paramilitaries mercenaries terrorists police authorities civilians protesters troops soldiers warplanes");
  private static readonly WordSet QualifiedForces = new("government security rebel opposition coalition regime occupation army police pro-government border peacekeeping special allied");

  private readonly string text;
  private readonly ImmutableArray<Name> names;
  private int nameIndex;

  public ActorFinder(ParsedDocument parsed) => (text, names) = (parsed.Document.Text, parsed.Names);

  /// <summary>The actors of one block, in order; blocks must come in text order.</summary>
  public void Find(Words words, List<PlaceMention> mentions, int firstMention, List<Actor> actors)
  {
    var place = firstMention;
    for (var i = 0; i < words.Count; i++)
    {
      var start = words.Items[i].Start;
      while (place < mentions.Count && mentions[place].Span.End <= start) place++;
      if (place < mentions.Count && mentions[place].Span.Start <= start)
      {
        i = Math.Max(i, words.At(mentions[place].Span.End) - 1);
        continue;
      }

      var last = Forces(words, i) ?? Named(words, i) ?? Run(words, i);
      if (last is not { } end) continue;
      var span = new TextSpan(start, words.Items[end].End);
      actors.Add(new(span.In(text), span));
      i = end;
    }
  }

  // "Arlenian army", "government forces", "rebels"
  private static int? Forces(Words words, int i)
  {
    var qualified = Demonyms.IsOne(words[i]) && words.IsCapital(i) || words.In(i, QualifiedForces) || words[i] is "US" or "U.S." or "UK" or "U.K.";
    if (qualified)
    {
      var last = i;
      for (var k = i + 1; k <= i + 4 && words.Gap(k) is " " && (words.In(k, WordSet.ForceNouns) || words.IsCapital(k)); k++) last = k;
      for (var k = last; k > i; k--)
      {
        if (words.In(k, WordSet.ForceHeads)) return k;
      }
    }

    return words.In(i, BareForces) && !words.IsCapital(i) ? i : null;
  }

  private int? Named(Words words, int i)
  {
    var (start, end) = (words.Items[i].Start, words.Items[i].End);
    while (nameIndex < names.Length && names[nameIndex].Span.End <= start) nameIndex++;
    if (nameIndex >= names.Length || names[nameIndex].Span.Start > start || names[nameIndex].Span.End < end || names[nameIndex].Span.Start < words.Block.Start) return null;
    if (names[nameIndex].Kind is NameKind.Place or NameKind.Other) return null;
    return Math.Max(i, words.At(Math.Min(names[nameIndex].Span.End, words.Block.End)) - 1);
  }

  // A run of capitalised words that begins no sentence, or goes on past the word that does.
  private static int? Run(Words words, int i)
  {
    if (!words.IsCapital(i) || words.IsTitleCase || words.In(i, WordSet.FunctionWords) && !words.Is(i, "May") || words.In(i, WordSet.Weekdays) || words.In(i, WordSet.Months) || words.In(i, WordSet.Directions) && !(words.IsCapital(i + 1) && words.IsAdjacent(i + 1))) return null;
    var last = i;
    while (last + 1 < words.Count && words.IsAdjacent(last + 1) && words.IsCapital(last + 1) && !words.In(last + 1, WordSet.Weekdays) && !words.In(last + 1, WordSet.Months)) last++;
    if (last == i)
    {
      if (words[i].Length < 2 || Demonyms.IsOne(words[i]) || NumberWords.Of(words[i]).Kind != NumberWordKind.None) return null;
      if (words.Items[i].Opens && !words.In(i + 1, WordSet.SpeechVerbs) && !IsAcronym(words[i])) return null;
    }

    return last;
  }

  private static bool IsAcronym(ReadOnlySpan<char> word)
  {
    foreach (var c in word)
    {
      if (!char.IsUpper(c)) return false;
    }

    return word.Length > 1;
  }
}
