using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Text;

namespace Hearsay.Exporting;

/// <summary>The values that every object of the export is made of: words, spans and names, written and read.</summary>
/// <remarks>A lone surrogate is written as its escape (<c>\ud800</c>) and read back as it was: <see cref="Utf8JsonWriter"/> would replace it
/// and <see cref="JsonElement"/> refuses it.</remarks>
internal static class JsonText
{
  public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };

  public static void Text(this Utf8JsonWriter json, string name, string? value)
  {
    json.WritePropertyName(name);
    json.TextValue(value);
  }

  public static void TextValue(this Utf8JsonWriter json, string? value)
  {
    if (value is null) json.WriteNullValue();
    else if (HasLoneSurrogate(value)) json.WriteRawValue(Escaped(value), skipInputValidation: true);
    else json.WriteStringValue(value);
  }

  public static void Texts(this Utf8JsonWriter json, string name, ImmutableArray<string> values)
  {
    json.WriteStartArray(name);
    foreach (var value in values) json.TextValue(value);
    json.WriteEndArray();
  }

  public static void Span(this Utf8JsonWriter json, string name, TextSpan span)
  {
    json.WritePropertyName(name);
    json.SpanValue(span);
  }

  public static void SpanValue(this Utf8JsonWriter json, TextSpan span)
  {
    json.WriteStartArray();
    json.WriteNumberValue(span.Start);
    json.WriteNumberValue(span.End);
    json.WriteEndArray();
  }

  public static void Spans(this Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans)
  {
    json.WriteStartArray(name);
    foreach (var span in spans) json.SpanValue(span);
    json.WriteEndArray();
  }

  public static string? TextOrNull(this JsonElement element, string name) =>
    element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? Unescaped(value) : null;

  public static string Text(this JsonElement element, string name) => Unescaped(element.GetProperty(name));

  public static ImmutableArray<string> Texts(this JsonElement element, string name) => element.Items(name, Unescaped);

  public static TextSpan Span(this JsonElement element, string name) => SpanOf(element.GetProperty(name));

  public static ImmutableArray<TextSpan> Spans(this JsonElement element, string name) => element.Items(name, SpanOf);

  public static TextSpan SpanOf(JsonElement element) => new(element[0].GetInt32(), element[1].GetInt32());

  public static T Name<T>(this JsonElement element, string name) where T : struct, Enum => EnumName.Parse<T>(element.Text(name));

  public static bool Flag(this JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.GetBoolean();

  /// <summary>The elements of an array; none where there is no such property.</summary>
  public static ImmutableArray<T> Items<T>(this JsonElement element, string name, Func<JsonElement, T> item)
  {
    if (!element.TryGetProperty(name, out var array)) return [];
    var items = ImmutableArray.CreateBuilder<T>(array.GetArrayLength());
    foreach (var value in array.EnumerateArray()) items.Add(item(value));
    return items.MoveToImmutable();
  }

  private static bool HasLoneSurrogate(string value)
  {
    for (var i = value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < value.Length; i++)
    {
      if (!char.IsSurrogate(value[i])) continue;
      if (!char.IsHighSurrogate(value[i]) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1])) return true;
      i++;
    }

    return false;
  }

  private static string Escaped(string value)
  {
    var result = new StringBuilder(value.Length + 16).Append('"');
    foreach (var c in value)
    {
      if (c is '"' or '\\') result.Append('\\').Append(c);
      else if (c < ' ' || char.IsSurrogate(c)) result.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
      else result.Append(c);
    }

    return result.Append('"').ToString();
  }

  private static string Unescaped(JsonElement element)
  {
    try
    {
      return element.GetString() ?? throw new JsonException("A string is missing.");
    }
    catch (InvalidOperationException) when (element.ValueKind == JsonValueKind.String)
    {
      return Unescaped(element.GetRawText());
    }
  }

  private static string Unescaped(string raw)
  {
    var result = new StringBuilder(raw.Length);
    for (var i = 1; i < raw.Length - 1; i++)
    {
      if (raw[i] != '\\')
      {
        result.Append(raw[i]);
        continue;
      }

      i++;
      switch (raw[i])
      {
        case 'b': result.Append('\b'); break;
        case 'f': result.Append('\f'); break;
        case 'n': result.Append('\n'); break;
        case 'r': result.Append('\r'); break;
        case 't': result.Append('\t'); break;
        case 'u':
          result.Append((char)Convert.ToUInt16(raw.Substring(i + 1, 4), 16));
          i += 4;
          break;
        default: result.Append(raw[i]); break;
      }
    }

    return result.ToString();
  }
}
