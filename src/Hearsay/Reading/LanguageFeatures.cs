namespace Hearsay.Reading;

/// <summary>What a text shows of its language: hashes of the one to five letters that follow each other in a word, its edges included, and of whole words. Of one script at a time;
/// letters of others part words. Case is folded. Not thread-safe; made to be used again.</summary>
internal sealed class LanguageFeatures
{
  private const int LongestGram = 5;
  private const int LongestWord = 30;
  private const char Edge = '\u0001';
  private const uint GramSeed = 0x811C9DC5;
  private const uint WordSeed = 0x3A5F19D7;

  private readonly char[] word = new char[LongestWord + 2];
  private uint[] hashes = new uint[4096];

  /// <summary>The hashes collected since the last <see cref="Clear"/>.</summary>
  public ReadOnlySpan<uint> Hashes => hashes.AsSpan(0, Count);

  /// <summary>How many they are.</summary>
  public int Count { get; private set; }

  /// <summary>Forgets what was collected.</summary>
  public void Clear() => Count = 0;

  /// <summary>Collects what a text's letters of one script show.</summary>
  public void Collect(ReadOnlySpan<char> text, LanguageScript script)
  {
    var length = 0;
    word[0] = Edge;
    for (var i = 0; i < text.Length; i++)
    {
      var c = text[i];
      if (LanguageScripts.Of(c) == script)
      {
        // A longer one is an address or a line without spaces; its pieces still say something.
        if (length == LongestWord) Emit(ref length);
        word[++length] = Fold(c);
        continue;
      }

      if (length == 0) continue;
      if (c is '\'' or '’' or 'ʼ' && length < LongestWord && i + 1 < text.Length && LanguageScripts.Of(text[i + 1]) == script) word[++length] = '\'';
      else if (c is not ('\u200C' or '\u200D' or '\u00AD')) Emit(ref length);
    }

    if (length > 0) Emit(ref length);
  }

  // Beyond ASCII only letters that have a lower case are asked for it; İ is the one whose lower case differs between cultures and versions.
  private static char Fold(char c) => c < 0x80 ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : c == 'İ' ? 'i' : char.ToLowerInvariant(c);

  private void Emit(ref int length)
  {
    word[length + 1] = Edge;
    var letters = word.AsSpan(0, length + 2);
    length = 0;
    if (hashes.Length - Count < letters.Length * LongestGram + 1) Array.Resize(ref hashes, hashes.Length * 2);
    var to = hashes.AsSpan(Count);
    var n = 0;
    for (var start = 0; start < letters.Length - 1; start++)
    {
      var hash = GramSeed;
      var end = Math.Min(start + LongestGram, letters.Length);
      for (var i = start; i < end; i++)
      {
        hash = (hash ^ letters[i]) * 0x01000193;
        if (i > 0) to[n++] = Mix(hash);
      }
    }

    if (letters.Length > LongestGram)
    {
      var hash = WordSeed;
      foreach (var c in letters) hash = (hash ^ c) * 0x01000193;
      to[n++] = Mix(hash);
    }

    Count += n;
  }

  // The highest bits of a hash choose the row, so all bits have to reach them.
  private static uint Mix(uint hash)
  {
    hash ^= hash >> 15;
    hash *= 0x2C1B3C6D;
    hash ^= hash >> 12;
    return hash * 0x297A2D39;
  }
}
