using System.Globalization;
using System.Text;
using Hearsay.Capturing;
using Hearsay.Reading;

namespace Hearsay.Bench;

/// <summary>Whether reading stays linear on pages made to be slow: the processor time of a page over that of one half as long.</summary>
internal static class AdversarialMeasurement
{
  private const string Usage = """
    usage: Hearsay.Bench adversarial [--size 400000]

    Reads pages made to be slow, of that many characters and of twice as many.
    Exit code: 1 where one of twice the length takes more than 3 times as long, and more than 0.1 s.
    """;

  private const double MostGrowth = 3;
  private const double LeastSeconds = 0.1;

  public static int Run(string[] args)
  {
    var size = 400_000;
    if (args is ["--size", var value]) size = int.Parse(value, CultureInfo.InvariantCulture);
    else if (args.Length > 0) throw new FormatException(Usage);
    var reader = new PageReader();
    foreach (var make in AdversarialPages.All.Values) Time(reader, make(50_000), out _);
    var slow = 0;
    foreach (var (name, make) in AdversarialPages.All)
    {
      var once = Time(reader, make(size), out var why);
      var twice = Time(reader, make(size * 2), out var more);
      var grows = twice > MostGrowth * once && twice > LeastSeconds;
      if (grows) slow++;
      Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{once * 1000,8:F1} ms {twice * 1000,8:F1} ms {twice / once,6:F2} x  {name}{(more ?? why) switch { null => "", var reason => ": " + reason }}{(grows ? "  NOT LINEAR" : "")}"));
    }

    return slow == 0 ? 0 : 1;
  }

  // The quickest of three.
  private static double Time(PageReader reader, string page, out string? why)
  {
    var capture = Capture.Of("page.html", Encoding.UTF8.GetBytes(page));
    var best = double.MaxValue;
    Unread? unread = null;
    for (var i = 0; i < 3; i++)
    {
      GC.Collect();
      var before = Environment.CpuUsage.TotalTime;
      _ = reader.Read(capture, out unread);
      best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    why = unread?.Why;
    return best;
  }
}
