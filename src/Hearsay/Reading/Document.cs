using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>What a block of a page is.</summary>
public enum BlockKind
{
  /// <summary>The article's own title.</summary>
  Headline,
  /// <summary>The summary under the headline.</summary>
  Standfirst,
  /// <summary>Who wrote it.</summary>
  Byline,
  /// <summary>Where and when it was filed or published, and by which agency.</summary>
  Dateline,
  /// <summary>Running text, sub-headings included.</summary>
  Paragraph,
  /// <summary>A set-off quotation.</summary>
  Quotation,
  /// <summary>The words under a picture, video or chart.</summary>
  Caption,
  /// <summary>A list that belongs to the article.</summary>
  List,
  /// <summary>A table that belongs to the article.</summary>
  Table,
  /// <summary>A speaker's turn in a transcript: "Name, role: words".</summary>
  Transcript,
  /// <summary>A reader's comment.</summary>
  Comment,
  /// <summary>Links to other articles.</summary>
  Related,
  /// <summary>An invitation to subscribe.</summary>
  Newsletter,
  /// <summary>Advertising, donation bars.</summary>
  Advert,
  /// <summary>Menus, breadcrumbs, share buttons, form labels.</summary>
  Navigation,
  /// <summary>Legal lines, cookie bars, corrections, copyright.</summary>
  Notice,
}

/// <summary>Which part of a page a block belongs to. Claims are counted from headline and body only.</summary>
public enum Zone
{
  /// <summary>Headline and standfirst.</summary>
  Headline,
  /// <summary>The article, captions too.</summary>
  Body,
  /// <summary>Other people's words under the article: kept, never counted.</summary>
  Comments,
  /// <summary>Everything around it.</summary>
  Furniture,
}

/// <summary>A run of a document's text with a kind. Blocks lie in text order and do not overlap.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Why">The rule that gave it its kind, in a few words.</param>
public sealed record Block(BlockKind Kind, TextSpan Span, string Why)
{
  /// <summary>Offset, in UTF-16 code units of the decoded source, of the element the block comes from; null for plain text, where the span itself is that.</summary>
  public int? SourcePosition { get; init; }

  /// <summary>How deep a comment is nested, from 0.</summary>
  public int Depth { get; init; }

  /// <summary>The part of the page its kind belongs to (design, section 1).</summary>
  public Zone Zone => ZoneOf(Kind);

  /// <summary>The part of the page that a kind belongs to.</summary>
  public static Zone ZoneOf(BlockKind kind) => kind switch
  {
    BlockKind.Headline or BlockKind.Standfirst => Zone.Headline,
    BlockKind.Comment => Zone.Comments,
    BlockKind.Byline or BlockKind.Dateline or BlockKind.Related or BlockKind.Newsletter or BlockKind.Advert
      or BlockKind.Navigation or BlockKind.Notice => Zone.Furniture,
    _ => Zone.Body,
  };
}

/// <summary>What a line that speaks of the article itself, not of its subject, does to it.</summary>
public enum NoticeKind
{
  /// <summary>It takes something back, or sets it right.</summary>
  Correction,
  /// <summary>It makes clearer what stays.</summary>
  Clarification,
  /// <summary>It says that something was added or changed.</summary>
  Update,
  /// <summary>It says something else about the article, in its editors' name.</summary>
  EditorsNote,
  /// <summary>It withdraws the article.</summary>
  Retraction,
}

/// <summary>A line in which an outlet speaks of the article itself: a correction, an update.</summary>
/// <param name="Kind">What it does to the article.</param>
/// <param name="Span">Its words in the document's text.</param>
/// <param name="Date">Its own date, as precisely as it gives it; null where it gives none.</param>
public sealed record ArticleNotice(NoticeKind Kind, TextSpan Span, Edtf? Date);

/// <summary>What opens an article before its first words: the place it was filed from, the agency, the day ("HALVEK, March 13 (SAN) -").</summary>
/// <param name="Place">The place as written; null where there is none.</param>
/// <param name="Agency">The agency or outlet in it; null where there is none.</param>
/// <param name="Date">The day as precisely as it is written, its year taken from the page where it has none; null where there is none.</param>
/// <param name="Span">The whole, with the dash that closes it.</param>
public sealed record ArticleDateline(string? Place, string? Agency, Edtf? Date, TextSpan Span);

/// <summary>An agency or outlet that a page credits for its text ("SAN", "with reporting by", a dateline's agency).</summary>
/// <param name="Name">As the page writes it.</param>
/// <param name="Span">Where it writes it.</param>
public sealed record Credit(string Name, TextSpan Span);

/// <summary>One place in a page that spoke for a piece of metadata, believed or not.</summary>
/// <param name="Field">title, outlet, authors, published, updated, language or url.</param>
/// <param name="Value">What it said, normalised as the field is.</param>
/// <param name="From">Where it stood, e.g. <c>json-ld datePublished</c>, <c>meta article:published_time</c>, <c>visible text</c>.</param>
/// <param name="Believed">Whether the document took its value from here.</param>
public sealed record MetadataEvidence(string Field, string Value, string From, bool Believed);

/// <summary>What was read from one capture: metadata, typed blocks and the text that every later span points into.</summary>
/// <remarks>The text is never rewritten. Plain text: the decoded file, whole. HTML: the kept text nodes in order, entities decoded,
/// HTML white space collapsed, soft hyphens and ruby glosses left out, blocks joined by a line feed.</remarks>
public sealed record Document
{
  /// <summary>First 12 hexadecimal digits of the capture's SHA-256.</summary>
  public required string Id { get; init; }

  /// <summary>SHA-256 of the capture.</summary>
  public required string Sha256 { get; init; }

  /// <summary>The capture's file.</summary>
  public required string File { get; init; }

  /// <summary>The text; all spans are half-open UTF-16 offsets into it.</summary>
  public required string Text { get; init; }

  /// <summary>The blocks, in text order, without overlap.</summary>
  public required ImmutableArray<Block> Blocks { get; init; }

  /// <summary>The article's title without the site's name; null where the page gives none.</summary>
  public string? Title { get; init; }

  /// <summary>Who publishes the page; null where the page does not name it.</summary>
  public string? Outlet { get; init; }

  /// <summary>The canonical address; null where none is known.</summary>
  public string? Url { get; init; }

  /// <summary>The people (or agencies) the page names as its authors.</summary>
  public ImmutableArray<string> Authors { get; init; } = [];

  /// <summary>When it was first published, as precisely as the page says.</summary>
  public Edtf? Published { get; init; }

  /// <summary>When it was last changed, as precisely as the page says.</summary>
  public Edtf? Updated { get; init; }

  /// <summary>ISO 639-1 code of the article's language; null where it cannot be told.</summary>
  public string? Language { get; init; }

  /// <summary>What kind of page it is.</summary>
  public PageKind Kind { get; init; }

  /// <summary>What in the page gave it its kind, in a few words.</summary>
  public string KindWhy { get; init; } = "nothing says otherwise";

  /// <summary>Whether later stages speak the language and there is an article to analyse.</summary>
  public bool Analysed { get; init; } = true;

  /// <summary>Why it is not analysed; null where it is.</summary>
  public string? Why { get; init; }

  /// <summary>The agency or outlet credited for the whole text, where the page credits one other than its own outlet.</summary>
  public Credit? Credit { get; init; }

  /// <summary>Agencies, outlets and people credited for a part of the text ("with reporting by"), in text order.</summary>
  public ImmutableArray<Credit> Contributors { get; init; } = [];

  /// <summary>The article's dateline; null where it has none.</summary>
  public ArticleDateline? Dateline { get; init; }

  /// <summary>Corrections, updates and editors' notes, in text order.</summary>
  public ImmutableArray<ArticleNotice> Notices { get; init; } = [];

  /// <summary>Every candidate for a piece of metadata, with the place it stood in.</summary>
  public ImmutableArray<MetadataEvidence> Evidence { get; init; } = [];
}
