using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Turns of transcripts and interviews in plain text: "Name, role: words", "NAME: words", "Q: words", each perhaps after a time.</summary>
internal static partial class ScrapeTurns
{
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Exact = RegexOptions.CultureInvariant;

  private const int MaxLabel = 200;

  [GeneratedRegex(@"^(?:note|notes|update|source|sources|photo|photos|video|image|read more|published|updated|editor'?s note|editors'? notes?|warning|correction|clarification|tags?|topics?|related|date|location|where|when|what|who|why|how|subject|from|to|by|copyright|http|https|download|contact|contacts|email|phone|tel|address|watch|listen|see also|here|the|this|that|these|those|but|and|in|on|at|for|as|if|it|example|summary|conclusion|analysis|background|context|breaking|exclusive|opinion|live|explained|result|answer|key points?|highlights|price|prices|time|venue|tickets|category|categories|filed under|share|status|language|title|author|authors|subtitle|caption|credit|credits|total|score|results|ps|p\.s|fact|myth|tip|step|part|chapter|day|week|figure|fig|table|members?|topic|issue|volume|section)(?: \d{1,3})?$", Options)]
  private static partial Regex NoSpeaker { get; }

  // "Name Surname, role: words".
  [GeneratedRegex(@"^(?:(?:[QA]\d{0,2}|\p{Lu}[\p{L}\d'’.\-]*(?: (?:\p{Lu}[\p{L}\d'’.\-]*|al|el|bin|ibn|de|da|van|von|der|of|the)){0,5})(?<a>,? \(?[^:.!?“”""\n]{2,120})?)\s?:\s+\S", Exact)]
  private static partial Regex Turn { get; }

  [GeneratedRegex(@"^[\[(<]?(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?(?:\s?(?:-|–|-->)\s?(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)?[\])>]?\s*(?:[-–—:|]\s*)?", Exact)]
  private static partial Regex Time { get; }

  // "Odil Renn  00:12", "Odil Renn (00:12):", as machines that write down speech head a turn.
  [GeneratedRegex(@"^(?:speaker \d{1,2}|\p{Lu}[\p{L}'’.\-]*(?: \p{Lu}[\p{L}'’.\-]*){0,3})\s{0,4}[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?:?$", Options)]
  private static partial Regex TimedName { get; }

  [GeneratedRegex(@"^(?:\([\p{Lu}][^()]{2,60}\)|\[[^\[\]]{2,60}\]|\*[^*]{3,60}\*|(?:<|\()(?:begin|end|start)[^<>()]{2,60}(?:>|\)))\.?$", Exact)]
  private static partial Regex Direction { get; }

  [GeneratedRegex(@"^[\[(*](?:applause|laughter|laughs|music|crosstalk|cross talk|inaudible|unintelligible|pause|silence|cheering|cheers|boos|commercial break|break|begin (?:video|audio|live)\b.{0,40}|end (?:video|audio|live)\b.{0,40}|start of (?:recording|transcript).{0,20}|end of (?:recording|transcript).{0,20}|foreign language|speaks? in .{2,30}|speaking .{2,40}|through (?:an? )?(?:interpreter|translator)|via (?:video|telephone|phone|interpreter).{0,20}|beifall|lachen|musik|applaus|applaudissements|rires|aplausos|risas|аплодисменты|смех|\p{Lu}{3,}[^\])*]{0,50})[\])*]\.?$", Options)]
  private static partial Regex Aside { get; }

  /// <summary>Takes times from the front of lines, and says whether the text is a transcript.</summary>
  public static void Mark(ScrapeText page)
  {
    var lines = page.Lines;
    var timed = lines.Count(line => line is { Kind: null, Skipped: false } && (line.Words[0] is '[' or '(' or '<' || char.IsAsciiDigit(line.Words[0])) && Time.IsMatch(line.Words));
    if (timed >= 3 && timed * 3 >= lines.Count) Times(page);
    var left = lines.Where(line => line is { Kind: null, Skipped: false }).ToList();
    var turns = left.Count(line => IsTurn(line.Words, out _));
    var heads = left.Count(line => line.Words.Length < 80 && TimedName.IsMatch(line.Words));
    if (heads >= 3) Heads(lines);
    if (turns >= 3 && turns * 4 >= left.Count || heads >= 3 || timed >= 3 && timed * 3 >= lines.Count) page.Recognised("transcript", timed >= 3 || heads >= 3 ? "times of turns" : "speakers' turns");
  }

  private static void Times(ScrapeText page)
  {
    foreach (var line in page.Lines)
    {
      if (line.Kind is not null || line.Skipped || Time.Match(line.Words) is not { Success: true, Length: > 0 } time) continue;
      if (time.Length >= line.Words.Length) { line.Set(BlockKind.Navigation, "the time of a turn"); continue; }
      // "12:30 p.m." is a time of day in the words.
      if (line.Words[0] is not ('[' or '(' or '<') && line.Words[time.Length..] is var rest && (rest.StartsWith("a.m", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("p.m", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("am ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("pm ", StringComparison.OrdinalIgnoreCase))) continue;
      line.Cut(page.Text, time.Length);
      line.Whole = true;
    }
  }

  // A name and a time above the words.
  private static void Heads(List<ScrapeLine> lines)
  {
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      if (line.Kind is not null || line.Words.Length >= 80 || !TimedName.IsMatch(line.Words)) continue;
      line.Set(BlockKind.Byline, "who speaks below, and when");
      while (i + 1 < lines.Count && lines[i + 1].Kind is null && !TimedName.IsMatch(lines[i + 1].Words[..Math.Min(lines[i + 1].Words.Length, 100)]))
      {
        i++;
        if (lines[i].Apart || lines[i - 1] == line) lines[i].Set(BlockKind.Transcript, "words below their speaker's name");
        else lines[i].Continues = true;
      }
    }
  }

  /// <summary>Whether a line only says what is heard or seen: "(APPLAUSE)", "[crosstalk]".</summary>
  public static bool IsDirection(string words) =>
    words.Length is > 3 and <= 80 && words[0] is '[' or '(' or '*' or '<' && (Aside.IsMatch(words) || Direction.IsMatch(words) && ScrapeLines.IsCapitals(words));

  /// <summary>Whether the words begin with a speaker and a colon.</summary>
  /// <param name="words">A paragraph.</param>
  /// <param name="hasRole">Whether a role stands beside the name, so that it can be nothing else.</param>
  public static bool IsTurn(string words, out bool hasRole)
  {
    hasRole = false;
    var colon = words.AsSpan(0, Math.Min(words.Length, MaxLabel)).IndexOf(':');
    if (colon < 1 || colon + 2 >= words.Length || !char.IsWhiteSpace(words[colon + 1])) return false;
    if (!Turn.IsMatch(words[..Math.Min(words.Length, MaxLabel + 40)])) return false;
    var speaker = words[..colon].TrimEnd();
    var comma = speaker.IndexOf(',', StringComparison.Ordinal);
    var bracket = speaker.IndexOf('(', StringComparison.Ordinal);
    if (comma < 0 || bracket > 0 && bracket < comma) comma = bracket;
    var name = (comma > 0 ? speaker[..comma] : speaker).Trim();
    hasRole = comma > 0 && name.Contains(' ', StringComparison.Ordinal);
    if (NoSpeaker.IsMatch(name)) return hasRole = false;
    var count = name.AsSpan().Count(' ') + 1;
    if (count > 6 || !hasRole && speaker.Length > 50) return hasRole = false;
    // Without a role every word of a name is a name's.
    return hasRole || name.Split(' ').All(word => word.Length > 0 && (char.IsUpper(word[0]) || word.Length <= 4));
  }

  /// <summary>The words before the colon of a turn.</summary>
  public static string SpeakerOf(string words) => words[..Math.Max(0, words.AsSpan(0, Math.Min(words.Length, MaxLabel)).IndexOf(':'))];
}
