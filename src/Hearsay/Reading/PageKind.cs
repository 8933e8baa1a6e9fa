namespace Hearsay.Reading;

/// <summary>What kind of page a document was read from. Only what has running text of its own is analysed.</summary>
public enum PageKind
{
  /// <summary>One text with a beginning and an end.</summary>
  Article,
  /// <summary>Entries under one headline, each with its own time, newest or oldest first (schema.org LiveBlogPosting).</summary>
  LiveBlog,
  /// <summary>Headlines and teasers of other pages: a front page, a section, a topic, an author's page, search results. Not analysed.</summary>
  List,
  /// <summary>Pictures with captions, and little text beside them.</summary>
  Gallery,
  /// <summary>A video or a recording, and little text beside it.</summary>
  Video,
  /// <summary>The beginning of an article, whose rest a payment or a log-in would show.</summary>
  Stub,
  /// <summary>What a server sends in an article's stead: not found, a check for robots, a wall of consent, a call to run scripts, nothing at all. Not analysed.</summary>
  Error,
}
