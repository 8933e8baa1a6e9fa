using System.Text.RegularExpressions;

namespace Hearsay.Reading;

/// <summary>Finds where readers' comments begin in a plain text. All that follows is theirs, articles pasted into comments too.</summary>
internal static partial class ScrapeThread
{
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

  // Said by comment systems alone.
  [GeneratedRegex(@"^\W{0,3}(?:notify of|newest most voted|(?:newest|oldest|most voted)(?:\s+(?:newest|oldest|most voted))+|inline feedbacks|view all comments|leave a (?:reply|comment)|post a comment|add a comment|write a comment|(?:log ?in|sign in|register)(?: or \w+(?: \w+)?)? to (?:leave a )?(?:comment|reply|post|join the (?:conversation|discussion)).{0,40}|you must be (?:logged|signed) in to (?:post a )?(?:comment|reply).{0,20}|be the first to (?:comment|reply).{0,30}|join the (?:conversation|discussion).{0,30}|\d+ (?:thoughts?|responses?|replies) (?:on|to) .{1,150}|sort(?:ed)? by:?\s*(?:best|newest|oldest|top|most \w+|relevan\w+|popular\w*|date|latest)?.{0,30}|(?:start|view) the discussion.{0,20}|comments? powered by .{1,30}|facebook comments(?: plugin)?|reader comments(?: \(\d+\))?|would love your thoughts, please comment.{0,5}|schreibe einen kommentar.{0,40}|kommentar (?:schreiben|verfassen|hinterlassen).{0,30}|laisser un commentaire|deja (?:un comentario|una respuesta)|deixe um comentário|lascia un commento|оставить комментарий|добавить комментарий|залишити коментар|اترك تعليق\w*|bir yorum yaz\w*)\W{0,3}$", Options)]
  private static partial Regex Strong { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:\d[\d.,]* )?(?:comments?|kommentare|commentaires?|comentarios?|comentários?|commenti|reacties|комментари\w+|коментар\w+|yorum(?:lar)?|تعليق\w*|התגובות|תגובות|replies|responses)(?:\s*[(:\[]\s*\d+\s*[)\]]?)?|comments? \(?\d+\)?|discussion(?: \(\d+\))?|\d+ repl(?:y|ies)|show comments|hide comments|load comments)\W{0,3}$", Options)]
  private static partial Regex Weak { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:about |over |almost |vor |il y a |hace |há )?(?:an?|one|\d{1,3}) ?(?:s|sec|seconds?|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|w|wk|weeks?|mo|months?|y|yr|yrs|years?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|heures?|jours?|semaines?|mois|ans?|horas?|días?|semanas?|meses|años?|anos?|годи?н?\w*|лет|дн\w+|час\w*|мин\w*)(?: ago| geleden| fa| atrás| назад| тому)?(?:\s*[·•|]?\s*(?:edited|\(edited\)|reply|report))?|(?:like|reply|share)(?:\s*[·•|]\s*(?:like|reply|share|report|edited|follow|\d{1,3} ?[hdwmy]\w*|\d+ .{2,12} ago|\d+))+|(?:reply|antworten|répondre|responder|rispondi|ответить|відповісти|yanıtla|رد|השב)(?: to .{1,60})?|reply to\W*|in reply to .{1,60}|\d+ (?:likes?|upvotes?|points?|votes?).{0,20}|@\w+ (?:says|wrote):?|.{2,50} (?:says|said|wrote|sagt|schreibt):|permalink|report(?: (?:comment|abuse))?|\d{1,2}[:.]\d{2}(?: ?[ap]m)? (?:on |am )?.{4,30})\W{0,3}$", Options)]
  private static partial Regex Trace { get; }

  /// <summary>Index of the thread's first line; the number of lines where there is none.</summary>
  public static int Find(List<ScrapeLine> lines)
  {
    var prose = 0;
    var total = lines.Sum(line => line.IsProse ? line.Words.Length : 0);
    for (var i = 0; i < lines.Count; i++)
    {
      var words = lines[i].Words;
      if (lines[i].IsProse && words.Length >= 120)
      {
        prose += words.Length;
        continue;
      }

      if (prose < 120 && !(prose == 0 && total == 0)) { if (lines[i].IsProse) prose += words.Length; continue; }
      if (words.Length <= 200 && Strong.IsMatch(words)) return i;
      if (words.Length <= 60 && Weak.IsMatch(words) && (Traces(lines, i + 1, 14) >= 1 || IsLastProse(lines, i + 1))) return i;
      // A name, then an age: "A. Reader", "3 years ago".
      if (words.Length <= 60 && Trace.IsMatch(words) && prose >= 250 && Traces(lines, i, 30) >= 2) return Back(lines, i);
      if (lines[i].IsProse) prose += words.Length;
    }

    return lines.Count;
  }

  /// <summary>Labels the thread's lines: words of readers are comments, names and controls are not.</summary>
  public static void Label(List<ScrapeLine> lines, int from)
  {
    var often = lines.Skip(from).Where(line => line.Words.Length <= 40).GroupBy(line => line.Words, StringComparer.Ordinal)
      .Where(same => same.Count() >= 2).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
    var footer = Footer(lines, from);
    for (var i = from; i < lines.Count; i++)
    {
      var line = lines[i];
      var words = line.Words;
      if (i >= footer) line.Set(Boilerplate.IsNotice(words) ? BlockKind.Notice : BlockKind.Related, "the page's foot, after the thread");
      else if (words.Length <= 200 && (Strong.IsMatch(words) || words.Length <= 80 && (Weak.IsMatch(words) || Trace.IsMatch(words)) || Boilerplate.IsCommentChrome(words)))
        line.Set(BlockKind.Navigation, "a label of the comment thread");
      else if (IsName(lines, i, often)) line.Set(BlockKind.Navigation, "a name in the comment thread");
      else line.Set(BlockKind.Comment, "after the comment thread begins");
    }
  }

  // "You may also like" and nothing but labels to the file's end.
  private static int Footer(List<ScrapeLine> lines, int from)
  {
    for (var i = lines.Count - 1; i >= from && i >= lines.Count - 60; i--)
    {
      var words = lines[i].Words;
      if (words.Length <= 60 && Boilerplate.IsRelatedLead(words) && !BlockClassifier.IsSentence(words)) return i;
      if (words.Length > 140 || BlockClassifier.IsSentence(words) && !Boilerplate.IsNotice(words) || words.Length <= 80 && Trace.IsMatch(words)) break;
    }

    return lines.Count;
  }

  private static bool IsName(List<ScrapeLine> lines, int i, HashSet<string> often)
  {
    var words = lines[i].Words;
    if (words.Length > 40 || words.Count(c => c == ' ') > 4 || BlockClassifier.EndsSentence(words)) return false;
    if (often.Contains(words)) return true;
    return i + 1 < lines.Count && lines[i + 1].Words.Length <= 60 && Trace.IsMatch(lines[i + 1].Words);
  }

  private static int Traces(List<ScrapeLine> lines, int from, int window)
  {
    var found = 0;
    for (var i = from; i < lines.Count && i < from + window; i++)
      if (lines[i].Words.Length <= 80 && (Trace.IsMatch(lines[i].Words) || Strong.IsMatch(lines[i].Words))) found++;
    return found;
  }

  private static bool IsLastProse(List<ScrapeLine> lines, int from)
  {
    int before = 0, after = 0;
    for (var i = 0; i < lines.Count; i++)
      if (lines[i].IsProse) { if (i < from) before++; else after++; }
    return before >= 3 && after * 3 <= before;
  }

  // The name above the first age belongs to the thread.
  private static int Back(List<ScrapeLine> lines, int i)
  {
    var start = i;
    while (start > 0 && i - start < 2 && lines[start - 1].Words.Length <= 40 && !BlockClassifier.EndsSentence(lines[start - 1].Words) && !lines[start - 1].IsProse) start--;
    return start;
  }
}
