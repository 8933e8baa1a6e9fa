using System.Text.RegularExpressions;

namespace Hearsay.Reading;

/// <summary>Finds where readers' comments begin in a plain text. All that follows is theirs, articles pasted into comments too.</summary>
internal static partial class ScrapeThread
{
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

  // Said by comment systems alone.
  [GeneratedRegex(@"^\W{0,3}(?:notify of|newest most voted|(?:newest|oldest|most voted)(?:\s+(?:newest|oldest|most voted))+|inline feedbacks|view all comments|leave a (?:reply|comment)|what do you think\?.{0,40}comment|post (?:a )?comment|add a comment|write a comment|(?:log ?in|sign in|register)(?: or \w+(?: \w+)?)? to (?:leave a )?(?:comment|reply|post|join the (?:conversation|discussion)).{0,40}|you must be (?:logged|signed) in to (?:post a )?(?:comment|reply).{0,20}|be the first to (?:comment|reply).{0,30}|join the (?:conversation|discussion).{0,30}|\d+ (?:thoughts?|responses?|replies) (?:on|to) .{1,150}|sort(?:ed)? by:?\s*(?:best|newest|oldest|top|most \w+|relevan\w+|popular\w*|date|latest)?.{0,30}|(?:start|view) the discussion.{0,20}|comments? powered by .{1,30}|facebook comments(?: plugin)?|reader comments(?: \(\d+\))?|would love your thoughts, please comment.{0,5}|schreibe einen kommentar.{0,40}|kommentar (?:schreiben|verfassen|hinterlassen).{0,30}|laisser un commentaire|deja (?:un comentario|una respuesta)|deixe um comentário|lascia un commento|оставить комментарий|добавить комментарий|залишити коментар|اترك تعليق\w*|bir yorum yaz\w*)\W{0,3}$", Options)]
  private static partial Regex Strong { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:\d[\d.,]* )?(?:comments?|kommentare|commentaires?|comentarios?|comentários?|commenti|reacties|комментари\w+|коментар\w+|yorum(?:lar)?|تعليق\w*|התגובות|תגובות|replies|responses)(?:\s*[(:\[]\s*\d+\s*[)\]]?)?|comments? \(?\d+\)?|discussion(?: \(\d+\))?|\d+ repl(?:y|ies)|show comments|hide comments|load comments)\W{0,3}$", Options)]
  private static partial Regex Weak { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:about |over |almost |vor |il y a |hace |há )?(?:an?|one|\d{1,3}) ?(?:s|sec|seconds?|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|w|wk|weeks?|mo|months?|y|yr|yrs|years?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|heures?|jours?|semaines?|mois|ans?|horas?|días?|semanas?|meses|años?|anos?|годи?н?\w*|лет|дн\w+|час\w*|мин\w*)(?: ago| geleden| fa| atrás| назад| тому)?(?:\s*[·•|]?\s*(?:edited|\(edited\)|reply|report))?|(?:like|reply|share)(?:\s*[·•|]\s*(?:like|reply|share|report|edited|follow|\d{1,3} ?[hdwmy]\w*|\d+ .{2,12} ago|\d+))+|(?:reply|antworten|répondre|responder|rispondi|ответить|відповісти|yanıtla|رد|השב)(?: to .{1,60})?|reply to\W*|in reply to .{1,60}|\d+ (?:likes?|upvotes?|points?|votes?).{0,20}|@\w+ (?:says|wrote):?|.{2,50} (?:says|said|wrote|sagt|schreibt):|permalink|report(?: (?:comment|abuse))?|\d{1,2}[:.]\d{2}(?: ?[ap]m)? (?:on |am )?.{4,30})\W{0,3}$", Options)]
  private static partial Regex Trace { get; }

  // "Bodo Klamm • 3 hours ago", "Bodo Klamm says:", "Bodo Klamm on March 3, 2031 at 4:05 pm".
  [GeneratedRegex(@"^.{2,50}?\s*[•·|,]\s*(?:about |over )?(?:an?|one|\d{1,3}) ?(?:s|sec|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|yrs?|years?)(?: ago)?(?:\s*[•·|].{0,30})?$|^.{2,50} (?:says|said|wrote|commented|sagt|schreibt|écrit|dice|escribe|пишет)(?: on .{6,40}| at .{4,20})?:$|^.{2,50} on (?:\p{L}{3,9} \d{1,2}, \d{4}|\d{1,2} \p{L}{3,9} \d{4}) at \d{1,2}:\d{2}.{0,12}$", Options)]
  private static partial Regex NamedTrace { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:reply|replying|in reply|antwort|réponse|respuesta|ответ) (?:to|an|à|a)\s+(?<a>\S.{0,60})|в ответ\s+(?<b>\S.{0,60})|(?<c>.{2,40}) (?:replied to|in reply to|➜|→|▶|>) (?<d>.{2,40}))\W{0,3}$", Options)]
  private static partial Regex ReplyTo { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:\d{1,4}|like|likes|liked|dislike|recommend(?:ed)?|flag|share|report|reply|replies|edit|quote|permalink|upvote|downvote|see more|show more|read more|load more|load more comments|show (?:all )?\d* ?(?:more )?(?:replies|comments)|hide replies|view \d* ?(?:more )?(?:replies|reply|comments)|top comment|pick|staff|subscriber|moderator|author|verified|edited|link|rating|guest|anonymous|thumbs? (?:up|down)|agree|disagree|best rated|worst rated|click to rate)\b\W*)+$", Options)]
  private static partial Regex Controls { get; }

  [GeneratedRegex(@"^\W{0,3}(?:impressum|imprint|datenschutz\w*|agb|kontakt|privacy(?: policy| settings)?|terms(?: .{2,20})?|contact(?: us)?|about(?: us)?|cookies?(?: .{2,20})?|mentions légales|aviso legal|note legali|sitemap|rss|advertise(?: with us)?|careers|jobs|help|faqs?|accessibility|newsletter|legal|back to top|home|o nas|контакты|о нас|реклама)\W{0,3}$", Options)]
  private static partial Regex Legal { get; }

  [GeneratedRegex(@"^\W{0,3}(?:about |over |almost |vor |il y a |hace |há )?(?:an?|one|\d{1,3}) ?(?:s|sec|seconds?|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|w|wk|weeks?|mo|months?|y|yr|yrs|years?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|heures?|jours?|semaines?|mois|ans?|horas?|días?|semanas?|meses|años?|anos?|годи?н?\w*|лет|дн\w+|час\w*|мин\w*)(?: ago| geleden| fa| atrás| назад| тому)?\W{0,6}$", Options)]
  private static partial Regex Age { get; }

  /// <summary>Whether a line is an age and no more: "3 years ago", "2h".</summary>
  public static bool IsAge(string words) => words.Length <= 40 && Age.IsMatch(words);

  private static bool IsTrace(string words) => words.Length <= 80 && (Trace.IsMatch(words) || NamedTrace.IsMatch(words));

  /// <summary>Index of the thread's first line; the number of lines where there is none.</summary>
  public static int Find(List<ScrapeLine> lines)
  {
    var prose = 0;
    var (seen, all) = (0, lines.Count(line => line.IsProse));
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      var words = line.Words;
      if (line.Kind is BlockKind.Comment || line.OpensThread) return i;
      if (line.Kind is null or BlockKind.Related && words.Length < 120 && (prose >= 120 || all == 0))
      {
        if (words.Length <= 200 && Strong.IsMatch(words)) return i;
        if (words.Length <= 60 && Weak.IsMatch(words) && (line.IsHeading || Traces(lines, i + 1, 14) >= 1 || seen >= 3 && (all - seen) * 3 <= seen)) return i;
        // A name, then an age: "A. Reader", "3 years ago".
        if (prose >= 250 && IsTrace(words) && Traces(lines, i, 30) >= 2) return Back(lines, i);
      }

      if (!line.IsProse) continue;
      seen++;
      if (line.Kind is null) prose += words.Length;
    }

    return lines.Count;
  }

  /// <summary>Labels the thread's lines: words of readers are comments, names and controls are not.</summary>
  public static void Label(List<ScrapeLine> lines, int from, string text)
  {
    if (from >= lines.Count) return;
    var often = lines.Skip(from).Where(line => line.Words.Length <= 40).GroupBy(line => line.Words, StringComparer.Ordinal)
      .Where(same => same.Count() >= 2).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
    var footer = Footer(lines, from);
    var named = false;
    for (var i = from; i < lines.Count; i++)
    {
      var line = lines[i];
      var words = line.Words;
      if (line.Kind is not null and not BlockKind.Comment and not BlockKind.Related) continue;
      if (i >= footer) line.Set(Boilerplate.IsNotice(words) ? BlockKind.Notice : BlockKind.Related, "the page's foot, after the thread");
      else if (words.Length <= 200 && (Strong.IsMatch(words) || words.Length <= 80 && Weak.IsMatch(words) || IsTrace(words) || Boilerplate.IsCommentChrome(words)) || words.Length <= 100 && (Controls.IsMatch(words) || ReplyTo.IsMatch(words)) || words.Length <= 40 && !words.Any(char.IsLetter) || words.Length <= 60 && ScrapeFacts.IsDateAlone(words))
        line.Set(BlockKind.Navigation, "a label of the comment thread");
      else if (words[0] == '©' && words.Length <= 160) line.Set(BlockKind.Notice, "words of a legal line");
      else if (IsName(lines, i, often))
      {
        line.Set(BlockKind.Navigation, "a name in the comment thread");
        named = true;
      }
      else line.Set(BlockKind.Comment, "after the comment thread begins");
    }

    Nest(lines, from, footer, text);
    // The paragraphs between two names are one reader's.
    for (var i = from + 1; named && i < footer; i++) lines[i].Continues = lines[i].Kind == BlockKind.Comment && lines[i - 1].Kind == BlockKind.Comment && lines[i].Depth == lines[i - 1].Depth && !lines[i].Whole;
  }

  // By what a comment answers, by indentation, by quoting marks.
  private static void Nest(List<ScrapeLine> lines, int from, int to, string text)
  {
    var depths = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
    var indents = new List<int>();
    var (name, depth, pending) = ("", 0, false);
    for (var i = from; i < to; i++)
    {
      var line = lines[i];
      if (line.Kind == BlockKind.Comment)
      {
        line.Depth = Math.Max(depth, line.Quoted > 0 ? line.Quoted - 1 : 0);
        pending = false;
        continue;
      }

      if (line.Kind != BlockKind.Navigation) continue;
      if (line.Words.Length <= 100 && ReplyTo.Match(line.Words) is { Success: true } reply)
      {
        var answered = reply.Groups[1].Success ? reply.Groups[1].Value : reply.Groups[2].Success ? reply.Groups[2].Value : reply.Groups[4].Value;
        depth = depths.GetValueOrDefault(Key(answered), 0) + 1;
        if (reply.Groups[3].Success) name = Key(reply.Groups[3].Value);
        if (name.Length > 0) depths[name] = depth;
        pending = true;
      }
      else if (!pending && line.Why.StartsWith("a name", StringComparison.Ordinal) || NamedTrace.IsMatch(line.Words.Length <= 120 ? line.Words : ""))
      {
        name = Key(line.Words);
        while (indents.Count > 0 && indents[^1] >= line.Indent) indents.RemoveAt(indents.Count - 1);
        indents.Add(line.Indent);
        depth = Math.Min(indents.Count - 1, 64);
        depths[name] = depth;
      }
    }
  }

  private static string Key(string name)
  {
    var end = name.AsSpan().IndexOfAny("•·|,:");
    return PageText.Key(end > 0 ? name[..end] : name, 40);
  }

  // "You may also like" and nothing but labels to the file's end.
  private static int Footer(List<ScrapeLine> lines, int from)
  {
    var foot = lines.Count;
    while (foot > from && lines[foot - 1].Words is { Length: <= 160 } last && (last.Length <= 40 && Legal.IsMatch(last) || Boilerplate.IsNotice(last))) foot--;
    for (var i = foot - 1; i >= from && i >= lines.Count - 60; i--)
    {
      var words = lines[i].Words;
      if (words.Length <= 60 && Boilerplate.IsRelatedLead(words) && !BlockClassifier.IsSentence(words)) return i;
      if (words.Length > 140 || BlockClassifier.IsSentence(words) && !Boilerplate.IsNotice(words) || IsTrace(words)) break;
    }

    return foot;
  }

  private static bool IsName(List<ScrapeLine> lines, int i, HashSet<string> often)
  {
    var words = lines[i].Words;
    if (words.Length > 40 || words.Count(c => c == ' ') > 4 || BlockClassifier.EndsSentence(words) && !(words.Length > 3 && words[^1] == '.' && char.IsUpper(words[^2]) && words[^3] == ' ')) return false;
    if (often.Contains(words)) return true;
    return i + 1 < lines.Count && lines[i + 1].Words.Length <= 80 && (IsTrace(lines[i + 1].Words) && !Controls.IsMatch(lines[i + 1].Words) || ScrapeFacts.IsDateAlone(lines[i + 1].Words));
  }

  private static int Traces(List<ScrapeLine> lines, int from, int window)
  {
    var found = 0;
    for (var i = from; i < lines.Count && i < from + window; i++)
      if (lines[i].Words.Length <= 80 && (IsTrace(lines[i].Words) || Strong.IsMatch(lines[i].Words))) found++;
    return found;
  }

  // The name above the first age belongs to the thread.
  private static int Back(List<ScrapeLine> lines, int i)
  {
    var start = i;
    while (start > 0 && i - start < 2 && lines[start - 1].Words.Length <= 40 && !BlockClassifier.EndsSentence(lines[start - 1].Words) && !lines[start - 1].IsProse) start--;
    return start;
  }
}
