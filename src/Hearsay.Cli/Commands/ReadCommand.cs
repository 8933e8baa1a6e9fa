using System.CommandLine;
using System.Text;
using System.Text.Json;
using Hearsay.Capturing;
using Hearsay.Exporting;
using Hearsay.Reading;

namespace Hearsay.Cli.Commands;

internal static class ReadCommand
{
  // Of pages that are read or wait for it; a page's tree takes some twenty times its bytes.
  private const long MostBytesAhead = 4 << 20;

  public static Command Create()
  {
    var paths = new Argument<string[]>("FILE") { Description = "Pages (HTML, plain text, MHTML, Word), archives (WARC, ARC, ZIP, TAR) and feeds with full text (RSS, Atom, JSON Feed), gzip-compressed or not; or folders of them.", Arity = ArgumentArity.ZeroOrMore };
    var manifest = new Option<FileInfo?>("--manifest") { Description = "Read the pages that a JSON Lines file lists instead: a row has id, file (relative to the list, may be gzip-compressed) and url.", HelpName = "PAGES.jsonl" };
    var format = new Option<string?>("--format") { Description = "json: an object a line with id, title, date, authors, outlet, language, body, comments. text, markdown: for reading. blocks: an object a line with every block, its kind and its place. Default: text on a terminal, else json." };
    format.AcceptOnlyFromAmong("json", "text", "markdown", "blocks");
    var explain = new Option<bool>("--explain") { Description = "Say why each block got its kind, and where each piece of metadata was found. With json it means blocks." };
    var command = new Command("read", "Reads pages into headline, body, comments and the rest, with title, date, authors, outlet and language. Prints JSON lines unless standard output is a terminal. "
      + "Exit codes: 0 done; 1 some input could not be read, each named on standard error; 2 wrong use; 3 nothing could be read.")
    { paths, manifest, format, explain };
    command.Validators.Add(result =>
    {
      var files = result.GetValue(paths) ?? [];
      if ((files.Length > 0) == (result.GetValue(manifest) is not null)) result.AddError("Name files or folders to read, or a list with --manifest; not both.");
    });
    command.SetAction((parsed, cancellation) =>
    {
      var output = parsed.GetValue(format) ?? (Console.IsOutputRedirected ? "json" : "text");
      var why = parsed.GetValue(explain);
      if (why && output == "json") output = "blocks";
      return Task.FromResult(parsed.GetValue(manifest) is { } list ? RunManifest(list, output, why, cancellation) : Run(Captured(parsed.GetValue(paths)!, cancellation), output, why, cancellation));
    });
    return command;
  }

  private static IEnumerable<(string Id, CaptureResult Result)> Captured(string[] paths, CancellationToken cancellation)
  {
    foreach (var result in CaptureFiles.Read(paths, cancellation: cancellation))
      yield return (IdOf(result), result);
  }

  // What lies in an archive has its whole name, since the archive beside it has a first record too.
  private static string IdOf(CaptureResult result) => result.Capture is { Container: not null } held ? held.File : IdOf(result.Capture?.File ?? result.Unread!.File);

  private static string IdOf(string file)
  {
    var name = Path.GetFileName(file);
    if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
    var id = Path.GetFileNameWithoutExtension(name);
    return id.Length > 0 ? id : name;
  }

  private static int RunManifest(FileInfo list, string format, bool explain, CancellationToken cancellation)
  {
    if (!list.Exists)
    {
      Console.Error.WriteLine($"hearsay: {list.Name}: no such file");
      return ExitCode.Nothing;
    }

    return Run(Listed(list, cancellation), format, explain, cancellation);
  }

  private static IEnumerable<(string Id, CaptureResult Result)> Listed(FileInfo list, CancellationToken cancellation)
  {
    var folder = list.DirectoryName ?? ".";
    var row = 0;
    foreach (var line in File.ReadLines(list.FullName))
    {
      row++;
      if (string.IsNullOrWhiteSpace(line)) continue;
      foreach (var result in Row(line, row, folder, cancellation)) yield return result;
    }
  }

  private static IEnumerable<(string Id, CaptureResult Result)> Row(string line, int row, string folder, CancellationToken cancellation)
  {
    try
    {
      // Python writes a missing number as NaN, which is no JSON.
      using var json = JsonDocument.Parse(line.Replace(": NaN", ": null", StringComparison.Ordinal));
      var root = json.RootElement;
      if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("file", out var fileValue) && fileValue.ValueKind == JsonValueKind.String)
      {
        var file = fileValue.GetString()!;
        var id = root.TryGetProperty("id", out var idValue) ? idValue.ValueKind == JsonValueKind.String ? idValue.GetString()! : idValue.GetRawText() : IdOf(file);
        var address = root.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var given) && given.Scheme is "http" or "https" ? given : null;
        return CaptureFiles.ReadFile(Path.Combine(folder, file), file, cancellation: cancellation).Select(result => Listed(result, id, file, address));
      }
    }
    catch (JsonException)
    {
      // Said below, like a row without a file.
    }

    return [($"row {row}", new(null, new Unread($"row {row}", "the row is no JSON object with a file")))];
  }

  // A page has the row's id and address; the pages of an archive have the row's id before their place in it, and addresses of their own.
  private static (string Id, CaptureResult Result) Listed(CaptureResult result, string id, string file, Uri? address)
  {
    if (result.Capture is not { } capture) return (id, result);
    if (capture.Container is not null) return (id + capture.File[file.Length..], result);
    return (id, address is null ? result : result with { Capture = capture with { Url = address } });
  }

  // Pages are read on all cores and printed in their order.
  private static int Run(IEnumerable<(string Id, CaptureResult Result)> captures, string format, bool explain, CancellationToken cancellation)
  {
    var reader = new PageReader();
    using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
    int done = 0, failed = 0;
    try
    {
      var lines = OrderedWork.Run(captures, item => ReadOne(reader, item.Id, item.Result, format, explain), item => item.Result.Capture?.Bytes.Length ?? 0, MostBytesAhead);
      foreach (var (line, unread) in lines)
      {
        cancellation.ThrowIfCancellationRequested();
        if (unread is not null)
        {
          failed++;
          Console.Error.WriteLine($"hearsay: {unread.File}: {unread.Why}");
        }
        else
        {
          if (done++ > 0 && format is "text" or "markdown") output.Write(format == "markdown" ? "\n---\n\n" : "\n\n");
          output.Write(line);
          if (format is not ("text" or "markdown")) output.Write('\n');
        }
      }

      output.Flush();
    }
    catch (IOException)
    {
      // Whoever read the output has gone.
      return done > 0 ? ExitCode.Done : ExitCode.Nothing;
    }

    return failed == 0 && done > 0 ? ExitCode.Done : done > 0 ? ExitCode.Partly : ExitCode.Nothing;
  }

  private static (string? Line, Unread? Unread) ReadOne(PageReader reader, string id, CaptureResult result, string format, bool explain)
  {
    if (result.Capture is not { } capture) return (null, result.Unread);
    if (reader.Read(capture, out var unread) is not { } document) return (null, unread);
    return (format switch
    {
      "json" => ReadLine.Json(id, document),
      "blocks" => ReadLine.Blocks(id, document, explain),
      _ => ReadLine.Readable(document, explain, format == "markdown"),
    }, null);
  }
}
