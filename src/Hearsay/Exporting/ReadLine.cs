using System.Text;
using System.Text.Json;
using Hearsay.Reading;

namespace Hearsay.Exporting;

/// <summary>What was read from a page, as a line of JSON, as text, as Markdown, or block by block.</summary>
public static class ReadLine
{
  /// <summary>The article: standfirst and body zone without captions, blocks joined by a blank line.</summary>
  public static string Body(Document document) =>
    string.Join("\n\n", document.Blocks.Where(block => IsBody(block.Kind)).Select(block => block.Span.In(document.Text)));

  /// <summary>One object: <c>id title date authors outlet language kind body comments</c> (design, section 4).</summary>
  public static string Json(string id, Document document) => Write(json =>
  {
    json.WriteStartObject();
    json.Text("id", id);
    Metadata(json, document);
    json.Text("body", Body(document));
    json.WriteStartArray("comments");
    foreach (var block in document.Blocks)
      if (block.Kind == BlockKind.Comment) json.TextValue(block.Span.In(document.Text));
    json.WriteEndArray();
    json.WriteEndObject();
  });

  /// <summary>One object with every block: <c>kind zone start end text</c>, and where wanted why it got its kind.</summary>
  public static string Blocks(string id, Document document, bool explain) => Write(json =>
  {
    json.WriteStartObject();
    json.Text("id", id);
    Metadata(json, document);
    json.Text("url", document.Url);
    json.Text("updated", document.Updated?.Value);
    json.Text("credit", document.Credit?.Name);
    json.Texts("contributors", [.. document.Contributors.Select(contributor => contributor.Name)]);
    DocumentJson.WriteDateline(json, document.Dateline);
    DocumentJson.WriteNotices(json, document);
    if (explain) json.Text("kindWhy", document.KindWhy);
    json.WriteBoolean("analysed", document.Analysed);
    json.Text("why", document.Why);
    json.WriteStartArray("blocks");
    foreach (var block in document.Blocks)
    {
      json.WriteStartObject();
      json.WriteString("kind", Hearsay.Text.EnumName.Of(block.Kind));
      json.WriteString("zone", Hearsay.Text.EnumName.Of(block.Zone));
      json.WriteNumber("start", block.Span.Start);
      json.WriteNumber("end", block.Span.End);
      if (block.SourcePosition is { } position) json.WriteNumber("source", position);
      if (block.Kind == BlockKind.Comment) json.WriteNumber("depth", block.Depth);
      if (explain) json.Text("why", block.Why);
      json.Text("text", block.Span.In(document.Text));
      json.WriteEndObject();
    }

    json.WriteEndArray();
    if (explain) DocumentJson.WriteEvidence(json, document);
    json.WriteEndObject();
  });

  /// <summary>Title, byline and body for a person's eyes; with <paramref name="explain"/>, every block with its kind and why.</summary>
  public static string Readable(Document document, bool explain, bool markdown)
  {
    var text = new StringBuilder();
    if (explain)
    {
      text.Append("[page: ").Append(Hearsay.Text.EnumName.Of(document.Kind)).Append(": ").Append(document.KindWhy).Append("]\n\n");
      foreach (var block in document.Blocks)
        text.Append('[').Append(Hearsay.Text.EnumName.Of(block.Kind)).Append(": ").Append(block.Why).Append("]\n").Append(block.Span.In(document.Text)).Append("\n\n");
      foreach (var seen in document.Evidence)
        text.Append(seen.Believed ? "* " : "  ").Append(seen.Field).Append(": ").Append(seen.Value).Append("  (").Append(seen.From).Append(")\n");
      return text.ToString();
    }

    if (document.Title is { } title) text.Append(markdown ? "# " : "").Append(title).Append('\n');
    var about = string.Join(" · ", ((string?[])[document.Outlet, string.Join(", ", document.Authors), document.Published?.Value]).Where(part => !string.IsNullOrEmpty(part)));
    if (about.Length > 0) text.Append(markdown ? "*" + about + "*" : about).Append('\n');
    if (document.Kind != PageKind.Article) text.Append(markdown ? "\n> " : "").Append("Kind of page: ").Append(Hearsay.Text.EnumName.Of(document.Kind)).Append(" (").Append(document.KindWhy).Append(").\n");
    if (document.Why is { } why) text.Append(markdown ? "\n> " : "").Append("Not analysed: ").Append(why).Append(".\n");
    foreach (var block in document.Blocks)
    {
      if (!IsBody(block.Kind)) continue;
      var words = block.Span.In(document.Text);
      text.Append('\n');
      if (!markdown) text.Append(words);
      else if (block.Kind == BlockKind.Quotation) text.Append("> ").Append(words.Replace("\n", "\n> ", StringComparison.Ordinal));
      else if (block.Kind == BlockKind.List) text.Append("- ").Append(words.Replace("\n", "\n- ", StringComparison.Ordinal));
      else if (block.Kind == BlockKind.Standfirst) text.Append("**").Append(words).Append("**");
      else if (block.Why == "sub-heading in the article") text.Append("## ").Append(words);
      else text.Append(words);
      text.Append('\n');
    }

    return text.ToString();
  }

  private static bool IsBody(BlockKind kind) => kind == BlockKind.Standfirst || (Block.ZoneOf(kind) == Zone.Body && kind != BlockKind.Caption);

  private static void Metadata(Utf8JsonWriter json, Document document)
  {
    json.Text("title", document.Title);
    json.Text("date", document.Published?.Value);
    json.Texts("authors", document.Authors);
    json.Text("outlet", document.Outlet);
    json.Text("language", document.Language);
    json.WriteString("kind", Hearsay.Text.EnumName.Of(document.Kind));
  }

  private static string Write(Action<Utf8JsonWriter> write)
  {
    using var stream = new MemoryStream();
    using (var json = new Utf8JsonWriter(stream, JsonText.Options)) write(json);
    return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
  }
}
