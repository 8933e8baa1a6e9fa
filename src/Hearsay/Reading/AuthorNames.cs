using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Names of people out of bylines: "By Ana Ruiz and Tom Oak, political editor" gives two. Better none than a wrong one.</summary>
internal static partial class AuthorNames
{
  [GeneratedRegex(@"^\W*(?:by|von|par|por|di|da|door|av|af|autor(?:in|en|es|as)?|authors?|texte?|written by|reported by|words by|story by|reporting by|posted by|published by|publié par|postado por|escrito por|text(?: von)?|foto|автор|yazan|بقلم|מאת|reporter|interview(?::| von)|ein(?:e)? .{3,20} von)\s*:?\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
  private static partial Regex Lead { get; }

  [GeneratedRegex(@"\s*(?:;|\||•|·|\n|\t|,|/|&|(?:\s(?:and|und|et|y|e|i|en|och|og|und|with|mit|con|avec|ja|a|и|та|ve)\s))\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
  private static partial Regex Separators { get; }

  [GeneratedRegex(@"\b(?:staff|admin(?:istrator)?|editor(?:ial)?s?|editors?|redaktion\w*|redaktør|redacci[oó]n|redação|redazione|rédaction|redactie|redakcja|redakce|newsroom|news ?desk|web ?desk|desk|team|reporters?|correspondents?|contributors?|writers?|columnist|bureau|agenc(?:y|ies|ia|e)|press|news|online|digital|magazine|media|network|service|department|guest|author|user|unknown|anonymous|webmaster|share|follow|subscribe|facebook|twitter|instagram|linkedin|email|e-mail|http|www|com|copyright|updated|published|posted|minutes?|read|more|comments?|photo(?:grapher|s)?|image|getty|videos?|politik|sport|wirtschaft|kultur|chef\w*|journalist\w*|redakteur\w*|korrespondent\w*|senior|chief|director|ceo|professor|president|manager|analyst|fellow|associate|host|producer|ressort\w*|leiter\w*|newsletter|gmbh|inc|ltd|llc|university|institute|center|centre|foundation|company|blog|редакция|редакція|sponsored|gesponserte?|kommentar\w*|hinterlasse|abgelegt|veröffentlicht|getaggt|uncategorized|gespräch|themen|press release|nachrichten|reviewed|publiziert|publicado|publié|geschrieben|eingetragen|erstellt|datum|stand|category|categories|kategorie\w*|leave a|views|the)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
  private static partial Regex NotAName { get; }

  // What stands before the name in a line that begins with something else, and what stands behind it.
  [GeneratedRegex(@"(?:^|[\s|•·,])(?:by|von|par|por|door|av|af|autor(?:in)?|author|written by|posted by|автор)\s*:?\s+(?<a>[^|•·]{2,80})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
  private static partial Regex Marker { get; }

  [GeneratedRegex(@"\s+(?:on|am|at|le|el|den|em|op|dne|in|um|il|del)\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
  private static partial Regex Dangling { get; }

  // "hessen.example, Town": a publisher's address.
  [GeneratedRegex(@"(?:^|[\s(])(?:[\p{L}\d-]+\.)+(?:com|org|net|info|news|[a-z]{2})(?:\W|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
  private static partial Regex Address { get; }

  [GeneratedRegex(@"\s*(?:기자|특파원|記者|记者)(?:\s.*)?$|\s+[^\s@]+@[^\s@]+$|^(?:責任編集|责任编辑|编辑|記者|记者)\s*[:：]\s*", RegexOptions.NonBacktracking)]
  private static partial Regex Office { get; }

  private static readonly FrozenSet<string> Agencies = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    "AP", "AFP", "Reuters", "dpa", "APA", "EFE", "ANSA", "TASS", "Xinhua", "UPI", "PTI", "ANI", "IANS", "Associated Press", "The Associated Press", "Agence France-Presse", "Interfax", "KNA", "epd", "SID", "sda", "Keystone-SDA", "Ritzau", "NTB", "TT", "STT", "PAP", "ČTK", "MTI", "Anadolu Agency", "Anadolu Ajansı", "Europa Press", "Press Association", "PA Media", "Canadian Press", "The Canadian Press", "AAP", "Kyodo", "Yonhap", "SANA", "IRNA", "Ukrinform", "UNIAN", "Bloomberg", "RIA Novosti", "Sputnik", "WAFA", "AGI", "Adnkronos", "Lusa", "Belga", "ANP", "Antara", "Bernama");

  /// <summary>Whether the name is that of a news agency.</summary>
  public static bool IsAgency(string name) => Agencies.Contains(name.Trim().Trim('(', ')', '.'));

  /// <summary>The people named in a line that says more than their names: "22 March 2031 by Peter Adder", "Ana Ruiz • 22 March 2031 • 3 minutes".</summary>
  public static ImmutableArray<string> OfLine(string text, string? outlet)
  {
    if (text.Length > 160) return [];
    var line = text;
    var dated = false;
    foreach (var match in DateGrammar.FindIn(text, new DateOptions { InProse = true, MinYear = 1995, ShortYears = true, Order = DateOrder.DayFirst }))
    {
      if (match.Day is null) continue;
      dated = true;
      line = line.Remove(match.Start, match.End - match.Start).Insert(match.Start, new string('|', match.End - match.Start));
    }

    if (Marker.Match(line) is { Success: true } marked) return Of(Dangling.Replace(marked.Groups[1].Value, ""), outlet);
    if (!dated) return [];
    var names = line.Split(['|', '•', '·', '-', '–', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(part => part.Length > 4 && part.Contains(' ')).SelectMany(part => Of(part, outlet)).Where(name => name.Contains(' ')).ToImmutableArray();
    return names.Length == 1 ? names : [];
  }

  /// <summary>The people named in one byline or one structured value.</summary>
  /// <param name="text">The byline.</param>
  /// <param name="outlet">The outlet, which is no author of its own page.</param>
  public static ImmutableArray<string> Of(string? text, string? outlet)
  {
    if (string.IsNullOrWhiteSpace(text) || text.Length > 300) return [];
    var line = PageText.Fold(text);
    // A publisher's address names the publisher first, or in brackets.
    if (Address.Match(line) is { Success: true } address && (address.Index < 2 || line[address.Index] == '(')) return [];
    line = Lead.Replace(line, "", 1);
    line = Lead.Replace(line, "", 1);
    var names = ImmutableArray.CreateBuilder<string>();
    foreach (var part in Separators.Split(line))
    {
      if (Name(part, outlet) is not { } name) continue;
      if (!names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
      if (names.Count == 12) break;
    }

    return names.ToImmutable();
  }

  private static string? Name(string part, string? outlet)
  {
    var name = Office.Replace(Lead.Replace(part.Trim(), "", 1), "", 1).Trim(' ', '.', ':', '-', '–', '—', '(', ')', '[', ']', '"', '*', '|', '“', '”');
    var bracket = name.IndexOf('(', StringComparison.Ordinal);
    if (bracket > 3) name = name[..bracket].Trim();
    var at = name.IndexOf(" – ", StringComparison.Ordinal);
    if (at < 0) at = name.IndexOf(" - ", StringComparison.Ordinal);
    if (at > 3) name = name[..at].Trim();
    if (name.Length is < 2 or > 60) return null;
    if (IsAgency(name)) return name;
    var words = 0;
    var capitals = 0;
    var latin = false;
    foreach (var range in name.AsSpan().Split(' '))
    {
      var word = name.AsSpan()[range];
      if (word.IsEmpty) continue;
      words++;
      if (char.IsUpper(word[0]) || char.IsLetter(word[0]) && !char.IsLower(word[0])) capitals++;
      latin |= char.IsAsciiLetter(word[0]);
    }

    foreach (var c in name)
      if (char.IsDigit(c) || c is '@' or '_' or '<' or '{' or '=' or '?' or '!' or '#' or ':') return null;
    if (words is 0 or > 5 || (latin && capitals == 0)) return null;
    if (latin && (capitals * 2 < words || char.IsLower(name[name.LastIndexOf(' ') + 1]))) return null;
    if (words == 1 && (latin ? name.Length < 4 : name[0] >= '\u3040' && name.Length > 12)) return null;
    if (NotAName.IsMatch(name)) return null;
    if (outlet is not null && string.Equals(PageText.Key(outlet), PageText.Key(name), StringComparison.Ordinal)) return null;
    return IsShouted(name) ? Titled(name) : name;
  }

  private static bool IsShouted(string name) => name.Length > 5 && name.Contains(' ') && name.All(c => !char.IsLower(c)) && name.Any(char.IsAsciiLetter);

  private static string Titled(string name)
  {
    var result = name.ToLowerInvariant().ToCharArray();
    for (var i = 0; i < result.Length; i++)
      if (i == 0 || !char.IsLetter(result[i - 1]) && result[i - 1] != '\'') result[i] = char.ToUpperInvariant(result[i]);
    return new string(result);
  }
}
