using Hearsay.Capturing;
using Hearsay.Language;
using Hearsay.Language.Segmentation;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Training;

/// <summary>Sentences of English text that nobody has marked: the words around a word tell much of it.</summary>
internal static class UnlabelledText
{
  // Menus, tables, single names.
  private const int Shortest = 5;

  /// <summary>The sentences of some folders, each as its words' forms, in the order of the files' names; a sentence that stands there twice is taken once.</summary>
  /// <param name="folders">Each holds pages and a <c>pages.jsonl</c> that lists them, or files of plain text.</param>
  public static IReadOnlyList<IReadOnlyList<string>> Read(IEnumerable<string> folders)
  {
    var documents = folders.SelectMany(folder => File.Exists(Path.Combine(folder, "pages.jsonl")) ? Pages(folder) : Texts(folder)).ToArray();
    var cut = new List<string[]>[documents.Length];
    Parallel.For(0, documents.Length, i => cut[i] = Sentences(documents[i]));
    var seen = new HashSet<string>(StringComparer.Ordinal);
    return [.. cut.SelectMany(sentences => sentences).Where(words => seen.Add(string.Join(' ', words)))];
  }

  private static List<string[]> Sentences(Func<string> read)
  {
    var text = read();
    var sentences = new List<string[]>();
    foreach (var paragraph in TextParagraphs.Of(text))
    {
      foreach (var sentence in Segmenter.English.Segment(text, paragraph))
        if (sentence.Words.Length >= Shortest) sentences.Add([.. sentence.Words.Select(word => word.Span.In(text))]);
    }

    return sentences;
  }

  private static IEnumerable<Func<string>> Texts(string folder) =>
    Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(file => (Func<string>)(() => File.ReadAllText(file)));

  private static IEnumerable<Func<string>> Pages(string folder)
  {
    var reader = new PageReader();
    foreach (var line in File.ReadLines(Path.Combine(folder, "pages.jsonl")))
    {
      // Some rows hold NaN, which is no JSON; of those nothing but the file is asked for.
      const string Key = "\"file\": \"";
      var start = line.IndexOf(Key, StringComparison.Ordinal) + Key.Length;
      var path = Path.Combine(folder, line[start..line.IndexOf('"', start)]);
      yield return () => Body(reader, path);
    }
  }

  private static string Body(PageReader reader, string path)
  {
    using var file = File.OpenRead(path);
    using var unpacked = path.EndsWith(".gz", StringComparison.Ordinal) ? new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress) : (Stream)file;
    using var bytes = new MemoryStream();
    unpacked.CopyTo(bytes);
    return reader.Read(Capture.Of(Path.GetFileName(path), bytes.ToArray()), out _) is { Analysed: true } document
      ? string.Join("\n\n", document.Blocks.Where(block => block.Zone == Zone.Body).Select(block => block.Span.In(document.Text)))
      : "";
  }
}
