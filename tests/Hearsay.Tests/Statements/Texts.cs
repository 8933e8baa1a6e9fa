using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Statements;

/// <summary>Documents made in place.</summary>
internal static class Texts
{
  /// <summary>A document of paragraphs, empty lines between them.</summary>
  public static Document Plain(string text) => PlainText.DocumentOf("text.txt", new string('0', 64), text);

  /// <summary>A document of blocks, each with its kind.</summary>
  public static Document Of(params (BlockKind Kind, string Text)[] blocks)
  {
    var text = string.Join('\n', blocks.Select(block => block.Text));
    var start = 0;
    var made = ImmutableArray.CreateBuilder<Block>();
    foreach (var (kind, words) in blocks)
    {
      made.Add(new(kind, new(start, start + words.Length), "test"));
      start += words.Length + 1;
    }

    return Plain(text) with { Blocks = made.ToImmutable() };
  }

  public static ParsedDocument Parse(string text) => new DocumentParser().Parse(Plain(text));

  public static ImmutableArray<Statement> Find(Document document) => new StatementFinder().Find(new DocumentParser().Parse(document));

  public static ImmutableArray<Statement> Find(string text) => Find(Plain(text));

  /// <summary>A chain without the page's outlet.</summary>
  public static string Chain(Statement statement) =>
    string.Join(" > ", statement.Chain.Skip(statement.Voice == Voice.Own ? 0 : 1)
      .Select(link => $"{link.Name ?? "-"} ({EnumName.Of(link.Kind)}{(link.SpeaksFor is null ? "" : " for " + link.SpeaksFor)})"));

  public static string Words(string text, ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(span => span.In(text)));
}
