using System.Text.RegularExpressions;
using Hearsay.Capturing;

namespace Hearsay.Reading;

/// <summary>The values of a mail's header fields (RFC 5322): encoded words (RFC 2047), names of senders, subjects without their prefixes.</summary>
internal static partial class MailHeader
{
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

  [GeneratedRegex(@"^\s*(?:(?:re|fwd?|aw|wg|sv|vs|vb|tr|rv|res|enc|rif|antw|doorst|odp|ynt|ilt|пересл|на|отв|ответ|(?:press|media|news) release|press statement|pressemitteilung|communiqué de presse|nota de prensa|comunicado de prensa|comunicato stampa|пресс-релиз)(?:\s?\[\d+\])?\s?[:–—]|\[[^\]]{1,40}\])\s*", Options)]
  private static partial Regex Prefix { get; }

  [GeneratedRegex(@"^\s*(?:fwd?|wg|tr|rv|enc|doorst|ilt|пересл)\s?:", Options)]
  private static partial Regex Forward { get; }

  [GeneratedRegex(@"^(?:no-?reply|do-?not-?reply|news|newsletters?|press|presse|prensa|media|info|mail|mailing|hello|contact|contato|office|editor|editors|editorial|redaktion|redazione|redaction|alerts?|updates?|daily|weekly|morning|briefing|digest|team|support|admin|list|comms|communications|pr|publicaffairs|subscriptions?|bounces?|support|newsroom|desk)$", Options)]
  private static partial Regex Mailbox { get; }

  [GeneratedRegex(@"\b(?:ministry|department|office|press|news|newsletter|agency|council|committee|commission|union|party|company|corp|inc|ltd|gmbh|foundation|institute|university|association|federation|organi[sz]ation|service|centre|center|bureau|embassy|court|police|authority|group|network|team|desk|staff|alerts?|briefing|digest|daily|weekly|times|post|herald|gazette|tribune|ledger|observer|courier|journal|radio|tv|magazine|report|media|ministerium|ministère|ministerio|министерство)\b", Options)]
  private static partial Regex Organisation { get; }

  /// <summary>The words of a field out of their encoding; what cannot be decoded stays as it is.</summary>
  public static string Decode(string value) => PageText.Fold(MimeMessage.Words(value) ?? "");

  /// <summary>The subject without "Re:", "Fwd:", "[list]"; null where nothing is left.</summary>
  public static string? Subject(string value)
  {
    var subject = Decode(value);
    for (var i = 0; i < 8 && Prefix.Match(subject) is { Success: true } prefix; i++) subject = subject[prefix.Length..];
    return subject.Length == 0 ? null : subject;
  }

  /// <summary>Whether a name can be only an organisation's.</summary>
  public static bool IsOrganisation(string name) => name.Length <= 200 && Organisation.IsMatch(name);

  public static bool IsForward(string subject) => Forward.IsMatch(Decode(subject));

  /// <summary>Who is named in "Name (address)" forms, and whether the name can be a person's.</summary>
  /// <returns>The name without its address; null where only an address is given.</returns>
  public static string? Sender(string value, out bool isPerson)
  {
    isPerson = false;
    var sender = Decode(value);
    var open = sender.IndexOf('<', StringComparison.Ordinal);
    var address = open >= 0 ? sender[(open + 1)..].TrimEnd('>', ' ') : "";
    var name = (open >= 0 ? sender[..open] : sender).Trim(' ', '"', '\'');
    if (open < 0 && name.Contains('@', StringComparison.Ordinal))
    {
      var bracket = name.IndexOf('(', StringComparison.Ordinal);
      (address, name) = bracket > 0 ? (name[..bracket].Trim(), name[(bracket + 1)..].TrimEnd(')', ' ')) : (name, "");
    }

    if (name.StartsWith("[mailto", StringComparison.OrdinalIgnoreCase) || name.Contains('@', StringComparison.Ordinal) || name.Length is < 2 or > 80) return null;
    var comma = name.IndexOf(", ", StringComparison.Ordinal);
    if (comma > 0 && name.IndexOf(' ', StringComparison.Ordinal) == comma + 1 && name.AsSpan(comma + 2).Count(' ') <= 1) name = $"{name[(comma + 2)..]} {name[..comma]}";
    var local = address.Split('@')[0];
    isPerson = !Mailbox.IsMatch(local) && !Organisation.IsMatch(name) && name.Contains(' ', StringComparison.Ordinal);
    return name;
  }
}
