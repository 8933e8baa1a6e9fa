using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Mails as they are pasted or saved: header fields, forwarded and quoted mails, signatures, what newsletters and lawyers add.</summary>
/// <remarks>A forwarded mail is what the text is about: its fields are the document's, and the note of whoever forwarded it is a comment on it. A mail
/// that is quoted below a reply is somebody else's words, known to the reader from elsewhere: comment, too, as deep as it is quoted. Where a mail has no words of its own but quoted ones, those are its text.</remarks>
internal static partial class MailForm
{
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Exact = RegexOptions.CultureInvariant;

  [GeneratedRegex(@"^[-_=*>\s]{0,20}(?:begin(?:n?ing)? (?:of )?forwarded message|forwarded (?:message|by\b.{0,60})|anfang der weitergeleiteten (?:e-?mail|nachricht)|weitergeleitete nachricht|message transféré|début du message (?:transféré|réexpédié)|mensaje reenviado|(?:mensagem|mensaxe) encaminhada|messaggio inoltrato|doorgestuurd bericht|пересылаемое сообщение|пересланное сообщение|конец пересылаемого сообщения|переслане повідомлення|iletilen (?:ileti|mesaj))\W{0,20}$", Options)]
  private static partial Regex ForwardMark { get; }

  [GeneratedRegex(@"^[-_=*>\s]{0,20}(?:original message|ursprüngliche nachricht|message d['’]origine|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|исходное сообщение|reply message)\W{0,20}$", Options)]
  private static partial Regex OriginalMark { get; }

  [GeneratedRegex(@"^(?:on|am|le|el|em|il|op|den|dnia|в|у)\b.{4,180}\b(?:wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał\(?a?\)?|пишет|написала?|пише)\b.{0,80}:$", Options)]
  private static partial Regex Wrote { get; }

  [GeneratedRegex(@"^(?:dear\b.{1,60}|(?:hi|hello|hey|greetings|good (?:morning|afternoon|evening))\b(?: [\p{L}.'’-]+){0,5}|(?:sehr geehrte|liebe|lieber|hallo|guten (?:tag|morgen))\b.{0,60}|(?:bonjour|chère?s?|madame, monsieur)\b.{0,50}|(?:estimad[oa]s?|querid[oa]s?|hola|buenos días)\b.{0,50}|(?:prezad[oa]s?|caro|olá)\b.{0,50}|(?:gentile|egregio|salve)\b.{0,50}|уважаем\w+.{0,60}|шановн\w+.{0,60}|to whom it may concern)\s?[,!:.–—-]?$", Options)]
  private static partial Regex Greeting { get; }

  [GeneratedRegex(@"^(?:(?:with |kind |kindest |best |warm |warmest |yours |many )*(?:regards|wishes|sincerely|faithfully|truly|thanks|thank you|cheers|best|all the best)(?: and regards)?|mit (?:freundlichen|besten|herzlichen) grü(?:ß|ss)en|(?:viele|beste|liebe|herzliche) grü(?:ß|ss)e|cordialement|bien à vous|salutations.{0,30}|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|atenciosamente|cordiali saluti|distinti saluti|met vriendelijke groet(?:en)?|с уважением|з повагою|saygılarım\w*)\s?[,!.–—-]?$", Options)]
  private static partial Regex Closing { get; }

  [GeneratedRegex(@"^.{0,60}\b(?:this (?:e-?mail|message|communication)(?: message)?(?:,? (?:and|including|together with) .{0,60})? (?:is|are|may be|may contain|contains|has been sent|was sent)\b.{0,80}\b(?:confidential|privileged|intended|addressee|recipient)|if you (?:are not|have received) .{0,40}(?:intended recipient|in error)|(?:diese|diese r|der inhalt dieser) (?:e-?mail|nachricht)\b.{0,120}\b(?:vertraulich|bestimmt)|ce (?:message|courriel|mail)\b.{0,120}\b(?:confidentiel|destin)|(?:este|la información .{0,30}) (?:mensaje|correo)\b.{0,120}\b(?:confidencial|destin)|please consider the environment before printing|(?:scanned|checked) for viruses|virus-free\b)", Options)]
  private static partial Regex Disclaimer { get; }

  [GeneratedRegex(@"^.{0,100}\b(?:unsubscribe|(?:update|manage|change) (?:your |my |email )?(?:email |subscription |newsletter )?(?:preferences|subscriptions?)|view (?:this (?:email|message|newsletter) )?(?:in|on) (?:your |a |the )?(?:web )?(?:browser|app)|(?:view|read|open) (?:this )?(?:email |post |newsletter )?(?:online|in browser|in app)|(?:having )?trouble (?:viewing|reading) this|(?:you(?:'re|’re| are) receiv(?:ing|ed)|you (?:have )?received) this (?:e-?mail|message|newsletter)|(?:was|is) (?:this|it) forwarded to you|forward(?:ed)? this (?:email|newsletter|to a friend)|to (?:stop receiving|be removed from)|opt[- ]out|add us to your address book|our mailing address|mailing list\b.{0,60}|vom newsletter abmelden|newsletter abbestellen|abmelden\b.{0,20}|im browser (?:ansehen|anzeigen|öffnen)|se désabonner|se désinscrire|darse de baja|cancelar (?:la )?suscripción|отписаться|відписатися)\b", Options)]
  private static partial Regex ListChrome { get; }

  [GeneratedRegex(@"^(?:sent from my|get outlook for|von meinem .{2,20} gesendet|envoyé de mon|enviado desde mi|inviato da|отправлено с)\b.{0,40}$", Options)]
  private static partial Regex Device { get; }

  [GeneratedRegex(@"^From \S+@\S+ .{10,60}$", Exact)]
  private static partial Regex Envelope { get; }

  /// <summary>Labels the lines of a mail; does nothing where the text is none.</summary>
  public static void Mark(ScrapeText page)
  {
    var lines = page.Lines;
    if (lines.Count < 2) return;
    var headers = Headers(lines, page.Text);
    var replies = headers.Count == 0 && IsReply(lines);
    if (headers.Count == 0 && !replies) return;

    ScrapeLines.Unquote(lines, page.Text);
    (page.IsPage, page.HasThread) = (false, false);
    page.Recognised("mail", replies ? "a reply with what it answers" : "header fields of a mail");
    var (from, title) = headers.Count > 0 ? Message(page, headers) : (0, (string?)null);
    var end = Body(page, from, headers);
    Own(page, from, end, title);
  }

  // Blocks of fields: at the top, after a mark, or with three fields at least.
  private static List<List<FieldLine>> Headers(List<ScrapeLine> lines, string text)
  {
    var headers = new List<List<FieldLine>>();
    for (var i = 0; i < lines.Count && headers.Count < 50; i++)
    {
      if (lines[i].Words.Length > 400 || lines[i].Words.AsSpan(0, Math.Min(lines[i].Words.Length, 40)).IndexOf(':') < 0) continue;
      var fields = FieldLines.OfMail(lines, i);
      if (fields.Count < 2) continue;
      var has = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
      var known = has.Count(name => name is "from" or "to" or "subject" or "date");
      var top = i == 0 || i == 1 && Envelope.IsMatch(lines[0].Words);
      var marked = i > 0 && (ForwardMark.IsMatch(Head(lines[i - 1])) || OriginalMark.IsMatch(Head(lines[i - 1])));
      if (known >= (top || marked ? 2 : 3) && has.Contains("from") || top && has.Contains("subject") && has.Contains("date"))
      {
        headers.Add(fields);
        i = fields[^1].Last;
      }
      else if (fields[^1].Last > i)
      {
        i = fields[^1].Last;
      }
    }

    return headers;
  }

  // A reply without header fields: words, then "On Monday N. wrote:", then quoted lines.
  private static bool IsReply(List<ScrapeLine> lines)
  {
    for (var i = 1; i + 1 < lines.Count; i++)
      if (lines[i + 1].Words[0] == '>' && (Wrote.IsMatch(Head(lines[i])) || lines[i].Words[^1] == ':' && Wrote.IsMatch(Head(lines[i - 1]) + " " + Head(lines[i])))) return true;
    return false;
  }

  // The mail that the text is about: the innermost that is forwarded. Gives the first line of its body, and its title.
  private static (int From, string? Title) Message(ScrapeText page, List<List<FieldLine>> headers)
  {
    var lines = page.Lines;
    var main = 0;
    var forwarded = headers[0][0].First > 1;
    while (main + 1 < headers.Count && IsForwarded(lines, headers[main], headers[main + 1], page.Text)) (main, forwarded) = (main + 1, true);
    for (var i = 0; i < headers[main][0].First; i++)
    {
      var line = lines[i];
      if (headers.Exists(fields => i >= fields[0].First && i <= fields[^1].Last) || ForwardMark.IsMatch(Head(line)) || OriginalMark.IsMatch(Head(line)) || Envelope.IsMatch(line.Words)) line.Set(BlockKind.Navigation, "a mail's header");
      else line.Set(BlockKind.Comment, "the note of whoever forwarded it");
    }

    string? from = null, date = null, subject = null;
    foreach (var field in headers[main])
    {
      var words = field.Value.In(page.Text);
      switch (field.Name)
      {
        case "from" when from is null: from = words; break;
        case "date" when date is null: date = words; break;
        case "subject" when subject is null: subject = words; break;
      }
    }

    for (var i = 0; main > 0 && subject is null && i < main; i++)
      subject = headers[i].Find(field => field.Name == "subject") is { Name: not null } outer ? outer.Value.In(page.Text) : null;

    var suffix = forwarded ? " of the forwarded mail" : "";
    var title = subject is null ? null : MailHeader.Subject(subject);
    page.State("title", title, "subject" + suffix);
    if (date is not null) page.StateDate("published", MailHeader.Decode(date), "date" + suffix);
    if (from is not null) Sender(page, from, headers[main], "sender" + suffix);
    foreach (var field in headers[main])
    {
      for (var i = field.First; i <= field.Last; i++) lines[i].Set(BlockKind.Navigation, "a mail's header");
      if (field.Value.IsEmpty) continue;
      var line = lines[field.First];
      if (field.Name == "subject" && title is not null && field.Last == field.First) Value(line, field with { Value = TitleIn(page.Text, field.Value, title) }, BlockKind.Headline, "the mail's subject");
      else if (field.Name == "date" && field.Last == field.First) Value(line, field, BlockKind.Dateline, "the mail's date");
      else if (field.Name == "from" && field.Last == field.First) Value(line, field, BlockKind.Byline, "the mail's sender");
    }

    return (headers[main][^1].Last + 1, title);
  }

  // Without "Fwd:", "Press release:" and their like, where the title stands in the field as it is.
  private static TextSpan TitleIn(string text, TextSpan value, string title) =>
    value.In(text).EndsWith(title, StringComparison.Ordinal) ? new TextSpan(value.End - title.Length, value.End) : value;

  private static void Value(ScrapeLine line, FieldLine field, BlockKind kind, string why)
  {
    line.Span = field.Value;
    line.Set(kind, why);
  }

  private static bool IsForwarded(List<ScrapeLine> lines, List<FieldLine> outer, List<FieldLine> inner, string text)
  {
    var before = inner[0].First - 1;
    if (before >= 0 && ForwardMark.IsMatch(Head(lines[before]))) return true;
    var note = 0;
    for (var i = outer[^1].Last + 1; i <= before; i++)
      if (!OriginalMark.IsMatch(Head(lines[i]))) note += lines[i].Words.Length;
    var subject = outer.Find(field => field.Name == "subject");
    return subject.Name is not null && MailHeader.IsForward(subject.Value.In(text)) && note < 1500;
  }

  private static void Sender(ScrapeText page, string value, List<FieldLine> header, string from)
  {
    if (MailHeader.Sender(value, out var isPerson) is not { } name) return;
    if (name.IndexOf(" from ", StringComparison.OrdinalIgnoreCase) is > 3 and var at && char.IsUpper(name[^1]) | char.IsLower(name[^1]))
    {
      // "Ila Thorn from The Quay": who writes a letter that people subscribe to.
      page.State("outlet", name[(at + 6)..], from);
      page.StateAuthors(name[..at], from);
      return;
    }

    if (isPerson) page.StateAuthors(name, from);
    else if (IsLetter(page, header)) page.State("outlet", name, from);
    else page.Facts.Saw("outlet", name, from);
  }

  // Sent to subscribers, not an issuer's handout.
  private static bool IsLetter(ScrapeText page, List<FieldLine> header)
  {
    foreach (var field in header)
      if (page.Lines[field.First].Words.StartsWith("List-", StringComparison.OrdinalIgnoreCase)) return true;
    var release = page.Lines.FindIndex(line => line.Kind is null && ScrapeMasthead.IsLabel(line.Words));
    return release < 0 && page.Lines.Exists(line => line.Kind is null && line.Words.Length < 300 && ListChrome.IsMatch(line.Words));
  }

  // Where the mail's own words end; what follows is labelled.
  private static int Body(ScrapeText page, int from, List<List<FieldLine>> headers)
  {
    var lines = page.Lines;
    var own = false;
    for (var i = from; i < lines.Count; i++)
    {
      var line = lines[i];
      if (line.Kind is not null) continue;
      var words = Head(line);
      var starts = headers.Find(fields => fields[0].First == i) is { };
      if (starts || OriginalMark.IsMatch(words) || ForwardMark.IsMatch(words))
      {
        Earlier(lines, i, headers);
        return i;
      }

      if (line.Quoted > 0 || line.Skipped) continue;
      var next = i + 1 < lines.Count ? lines[i + 1] : null;
      var wrote = Wrote.IsMatch(words) ? 1 : next is not null && words.Length < 160 && next.Words[^1] == ':' && Wrote.IsMatch(words + " " + Head(next)) ? 2 : 0;
      if (wrote > 0)
      {
        for (var k = 0; k < wrote; k++) lines[i + k].Set(BlockKind.Navigation, "who wrote what is quoted below");
        if (own && i + wrote < lines.Count && lines[i + wrote].Quoted == 0)
        {
          Earlier(lines, i + wrote, headers);
          return i;
        }

        continue;
      }

      own |= line.IsProse || words.Length > 20 && !Greeting.IsMatch(words);
    }

    // Quoted words are the text where there are no others.
    var least = own ? 0 : lines.Skip(from).Where(line => line.Kind is null && !line.Skipped && line.IsProse).Select(line => line.Quoted).DefaultIfEmpty(0).Min();
    foreach (var line in lines)
    {
      if (line.Quoted == 0 || line.Kind is not null) continue;
      if (Wrote.IsMatch(Head(line))) line.Set(BlockKind.Navigation, "who wrote what is quoted below");
      else if (line.Quoted > least) Comment(line, line.Quoted - 1 - least, "quoted from another mail");
      else line.Quoted = 0;
    }

    return lines.Count;
  }

  private static void Earlier(List<ScrapeLine> lines, int from, List<List<FieldLine>> headers)
  {
    var depth = -1;
    for (var i = from; i < lines.Count; i++)
    {
      var line = lines[i];
      if (line.Kind is not null) continue;
      var header = headers.Find(fields => i >= fields[0].First && i <= fields[^1].Last);
      if (header is not null && header[0].First == i) depth++;
      if (header is not null || OriginalMark.IsMatch(Head(line)) || ForwardMark.IsMatch(Head(line)) || Wrote.IsMatch(Head(line))) line.Set(BlockKind.Navigation, "header of an earlier mail");
      else Comment(line, Math.Max(depth, 0) + line.Quoted, "an earlier mail below the text");
    }

    for (var i = 0; i < from; i++)
      if (lines[i].Quoted > 0 && lines[i].Kind is null) Comment(lines[i], lines[i].Quoted - 1, "quoted from another mail");
  }

  private static void Comment(ScrapeLine line, int depth, string why)
  {
    line.Set(BlockKind.Comment, why);
    line.Depth = depth;
  }

  // Greeting, closing, signature, and what machines add.
  private static void Own(ScrapeText page, int from, int end, string? title)
  {
    var lines = page.Lines;
    var key = title is null ? "" : PageText.Key(title);
    var last = end;
    while (last > from && lines[last - 1].Kind is not null) last--;
    var greeted = false;
    for (var i = from; i < last; i++)
    {
      var line = lines[i];
      if (line.Kind is not null) continue;
      var words = line.Words;
      if (words is "--" or "—" or "– –" or "-- --" && last - i <= 16 && i > from)
      {
        for (var k = i; k < last; k++) if (lines[k].Kind is null) lines[k].Set(BlockKind.Notice, "a signature");
        break;
      }

      if (words.Length <= 90 && key.Length > 8 && string.Equals(PageText.Key(words), key, StringComparison.Ordinal)) line.Set(BlockKind.Headline, "the mail's subject again");
      else if (!greeted && words.Length <= 70 && Greeting.IsMatch(words)) line.Set(BlockKind.Navigation, "a mail's greeting");
      else if (words.Length <= 60 && Closing.IsMatch(words) && i > from && last - i <= 14 && !Prose(lines, i + 1, last)) { Signed(lines, i, last); break; }
      else if (Disclaimer.IsMatch(Start(words))) Rest(lines, i, last, BlockKind.Notice, "what lawyers add to mails");
      else if (words.Length < 400 && ListChrome.IsMatch(words)) line.Set(BlockKind.Newsletter, "words of a mailing list");
      else if (words.Length < 60 && Device.IsMatch(words)) line.Set(BlockKind.Notice, "a device's signature");
      greeted |= line.IsProse;
    }
  }

  private static bool Prose(List<ScrapeLine> lines, int from, int to)
  {
    for (var i = from; i < to; i++)
      if (lines[i].IsProse && lines[i].Kind is null && !Disclaimer.IsMatch(Start(lines[i].Words)) && !ListChrome.IsMatch(Start(lines[i].Words))) return true;
    return false;
  }

  private static void Signed(List<ScrapeLine> lines, int from, int to)
  {
    for (var i = from; i < to; i++)
    {
      if (lines[i].Kind is not null) continue;
      if (Disclaimer.IsMatch(Start(lines[i].Words))) lines[i].Set(BlockKind.Notice, "what lawyers add to mails");
      else if (ListChrome.IsMatch(Start(lines[i].Words))) lines[i].Set(BlockKind.Newsletter, "words of a mailing list");
      else lines[i].Set(BlockKind.Notice, "a closing and who signs");
    }
  }

  private static void Rest(List<ScrapeLine> lines, int from, int to, BlockKind kind, string why)
  {
    for (var i = from; i < to && (i == from || !lines[i].Apart); i++)
      if (lines[i].Kind is null) lines[i].Set(kind, why);
  }

  private static string Head(ScrapeLine line) => line.Words.Length > 280 ? line.Words[..280] : line.Words;

  private static string Start(string words) => words.Length > 400 ? words[..400] : words;
}
