using System.CommandLine;
using System.Globalization;
using System.Text;
using Hearsay.Capturing;
using Hearsay.Cli.Help;
using Hearsay.Cli.Printing;
using Hearsay.Exporting;
using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay statements</c>: who says what, file by file.</summary>
internal static class StatementsCommand
{
  private const int Ahead = 32;

  public static Command Create()
  {
    var paths = new Argument<string[]>("FILE") { Description = "Plain texts, read whole, or pages, of which headline and body are read, alone or in archives and feeds as 'hearsay read' takes them; or folders of them.", Arity = ArgumentArity.OneOrMore };
    var all = new Option<bool>("--all") { Description = "Everything: nested statements and the outlet's own voice too, with chain, kinds, certainty and negation." };
    var explain = new Option<bool>("--explain") { Description = "Say what decided: the rule that found each statement, how probable the network holds its source, cue and content ('by rule' where it puts the span elsewhere), and the word that settled how certain it is. It means --all." };
    var format = new LineFormat();
    var command = new TaughtCommand("statements",
      "Finds the statements of each file: source, cue and content, as half-open UTF-16 offsets into the file's text (an HTML page: into the text that 'hearsay read' reads from it). "
      + "By default outermost attributions only, without the outlet's own voice. Prints a JSON object a line unless standard output is a terminal. "
      + "Exit codes: 0 done; 1 some input could not be read, each named on standard error; 2 wrong use; 3 nothing could be read.",
      new Example("hearsay statements page.html", "who says what in a page"),
      new Example("hearsay statements --all --format json texts/*.txt > statements.jsonl", "everything about every statement, for a program"),
      new Example("hearsay statements --all --explain page.html", "and why each is taken for one"))
    { paths, all, explain };
    format.AddTo(command);
    command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(paths)!, parsed.GetValue(all) || parsed.GetValue(explain), parsed.GetValue(explain), format.IsJson(parsed), cancellation)));
    return command;
  }

  private sealed record Found(string File, string Id, Document? Document, System.Collections.Immutable.ImmutableArray<Statement> Statements, Unread? Unread);

  private static int Run(string[] paths, bool all, bool explain, bool json, CancellationToken cancellation)
  {
    var reader = new PageReader();
    var parser = new DocumentParser();
    var finder = new StatementFinder { KeepsEvidence = explain };
    using var stream = Console.OpenStandardOutput();
    using var output = new BufferedStream(stream, 1 << 16);
    using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 12, leaveOpen: true);
    var page = json ? null : Page.ForOutput(writer);
    int done = 0, failed = 0;
    try
    {
      foreach (var batch in CaptureFiles.Read(paths, cancellation: cancellation).Chunk(Math.Max(Ahead, Environment.ProcessorCount * 4)))
      {
        foreach (var found in batch.AsParallel().AsOrdered().WithCancellation(cancellation).Select(result => Find(result, reader, parser, finder)))
        {
          if (found.Unread is { } unread)
          {
            failed++;
            Console.Error.WriteLine($"hearsay: {unread.File}: {unread.Why}");
            continue;
          }

          done++;
          if (page is not null)
          {
            Print(page, found, all, explain);
            continue;
          }

          StatementLine.Write(output, found.Id, found.Statements, all, explain);
          output.WriteByte((byte)'\n');
        }
      }

      writer.Flush();
      output.Flush();
    }
    catch (IOException)
    {
      // Whoever read the output has gone.
      return done > 0 ? ExitCode.Done : ExitCode.Nothing;
    }

    return done == 0 ? ExitCode.Nothing : failed > 0 ? ExitCode.Partly : ExitCode.Done;
  }

  private static Found Find(CaptureResult result, PageReader reader, DocumentParser parser, StatementFinder finder)
  {
    if (result.Capture is not { } whole) return new(result.Unread!.File, "", null, [], result.Unread);
    return whole.Try(capture =>
    {
      var document = PlainFile.TextOf(capture) is { } text ? PlainText.DocumentOf(capture.File, capture.Sha256, text) : null;
      Unread? unread = null;
      document ??= reader.Read(capture, out unread);
      if (document is null) return new(capture.File, "", null, [], unread);
      return new Found(capture.File, capture.Container is null ? IdOf(capture.File) : capture.File, document, finder.Find(parser.Parse(document)), null);
    }, out var fault) ?? new(whole.File, "", null, [], fault);
  }

  private static string IdOf(string file)
  {
    var name = Path.GetFileName(file);
    if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
    var id = Path.GetFileNameWithoutExtension(name);
    return id.Length > 0 ? id : name;
  }

  private static void Print(Page page, Found found, bool all, bool explain)
  {
    page.Line(new Run(found.File, Ink.Heading));
    foreach (var statement in found.Statements)
    {
      if (!all && (statement.Nested || statement.Voice == Voice.Own)) continue;
      page.Line();
      page.Paragraph(statement.Nested ? "    " : "  ", Printable.Quoted(statement.Text), Ink.Strong);
      page.Paragraph(new Run("      ", Ink.Quiet), string.Join(" > ", statement.Chain.Select(Of)));
      var how = $"{EnumName.Of(statement.Voice)}, {EnumName.Of(statement.Certainty)}{(statement.Negated ? ", negated" : "")}, {EnumName.Of(statement.Zone)}";
      page.Line(new Run("      " + how + (explain ? $"; rule: {statement.Rule}" : ""), Ink.Quiet));
      if (explain && Why(statement, found.Document!.Text) is { Length: > 0 } why) page.Line(new Run("      " + why, Ink.Quiet));
    }

    page.Line();
  }

  private static string Why(Statement statement, string text)
  {
    if (statement.Evidence is not { } evidence) return "";
    var told = new List<string>();
    void Tell(string name, SpanEvidence? span)
    {
      // The network tells outermost attributions only: what it holds of those inside says nothing of them.
      if (span is not { } one || statement.Nested && !one.FromNetwork) return;
      told.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {one.Probability:0.00}{(one.FromNetwork || statement.Voice == Voice.Own ? "" : " by rule")}"));
    }

    Tell("source", evidence.Source);
    Tell("cue", evidence.Cue);
    Tell(statement.Voice == Voice.Own ? "another's words" : "content", evidence.Content);
    var parts = new List<string>();
    if (told.Count > 0) parts.Add("network: " + string.Join(", ", told));
    if (evidence.CertaintyWord is { } word) parts.Add($"{EnumName.Of(statement.Certainty)} by {Printable.Quoted(word.In(text))}");
    return string.Join("; ", parts);
  }

  private static string Of(SourceLink link)
  {
    var name = link.Name ?? (link.Kind == SourceKind.Unspecified ? "nobody named" : "outlet not named");
    return $"{name} ({EnumName.Of(link.Kind)}{(link.Affiliation is { } affiliation ? ", " + affiliation : "")})";
  }
}
