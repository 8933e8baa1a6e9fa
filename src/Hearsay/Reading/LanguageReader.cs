namespace Hearsay.Reading;

/// <summary>From what a page says of its language, and from its words, to the language it is in; every candidate is kept with where it stood.</summary>
internal static class LanguageReader
{
  private const string Words = "words of the text";

  /// <summary>The language of a document; null where it cannot be told.</summary>
  /// <param name="facts">Gathers the candidates.</param>
  /// <param name="text">The article's text.</param>
  /// <param name="declared">Tags as written, and where; null where that was noted before. The first that is a language is weighed against the text.</param>
  public static string? Read(PageFacts facts, string text, params ReadOnlySpan<(string? Tag, string? From)> declared)
  {
    string? prior = null;
    foreach (var (tag, _) in declared) prior ??= LanguageNames.Code(tag);
    var language = LanguageIdentifier.Default.Of(text, prior);
    var isDeclared = false;
    foreach (var (tag, from) in declared)
    {
      if (from is null) continue;
      var code = LanguageNames.Code(tag);
      facts.Saw("language", code ?? tag, from);
      if (code is null || !string.Equals(code, language, StringComparison.Ordinal)) continue;
      facts.Believe("language", from);
      isDeclared |= string.Equals(code, prior, StringComparison.Ordinal);
    }

    if (language is null || isDeclared) return language;
    facts.Saw("language", language, Words);
    facts.Believe("language", Words);
    return language;
  }
}
