using System.Globalization;
using System.Text;
using Hearsay.Capturing;

namespace Hearsay.Bench;

/// <summary>Pages made from the sample pages: other outlets, other names and numbers, and half of the sentences written anew.
/// The same seed and number give the same bytes on every machine.</summary>
/// <remarks>Pages of one round of templates tell one story: they share its names and numbers, as pages about one event do.</remarks>
internal sealed class PageGenerator
{
  private static readonly string[] Outlets =
  [
    "Corvane Wire", "Tolmar Daily", "The Nightjar", "Nightjar", "VELTA", "Lower Selm Gazette", "Harrow Post", "The Selm Ledger", "Selm Ledger",
    "Border Gazette", "Quayside Notes", "OSTRINFORM", "Selmwatch", "Radio Tolmar", "Canal Observer", "Le Quai",
  ];

  private static readonly string[] Names =
  [
    "Edrun", "Tollak", "Mirela", "Oskand", "Jaro", "Hend", "Anka", "Dorvil", "Sanna", "Wirk", "Pol Verrin", "Verrin", "Rask", "Modrin", "Marthe", "Ganz",
    "Teo", "Marun", "Olek", "Brandis", "Dana", "Brun", "Adelko", "Ulla", "Strand", "Birgit", "Amsel", "Kai", "Wendel", "Signe", "Roth",
    "Velmark", "Ostrenian", "Ostrenia", "Halvek", "Selm", "Lisk", "Tolmar",
  ];

  private readonly (string File, string Source)[] templates;
  private readonly ulong seed;

  public PageGenerator(string folder, ulong seed)
  {
    this.seed = seed;
    Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    templates = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), Decode(File.ReadAllBytes(path))))];
    if (templates.Length == 0) throw new DirectoryNotFoundException($"No sample pages in {folder}.");
  }

  public Capture[] Pages(int count)
  {
    var pages = new Capture[count];
    Parallel.For(0, count, i => pages[i] = Page(i));
    return pages;
  }

  private Capture Page(int number)
  {
    var (file, source) = templates[number % templates.Length];
    var story = new Dice(seed, (ulong)(number / templates.Length) * 2);
    var page = new Dice(seed, ((ulong)number * 2) + 1);
    var text = new StringBuilder(source);
    foreach (var outlet in Outlets) text.Replace(outlet, Words.Outlet(story));
    foreach (var name in Names) text.Replace(name, Words.Name(story, name.Contains(' ', StringComparison.Ordinal) ? 2 : 1));
    // Else all pages of one template would be versions of one page.
    text.Replace(".example", string.Create(CultureInfo.InvariantCulture, $"-{number / templates.Length}.example"));
    var varied = Rewritten(Renumbered(text.ToString(), story), page);
    var extension = Path.GetExtension(file);
    return Capture.Of(string.Create(CultureInfo.InvariantCulture, $"{number / 1000:000}/{number:000000}{extension}"), Encoding.UTF8.GetBytes(varied));
  }

  /// <summary>Counts and tolls change; dates, times and what stands in tags stay.</summary>
  private static string Renumbered(string text, Dice dice)
  {
    var result = new StringBuilder(text.Length);
    var shift = dice.Next(40);
    for (var i = 0; i < text.Length; i++)
    {
      var twoDigits = i + 2 < text.Length && char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i + 1]) && text[i + 2] == ' '
        && i > 0 && text[i - 1] is ' ' or '>';
      if (twoDigits && !text.AsSpan(i + 3).StartsWith("March", StringComparison.Ordinal) && !text.AsSpan(i + 3).StartsWith("Mar ", StringComparison.Ordinal))
      {
        result.Append(20 + ((int.Parse(text.AsSpan(i, 2), CultureInfo.InvariantCulture) + shift) % 75));
        i++;
      }
      else
      {
        result.Append(text[i]);
      }
    }

    return result.ToString();
  }

  /// <summary>Every sentence of the running text is kept or written anew, by an even chance.</summary>
  private static string Rewritten(string source, Dice dice)
  {
    var html = source.Contains("</", StringComparison.Ordinal);
    var from = html ? Math.Max(0, source.IndexOf("<body", StringComparison.OrdinalIgnoreCase)) : 0;
    var result = new StringBuilder(source.Length + 512).Append(source, 0, from);
    while (from < source.Length)
    {
      var to = html ? source.IndexOf('<', from) : source.IndexOf('\n', from);
      if (to < 0) to = source.Length;
      Run(source.AsSpan(from, to - from), result, dice);
      from = to;
      if (from == source.Length) break;
      to = html ? source.IndexOf('>', from) : from;
      if (to < 0) to = source.Length - 1;
      result.Append(source, from, to + 1 - from);
      from = to + 1;
    }

    return result.ToString();
  }

  private static void Run(ReadOnlySpan<char> run, StringBuilder result, Dice dice)
  {
    if (run.Length < 50 || run.IndexOf(' ') < 0)
    {
      result.Append(run);
      return;
    }

    while (run.Length > 0)
    {
      var end = run.IndexOf(". ");
      var sentence = end < 0 ? run : run[..(end + 2)];
      if (sentence.Length >= 40 && dice.Next(2) == 0) result.Append(Words.Sentence(dice)).Append(' ');
      else result.Append(sentence);
      run = run[sentence.Length..];
    }
  }

  private static string Decode(byte[] bytes)
  {
    if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes.AsSpan(2));
    try
    {
      return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
    }
    catch (DecoderFallbackException)
    {
      return Encoding.GetEncoding(1252).GetString(bytes).Replace("windows-1252", "utf-8", StringComparison.Ordinal);
    }
  }
}
