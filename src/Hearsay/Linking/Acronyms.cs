using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Which short form stands for which long one, as the documents themselves say: "Sel Arvan News Agency (SAN)" (after Schwartz and Hearst 2003).</summary>
internal sealed class Acronyms
{
  private const int Longest = 8;
  private readonly Dictionary<string, SortedSet<string>> longForms = new(StringComparer.Ordinal);
  private readonly Dictionary<(int Document, string Short), string> inDocument = [];
  private readonly Dictionary<string, string> shortForms = new(StringComparer.Ordinal);

  /// <summary>Reads the definitions in all texts.</summary>
  public Acronyms(ImmutableArray<Document> documents, CancellationToken cancellation)
  {
    for (var d = 0; d < documents.Length; d++)
    {
      cancellation.ThrowIfCancellationRequested();
      foreach (var block in documents[d].Blocks)
        if (block.Zone != Zone.Comments) Read(documents[d].Text.AsSpan(block.Span.Start, block.Span.Length), d);
    }
  }

  /// <summary>Reads the definitions in one text or name.</summary>
  public void Read(ReadOnlySpan<char> text, int document)
  {
    for (var open = text.IndexOf('('); open >= 0;)
    {
      var rest = text[(open + 1)..];
      var close = rest[..Math.Min(rest.Length, Longest + 4)].IndexOf(')');
      if (close > 0 && IsAcronym(rest[..close]))
      {
        var acronym = WordFold.Fold(rest[..close]);
        if (LongForm(text[..open], acronym) is { } words) Define(document, acronym, string.Concat(words));
      }

      var further = rest.IndexOf('(');
      open = further < 0 ? -1 : open + 1 + further;
    }
  }

  public static bool IsAcronym(ReadOnlySpan<char> word)
  {
    var upper = 0;
    foreach (var c in word)
      if (char.IsUpper(c)) upper++;
      else if (!char.IsLetter(c) && c is not ('.' or '-' or '&')) return false;
    return upper >= 2 && word.Length <= Longest && upper * 2 > word.Length;
  }

  /// <summary>Joins a short and a long form that no document joins, because the initials leave no choice.</summary>
  public void Define(int document, string acronym, string longForm)
  {
    if (acronym.Length < 2 || string.Equals(acronym, longForm, StringComparison.Ordinal)) return;
    if (!longForms.TryGetValue(acronym, out var forms)) longForms[acronym] = forms = new(StringComparer.Ordinal);
    forms.Add(longForm);
    shortForms[longForm] = acronym;
    inDocument.TryAdd((document, acronym), longForm);
  }

  public bool Knows(string acronym) => longForms.ContainsKey(acronym);

  /// <summary>The form to compare by: the acronym where it has one long form; a long form where the acronym has several, as the document defines it.</summary>
  public string Resolve(string compact, int document)
  {
    if (longForms.TryGetValue(compact, out var forms))
      return forms.Count > 1 && inDocument.TryGetValue((document, compact), out var own) ? own : compact;
    return shortForms.TryGetValue(compact, out var acronym) && longForms[acronym].Count == 1 ? acronym : compact;
  }

  /// <summary>The long form of an acronym; null where there is none or several and the document defines none.</summary>
  public string? LongFormOf(string acronym, int document) =>
    !longForms.TryGetValue(acronym, out var forms) ? null : forms.Count == 1 ? forms.Min : inDocument.GetValueOrDefault((document, acronym));

  /// <summary>The capitalised words before a bracket whose initials hold the acronym's letters, the first at the first word.</summary>
  private static List<string>? LongForm(ReadOnlySpan<char> before, string acronym)
  {
    var words = new List<(string Word, bool Small)>();
    var at = before.Length;
    while (words.Count < acronym.Length + 4)
    {
      while (at > 0 && before[at - 1] is ' ' or '-') at--;
      var end = at;
      while (at > 0 && (char.IsLetterOrDigit(before[at - 1]) || WordFold.IsApostrophe(before[at - 1]))) at--;
      if (at == end) break;
      var word = before[at..end];
      var small = word is "of" or "for" or "and" or "the" or "in" or "de" or "on";
      if (!small && !char.IsUpper(word[0])) break;
      words.Insert(0, (WordFold.Fold(word), small));
      if (!small && word.Length > 0 && WordFold.Of(word[0]) == acronym[0] && Holds(words, acronym)) return [.. words.Select(one => one.Word)];
      if (at > 0 && before[at - 1] is not (' ' or '-')) break;
    }

    return null;
  }

  private static bool Holds(List<(string Word, bool Small)> words, string acronym)
  {
    int matched = 0, large = 0;
    foreach (var (word, small) in words)
    {
      if (!small) large++;
      if (matched < acronym.Length && word[0] == acronym[matched]) matched++;
    }

    return matched == acronym.Length && large <= acronym.Length + 1 && large >= 2;
  }
}
