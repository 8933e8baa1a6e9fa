using Hearsay.Language.Names;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Language.Coreference;

/// <summary>The words of a name that are its own, without titles and articles, for comparing.</summary>
/// <param name="First">Index, in the sentence, of its first word.</param>
/// <param name="Last">Index, in the sentence, of its last word.</param>
/// <param name="Parts">Its words folded (<see cref="Folding.NameKey"/>), without "of", "the" and "and".</param>
/// <param name="Plain">The same words folded to lower case without marks only.</param>
/// <param name="Key">All parts with a space between.</param>
/// <param name="Acronym">The letters, in lower case, where it is written in capitals like a short form; otherwise null.</param>
/// <param name="Initials">The first letters of its parts, where there are several; otherwise null.</param>
/// <param name="HeadPart">Index among the parts of the head word's.</param>
/// <param name="Title">The gender that a title before it tells.</param>
internal sealed record NameForm(int First, int Last, string[] Parts, string[] Plain, string Key, string? Acronym, string? Initials, int HeadPart, Features Title)
{
  private const int LongestAcronym = 8;

  /// <summary>The form of a name.</summary>
  /// <param name="text">The document's text.</param>
  /// <param name="sentence">The sentence.</param>
  /// <param name="mention">The name.</param>
  public static NameForm? Of(string text, SentenceTree sentence, in Mention mention)
  {
    var (first, last) = mention.Kind == EntityKind.Person ? PersonCore(text, sentence, mention) : OtherCore(text, sentence, mention);
    return first > last ? null : Of(text, sentence, first, last, mention.HeadWord, TitleOf(text, sentence, mention.FirstWord, first));
  }

  private static NameForm? Of(string text, SentenceTree sentence, int first, int last, int head, Features title)
  {
    var (parts, plain) = (new List<string>(), new List<string>());
    var initials = "";
    var headPart = -1;
    for (var i = first; i <= last; i++)
    {
      var word = sentence.Words[i].Span.Of(text);
      if (word.Length == 0 || !char.IsLetterOrDigit(word[0]) || IsSmall(word)) continue;
      var key = Folding.NameKey(word);
      if (key.Length == 0) continue;
      if (i <= head) headPart = parts.Count;
      parts.Add(key);
      plain.Add(Folding.Key(word));
      if (char.IsUpper(word[0])) initials += plain[^1][0];
    }

    if (parts.Count == 0) return null;
    // The whole, so that articles written apart go too: "Deir ez-Zor".
    var span = new TextSpan(sentence.Words[first].Span.Start, sentence.Words[last].Span.End);
    var whole = WithoutSmall(Folding.NameKey(span.Of(text)));
    return new(first, last, [.. parts], [.. plain], whole, AcronymOf(sentence.Words[last].Span.Of(text), first == last), initials.Length > 1 ? initials : null, Math.Max(headPart, 0), title);
  }

  private static string? AcronymOf(ReadOnlySpan<char> word, bool alone)
  {
    if (!alone || word.Length < 2 || word.Length > LongestAcronym + 4) return null;
    var letters = "";
    foreach (var c in word)
    {
      if (char.IsUpper(c)) letters += char.ToLowerInvariant(c);
      else if (char.IsLetter(c) || !(c is '.' or '-' or '&')) return null;
    }

    return letters.Length is >= 2 and <= LongestAcronym ? letters : null;
  }

  private static (int First, int Last) PersonCore(string text, SentenceTree sentence, in Mention mention)
  {
    var words = sentence.Words;
    var head = mention.HeadWord;
    // "curator Elaine Gustafon": the noun heads the name.
    var from = mention.FirstWord;
    if ((words[head].Pos != UniversalPos.Propn || IsTitle(text, words[head])) && MentionFinder.NameAfter(text, sentence, head) is >= 0 and var name) (from, head) = (head + 1, name);
    int first = head, last = head;
    while (first > from && Joins(text, sentence, first - 1, head) && !IsTitle(text, words[first - 1])) first--;
    while (first < head && !IsNameWord(text, words[first])) first++;
    while (last < mention.LastWord && Joins(text, sentence, last + 1, head)) last++;
    while (last > head && !IsNameWord(text, words[last])) last--;
    while (first < last && IsTitle(text, words[first])) first++;
    return (first, last);
  }

  // A hyphen inside a name, a particle ("van", "al") or a capitalised word.
  private static bool Joins(string text, SentenceTree sentence, int word, int head)
  {
    var own = sentence.Words[word];
    if (own.Pos == UniversalPos.Punct) return own.Span.Of(text) is "-" or "‑" or "." && own.Head != head;
    if (own.Relation.StartsWith("appos", StringComparison.Ordinal) || own.Relation is "conj" or "case" or "cc" or "det") return false;
    return IsNameWord(text, own) || NameWords.Particles.Contains(own.Span.Of(text)) && own.Relation is "flat" or "flat:name" or "compound" or "nmod";
  }

  private static (int First, int Last) OtherCore(string text, SentenceTree sentence, in Mention mention)
  {
    var words = sentence.Words;
    var (first, last) = (mention.FirstWord, mention.LastWord);
    for (var i = Math.Max(first, mention.HeadWord) + 1; i <= last; i++)
      if (words[i].Span.Of(text) is "," or "(" or "[" or "–" or "—" or "'s" or "’s" or ":" or ";" || words[i].Pos is UniversalPos.Verb or UniversalPos.Aux) { last = i - 1; break; }
    while (first < mention.HeadWord && !IsNameWord(text, words[first])) first++;
    while (last > mention.HeadWord && !IsNameWord(text, words[last])) last--;
    return (first, last);
  }

  private static bool IsNameWord(string text, in Word word)
  {
    var own = word.Span.Of(text);
    return own.Length > 0 && (char.IsUpper(own[0]) || word.Pos == UniversalPos.Propn && (char.IsDigit(own[0]) || own.ContainsAnyInRange('A', 'Z'))) && !own.Equals("The", StringComparison.OrdinalIgnoreCase) && word.Pos is not (UniversalPos.Det or UniversalPos.Pron or UniversalPos.Adp);
  }

  private static bool IsTitle(string text, in Word word)
  {
    var own = word.Span.Of(text);
    return NameWords.Titles.Contains(own) || NameWords.TitleParts.Contains(own);
  }

  private static Features TitleOf(string text, SentenceTree sentence, int from, int to)
  {
    var gender = Features.Person;
    for (var i = from; i < to; i++) gender = gender.Narrowed(NameGender.OfTitle(sentence.Words[i].Span.Of(text)) | Features.AnyNumber) & Features.Person;
    return gender;
  }

  private static bool IsSmall(ReadOnlySpan<char> word) => word is "of" or "the" or "and" or "for" or "The" or "'s" or "’s" or "in" or "&" or "at" or "al" or "Al" or "el" or "El";

  private static string WithoutSmall(string key) => string.Join(' ', key.Split(' ').Where(part => part is not ("of" or "uf" or "thi" or "and" or "fur" or "in" or "at" or "s")));
}
