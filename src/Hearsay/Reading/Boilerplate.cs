using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Hearsay.Reading;

/// <summary>Phrases that pages put around articles, in the languages that news is most read in.</summary>
[SuppressMessage("Security", "MA0009", Justification = "Linear: lines of bounded length, bounded repetitions.")]
internal static partial class Boilerplate
{
  // Linear: each is asked of a line of at most 500 characters alone, and repeats nothing without a bound around what repeats.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

  [GeneratedRegex(@"^\W{0,3}(?:reply(?: to)?|replies|antworten|antwort|répondre|responder|respuesta|rispondi|svara|svar|beantwoorden|reageer|vastaa|odpowiedz|odpověd(?:ět|z)|ответить|відповісти|yanıtla|cevapla|ردّ?|رد|پاسخ|השב|返信|回复|답글|like · reply.*|reply · .*|permalink|report(?: abuse| comment)?|melden|zitieren|quote|flag(?: as inappropriate)?|signaler|denunciar)\W{0,3}\d{0,4}$", Options)]
  private static partial Regex ReplyWords { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:\d+\s+)?(?:likes?|dislikes?|upvotes?|replies|shares?|comments?|antworten|kommentare?|commentaires?|comentarios?|commenti|комментари\w*|thoughts? on\b.*|responses? to\b.*|responses?)(?:\s*\(?\d*\)?)?|share|edit|delete|log ?in.{0,60}|sign in.{0,60}|register.{0,40}|says:?|said:?|sagt:?|schreibt:?|a dit\W*|dice:?|dijo:?|wrote:?|your email address will not be published.*|required fields.*|leave a (?:reply|comment).*|post a comment.*|add (?:a )?comment.*|write a comment.*|cancel reply|kommentar (?:schreiben|verfassen|hinterlassen).*|deine e-mail.*|ihre e-mail.*|schreibe einen kommentar.*|laisser un commentaire.*|deja (?:un|una) .{0,30}|lascia un commento.*|be the first to comment.*|no comments.*|comments (?:are|have been) closed.*|load(?:ing)? (?:more )?comments.*|view (?:all )?\d* ?(?:comments|replies).*|show (?:more|all|\d+).{0,30}|sort by.*|newest.{0,40}|oldest.{0,40}|most voted|best|subscribe.{0,40}|notify (?:me )?of.*|inline feedbacks|this site uses akismet.*|name|e-?mail|website|comment|submit|you must be logged in.*|please log in.*|um zu kommentieren.*|\d{1,3}\s*(?:h|m|d|w|y|hrs?|mins?|days?|weeks?|months?|years?)(?: ago)?|(?:about |vor |hace |il y a |há )?\d+ (?:minutes?|hours?|days?|weeks?|months?|years?|minuten|stunden|tagen?|wochen|monaten?|jahren?|horas|días|semanas|meses|años|anos|jours|mois|ans)(?: ago)?|[\d\s.,:/-]+)\W{0,3}$", Options)]
  private static partial Regex ThreadChrome { get; }

  [GeneratedRegex(@"^\W{0,4}(?:(?:read|see|watch|listen|learn|find out|discover|click)(?: (?:also|more|next|here|on|too|now))+\b|also (?:read|on|see|in)\b|(?:related|more|further|recommended|suggested) (?:stories|articles?|reading|coverage|content|news|posts?|links?|topics?|from|on|about)\b|related\b\W*$|(?:don'?t|do not) miss\b|you (?:may|might) (?:also )?(?:like|be interested|enjoy|want)|recommended(?: for you)?\W*$|more (?:\w+ ){0,3}(?:stories|articles|news|posts|coverage)\W*$|top stories|latest news|most (?:read|popular|viewed)|trending|editors?'? picks|in case you missed|lesen sie (?:auch|mehr|dazu|hier|weiter)|lies auch|mehr (?:zum thema|dazu|lesen|aus|von|zu)\b|auch interessant|weiterlesen|weitere informationen\W*$|mehr informationen\W*$|weitere (?:artikel|themen|meldungen|nachrichten)|das könnte (?:sie|dich) (?:auch )?interessieren|zum thema\W*$|passend dazu|lire (?:aussi|également|la suite|plus)|à lire (?:aussi|également)|(?:voir|écouter) aussi|sur le même (?:sujet|thème)|leer (?:también|más)|le[ea] (?:también|además|más|mas)|lea aquí|te puede interesar|también te puede|te recomendamos|ver también|más (?:información|noticias|sobre)\W|noticias relacionadas|leia (?:também|mais)|veja também|saiba mais|notícias relacionadas|leggi (?:anche|tutto|di più)|vedi anche|potrebbe interessarti|lees (?:ook|verder|meer)|meer (?:over|lezen)|läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|čtěte (?:také|též)|mohlo by vás|читайте (?:также|ещё|еще|також)|читать (?:также|далее)|смотрите также|по теме|материалы по теме|дивіться також|ayrıca (?:oku|bak)|ilgili haberler|اقرأ (?:أيضا|المزيد)|قد يهمك|اقرأ أيضًا|بیشتر بخوانید|קרא(?:ו)? (?:עוד|גם)|baca juga|simak juga)", Options)]
  private static partial Regex RelatedLead { get; }

  [GeneratedRegex(@"^\W{0,4}(?:(?:please )?(?:subscribe|sign ?up|register)\b.{0,60}\b(?:newsletters?|e-?mail|inbox|alerts?|updates?|briefings?|channel|notifications?|free|today|now|here|to)\b|get (?:the |our |all ).{0,60}\b(?:newsletters?|inbox|e-?mail|delivered)\b|(?:join|follow|like|find) (?:us|our|\w+ news)\b.{0,60}\b(?:on|facebook|twitter|telegram|whatsapp|instagram|channel|google)\b|chat with us (?:in|on)\b.{0,80}|follow \w+(?: \w+)? on (?:twitter|facebook|instagram|x|google)|sign up here\b|never miss\b.{0,40}\b(?:story|update|news|post)|our newsletters?\b|.{0,40}\bdelivered (?:directly |straight |right )?to your (?:inbox|e-?mail)|enter your e-?mail|your e-?mail address|you have successfully subscribed|thank(?:s| you) for (?:subscribing|signing up)|(?:jetzt )?(?:den |unseren )?newsletter (?:abonnieren|bestellen|anmelden)|abonnieren sie|melden sie sich .{0,40}newsletter|inscrivez-vous|abonnez-vous|recevez .{0,60}(?:newsletter|mail)|suscr[ií]bete|regístrate|recibe .{0,60}(?:correo|newsletter|boletín)|inscreva-se|assine\b|receba .{0,60}e-?mail|iscriviti|abboneer|schrijf je in|meld je aan|prenumerera|подпи(?:шитесь|сывайтесь|саться)|підпи(?:шіться|суйтесь|шись|сывайтесь)|already (?:a |an )?(?:\w+ )?(?:subscriber|member)\b|(?:create an account|register|log ?in|sign in|subscribe)(?: now| today)?(?: or (?:create an account|register|log ?in|sign in|subscribe))? to (?:continue|read|unlock|access|save|get)|sign in or create an account|this (?:content|article|story) is (?:reserved|exclusive|only|free to read|available)\b.{0,60}(?:subscriber|member|register)|support local journalism|bereits abonnent|déjà abonné|¿ya eres suscriptor|già abbonato|download (?:the|our) .{0,30}\bapp\b|(?:download|get) .{0,40}(?:app store|google play))", Options)]
  private static partial Regex NewsletterLead { get; }

  [GeneratedRegex(@"^\W{0,4}(?:[-–—]?\s*(?:advertisement|advert|ad|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonse|mainos|reklama?|реклама|إعلان|sponsored(?: content)?|promoted(?: content)?|story continues(?: below)?(?: advertisement)?|article continues.{0,30}|continue reading.{0,60}|continua dopo la pubblicità|continue após a publicidade|skip advert.{0,20}|advertising|scroll to continue.{0,30})\s*[-–—:]?\W{0,4}$|(?:please )?(?:donate|support (?:us|our|independent)\b)|support \p{Lu}\w+\W*$|help us (?:continue|keep)|to help us\b|buy (?:me|us) a coffee|please consider (?:donating|supporting|a donation|making)|become a (?:member|patron|supporter)|(?:jetzt )?spenden\b|faire un don|soutenez|haz (?:una donación|tu aporte))", Options)]
  private static partial Regex AdvertLead { get; }

  [GeneratedRegex(@"^\W{0,4}(?:(?:copyright|\(c\)|©|℗)\s?.{0,160}$|.{0,60}\ball rights reserved\b.{0,120}$|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|(?:this|our) (?:site|website) uses cookies|we use cookies|wir verwenden cookies|gdpr\b.{0,20}|by (?:continuing|clicking|subscribing|signing up).{0,80}|there was an error while.{0,80}|this (?:content|material|article|story) (?:is|was|may) (?:published under|licensed|not be|protected).{0,160}|reproduction .{0,60}(?:prohibited|forbidden|permission).{0,60}|(?:terms|conditions) of (?:use|service).{0,20}$|privacy policy.{0,20}$)", Options)]
  private static partial Regex NoticeLead { get; }

  [GeneratedRegex(@"^\W{0,3}(?:share(?: this| on| via|:)?.{0,40}|tweet|teilen|partager|compartir|compartilhar|condividi|delen|dela|facebook|twitter|whatsapp|linkedin|pinterest|telegram|e-?mail|print|drucken|imprimer|imprimir|copy (?:the )?link|copy url|link copied.{0,20}|save|bookmark|tags?:?|topics?:?|themen:?|schlagwörter:?|etiquetas:?|filed under:?.{0,80}|posted in:?.{0,80}|categories:?.{0,60}|home|menu(?: close)?|menü|menú|close|search|skip to .{0,20}|back to top|next|previous|prev|nächster.{0,20}|load more|show more|view more|see more|play|pause|mute|loading\.{0,3}|click to (?:see|view|enlarge|play).{0,40}|(?:full|see).{0,6}-?size image|tap to .{0,30}|open in .{0,30}|listen(?: to (?:this )?(?:article|story))?|\d+ min(?:ute)?s?(?: read)?|comments?|leave a comment|kommentare?|\d+ comments?|advertisement|report (?:an )?(?:error|typo)|swipe.{0,30}|1x|0:00|\d+ ?/ ?\d+)\W{0,3}$", Options)]
  private static partial Regex ControlWords { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:\d+\s+)?(?:reader )?comments?(?:\s*\(\d+\))?|leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)|discussion|kommentare?|leserkommentare|commentaires?|comentarios|comentários|commenti|reacties|kommentarer|комментарии|коментарі|yorumlar|التعليقات|نظرات|תגובות|notify of|newest most voted|inline feedbacks|view all comments|\d+ thoughts? on .{0,120})\W{0,3}$", Options)]
  private static partial Regex CommentHeading { get; }

  [GeneratedRegex(@"^\W{0,2}(?:error\s*)?(?:404|403|410|500|502|503)\b|(?:page|file|article|site) (?:not|cannot be|could not be|can.?t be) found|not found|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada|pagina (?:non trovata|niet gevonden)|страница не найдена|сторінк\w+ не знайдено|access denied|forbidden|just a moment|attention required|are you (?:a )?(?:human|robot)|service unavailable|bad gateway", Options)]
  private static partial Regex ErrorTitle { get; }

  [GeneratedRegex(@"\b(?:(?:enable|turn on|activate|requires?|without) java ?script|java ?script (?:is )?(?:disabled|required|must be|to (?:run|continue|view))|(?:checking|verifying) (?:your browser|you are|if the site)|you (?:will be|are being) redirected|(?:page|article|story|document|content) (?:you (?:are|were) (?:looking for|requested|trying)|(?:could|can) ?not be found|was not found|(?:does not|doesn.t|no longer) exists?|has been (?:re)?moved)|(?:could not|couldn.t|can.t|cannot) find (?:the|that|this|what)\b.{0,30}\b(?:page|looking for|article)|(?:aktivieren|aktiviert|activer|activez|habilite|activa) .{0,20}javascript|(?:unusual|suspicious) (?:traffic|activity)|(?:log|sign) in to (?:continue|view|read|see)|no (?:results|articles|posts|entries|items) (?:were |was )?(?:found|match)|nothing (?:was )?found)\b", Options)]
  private static partial Regex Stub { get; }

  [GeneratedRegex(@"^.{0,120}\b(?:buy (?:me|us) a (?:coffee|beer)|(?:support|back|fund) us (?:on|via|at|through|by) .{2,40}|(?:make|send|give) (?:us )?a (?:one-off |small |one-time |regular |monthly )?(?:donation|contribution) (?:to us|to our|today|here|now)|(?:if you )(?:like|enjoy|value|appreciate|believe in) (?:what we do|our (?:work|journalism|reporting|site|website|coverage))).{0,120}$", Options)]
  private static partial Regex Appeal { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:the |this |our |a )?(?:full |whole |complete )?(?:video|audio|report|recording|podcast|interview|live ?stream|stream|broadcast|article|story|text|episode|version|transcript|photos?|pictures)s? (?:is|are|was|were) (?:also |now )?available (?:on|at|in|as|via|here|for)\b.{0,80}|(?:watch|see|listen to|read|find) (?:the|this|our) (?:full |whole |complete )?(?:video|audio|report|recording|podcast|interview|live ?stream|episode|version) (?:on|at|here|via|in)\b.{0,60}|(?:also )?available (?:on|at|via) .{1,40}):?\W{0,3}$", Options)]
  private static partial Regex Pointer { get; }

  [GeneratedRegex(@"^\W{0,4}(?:(?:ähnliche|verwandte|neueste|aktuelle|weitere) (?:beiträge|artikel|inhalte|storys)\b|auch (?:lesen|lesenswert)\b|lust auf mehr\b|vorschau auf den nächsten|noch mehr (?:zum|aus|von)\b|articles? (?:similaires|liés)|artículos relacionados|articoli correlati|gerelateerde|похожие (?:статьи|новости|материалы)|другие новости|مواضيع ذات صلة|関連記事|関連ニュース|相关(?:阅读|新闻)|관련기사)", Options)]
  private static partial Regex RelatedLeadAbroad { get; }

  // Who must register, pay or consent before more is shown.
  [GeneratedRegex(@"^\W{0,4}(?:(?:already|don'?t) have an account\b|unlock (?:this|the) (?:article|story)\b|(?:would you like|sign up|log ?in|register) to comment\b|chat with us (?:in|on)\b|get the latest .*\b(?:phone|inbox|mailbox)\b|our website is (?:the|your) (?:place|destination) for\b|zum newsletter anmelden|sie können sich jederzeit (?:wieder )?abmelden|sie haben bereits ein|jetzt weiterlesen|il vous reste .* de cet article|la suite est réservée|この記事は(?:会員|有料)|(?:du musst|sie müssen) (?:eingeloggt|angemeldet|registriert)|you (?:must|need to) be (?:logged in|registered))|.*\b(?:sign(?:ing)? up (?:for|to) (?:our|the|my|his|her)\b.*\bnewsletters?\b|subscrib(?:e|ing) to (?:our|my|his|her)\b)", Options)]
  private static partial Regex Registration { get; }

  // In place of foreign content that waits for a consent, and a server's own complaints.
  [GeneratedRegex(@"^\W{0,4}(?:empfohlener (?:redaktioneller|externer) inhalt|an dieser stelle (?:finden sie|findest du) .*\binhalte?\b|ich bin (?:damit )?einverstanden, dass mir\b|(?:dabei |damit |es )?(?:können |werden )?personenbezogene daten (?:können |werden )?|um (?:deine|ihre) persönlichen daten zu schützen\b|ein klick für den datenschutz|(?:this|the) (?:content|video|post|tweet) (?:is|was) (?:hosted|provided) by\b|(?:your|this|dein|ihr|der) browser (?:is|ist|does|unterstützt|wird)\b|(?:warning|notice|fatal error|deprecated): .* on line [0-9]+)", Options)]
  private static partial Regex Consent { get; }

  [GeneratedRegex(@"^\W{0,3}(?:summari[sz]e this article.*|(?:artikel|beitrag|seite|rezept) (?:teilen|drucken|merken|vorlesen).*|empfiehl dies.*|möchten sie .* teilen|(?:dieser|der) artikel gefällt ihnen|quellen (?:aus|ein)blenden|\(noch keine bewertungen\).*|(?:table of contents|inhaltsverzeichnis|sommaire|índice)(?: (?:show|hide|anzeigen|verbergen))?|fact.?checked by.*)\W{0,3}$", Options)]
  private static partial Regex PageTool { get; }

  /// <summary>Words of a page that stands in for another: an error, a script that must run.</summary>
  public static bool IsStub(string text) => text.Length <= 400 && Stub.IsMatch(text);

  /// <summary>A line that only says where else the same is to be had.</summary>
  public static bool IsPointer(string text) => text.Length <= 120 && Pointer.IsMatch(text);

  public static bool IsReply(string text) => text.Length <= 40 && ReplyWords.IsMatch(text);

  public static bool IsCommentChrome(string text) => text.Length <= 200 && (ReplyWords.IsMatch(text) || ThreadChrome.IsMatch(text));

  public static bool IsRelatedLead(string text) => Head(text) is var head && (RelatedLead.IsMatch(head) || RelatedLeadAbroad.IsMatch(head));

  public static bool IsNewsletter(string text) => text.Length <= 400 && NewsletterLead.IsMatch(text) || text.Length <= 240 && Registration.IsMatch(text);

  public static bool IsAdvert(string text) => text.Length <= 300 && (AdvertLead.IsMatch(text) || text.Length <= 200 && Appeal.IsMatch(text));

  public static bool IsNotice(string text) => text.Length <= 500 && (NoticeLead.IsMatch(text) || Consent.IsMatch(text));

  public static bool IsControl(string text) => text.Length <= 100 && (ControlWords.IsMatch(text) || PageTool.IsMatch(text)) || IsPointer(text);

  public static bool IsCommentHeading(string text) => text.Length <= 160 && CommentHeading.IsMatch(text);

  public static bool IsErrorTitle(string text) => text.Length <= 120 && ErrorTitle.IsMatch(text);

  private static string Head(string text) => text.Length > 120 ? text[..120] : text;
}
