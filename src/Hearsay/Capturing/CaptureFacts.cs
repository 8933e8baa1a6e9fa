using System.Collections.Immutable;

namespace Hearsay.Capturing;

/// <summary>What speaks of a capture without being part of it.</summary>
public enum CaptureOrigin
{
  /// <summary>An HTTP response, in a WARC or ARC archive.</summary>
  Http,
  /// <summary>An item of an RSS, Atom or JSON feed.</summary>
  FeedItem,
  /// <summary>A part of a MIME message: a web page saved as MHTML, or a mail.</summary>
  Mime,
}

/// <summary>What a container or protocol declares of a capture: claims of whoever wrote it, to be weighed like those of the page itself. What it does not state is null or empty.</summary>
public sealed record CaptureFacts
{
  /// <summary>Who declares it.</summary>
  public required CaptureOrigin Origin { get; init; }

  /// <summary>The item's title or the mail's subject, as plain text.</summary>
  public string? Title { get; init; }

  /// <summary>Who is named as its authors, as written.</summary>
  public ImmutableArray<string> Authors { get; init; } = [];

  /// <summary>When it was published, as written: RFC 822, RFC 3339, or what came instead.</summary>
  public string? Published { get; init; }

  /// <summary>When it was last changed, as written.</summary>
  public string? Updated { get; init; }

  /// <summary>Who published it: the source that an item names (RSS <c>source</c>), else the feed's title.</summary>
  public string? Outlet { get; init; }

  /// <summary>BCP 47 tag of its language, as written.</summary>
  public string? Language { get; init; }

  /// <summary>Media type without parameters, in lower case, e.g. <c>text/html</c>.</summary>
  public string? MediaType { get; init; }

  /// <summary>Label of its character encoding (WHATWG Encoding), as written; it goes before what the page's head says.</summary>
  public string? Charset { get; init; }

  /// <summary>Status of the HTTP response, e.g. 200 or 404.</summary>
  public int? Status { get; init; }

  /// <summary>Equal where all is equal, authors by their names in order.</summary>
  public bool Equals(CaptureFacts? other) => other is not null && Origin == other.Origin && Title == other.Title && Authors.SequenceEqual(other.Authors)
    && Published == other.Published && Updated == other.Updated && Outlet == other.Outlet && Language == other.Language
    && MediaType == other.MediaType && Charset == other.Charset && Status == other.Status;

  /// <inheritdoc/>
  public override int GetHashCode() => HashCode.Combine(Origin, Title, Authors.Length, Published, Updated, Outlet, MediaType, Charset);
}
