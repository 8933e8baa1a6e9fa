using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Finds proper names: capitalised runs, typed by the words around and inside them, then by what the same name is elsewhere in the document.</summary>
internal static class NameFinder
{
  private const int MaxLength = 12;

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Collective = Lexicon.Set("people women workers farmers lawyers doctors teachers journalists children citizens");

  /// <summary>Words that name a newspaper by themselves behind an article.</summary>
  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Papers = Lexicon.Set("times herald tribune gazette ledger telegraph guardian chronicle courier examiner inquirer post journal");

  /// <summary>The names of all sentences, in text order.</summary>
  public static ImmutableArray<Name> Find(Document document, ImmutableArray<Sentence> sentences)
  {
    var text = document.Text;
    var lower = LowerWords(text, sentences);
    var names = new List<Name>();
    var titleCase = new List<int>();
    for (var s = 0; s < sentences.Length; s++)
    {
      if (IsTitleCase(text, sentences[s])) titleCase.Add(s);
      else FindIn(text, sentences[s], lower, names, null);
    }

    var known = new Dictionary<string, NameKind>(StringComparer.OrdinalIgnoreCase);
    Propagate(text, names, known, document);
    foreach (var s in titleCase) FindIn(text, sentences[s], lower, names, known);
    names.Sort((a, b) => a.Span.CompareTo(b.Span));
    return [.. names];
  }

  private static HashSet<string> LowerWords(string text, ImmutableArray<Sentence> sentences)
  {
    var words = new HashSet<string>(StringComparer.Ordinal);
    var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    foreach (var sentence in sentences)
    {
      foreach (var token in sentence.Tokens)
        if (token.Kind == TokenKind.Word && char.IsLower(text[token.Span.Start])) lookup.Add(token.Span.Of(text));
    }

    return words;
  }

  private static bool IsTitleCase(string text, Sentence sentence)
  {
    int upper = 0, all = 0;
    foreach (var token in sentence.Tokens)
    {
      if (token.Kind != TokenKind.Word || token.Span.Length < 4 && !char.IsUpper(text[token.Span.Start])) continue;
      all++;
      if (char.IsUpper(text[token.Span.Start])) upper++;
    }

    if (text[sentence.Span.End - 1] == '.' && all < 8) return false;
    return all >= 4 && upper * 10 >= all * 7;
  }

  private static void FindIn(string text, Sentence sentence, HashSet<string> lower, List<Name> names, Dictionary<string, NameKind>? known)
  {
    var tokens = sentence.Tokens;
    Span<char> folded = stackalloc char[64];
    var lookup = lower.GetAlternateLookup<ReadOnlySpan<char>>();
    for (var i = 0; i < tokens.Length; i++)
    {
      if (!IsCapital(text, tokens[i])) continue;
      var word = tokens[i].Span.Of(text);
      var first = i == 0 || tokens[i - 1].Kind is TokenKind.OpenQuote || (tokens[i - 1].Kind == TokenKind.Punctuation && text[tokens[i - 1].Span.Start] is '.' or ':' or '?' or '!' or '—' or '–');
      if (Lexicon.Calendar.Contains(word) && word is not ("May" or "Jan" or "March")) continue;
      if (word is "I" or "I'm" or "I've" or "I'll" or "I'd" or "I’m" or "I’ve" or "I’ll" or "I’d") continue;
      var opener = Lexicon.Openers.Contains(word) && word is not ("US" or "UN" or "IT");
      var next = i + 1 < tokens.Length && IsCapital(text, tokens[i + 1]);
      var collective = i + 2 < tokens.Length && tokens[i + 1].Span.Of(text) is "'s" or "’s" && Collective.Contains(word) && IsCapital(text, tokens[i + 2]);
      if (opener && !collective && !(next && first is false) && !(next && NameWords.OrganisationHeads.Contains(tokens[i + 1].Span.Of(text)) && word.Length > 3 && !Lexicon.Determiners.Contains(word) && !Lexicon.Prepositions.Contains(word))) continue;
      if (first && !next && word.Length < folded.Length && !AllUpper(word))
      {
        // A sentence's first word is a name only where nothing says it is an ordinary word.
        var count = word.ToLowerInvariant(folded);
        if (lookup.Contains(folded[..count]) && !NameWords.GivenNames.Contains(word) && !NameWords.Outlets.Contains(word) && !NameWords.Places.Contains(word)) continue;
        if (i == 0 && (word.EndsWith("ly") || word.EndsWith("ing")) && !NameWords.Places.Contains(word)) continue;
      }

      var end = RunEnd(text, tokens, i, known is not null);
      i = Cut(text, tokens, i, end, names, known) - 1;
    }
  }

  private static bool IsCapital(string text, Token token) => token.Kind == TokenKind.Word && IsCapital(token.Span.Of(text));

  /// <summary>Whether a word is written as a name: "Holt", "al-Masri".</summary>
  internal static bool IsCapital(ReadOnlySpan<char> word)
  {
    if (char.IsUpper(word[0])) return true;
    var hyphen = word.IndexOf('-');
    return hyphen is 2 or 3 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]) && NameWords.Particles.Contains(word[..hyphen]);
  }

  private static bool AllUpper(ReadOnlySpan<char> word)
  {
    if (word.Length < 2) return false;
    foreach (var c in word)
      if (char.IsLower(c)) return false;
    return true;
  }

  private static int RunEnd(string text, ImmutableArray<Token> tokens, int start, bool titleCase)
  {
    var end = start + 1;
    while (end < tokens.Length && end - start < MaxLength)
    {
      var token = tokens[end];
      if (text[token.Span.Start - 1] == '\n' && tokens[end - 1].Span.End < token.Span.Start && text.AsSpan(tokens[end - 1].Span.End, token.Span.Start - tokens[end - 1].Span.End).Count('\n') > 1) break;
      var word = token.Span.Of(text);
      if (word is "'s" or "’s" && end + 1 < tokens.Length && Collective.Contains(tokens[end - 1].Span.Of(text)) && NameWords.OrganisationHeads.Contains(tokens[end + 1].Span.Of(text)) && IsCapital(text, tokens[end + 1]))
      {
        // "People's Assembly"
        end += 2;
        continue;
      }

      if (IsCapital(text, token) && !Lexicon.Calendar.Contains(word))
      {
        if (titleCase && Lexicon.Openers.Contains(word) || word is "I") break;
        end++;
        continue;
      }

      if (token.Kind == TokenKind.Number && end == tokens.Length - 1) break;
      if (end + 1 >= tokens.Length) break;
      var after = tokens[end + 1];
      if (token.Kind == TokenKind.Word && NameWords.Particles.Contains(word) && IsCapital(text, after) && word is not "of" and not "the")
      {
        end += 2;
        continue;
      }

      // "Ministry of Defence", "University of the North", "Committee for ..."
      if (word is "for" && tokens[end - 1].Span.Of(text) is "Assembly" or "Parliament" or "Senate") break;
      if (word is "of" or "for" && (NameWords.OrganisationHeads.Contains(tokens[end - 1].Span.Of(text)) || word is "of" && (NameWords.OrganisationHeads.Contains(tokens[start].Span.Of(text)) || IsJoined(text, tokens, start, end)) || NameWords.OutletHeads.Contains(tokens[end - 1].Span.Of(text)))
        && (IsCapital(text, after) || (after.Span.Of(text) is "the" && end + 2 < tokens.Length && IsCapital(text, tokens[end + 2]))))
      {
        end += IsCapital(text, after) ? 2 : 3;
        continue;
      }

      if (word is "and" or "&" && IsCapital(text, after) && end + 2 < tokens.Length && NameWords.OrganisationHeads.Contains(tokens[start].Span.Of(text)) && tokens[start + 1].Span.Of(text) is "of" or "for"
        && !NameWords.OrganisationHeads.Contains(after.Span.Of(text)))
      {
        end += 2;
        continue;
      }

      break;
    }

    return end;
  }

  /// <summary>Whether the run already goes on over "for" or "of": "Office for the Coordination" goes on with "of".</summary>
  private static bool IsJoined(string text, ImmutableArray<Token> tokens, int start, int end)
  {
    for (var i = start + 1; i < end; i++)
      if (tokens[i].Span.Of(text) is "for") return true;
    return false;
  }

  /// <summary>Splits a capitalised run into names (a title before a person is none) and returns where the run ended.</summary>
  private static int Cut(string text, ImmutableArray<Token> tokens, int start, int end, List<Name> names, Dictionary<string, NameKind>? known)
  {
    var titleCase = known is not null;
    var titled = start > 0 && tokens[start - 1].Kind == TokenKind.Word && (NameWords.Titles.Contains(tokens[start - 1].Span.Of(text)) || NameWords.Roles.Contains(tokens[start - 1].Span.Of(text)));
    for (var k = end - 2; k >= start; k--)
    {
      var word = tokens[k].Span.Of(text);
      var role = k == start && !titleCase && NameWords.Roles.Contains(word) && end - start is 3 or 4;
      if (!role && !NameWords.Titles.Contains(word) || NameWords.OrganisationHeads.Contains(tokens[k + 1].Span.Of(text)) || tokens[k + 1].Span.Of(text) is "of" or "for") continue;
      if (k > start && IsOrganisation(text, tokens, start, k) is { } kind)
      {
        Add(text, tokens, start, k, kind, names, known);
      }
      else if (k > start && NameWords.Demonyms.Contains(tokens[start].Span.Of(text)))
      {
        Add(text, tokens, start, start + 1, NameKind.Place, names, known);
      }

      Add(text, tokens, k + 1, end, NameKind.Person, names, known);
      return end;
    }

    if (start > 1 && end - start is 3 or 4 && NameWords.TitleParts.Contains(tokens[start].Span.Of(text)) && tokens[start - 1].Span.Of(text) is "of" && NameWords.Titles.Contains(tokens[start - 2].Span.Of(text)))
    {
      // "Minister of Health Otto Brand"
      Add(text, tokens, start + 1, end, NameKind.Person, names, known);
      return end;
    }

    var single = end - start == 1;
    if (single && (NameWords.Titles.Contains(tokens[start].Span.Of(text)) && !NameWords.GivenNames.Contains(tokens[start].Span.Of(text)) || NameWords.TitleParts.Contains(tokens[start].Span.Of(text)))) return end;
    Add(text, tokens, start, end, titled && IsOrganisation(text, tokens, start, end) is null ? NameKind.Person : KindOf(text, tokens, start, end), names, known);
    return end;
  }

  private static void Add(string text, ImmutableArray<Token> tokens, int start, int end, NameKind kind, List<Name> names, Dictionary<string, NameKind>? known)
  {
    var span = new TextSpan(tokens[start].Span.Start, tokens[end - 1].Span.End);
    if (known is not null)
    {
      if (known.TryGetValue(span.In(text), out var seen)) kind = seen;
      else if (kind is NameKind.Other && end - start > 1)
      {
        // In a headline in title case only what is a name elsewhere is one.
        for (var i = start; i < end; i++)
        {
          for (var j = Math.Min(end, i + 5); j > i; j--)
          {
            var part = new TextSpan(tokens[i].Span.Start, tokens[j - 1].Span.End);
            if (!known.TryGetValue(part.In(text), out var partKind)) continue;
            names.Add(new(part, partKind));
            i = j - 1;
            break;
          }
        }

        return;
      }
      else if (kind is NameKind.Other) return;
    }

    names.Add(new(span, kind));
  }

  /// <summary>Whether an office stands before the comma: "the mayor of Halvek, Osk Lind".</summary>
  private static bool FollowsRole(string text, ImmutableArray<Token> tokens, int comma)
  {
    for (var k = comma - 1; k >= 0 && k > comma - 9; k--)
    {
      var word = tokens[k].Span.Of(text);
      if (tokens[k].Kind is not TokenKind.Word) return false;
      if (NameWords.Roles.Contains(word)) return k > 0 && (k == comma - 1 || tokens[k + 1].Span.Of(text) is "of" or "for" or "at" or "in") && !NameWords.PersonRolePlurals.Contains(word);
    }

    return false;
  }

  private static NameKind? IsOrganisation(string text, ImmutableArray<Token> tokens, int start, int end)
  {
    var span = new TextSpan(tokens[start].Span.Start, tokens[end - 1].Span.End).Of(text);
    if (NameWords.Outlets.Contains(span)) return NameKind.Outlet;
    var last = tokens[end - 1].Span.Of(text);
    if (end - start > 1 && NameWords.StrongOutletHeads.Contains(last)) return NameKind.Outlet;
    if (last.Length > 5 && (last.EndsWith(".com") || last.EndsWith(".org") || last.EndsWith(".net"))) return NameKind.Outlet;
    if (NameWords.OrganisationHeads.Contains(last) || NameWords.OrganisationHeads.Contains(tokens[start].Span.Of(text)) && end - start > 1)
      return last is "Agency" && end - start > 1 && tokens[end - 2].Span.Of(text) is "News" or "Press" or "Information" ? NameKind.Outlet : NameKind.Organisation;
    for (var i = start; i < end - 1; i++)
      if (tokens[i + 1].Span.Of(text) is "of" or "for" && NameWords.OrganisationHeads.Contains(tokens[i].Span.Of(text))) return NameKind.Organisation;
    return null;
  }

  private static NameKind KindOf(string text, ImmutableArray<Token> tokens, int start, int end)
  {
    if (IsOrganisation(text, tokens, start, end) is { } kind) return kind;
    var span = new TextSpan(tokens[start].Span.Start, tokens[end - 1].Span.End).Of(text);
    if (NameWords.Places.Contains(span)) return NameKind.Place;
    if (end - start == 1 && NameWords.Demonyms.Contains(span)) return NameKind.Place;
    var first = tokens[start].Span.Of(text);
    if (end - start is > 1 and <= 5 && NameWords.GivenNames.Contains(first)) return NameKind.Person;
    if (end - start is 2 or 3 && tokens[start + 1].Span.Length == 2 && text[tokens[start + 1].Span.End - 1] == '.') return NameKind.Person;
    if (end - start is 2 && tokens[start].Span.Length == 2 && first[1] == '.') return NameKind.Person;
    if (start > 0 && tokens[start - 1].Span.Of(text) is "agency" or "newspaper" or "broadcaster" or "channel" or "daily" or "magazine" or "website" or "station" or "outlet" or "newswire" or "tabloid" or "radio" or "television" or "TV") return NameKind.Outlet;
    if (end - start > 1 && first is "Radio" or "Channel" or "TV" or "Agence") return NameKind.Outlet;
    var next = end < tokens.Length ? tokens[end].Span.Of(text) : default;
    if (next is "newspaper" or "magazine" or "newswire" or "agency" || end + 1 < tokens.Length && next is "news" && tokens[end + 1].Span.Of(text) is "agency") return NameKind.Outlet;
    if (next is "'s" or "’s" && end + 1 < tokens.Length) next = default;
    if (end - start == 1 && AllUpper(first) && first.Length >= 2) return NameKind.Organisation;
    var before = start > 0 ? tokens[start - 1].Span.Of(text) : default;
    if (end - start == 1 && before is "the" or "The" && Papers.Contains(first)) return NameKind.Outlet;
    if (before is "," && end - start is 2 or 3 && FollowsRole(text, tokens, start - 1)) return NameKind.Person;
    if (before is "the" or "The" && end - start > 1) return NameKind.Organisation;
    if (before is "in" or "near" or "In" or "Near" or "at" or "from" or "outside" or "across" or "around" or "inside" or "throughout") return NameKind.Place;
    if (start > 1 && before is "of" && tokens[start - 2].Span.Of(text) is "city" or "town" or "village" or "province" or "region" or "district" or "outskirts" or "north" or "south" or "east" or "west" or "countryside" or "governorate") return NameKind.Place;
    if (next is "," && end + 2 < tokens.Length && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 2].Span.Of(text) is ",") return NameKind.Person;
    if (next is "who" || (next is "," && end + 1 < tokens.Length && tokens[end + 1].Span.Of(text) is "who")) return NameKind.Person;
    if (next is "," && end + 2 < tokens.Length && tokens[end + 1].Span.Of(text) is "a" or "an" or "the")
    {
      for (var k = end + 2; k < tokens.Length && k < end + 7; k++)
      {
        var word = tokens[k].Span.Of(text);
        if (NameWords.Roles.Contains(word) || NameWords.Titles.Contains(word)) return NameKind.Person;
        if (word is "city" or "town" or "village" or "province" or "district") return NameKind.Place;
        if (word is "of" or "," or "in") break;
      }
    }

    if (next is "city" or "town" or "village" or "province" or "region" or "district" or "airport" or "countryside" or "governorate") return NameKind.Place;
    return NameKind.Other;
  }

  /// <summary>A name of no known kind takes the kind of the same or a longer name in the document, and an acronym that of the name before its bracket.</summary>
  private static void Propagate(string text, List<Name> names, Dictionary<string, NameKind> known, Document document)
  {
    if (document.Outlet is { } outlet)
    {
      known[outlet] = NameKind.Outlet;
      if (outlet.StartsWith("The ", StringComparison.OrdinalIgnoreCase)) known[outlet[4..]] = NameKind.Outlet;
    }

    if (document.Credit is { } credit) known[credit.Name] = NameKind.Outlet;
    var surnames = new Dictionary<string, NameKind>(StringComparer.Ordinal);
    for (var i = 0; i < names.Count; i++)
    {
      var name = names[i];
      if (name.Kind == NameKind.Other) continue;
      var words = name.Span.In(text);
      known.TryAdd(words, name.Kind);
      if (name.Kind == NameKind.Person && words.LastIndexOf(' ') is var space and > 0) surnames.TryAdd(words[(space + 1)..], NameKind.Person);

      // "Northern Relief Council (NRC)"
      if (i + 1 < names.Count && names[i + 1].Span.Start - name.Span.End is 2 && text.AsSpan(name.Span.End, 2) is " (") known[names[i + 1].Span.In(text)] = name.Kind;
    }

    // A name of two or three words whose last word stands alone elsewhere is a person's.
    var alone = new HashSet<string>(StringComparer.Ordinal);
    foreach (var name in names)
      if (name.Kind == NameKind.Other && !name.Span.Of(text).Contains(' ')) alone.Add(name.Span.In(text));
    for (var i = 0; i < names.Count; i++)
    {
      var words = names[i].Span.In(text);
      if (names[i].Kind != NameKind.Other || words.LastIndexOf(' ') is var gap && (gap < 0 || !alone.Contains(words[(gap + 1)..])) || words.AsSpan().Count(' ') > 2) continue;
      names[i] = names[i] with { Kind = NameKind.Person };
      known.TryAdd(words, NameKind.Person);
      surnames.TryAdd(words[(gap + 1)..], NameKind.Person);
    }

    for (var i = 0; i < names.Count; i++)
    {
      var words = names[i].Span.In(text);
      var kind = names[i].Kind;
      if ((kind is NameKind.Other || kind is NameKind.Organisation && !words.Contains(' ', StringComparison.Ordinal)) && known.TryGetValue(words, out var seen)) kind = seen;
      if (kind is NameKind.Other or NameKind.Place && surnames.TryGetValue(words, out seen) && !NameWords.Places.Contains(words)) kind = seen;
      names[i] = names[i] with { Kind = kind };
      known.TryAdd(words, kind);
    }

    foreach (var (surname, kind) in surnames) known.TryAdd(surname, kind);
  }
}
