using Hearsay.Language.Lexicons;
using System.Collections.Immutable;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Names;

/// <summary>A sentence made ready for the search: who hangs on whom, how far each subtree reaches, and each word's hash and hints. Not thread-safe; made to be used again.</summary>
internal sealed class NameTree(NameLexicon lexicon)
{
  private int[] firstChild = [], nextSibling = [], left = [], right = [], order = [];
  private uint[] hashes = [];
  private NameHints[] hints = [];
  private ImmutableArray<Word> words = [];

  /// <summary>The text that the words stand in.</summary>
  public string Text { get; private set; } = "";

  /// <summary>How many words there are.</summary>
  public int Count => words.Length;

  /// <summary>Whether no word has a small letter.</summary>
  public bool IsCapitals { get; private set; }

  /// <summary>Takes a sentence in.</summary>
  public void Load(string text, SentenceTree sentence)
  {
    (Text, words) = (text, sentence.Words);
    if (hashes.Length < Count) Grow(Math.Max(64, Count * 2));
    IsCapitals = true;
    for (var i = 0; i < Count; i++)
    {
      var form = words[i].Span.Of(text);
      hashes[i] = NameHash.Of(form);
      hints[i] = lexicon.Of(hashes[i]);
      if (IsCapitals && form.ContainsAnyInRange('a', 'z')) IsCapitals = false;
    }

    Link();
    Reach();
  }

  /// <summary>A word.</summary>
  public ref readonly Word this[int word] => ref words.ItemRef(word);

  /// <summary>A word's characters.</summary>
  public ReadOnlySpan<char> Form(int word) => words.ItemRef(word).Span.Of(Text);

  /// <summary>A word's hash, without regard to case.</summary>
  public uint Hash(int word) => hashes[word];

  /// <summary>What the lists say of a word.</summary>
  public NameHints Hints(int word) => hints[word];

  /// <summary>What the lists say of a run of words; nothing of a long one.</summary>
  public NameHints Hints(int first, int last) => last - first > 8 ? NameHints.None : lexicon.Of(Hash(first, last));

  /// <summary>The hash of a run of words, without regard to case, spaces and hyphens.</summary>
  public uint Hash(int first, int last)
  {
    var start = words[first].Span.Start;
    return NameHash.Of(Text.AsSpan(start, Math.Clamp(words[last].Span.End - start, 0, 200)));
  }

  /// <summary>The hash of the capitals that a run's words begin with, "SDF" of "Syrian Democratic Forces"; 0 where there are fewer than two.</summary>
  public uint Initials(int first, int last)
  {
    Span<char> letters = stackalloc char[8];
    var count = 0;
    for (var i = first; i <= last && i - first < 20 && count < letters.Length; i++)
      if (IsCapital(i) && words[i].Pos != UniversalPos.Det) letters[count++] = Form(i)[0];
    return count < 2 ? 0 : NameHash.Of(letters[..count]);
  }

  /// <summary>The first word that hangs on a word; -1 where none does.</summary>
  public int FirstChild(int word) => firstChild[word];

  /// <summary>The next word that hangs on the same word; -1 where there is none.</summary>
  public int NextSibling(int word) => nextSibling[word];

  /// <summary>The first word of a word's subtree.</summary>
  public int Left(int word) => left[word];

  /// <summary>The last word of a word's subtree.</summary>
  public int Right(int word) => right[word];

  /// <summary>The word that a word hangs on; -1 for the root.</summary>
  public int Head(int word) => words[word].Head;

  /// <summary>Whether a word begins with a capital letter.</summary>
  public bool IsCapital(int word) => Form(word) is [var first, ..] && char.IsUpper(first);

  private void Grow(int size)
  {
    (firstChild, nextSibling, left, right, order) = (new int[size], new int[size], new int[size], new int[size], new int[size]);
    (hashes, hints) = (new uint[size], new NameHints[size]);
  }

  private void Link()
  {
    Array.Fill(firstChild, -1, 0, Count);
    for (var i = Count - 1; i >= 0; i--)
    {
      var head = words[i].Head;
      (left[i], right[i]) = (i, i);
      nextSibling[i] = -1;
      if (head < 0 || head >= Count || head == i) continue;
      nextSibling[i] = firstChild[head];
      firstChild[head] = i;
    }
  }

  // From the leaves up. A word that is not under a root (there is none in a tree) reaches over itself alone.
  private void Reach()
  {
    var filled = 0;
    for (var i = 0; i < Count; i++)
      if (words[i].Head < 0) order[filled++] = i;
    for (var at = 0; at < filled; at++)
      for (var child = firstChild[order[at]]; child >= 0; child = nextSibling[child]) order[filled++] = child;
    for (var at = filled - 1; at >= 0; at--)
    {
      var head = words[order[at]].Head;
      if (head < 0) continue;
      left[head] = Math.Min(left[head], left[order[at]]);
      right[head] = Math.Max(right[head], right[order[at]]);
    }
  }
}
