using System.Text;
using Hearsay.Capturing;
using Hearsay.Language;
using Hearsay.Language.Conllu;
using Hearsay.Reading;

namespace Hearsay.Cli.Commands;

/// <summary>What came of one input of <c>hearsay parse</c>.</summary>
/// <param name="Lines">CoNLL-U; null where nothing could be read.</param>
/// <param name="Note">What the user should know, or why nothing could be read; null where there is nothing to say.</param>
internal sealed record ParseOutcome(StringBuilder? Lines, string? Note);

/// <summary>From captures to CoNLL-U. Thread-safe.</summary>
/// <param name="language">The texts' language; null to have each told.</param>
internal sealed class ParseInputs(string? language)
{
  /// <summary>What standard input is called.</summary>
  public const string StandardInput = "stdin";

  private readonly PageReader reader = new();

  /// <summary>Parses a plain text or a page.</summary>
  public ParseOutcome Parse(Capture capture)
  {
    var plain = capture.File == StandardInput ? PlainFile.TextOf(capture.Bytes.Span) : PlainFile.TextOf(capture);
    ParsedText parsed;
    if (plain is not null) parsed = TextParser.English.Parse(plain, language);
    else if (reader.Read(capture, out var unread) is { } document) parsed = TextParser.English.Parse(language is null ? document : document with { Language = LanguageNames.Code(language) });
    else return new(null, unread!.Why);
    var lines = new StringBuilder();
    using (var writer = new StringWriter(lines)) new ConlluWriter(writer).Write(IdOf(capture), parsed);
    return new(lines, parsed.Why);
  }

  /// <summary>Parses the words of a CoNLL-U file.</summary>
  public ParseOutcome Keep(Capture capture)
  {
    var lines = new StringBuilder();
    try
    {
      using var writer = new StringWriter(lines);
      using var file = new StreamReader(new MemoryStream(capture.Bytes.ToArray(), writable: false), Encoding.UTF8);
      var conllu = new ConlluWriter(writer);
      foreach (var document in Documents(ConlluReader.Read(file, "it")))
      {
        var words = KeptWords.Of(document);
        var parsed = TextParser.English.ParseWords(words.Text, words.Sentences);
        for (var i = 0; i < document.Count; i++) conllu.Write(document[i], parsed[i]);
      }
    }
    catch (ConlluFormatException wrong)
    {
      return new(null, wrong.Message);
    }

    return lines.Length > 0 ? new(lines, null) : new(null, "it has no sentence");
  }

  private static IEnumerable<List<ConlluSentence>> Documents(IEnumerable<ConlluSentence> sentences)
  {
    var document = new List<ConlluSentence>();
    foreach (var sentence in sentences)
    {
      if (sentence.StartsDocument && document.Count > 0)
      {
        yield return document;
        document = [];
      }

      document.Add(sentence);
    }

    if (document.Count > 0) yield return document;
  }

  // A file in an archive keeps its whole name, since the archive beside it has such a file too.
  private static string IdOf(Capture capture)
  {
    if (capture.Container is not null) return capture.File;
    var name = Path.GetFileName(capture.File);
    if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
    var id = Path.GetFileNameWithoutExtension(name);
    return id.Length > 0 ? id : name;
  }
}
