using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearsay.Bench;

const string Usage = """
  usage: Hearsay.Bench [--sizes 500,5000,50000] [--seed 1] [--workers N] [--write | --into FOLDER]
         Hearsay.Bench reading [--pages FOLDER,...] [--rounds 3] [--every 1] [--outliers 10]
         Hearsay.Bench parsing [--text FILE,...] [--rounds 5] [--first | --parts]
         Hearsay.Bench statements [--text FILE,...] [--rounds 5]
         Hearsay.Bench adversarial [--size 400000]

  Makes pages from the sample pages and runs the whole way over them: reading, statements, linking, origins, findings.
  --write   writes the table into bench/README.md
  --into    writes the pages of the largest size into the folder, and measures nothing
  """;

var root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "Hearsay.slnx"))) root = Path.GetDirectoryName(root.TrimEnd('/')) ?? throw new DirectoryNotFoundException("Run it in the working tree.");
if (args is ["reading", .. var rest]) return ReadingMeasurement.Run(rest, root);
if (args is ["parsing", .. var parsing]) return ParsingMeasurement.Run(parsing, root);
if (args is ["statements", .. var statements]) return StatementsMeasurement.Run(statements, root);
if (args is ["adversarial", .. var most]) return AdversarialMeasurement.Run(most);

var sizes = new[] { 500, 5000, 50000 };
var seed = 1UL;
var workers = Environment.ProcessorCount;
var (write, one) = (false, 0);
string? into = null;
for (var i = 0; i < args.Length; i++)
{
  string Value() => ++i < args.Length ? args[i] : throw new FormatException(Usage);
  switch (args[i])
  {
    case "--sizes": sizes = [.. Value().Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))]; break;
    case "--seed": seed = ulong.Parse(Value(), CultureInfo.InvariantCulture); break;
    case "--workers": workers = int.Parse(Value(), CultureInfo.InvariantCulture); break;
    case "--write": write = true; break;
    case "--into": into = Value(); break;
    case "--one": one = int.Parse(Value(), CultureInfo.InvariantCulture); break;
    default: Console.Error.WriteLine(Usage); return 2;
  }
}

var samples = Path.Combine(root, "samples", "selm-bridge");

if (one > 0)
{
  Console.WriteLine(Measurement.Take(samples, one, seed, workers));
  return 0;
}

if (into is not null)
{
  foreach (var page in new PageGenerator(samples, seed).Pages(sizes.Max()))
  {
    var path = Path.Combine(into, page.File);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, page.Bytes.Span);
  }

  return 0;
}

var table = new StringBuilder();
Row("| pages | MB | whole way, s | pages/s | time/(n log n), 1 = the first row | reading, s | linking, s | counting, s | statements | claims | managed heap, MB | working set, MB | bare parse, s | whole way / bare parse |");
Row("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
double? first = null;
foreach (var size in sizes)
{
  if (InItsOwnProcess(size) is not { } m)
  {
    Row($"| {size} | did not finish |");
    return 1;
  }

  var perNLogN = m.Total / (size * Math.Log2(size));
  first ??= perNLogN;
  Row(string.Create(
    CultureInfo.InvariantCulture,
    $"| {m.Pages:N0} | {m.Megabytes:F1} | {m.Total:F2} | {m.Pages / m.Total:F0} | {perNLogN / first.Value:F2} | {m.Reading:F2} | {m.Linking:F2} | {m.Counting:F2} | {m.Statements:N0} | {m.Claims:N0} | {m.Managed:F0} | {m.WorkingSet:F0} | {m.Parse:F2} | {m.Total / m.Parse:F1} |"));
}

if (write)
{
  var readme = Path.Combine(root, "bench", "README.md");
  var text = File.ReadAllText(readme);
  const string Begin = "<!-- table -->\n", End = "<!-- end of table -->";
  var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
  var machine = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:F0} GB, .NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.OSArchitecture}; seed {seed}, {workers} workers; {DateTime.UtcNow:yyyy-MM-dd}.");
  File.WriteAllText(readme, $"{text[..from]}\n{machine}\n\n{table}\n{text[to..]}");
}

return 0;

void Row(string line)
{
  Console.WriteLine(line);
  table.Append(line).Append('\n');
}

Measurement? InItsOwnProcess(int size)
{
  var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true };
  if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(Measurement).Assembly.Location);
  foreach (var argument in new[] { "--one", $"{size}", "--seed", $"{seed}", "--workers", $"{workers}" }) start.ArgumentList.Add(argument);
  using var process = Process.Start(start)!;
  var output = process.StandardOutput.ReadToEnd();
  process.WaitForExit();
  return process.ExitCode == 0 ? Measurement.Of(output.Trim()) : null;
}
