using System.Globalization;
using Hearsay.Fuzz;

const string Usage = """
  usage: Hearsay.Fuzz [--cases 10000] [--seed 1] [--workers N] [--replay CASE [--into FILE]]

  Mutates snippets of pages, archives, feeds and pasted texts, up to 4 kB each, and reads them: from bytes to captures to documents to JSON lines. A case depends
  on the seed and its number alone. A case fails that throws, takes more than 10 s of processor time or 256 MB, or breaks what is promised of a document.
  --replay  runs one case again, and says what came of it; --into writes its bytes into a file
  Exit codes: 0 all cases held, 1 some did not (named with seed and case), 2 wrong use.
  """;

var (cases, seed, workers, replay) = (10_000, 1UL, Environment.ProcessorCount, -1);
string? into = null;
try
{
  for (var i = 0; i < args.Length; i += 2)
  {
    var value = i + 1 < args.Length ? args[i + 1] : throw new FormatException(args[i]);
    switch (args[i])
    {
      case "--cases": cases = int.Parse(value, CultureInfo.InvariantCulture); break;
      case "--seed": seed = ulong.Parse(value, CultureInfo.InvariantCulture); break;
      case "--workers": workers = int.Parse(value, CultureInfo.InvariantCulture); break;
      case "--replay": replay = int.Parse(value, CultureInfo.InvariantCulture); break;
      case "--into": into = value; break;
      default: throw new FormatException(args[i]);
    }
  }
}
catch (FormatException wrong)
{
  Console.Error.WriteLine(wrong.Message);
  Console.Error.WriteLine(Usage);
  return 2;
}

if (replay < 0) return new FuzzRun(seed, cases, workers).Run();
var bytes = Mutation.Case(seed, replay);
if (into is not null) File.WriteAllBytes(into, bytes);
var outcome = CaseReading.Of(bytes);
Console.WriteLine($"{bytes.Length} bytes, {outcome.Captures} captures, {outcome.Documents} documents, {outcome.Unread} not read; {outcome.Seconds:F3} s, {outcome.Allocated / 1e6:F1} MB allocated");
Console.WriteLine(outcome.Failure ?? "held");
return outcome.Failure is null ? 0 : 1;
