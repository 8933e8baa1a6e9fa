using System.Text;

namespace Hearsay.Training;

/// <summary>A sentence whose language is known.</summary>
/// <param name="Label">The file it stood in, without its ending.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Fold">Which fifth of the data it falls into: by a hash of the sentence, the same wherever and in whatever order it stands.</param>
internal sealed record LanguageSentence(string Label, string Text, int Fold);

/// <summary>The sentences to learn from: a file a language, a sentence a line.</summary>
internal static class LanguageData
{
  /// <summary>How many parts the data falls into; one at a time is held out.</summary>
  public const int Folds = 5;

  private static readonly Dictionary<char, string> SerbianLetters = "аa бb вv гg дd ђđ еe жž зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћć уu фf хh цc чč џdž шš"
    .Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

  /// <summary>All sentences of the folders' files, in the order of the files' names. Serbian, which the data has in Cyrillic, is added in its Latin letters as <c>sr-Latn</c>.</summary>
  public static IReadOnlyList<LanguageSentence> Read(params string[] folders)
  {
    var sentences = new List<LanguageSentence>();
    foreach (var file in folders.SelectMany(folder => Directory.GetFiles(folder, "*.txt")).OrderBy(Path.GetFileName, StringComparer.Ordinal))
    {
      var label = Path.GetFileNameWithoutExtension(file);
      foreach (var line in File.ReadLines(file))
      {
        if (string.IsNullOrWhiteSpace(line)) continue;
        var fold = FoldOf(line);
        sentences.Add(new(label, line, fold));
        if (label is "sr") sentences.Add(new("sr-Latn", InLatin(line), fold));
      }
    }

    return sentences;
  }

  // FNV-1a over the UTF-16 code units, mixed.
  private static int FoldOf(string text)
  {
    var hash = 2166136261;
    foreach (var c in text) hash = (hash ^ c) * 16777619;
    hash ^= hash >> 15;
    hash *= 0x2C1B3C6D;
    hash ^= hash >> 13;
    return (int)(hash % Folds);
  }

  private static string InLatin(string text)
  {
    var latin = new StringBuilder(text.Length + 16);
    foreach (var c in text)
    {
      var lower = char.ToLowerInvariant(c);
      if (!SerbianLetters.TryGetValue(lower, out var letters)) latin.Append(c);
      else if (lower == c) latin.Append(letters);
      else latin.Append(char.ToUpperInvariant(letters[0])).Append(letters.AsSpan(1));
    }

    return latin.ToString();
  }
}
