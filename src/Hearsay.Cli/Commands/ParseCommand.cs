using System.CommandLine;
using System.Text;
using Hearsay.Capturing;
using Hearsay.Cli.Help;
using Hearsay.Cli.Output;
using Hearsay.Language;
using Hearsay.Language.Conllu;
using Hearsay.Reading;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay parse</c>: sentences, words, tags, lemmas, trees and names, as CoNLL-U.</summary>
internal static class ParseCommand
{
  // Of texts that are parsed or wait for it; a text's trees take some fifty times its bytes.
  private const long MostBytesAhead = 1 << 20;

  public static Command Create()
  {
    var paths = new Argument<string[]>("FILE")
    {
      Description = "Plain texts (.txt, or - for standard input), in which an empty line ends a paragraph, or pages, of which headline and body are parsed, alone or in archives and feeds as 'hearsay read' takes them; or folders of them.",
      Arity = ArgumentArity.OneOrMore,
    };
    var keep = new Option<bool>("--keep-tokens") { Description = "The files are CoNLL-U: keep their comments, sentences, tokens and words, and tell tags, lemmas, trees and names anew." };
    var language = new Option<string?>("--language") { Description = "The language of the texts, e.g. en; without it each text is told by its words. Of a text in another language than English, sentences and words alone are printed.", HelpName = "CODE" };
    language.Validators.Add(result =>
    {
      if (result.GetValue(language) is { } code && LanguageNames.Code(code) is null) result.AddError($"--language takes the code of a language, such as en, not '{code}'");
    });
    var command = new TaughtCommand("parse",
      "Parses texts and prints CoNLL-U (universaldependencies.org/format.html): a line for each word, with part of speech, lemma, the word that it hangs on and how, and names in the last column. "
      + "Any tool for Universal Dependencies can read and judge it.",
      new Example("hearsay parse report.txt", "sentences, words, tags, trees and names of a text"),
      new Example("echo \"The mayor left.\" | hearsay parse -", "the same of what another program prints"),
      new Example("hearsay parse pages/ > pages.conllu", "headline and body of each page, a document each"),
      new Example("hearsay parse --keep-tokens gold.conllu > own.conllu", "tag and parse a treebank's words, to compare the two"))
    { paths, keep, language };
    command.SetAction((parsed, cancellation) =>
    {
      var texts = new ParseInputs(parsed.GetValue(language));
      return Task.FromResult(Run(Captured(parsed.GetValue(paths)!, cancellation), parsed.GetValue(keep) ? texts.Keep : texts.Parse, cancellation));
    });
    return command;
  }

  private static IEnumerable<CaptureResult> Captured(string[] paths, CancellationToken cancellation)
  {
    foreach (var path in paths)
    {
      foreach (var result in path == "-" ? [StandardInput(cancellation)] : CaptureFiles.Read([path], cancellation: cancellation)) yield return result;
    }
  }

  private static CaptureResult StandardInput(CancellationToken cancellation)
  {
    var limit = new CaptureLimits().MaxBytes;
    using var input = Console.OpenStandardInput();
    using var bytes = new MemoryStream();
    var buffer = new byte[1 << 16];
    for (int count; (count = input.Read(buffer)) > 0;)
    {
      cancellation.ThrowIfCancellationRequested();
      bytes.Write(buffer, 0, count);
      if (bytes.Length > limit) return new(null, new Unread("standard input", $"it is larger than {limit} bytes"));
    }

    return bytes.Length == 0 ? new(null, new Unread("standard input", "it is empty")) : new(Capture.Of(ParseInputs.StandardInput, bytes.ToArray()), null);
  }

  // Texts are parsed on all cores and printed in their order.
  private static int Run(IEnumerable<CaptureResult> captures, Func<Capture, ParseOutcome> parse, CancellationToken cancellation)
  {
    var isWatched = Console.IsOutputRedirected && !Console.IsErrorRedirected;
    var complaints = new List<string>();
    int done = 0, failed = 0;
    try
    {
      AnalysisMeter.Run(!isWatched, progress =>
      {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        foreach (var (file, outcome) in OrderedWork.Run(captures, result => Of(result, parse), result => result.Capture?.Bytes.Length ?? 0, MostBytesAhead))
        {
          cancellation.ThrowIfCancellationRequested();
          if (outcome.Lines is { } lines) output.Write(lines);
          _ = outcome.Lines is null ? failed++ : done++;
          progress?.Report(new("reading", done + failed, 0));
          if (outcome.Note is not { } note) continue;
          if (isWatched) complaints.Add($"hearsay: {file}: {note}");
          else Console.Error.WriteLine($"hearsay: {file}: {note}");
        }

        return done;
      });
    }
    catch (IOException)
    {
      // Whoever read the output has gone.
      return done > 0 ? ExitCode.Done : ExitCode.Nothing;
    }

    // Beside a bar that moves they would be lost.
    foreach (var complaint in complaints) Console.Error.WriteLine(complaint);
    return done == 0 ? ExitCode.Nothing : failed > 0 ? ExitCode.Partly : ExitCode.Done;
  }

  private static (string File, ParseOutcome Outcome) Of(CaptureResult result, Func<Capture, ParseOutcome> parse) =>
    result.Capture is { } capture ? (capture.File, capture.Try(parse, out var fault) ?? new(null, fault!.Why)) : (result.Unread!.File, new(null, result.Unread.Why));
}
