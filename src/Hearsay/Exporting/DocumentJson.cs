using System.Text.Json;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Exporting;

/// <summary>One document as a JSON object (design, section 4).</summary>
public static class DocumentJson
{
  /// <summary>Writes the document.</summary>
  /// <param name="json">Where to.</param>
  /// <param name="document">What.</param>
  /// <param name="complete">Whether to add what the schema leaves out (each block's reason and place in the source, credit, evidence), as a case keeps it.</param>
  public static void Write(Utf8JsonWriter json, Document document, bool complete = false)
  {
    json.WriteStartObject();
    json.Text("id", document.Id);
    json.Text("file", document.File);
    json.Text("outlet", document.Outlet);
    json.Text("url", document.Url);
    json.Text("title", document.Title);
    json.Texts("authors", document.Authors);
    json.Text("published", document.Published?.Value);
    json.Text("updated", document.Updated?.Value);
    json.Text("language", document.Language);
    json.WriteString("kind", EnumName.Of(document.Kind));
    json.WriteBoolean("analysed", document.Analysed);
    json.Text("why", document.Why);
    WriteDateline(json, document.Dateline);
    WriteNotices(json, document);
    json.Text("sha256", document.Sha256);
    json.Text("text", document.Text);
    json.WriteStartArray("blocks");
    foreach (var block in document.Blocks) Write(json, block, complete);
    json.WriteEndArray();
    if (complete) WriteRest(json, document);
    json.WriteEndObject();
  }

  /// <summary>Reads a document back. What the schema leaves out is read where it was written.</summary>
  /// <exception cref="JsonException">A field is missing or of another type.</exception>
  public static Document Read(JsonElement element) => new()
  {
    Id = element.Text("id"),
    File = element.Text("file"),
    Outlet = element.TextOrNull("outlet"),
    Url = element.TextOrNull("url"),
    Title = element.TextOrNull("title"),
    Authors = element.Texts("authors"),
    Published = Edtf.TryParse(element.TextOrNull("published")),
    Updated = Edtf.TryParse(element.TextOrNull("updated")),
    Language = element.TextOrNull("language"),
    Kind = element.TryGetProperty("kind", out _) ? element.Name<PageKind>("kind") : PageKind.Article,
    KindWhy = element.TextOrNull("kindWhy") ?? "",
    Analysed = element.Flag("analysed"),
    Why = element.TextOrNull("why"),
    Sha256 = element.Text("sha256"),
    Text = element.Text("text"),
    Blocks = element.Items("blocks", ReadBlock),
    Credit = element.TryGetProperty("credit", out var credit) && credit.ValueKind == JsonValueKind.Object ? ReadCredit(credit) : null,
    Contributors = element.Items("contributors", ReadCredit),
    Dateline = element.TryGetProperty("dateline", out var line) && line.ValueKind == JsonValueKind.Object
      ? new ArticleDateline(line.TextOrNull("place"), line.TextOrNull("agency"), Edtf.TryParse(line.TextOrNull("date")), line.Span("span")) : null,
    Notices = element.Items("notices", item => new ArticleNotice(item.Name<NoticeKind>("kind"), item.Span("span"), Edtf.TryParse(item.TextOrNull("date")))),
    Evidence = element.Items("evidence", item =>
      new MetadataEvidence(item.Text("field"), item.Text("value"), item.Text("from"), item.Flag("believed"))),
  };

  private static void Write(Utf8JsonWriter json, Block block, bool complete)
  {
    json.WriteStartObject();
    json.WriteString("kind", EnumName.Of(block.Kind));
    json.WriteString("zone", EnumName.Of(block.Zone));
    json.WriteNumber("start", block.Span.Start);
    json.WriteNumber("end", block.Span.End);
    if (complete)
    {
      json.Text("why", block.Why);
      if (block.SourcePosition is { } position) json.WriteNumber("position", position);
      if (block.Depth != 0) json.WriteNumber("depth", block.Depth);
    }

    json.WriteEndObject();
  }

  private static Block ReadBlock(JsonElement element) =>
    new(element.Name<BlockKind>("kind"), new(element.GetProperty("start").GetInt32(), element.GetProperty("end").GetInt32()), element.TextOrNull("why") ?? "")
    {
      SourcePosition = element.TryGetProperty("position", out var position) ? position.GetInt32() : null,
      Depth = element.TryGetProperty("depth", out var depth) ? depth.GetInt32() : 0,
    };

  /// <summary>The object <c>dateline</c>, null where there is none, as every JSON of a document has it.</summary>
  internal static void WriteDateline(Utf8JsonWriter json, ArticleDateline? dateline)
  {
    if (dateline is null)
    {
      json.WriteNull("dateline");
      return;
    }

    json.WriteStartObject("dateline");
    json.Text("place", dateline.Place);
    json.Text("agency", dateline.Agency);
    json.Text("date", dateline.Date?.Value);
    json.Span("span", dateline.Span);
    json.WriteEndObject();
  }

  /// <summary>The array <c>notices</c>, as every JSON of a document has it.</summary>
  internal static void WriteNotices(Utf8JsonWriter json, Document document)
  {
    json.WriteStartArray("notices");
    foreach (var notice in document.Notices)
    {
      json.WriteStartObject();
      json.WriteString("kind", EnumName.Of(notice.Kind));
      json.Span("span", notice.Span);
      json.Text("date", notice.Date?.Value);
      json.WriteEndObject();
    }

    json.WriteEndArray();
  }

  /// <summary>The array <c>evidence</c>, as every JSON of a document that has it.</summary>
  internal static void WriteEvidence(Utf8JsonWriter json, Document document)
  {
    json.WriteStartArray("evidence");
    foreach (var evidence in document.Evidence)
    {
      json.WriteStartObject();
      json.Text("field", evidence.Field);
      json.Text("value", evidence.Value);
      json.Text("from", evidence.From);
      json.WriteBoolean("believed", evidence.Believed);
      json.WriteEndObject();
    }

    json.WriteEndArray();
  }

  private static void WriteRest(Utf8JsonWriter json, Document document)
  {
    json.Text("kindWhy", document.KindWhy);
    if (document.Credit is { } credit)
    {
      json.WritePropertyName("credit");
      Write(json, credit);
    }

    json.WriteStartArray("contributors");
    foreach (var contributor in document.Contributors) Write(json, contributor);
    json.WriteEndArray();
    WriteEvidence(json, document);
  }

  private static void Write(Utf8JsonWriter json, Credit credit)
  {
    json.WriteStartObject();
    json.Text("name", credit.Name);
    json.Span("span", credit.Span);
    json.WriteEndObject();
  }

  private static Credit ReadCredit(JsonElement element) => new(element.Text("name"), element.Span("span"));
}
