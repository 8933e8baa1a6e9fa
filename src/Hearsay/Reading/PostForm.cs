using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Posts of social networks and channels of messengers as they are copied: names, handles, times, counters, replies.</summary>
/// <remarks>The network is no outlet; the account is who publishes. Of several posts none gives the document's date: each is dated by its own line.</remarks>
internal static partial class PostForm
{
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

  [GeneratedRegex(@"^@[A-Za-z0-9_.]{2,40}(?:@[a-z0-9.-]+)?(?:\s?[·•]\s?(?:\d{1,2}[hmsd]|[\p{L}\d .,:]{3,24}))?$", Options)]
  private static partial Regex Handle { get; }

  [GeneratedRegex(@"^(?:\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?\s?[·•]\s?[\p{L}\d.,/ -]{6,30}(?:\s?[·•].{0,60})?|[\p{L}\d., ]{4,24}\s?[·•]\s?\d{1,2}:\d{2}.{0,40})$", Options)]
  private static partial Regex StampOfPost { get; }

  // Telegram's "Name, [12.03.2024 14:05]".
  [GeneratedRegex(@"^(?<a>[^\[\]]{1,60}), \[(?<b>[\d./\p{L} -]{6,24},? ?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)\]:?$", Options)]
  private static partial Regex MessageHead { get; }

  [GeneratedRegex(@"^(?:👁(?:\uFE0F|‍🗨️?)?\s?)?[\d.,]+\s?[KMk]?\s?(?:views?|просмотр\w*)?\s?[·,]?\s?(?:(?:edited|изменено)\s{0,3})?(?:[\p{L}]{3,9}\.? \d{1,2}(?:, \d{4})? at )?\d{1,2}:\d{2}(?:\s?[ap]m)?$", Options)]
  private static partial Regex ViewsAndTime { get; }

  [GeneratedRegex(@"^(?:(?:(?:view\s)?[\d.,]+\s?[KM]?|all|no|a|one)\s?(?:тыс\.?\s)?(?:likes?|loves?|shares?|re-?tweets?|re-?posts?|boosts?|quotes?(?: tweets?)?|bookmarks?|views?|reactions?|favou?rites?|followers?|subscribers?|members?|upvotes?|plays?|comments?|repl(?:y|ies)|просмотр\w*|подписчик\w*|лайк\w*|репост\w*|комментари\w*|aufrufe|abonnenten|teilungen|vues|abonnés|vistas|visualizaciones|seguidores|visualizzazioni|beğeni\w*|görüntüleme)\b[\s,·•|:]*)+$|^all reactions:?.{0,20}$|^.{2,40} and [\d.,]+ ?[KM]? others$", Options)]
  private static partial Regex Counters { get; }

  [GeneratedRegex(@"^(?:forwarded from|переслано от|репост из|weitergeleitet von|transféré de|reenviado de|inoltrato da|via)\s?:?\s?(?<a>[\p{L}@].{1,80})$", Options)]
  private static partial Regex ForwardedFrom { get; }

  [GeneratedRegex(@"^(?:replying to|in reply to|antwort an|en réponse à|en respuesta a|в ответ)\b.{0,120}$", Options)]
  private static partial Regex ReplyingTo { get; }

  [GeneratedRegex(@"^(?:see more|show more|see less|show less|see translation|translate (?:post|tweet|bio)|see original|rate this translation|follow(?:ing)?|subscribed?|verified account|promoted|pinned(?: (?:post|tweet|message))?|post|conversation|reposted|you reposted|.{2,40} reposted|write a comment.{0,10}|view (?:more|all|previous|\d+ more) (?:comments?|replies)|most relevant|all comments|top comments|show (?:this thread|replies|more replies|additional replies.{0,40})|post your reply|reply|views?|likes?|quotes?|reposts?|bookmarks?|retweets?|comments?|shares?|send|save|copy link|boost|quote|repost|view in telegram|view in channel|preview channel|open in telegram|this media is not supported in your browser|please open telegram to view this post|who can reply.{0,60}|read \d+ (?:replies|reply)|relevant|author|top fan|edited|\(edited\)|more|photos? from .{2,60}post|the following media .{0,80}|replies|home|explore|notifications|messages)$", Options)]
  private static partial Regex Chrome { get; }

  [GeneratedRegex(@"^(?:(?:https?://)?(?:t\.me|telegram\.me)/(?<a>[A-Za-z0-9_]{3,40})(?:/\d{1,9})?/?\S{0,20}|(?:subscribe|join|подписаться|підписатися)\b.{0,60}(?:@\w{3,40}|t\.me/\S{3,60}).{0,20}|(?:\p{L}+[ |]{1,3}){0,4}(?:https?://)?t\.me/\S{3,60})$", Options)]
  private static partial Regex ChannelLink { get; }

  [GeneratedRegex(@"^(?:level \d+|u/[\w-]{3,20}|r/[\w]{2,21}(?:[·• ].{0,60})?|posted by\s?u/.{2,60}|upvote|downvote|give award|award|\d{1,4} awards?|[\d.]+k? points?(?:\s?[·•].{0,40})?|vote)$", Options)]
  private static partial Regex Forum { get; }

  /// <summary>Whether a line only counts or controls: "1.2K likes", "45 comments 12 shares", "See more".</summary>
  public static bool IsCounter(string words) => words.Length <= 120 && (Counters.IsMatch(words) || ViewsAndTime.IsMatch(words) || IsReactions(words));

  /// <summary>Labels the lines of posts; does nothing where the text is none.</summary>
  public static void Mark(ScrapeText page)
  {
    var lines = page.Lines;
    if (page.Form is not "scrape" || lines.Count > 200_000) return;
    var heads = lines.FindAll(line => line.Words.Length < 100 && line.Words[^1] is ']' or ':' && MessageHead.IsMatch(line.Words));
    if (heads.Count > 0 && (lines[0] == heads[0] || heads.Count >= 3)) Messages(page, heads);
    else if (Signs(lines) is var (network, handles, counters) && (network >= 1 && counters >= 1 || handles >= 1 && (counters >= 1 || network >= 1))) Posts(page);
  }

  // Near the top: what only networks write.
  private static (int Network, int Handles, int Counters) Signs(List<ScrapeLine> lines)
  {
    int network = 0, handles = 0, counters = 0;
    var running = 0;
    for (var i = 0; i < lines.Count && i < 80; i++)
    {
      var words = lines[i].Words;
      if (words.Length > 120) { running++; continue; }
      if (Handle.IsMatch(words)) handles++;
      else if (StampOfPost.IsMatch(words) || ForwardedFrom.IsMatch(words) && words.Length < 80 && !words.StartsWith("via", StringComparison.OrdinalIgnoreCase) || ChannelLink.IsMatch(words) || ViewsAndTime.IsMatch(words) || words.StartsWith("All reactions", StringComparison.OrdinalIgnoreCase)) network++;
      else if (Counters.IsMatch(words) || IsReactions(words)) counters++;
    }

    // An article that shows a post is no post.
    return running > 14 && network + handles + counters < running ? (0, 0, 0) : (network, handles, counters);
  }

  private static void Messages(ScrapeText page, List<ScrapeLine> heads)
  {
    page.Recognised("messages", "names and times of a messenger's messages");
    (page.IsPage, page.HasThread) = (false, false);
    var names = heads.Select(head => MessageHead.Match(head.Words).Groups[1].Value.Trim()).Distinct(StringComparer.Ordinal).ToList();
    if (names.Count == 1) Account(page, names[0], "name above its messages");
    foreach (var head in heads) head.Set(BlockKind.Dateline, "who sent a message, and when");
    if (heads.Count == 1) page.StateDate("published", MessageHead.Match(heads[0].Words).Groups[2].Value, "time of the message");
    foreach (var line in page.Lines) Common(page, line);
  }

  private static void Account(ScrapeText page, string name, string from)
  {
    if (name.Length is > 1 and <= 60 && !BlockClassifier.EndsSentence(name)) page.State("outlet", name, from);
  }

  private static void Posts(ScrapeText page)
  {
    page.Recognised("posts", "handles, times and counters of a social network");
    (page.IsPage, page.HasThread) = (false, false);
    var lines = page.Lines;
    var stamps = new List<(ScrapeLine Line, string Words)>();
    var (own, reply, named) = (false, false, "");
    // A short line that comes back, or the first one, heads posts with the account's name.
    var again = lines.Where(line => IsLabel(line.Words)).GroupBy(line => line.Words, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).FirstOrDefault();
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      if (line.Kind is not null) continue;
      var words = line.Words;
      var next = i + 1 < lines.Count ? lines[i + 1].Words : "";
      if (words.Length <= 120 && ReplyingTo.IsMatch(words))
      {
        reply |= own;
        line.Set(BlockKind.Navigation, "whom a post answers");
      }
      else if (words.Length <= 60 && Handle.IsMatch(words)) line.Set(BlockKind.Navigation, "an account's handle");
      else if (words.Length <= 60 && next.Length is > 0 and <= 60 && Handle.IsMatch(next) && !BlockClassifier.EndsSentence(words))
      {
        // Another account's post below the first is an answer to it.
        if (named.Length == 0) Account(page, named = words, "account");
        else reply |= own && !string.Equals(named, words, StringComparison.Ordinal);
        if (reply) line.Set(BlockKind.Navigation, "a name above an answer");
        else line.Set(BlockKind.Byline, "an account's name");
      }
      else if (words.Length <= 100 && (StampOfPost.IsMatch(words) || IsAge(words)))
      {
        line.Set(reply ? BlockKind.Navigation : BlockKind.Dateline, "a post's time");
        if (!reply) stamps.Add((line, words));
      }
      else if (!own && named.Length == 0 && words.Length <= 60 && next.Length is > 0 and <= 60 && (StampOfPost.IsMatch(next) || IsAge(next) || ScrapeFacts.IsDateAlone(next)))
      {
        Account(page, named = words, "account");
        line.Set(BlockKind.Byline, "an account's name");
      }
      else if (!reply && IsLabel(words) && (string.Equals(words, again, StringComparison.OrdinalIgnoreCase) || i == 0 && again is null && next.Length > words.Length))
      {
        if (named.Length == 0) Account(page, named = words, "account");
        line.Set(BlockKind.Byline, "an account's name");
      }
      else if (!own && named.Length == 0 && i == 0 && words.Length <= 60 && !BlockClassifier.EndsSentence(words) && lines.Exists(other => other.Words.Length < 80 && ChannelLink.IsMatch(other.Words)))
      {
        Account(page, named = words, "channel");
        line.Set(BlockKind.Byline, "a channel's name");
      }
      else if (words.Length <= 40 && own && (string.Equals(words, "Reply", StringComparison.OrdinalIgnoreCase) || words.Contains("comments", StringComparison.OrdinalIgnoreCase) && Chrome.IsMatch(words)))
      {
        reply = true;
        line.Set(BlockKind.Navigation, "a control of a social network");
      }
      else if (words.Length <= 60 && own && string.Equals(words, "Share", StringComparison.OrdinalIgnoreCase) && lines[i - 1].Words is "Comment" or "Like")
      {
        reply = true;
        line.Set(BlockKind.Navigation, "a control of a social network");
      }
      else if (!Common(page, line))
      {
        if (words.Length < 60 && ScrapeFacts.IsDateAlone(words)) { line.Set(BlockKind.Dateline, "a post's time"); if (!reply) stamps.Add((line, words)); }
        else if (reply && words.Length <= 50 && IsPersonLine(lines, i)) line.Set(BlockKind.Navigation, "a name above an answer");
        else if (reply) { line.Set(BlockKind.Comment, "an answer to the post"); line.Whole = true; }
        else own = true;
      }
    }

    if (stamps.Count == 1 && !IsAge(stamps[0].Words)) page.StateDate("published", Day(stamps[0].Words), "time of the post");
    else foreach (var (_, words) in stamps.Where(stamp => !IsAge(stamp.Words))) page.Facts.Saw("published", words, "time of a post");
  }

  // "10:15 AM · Mar 12, 2024": the day first, as dates are read.
  private static string Day(string stamp)
  {
    var parts = stamp.Replace(" at ", ", ", StringComparison.OrdinalIgnoreCase).Split(['·', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    var day = Array.Find(parts, part => DateReader.Parse(part, DateOrder.Unknown) is not null);
    var clock = Array.Find(parts, part => part.Contains(':', StringComparison.Ordinal) && part.Length <= 12);
    return day is null ? parts.Length == 0 ? stamp : parts[0] : clock is null || day.Contains(':', StringComparison.Ordinal) ? day : $"{day}, {clock}";
  }

  private static bool Common(ScrapeText page, ScrapeLine line)
  {
    if (line.Kind is not null || line.Words.Length > 160) return line.Kind is not null;
    var words = line.Words;
    if (words.Length <= 100 && ForwardedFrom.Match(words) is { Success: true } forwarded)
    {
      var name = forwarded.Groups[1];
      page.Credit ??= new Credit(name.Value.TrimEnd(), new TextSpan(line.Span.Start + name.Index, line.Span.Start + name.Index + name.Value.TrimEnd().Length));
      line.Set(BlockKind.Notice, "whose message was forwarded");
    }
    else if (IsCounter(words) || words.Length <= 80 && Chrome.IsMatch(words) || words.Length <= 80 && Forum.IsMatch(words) || !words.Any(c => char.IsLetter(c) && c is not ('K' or 'M' or 'B'))) line.Set(BlockKind.Navigation, "a counter or control of a social network");
    else if (ChannelLink.IsMatch(words)) line.Set(BlockKind.Newsletter, "the way to the channel");
    else if (words.Split(' ').All(word => word.StartsWith('#'))) line.Set(BlockKind.Navigation, "tags");
    else return false;
    return true;
  }

  private static bool IsLabel(string words) =>
    words.Length is >= 3 and <= 50 && char.IsUpper(words[0]) && words.AsSpan().Count(' ') <= 5 && !BlockClassifier.EndsSentence(words) && !IsCounter(words) && !Chrome.IsMatch(words) && !ForwardedFrom.IsMatch(words) && !StampOfPost.IsMatch(words) && !ScrapeFacts.IsDateAlone(words);

  private static bool IsAge(string words) => words.Length <= 20 && ScrapeThread.IsAge(words);

  private static bool IsPersonLine(List<ScrapeLine> lines, int i) =>
    !BlockClassifier.EndsSentence(lines[i].Words) && lines[i].Words.Count(c => c == ' ') <= 4 && char.IsUpper(lines[i].Words[0]) && i + 1 < lines.Count && lines[i + 1].Kind is null && lines[i + 1].Words.Length > lines[i].Words.Length / 2
    && (lines[i].Apart || lines[i - 1].Kind is BlockKind.Navigation or BlockKind.Dateline);

  // "👍 120 ❤ 45 😢 12": pictures and numbers.
  private static bool IsReactions(string words)
  {
    var (signs, digits) = (0, 0);
    foreach (var c in words)
    {
      if (char.IsLetter(c) && c is not ('K' or 'k' or 'M')) return false;
      if (char.IsSurrogate(c) || c is '❤' or '♥' or '☹' or '☺' or '⚡' or '✍') signs++;
      if (char.IsAsciiDigit(c)) digits++;
    }

    return signs > 0 && digits > 0;
  }
}
