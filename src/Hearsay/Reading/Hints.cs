using System.Collections.Frozen;

namespace Hearsay.Reading;

/// <summary>What the names in an element's class and id say it is for.</summary>
[Flags]
internal enum Hints
{
  None = 0,
  Comment = 1 << 0,
  Caption = 1 << 1,
  Related = 1 << 2,
  Newsletter = 1 << 3,
  Advert = 1 << 4,
  Navigation = 1 << 5,
  Notice = 1 << 6,
  Byline = 1 << 7,
  Date = 1 << 8,
  Standfirst = 1 << 9,
  Headline = 1 << 10,
  Body = 1 << 11,
  Hidden = 1 << 12,
  Quotation = 1 << 13,
  Negative = 1 << 14,
  CommentText = 1 << 15,
  Article = 1 << 16,
  Person = 1 << 17,
  WeakAside = 1 << 18,
  /// <summary>Readers say here what they think of something: stars, votes, answers.</summary>
  Feedback = 1 << 19,
  Picture = 1 << 20,
  /// <summary>Any hint that takes a block out of the body.</summary>
  Furniture = Related | Newsletter | Advert | Navigation | Notice | Byline | Date,
}

/// <summary>Reads <see cref="Hints"/> off the names that site builders give their elements.</summary>
internal static class HintReader
{
  private static readonly FrozenDictionary<string, Hints> Words = Table(
    (Hints.Comment, "comment comments commentlist commentlists commentaire commentaires kommentar kommentare kommentarer kommentarliste comentario comentarios comentarii commenti commento disqus dsq wpdiscuz wpd livefyre remark42 giscus utterances hyvor spotim viafoura leserkommentare usercomments postcomments commentbody commentbox commentform commentsarea reacties reactie kommentit kommenttit yorumlar yorum komentarze komentarz komentar komentari komentare komentarai discussion discuss forum opinions shoutbox respond responses feedbacks pinglist trackbacks trackback pingback"),
    (Hints.Caption, "caption captions figcaption imagecaption imgcaption photocaption picturecaption bildunterschrift legende pied epigrafe cutline photocredit imagecredit imgcredit picturecredit mediacredit credit credits didascalia zdjecie fotocredit bildtext"),
    (Hints.Related, "related relatedposts relatedarticles relatednews relacionadas relacionados relacionado recommended recommendation recommendations recommend recommends empfehlungen readmore readnext readalso alsoread similar suggested suggestions trending popular mostread mostpopular mostviewed recirc recirculation upnext taboola outbrain zergnet revcontent mgid plista ligatus crosslinks morelikethis morefrom morestories morenews yarpp jp relatedcontent relatedlinks relatedstories nextarticle nextpost prevpost linkbox moreon seealso lireaussi weiterlesen mehrzum teaserlist teasers recommandations similaires promobox onward"),
    (Hints.Newsletter, "newsletter newsletters nl subscribe subscribes subscription subscriptions signup mailchimp mc4wp optin emailsignup mailinglist newslettersignup abo abonnement"),
    (Hints.Advert, "ad ads adv advert adverts advertisement advertisements advertising adsense adslot adunit adbox adcontainer adwrapper adsbygoogle dfp gpt sponsor sponsors sponsored sponsoring promoted anzeige anzeigen werbung publicidad publicite reklama reklam donation donate donations spenden affiliate leaderboard skyscraper mpu billboard"),
    (Hints.Navigation, "nav navi navigation navbar mainnav subnav topnav menu menus submenu breadcrumb breadcrumbs crumbs crumb pagination pager paginator paging pagenav share sharing shares sharebar sharebuttons sharing sharedaddy shareaholic addtoany addthis sharethis social socials socialmedia socialbar sociallinks toolbar toolbox tools masthead search login logout skip skiplink skiplinks backtotop print bookmark bookmarks follow followus topics topiclist keywords taglist tagcloud tooltip modal popup popover overlay lightbox offcanvas rail sidebar sidebars topbar bottombar sharrre voting votes rating ratings ratingbox poll survey quiz feedback dropdown tabs hotkeys switcher ticker languages widget widgets player playlist videoplayer audioplayer footer pagefooter sitefooter sitemap"),
    (Hints.Notice, "cookie cookies cookiebar cookiebanner gdpr consent copyright disclaimer disclosure legal imprint impressum noticebar license licence"),
    (Hints.Byline | Hints.Person, "byline bylines author authors authorbox authorinfo authorname autor autores autoren auteur auteurs autore autori avtor verfasser writer writers contributor contributors vcard redakteur forfatter skribent kirjoittaja postedby"),
    (Hints.Byline, "authorbio bio biography postmeta entrymeta articlemeta profile signature aboutauthor firma"),
    (Hints.Date, "date dates datum time timestamp datetime pubdate published publishdate pubtime dateline updated lastmodified postdate entrydate fecha data dato datetimes"),
    (Hints.Standfirst, "standfirst dek deck subtitle subtitles subheadline subheading subhead lead lede leadtext intro introtext introduction sapo chapo chapeau vorspann summary abstract excerpt ingress preamble entradilla sottotitolo catenaccio occhiello subtitulo bajada copete teasertext kicker strapline description antetitulo sumario articlelead leadparagraph annotation perex zajawka lid"),
    (Hints.Headline, "headline headlines title titles heading posttitle entrytitle articletitle pagetitle"),
    (Hints.Quotation, "pullquote blockquote quote quotes zitat"),
    (Hints.Feedback, "rating ratings stars star vote votes voting upvote upvotes downvote downvotes thumbsup karma helpful reply replies"),
    (Hints.Picture, "image images img photo photos picture pictures foto fotos bild bilder imagen"),
    (Hints.Hidden, "visuallyhidden sronly screenreadertext offscreen"),
    (Hints.WeakAside, "aside infobox factbox inset box promo teaser embed embeds embedded sticky banner header toc kasten callout module gallery slideshow carousel slider galleries"),
    (Hints.Body, "articlebody storybody postbody entrycontent postcontent articlecontent storycontent articletext storytext newsbody newstext newscontent bodytext bodycopy textbody contentbody mainbody articlecopy fulltext posttext entrybody contentdetail detailcontent articlemain bodycontent richtext prose"),
    (Hints.Article, "article story post entry main content body text page blog column hentry"));

  private static readonly FrozenDictionary<string, Hints> Pairs = Table(
    (Hints.Related, "read-more read-next read-also also-read most-read most-popular most-viewed see-also up-next more-stories more-news more-articles more-from more-on more-posts top-stories top-news latest-news latest-posts recent-posts story-links next-article next-post link-list links-list teaser-list article-links internal-links you-may more-links read-too link-box news-list article-list post-list"),
    (Hints.Newsletter, "sign-up email-signup mailing-list e-mail opt-in"),
    (Hints.Navigation, "skip-link back-top tag-list tag-cloud cat-links tags-links article-tags post-tags entry-tags tags-list news-tags side-bar page-footer site-header page-header right-col right-column article-footer post-footer entry-footer article-actions story-tags story-footer"),
    (Hints.Byline, "post-meta entry-meta article-meta post-info article-info meta-info posted-by about-author post-details article-details meta-data story-meta news-meta entry-utility"),
    (Hints.Caption, "wp-caption image-credit photo-credit picture-text image-description foto-text media-description image-title"),
    (Hints.Date, "posted-on pub-date last-modified"),
    (Hints.Quotation, "pull-quote"),
    (Hints.Standfirst, "sub-title sub-headline sub-heading article-lead article-intro"),
    (Hints.Hidden, "visually-hidden sr-only screen-reader"),
    (Hints.Comment, "user-posts reader-comments talk-back"),
    (Hints.WeakAside, "fact-box info-box"));

  private static readonly FrozenSet<string> BodyLeft = FrozenSet.Create(StringComparer.Ordinal,
    "article", "story", "post", "entry", "news", "main", "content", "page", "body", "artikel", "blog", "field", "paragraph", "detail", "single", "td", "node", "text", "articulo", "nota", "rich", "artikkel", "artikel", "item");

  private static readonly FrozenSet<string> BodyRight = FrozenSet.Create(StringComparer.Ordinal, "body", "content", "text", "copy", "main", "inhalt", "texto", "contenido", "contenu", "paragraphs", "prose", "story");

  // Classes that speak of a page's state or its topic, not of the element.
  private static readonly string[] StatePrefixes =
    ["category-", "tag-", "type-", "status-", "format-", "has-", "is-", "no-", "with-", "js-", "page-template", "single-", "postid-", "post-", "author-", "layout-", "theme-", "not-", "hide-", "show-", "data-", "grid-", "col-", "topic-", "section-", "without-", "can-", "md:", "sm:", "lg:", "xl:", "hover:", "text-", "font-", "bg-", "border-", "flex-"];

  private static readonly FrozenSet<string> PostTraits = FrozenSet.Create(StringComparer.Ordinal, "post-meta", "post-author", "post-date", "post-content", "post-body", "post-text",
    "post-comments", "post-navigation", "post-share", "post-related", "post-title", "post-footer", "post-tags", "author-bio", "author-box", "author-name", "author-info", "post-info", "page-nav",
    "section-title", "text-body", "text-content", "text-caption", "author-image", "author-description", "post-time", "post-excerpt", "post-byline", "post-sharing", "post-caption", "js-comments", "js-comment", "section-comments", "single-content", "single-post-content", "data-comments");

  /// <summary>The hints in a class or id attribute.</summary>
  public static Hints Of(string names, bool isId)
  {
    var hints = Hints.None;
    foreach (var range in names.AsSpan().SplitAny(" \t\n\r\f"))
    {
      var name = names.AsSpan()[range];
      if (name.Length is < 2 or > 80) continue;
      hints |= OfName(name, isId);
    }

    // WordPress writes a post's taxonomy into its classes: they tell of its topics, not of what the element is for.
    if (!isId && names.Contains("hentry", StringComparison.Ordinal) && names.Contains("status-", StringComparison.Ordinal)) return hints & (Hints.Article | Hints.Body) | Hints.Article;
    return hints;
  }

  private static Hints OfName(ReadOnlySpan<char> name, bool isId)
  {
    Span<char> buffer = stackalloc char[name.Length];
    name.ToLowerInvariant(buffer);
    ReadOnlySpan<char> lower = buffer;
    if (lower is "comments-open" or "comments-closed" or "comment-count" or "comments-count" or "comments-link" or "commentary") return lower.EndsWith("count") || lower.EndsWith("link") ? Hints.Navigation : Hints.None;
    if (!isId)
    {
      foreach (var prefix in StatePrefixes)
        if (lower.StartsWith(prefix) && !PostTraits.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower)) return Hints.None;
    }

    var words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    var hints = Hints.None;
    var (previousStart, previousEnd) = (0, 0);
    int start = 0, count = 0;
    for (var i = 0; i <= lower.Length; i++)
    {
      var boundary = i == lower.Length || !char.IsAsciiLetterLower(lower[i]) || (i > start && char.IsAsciiLetterUpper(name[i]) && !char.IsAsciiLetterUpper(name[i - 1]));
      if (!boundary) continue;
      if (i > start)
      {
        var word = lower[start..i];
        count++;
        if (words.TryGetValue(word, out var hint)) hints |= hint;
        else if (word.StartsWith("comment") && word.Length > 8 && !word.StartsWith("commenta") && !word.StartsWith("commented")) hints |= Hints.Comment;
        else if (word.StartsWith("newsletter")) hints |= Hints.Newsletter;
        else if (word.StartsWith("breadcrumb")) hints |= Hints.Navigation;
        else if (word.StartsWith("related")) hints |= Hints.Related;
        else if (word.StartsWith("share") || word.StartsWith("sharing")) hints |= Hints.Navigation;
        if (previousEnd > 0) hints |= OfPair(lower[previousStart..previousEnd], word);
        (previousStart, previousEnd) = (start, i);
      }

      start = i < lower.Length && char.IsAsciiLetterLower(lower[i]) ? i : i + 1;
    }

    // A grid with room for a sidebar is no sidebar.
    if ((hints & Hints.Navigation) != Hints.None && lower.StartsWith("sidebar") && (lower.Contains("grid", StringComparison.Ordinal) || lower.Contains("layout", StringComparison.Ordinal))) hints &= ~Hints.Navigation;
    // Builders of pages and shops call every part a widget: only what says nothing else is one of the sidebar's.
    if ((hints & Hints.Navigation) != Hints.None && lower.Contains("widget", StringComparison.Ordinal) && (lower.StartsWith("elementor") || lower.Contains("product", StringComparison.Ordinal) || lower.Contains("article", StringComparison.Ordinal) || (hints & Hints.Picture) != Hints.None)) hints &= ~Hints.Navigation;
    if ((hints & Hints.Comment) != Hints.None && HasCommentText(lower)) hints |= Hints.CommentText;
    if ((hints & Hints.Body) != Hints.None && (hints & (Hints.Furniture | Hints.Comment | Hints.Caption)) != Hints.None) hints &= ~Hints.Body;
    return count > 0 ? hints : Hints.None;
  }

  private static bool HasCommentText(ReadOnlySpan<char> name) =>
    name.Contains("body", StringComparison.Ordinal) || name.Contains("content", StringComparison.Ordinal) || name.Contains("text", StringComparison.Ordinal) || name.Contains("message", StringComparison.Ordinal);

  private static Hints OfPair(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
  {
    if (BodyRight.GetAlternateLookup<ReadOnlySpan<char>>().Contains(right) && BodyLeft.GetAlternateLookup<ReadOnlySpan<char>>().Contains(left)) return Hints.Body;
    Span<char> key = stackalloc char[left.Length + right.Length + 1];
    left.CopyTo(key);
    key[left.Length] = '-';
    right.CopyTo(key[(left.Length + 1)..]);
    return Pairs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var hints) ? hints : Hints.None;
  }

  private static FrozenDictionary<string, Hints> Table(params (Hints Hint, string Names)[] rows)
  {
    var table = new Dictionary<string, Hints>(StringComparer.Ordinal);
    foreach (var (hint, names) in rows)
      foreach (var name in names.Split(' '))
        table[name] = table.GetValueOrDefault(name) | hint;
    return table.ToFrozenDictionary(StringComparer.Ordinal);
  }
}
