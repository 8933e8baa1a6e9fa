using System.Buffers;
using System.Collections.Immutable;

namespace Hearsay.Reading;

/// <summary>One cheap linear look at the markup before the parser sees it: what reading never asks for (scripts, styles, comments, drawings, lists to choose from, pictures without
/// words, attributes) is cut out, JSON-LD is kept aside, and tags nested deeper than the limit are dropped, so that no nesting can make the parser slow.</summary>
internal sealed class MarkupScan : IDisposable
{
  private const int MaxFormatting = 48;
  private const int MaxAttributes = 2_000;
  private const int MaxJsonLd = 64;
  private const int MaxPooled = 1 << 22;
  private const long MaxWork = 4_000_000;

  private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\r\f/>");
  private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create(" \t\n\r\f/>=");
  private static readonly SearchValues<char> UnquotedEnds = SearchValues.Create(" \t\n\r\f>");

  private readonly string source;
  private readonly PageReaderOptions options;
  private readonly char[] kept;
  private readonly List<int> cutAt = [];
  private readonly List<int> cutBefore = [];
  private readonly ImmutableArray<(int Start, int End)>.Builder states = ImmutableArray.CreateBuilder<(int Start, int End)>();
  private readonly ImmutableArray<string>.Builder jsonLd = ImmutableArray.CreateBuilder<string>();
  private int length, from, cut, noDrawingBefore, noChoiceBefore;

  private MarkupScan(string source, PageReaderOptions options)
  {
    (this.source, this.options) = (source, options);
    kept = source.Length > MaxPooled ? new char[source.Length] : ArrayPool<char>.Shared.Rent(source.Length);
  }

  /// <summary>The markup that is left; valid until this is disposed of.</summary>
  public ReadOnlyMemory<char> Markup => kept.AsMemory(0, length);

  /// <summary>The contents of <c>application/ld+json</c> scripts.</summary>
  public ImmutableArray<string> JsonLd => jsonLd.ToImmutable();

  /// <summary>Where the contents of the first scripts lie in the source that may hold the page's own data: JSON, or an assignment to <c>window</c>.</summary>
  public ImmutableArray<(int Start, int End)> States => states.ToImmutable();

  /// <summary>Number of pictures, those without words too.</summary>
  public int Pictures { get; private set; }

  /// <summary>Whether a frame is a player of videos or recordings.</summary>
  public bool HasPlayer { get; private set; }

  /// <summary>Number of start tags that are left.</summary>
  public int Elements { get; private set; }

  /// <summary>Whether tags beyond the depth limit were dropped.</summary>
  public bool Flattened { get; private set; }

  /// <summary>Why the page is refused; null where it is not.</summary>
  public string? Why { get; private set; }

  /// <summary>Scans the source once.</summary>
  public static MarkupScan Of(string source, PageReaderOptions options)
  {
    var scan = new MarkupScan(source, options);
    scan.Why = scan.Scan();
    scan.Keep(source.Length);
    return scan;
  }

  /// <summary>Where an offset into <see cref="Markup"/> lies in the source.</summary>
  public int SourceOffset(int offset)
  {
    var index = cutAt.BinarySearch(offset);
    if (index < 0) index = ~index - 1;
    else while (index + 1 < cutAt.Count && cutAt[index + 1] == offset) index++;
    return index < 0 ? offset : offset + cutBefore[index];
  }

  public void Dispose()
  {
    if (source.Length <= MaxPooled) ArrayPool<char>.Shared.Return(kept);
  }

  private string? Scan()
  {
    int at = 0, depth = 0, formatting = 0;
    long reopened = 0, work = 0;
    while (true)
    {
      at = Next('<', at);
      if (at + 1 >= source.Length) return null;
      var next = source[at + 1];
      if (next == '!')
      {
        var end = CommentEnd(at);
        if (end < 0)
        {
          at += 2;
          continue;
        }

        Cut(at, end);
        at = end;
        continue;
      }

      var closing = next == '/';
      var nameAt = closing ? at + 2 : at + 1;
      if (nameAt >= source.Length || !char.IsAsciiLetter(source[nameAt]))
      {
        at += 1;
        continue;
      }

      var nameLength = source.AsSpan(nameAt).IndexOfAny(NameEnds);
      if (nameLength < 0) return null;
      var name = source.AsSpan(nameAt, nameLength);
      var tag = TagTraits.Of(name);
      if (closing)
      {
        var closed = TagEnd(nameAt + nameLength, out _);
        if ((tag & (TagTrait.Void | TagTrait.EndOmitted)) == TagTrait.None)
        {
          if ((tag & TagTrait.Formatting) != TagTrait.None && formatting > 0) formatting--;
          if (depth > options.MaxDepth)
          {
            Cut(at, closed);
            Flattened = true;
          }

          if (depth > 0) depth--;
        }

        at = closed;
        continue;
      }

      // The parser looks through its open elements at every tag: deep and many multiply.
      work += Math.Min(depth, options.MaxDepth);
      if (work > MaxWork && depth > 64)
      {
        var flat = TagEnd(nameAt + nameLength, out _);
        Cut(at, flat);
        Flattened = true;
        at = flat;
        continue;
      }

      if ((tag & TagTrait.Raw) != TagTrait.None)
      {
        at = Raw(at, name, tag);
        continue;
      }

      if ((tag & (TagTrait.Drawing | TagTrait.Choice)) != TagTrait.None && DroppedEnd(nameAt + nameLength, name, tag) is > 0 and var dropped)
      {
        Cut(at, dropped);
        at = dropped;
        continue;
      }

      var isFormatting = (tag & TagTrait.Formatting) != TagTrait.None;
      var isVoid = (tag & TagTrait.Void) != TagTrait.None;
      var opens = !isVoid && (tag & TagTrait.EndOmitted) == TagTrait.None;
      if (opens && (depth >= options.MaxDepth || (isFormatting && formatting >= MaxFormatting)))
      {
        var refused = TagEnd(nameAt + nameLength, out var many);
        if (many > MaxAttributes) return TooManyAttributes;
        Cut(at, refused);
        if (depth >= options.MaxDepth)
        {
          depth++;
          Flattened = true;
        }

        at = refused;
        continue;
      }

      var tagEnd = Attributes(at, nameAt + nameLength, tag, out var attributes, out var kept);
      if (attributes > MaxAttributes) return TooManyAttributes;
      at = tagEnd;
      if (!kept) continue;
      if (++Elements > options.MaxElements) return $"the page has more than {options.MaxElements} elements";
      if (isVoid || (source[tagEnd - 1] == '>' && source[tagEnd - 2] == '/' && name.Contains('-'))) continue;
      if (!isFormatting) reopened += formatting;
      if (reopened > 4L * options.MaxElements) return "unclosed formatting elements multiply beyond reason";
      if (!opens) continue;
      depth++;
      if (isFormatting) formatting++;
    }
  }

  private static string TooManyAttributes => $"an element has more than {MaxAttributes} attributes";

  private void Cut(int start, int end)
  {
    Keep(start);
    cut += end - start;
    cutAt.Add(length);
    cutBefore.Add(cut);
    from = end;
  }

  private void Keep(int end)
  {
    source.AsSpan(from, end - from).CopyTo(kept.AsSpan(length));
    length += end - from;
    from = end;
  }

  private int Next(char c, int at)
  {
    var found = at < source.Length ? source.AsSpan(at).IndexOf(c) : -1;
    return found < 0 ? source.Length : at + found;
  }

  private int EndOf(string mark, int at)
  {
    var end = at < source.Length ? source.AsSpan(at).IndexOf(mark) : -1;
    return end < 0 ? source.Length : at + end + mark.Length;
  }

  // "<!-->" and "<!--->" are whole comments to a browser; negative where none begins here.
  private int CommentEnd(int at)
  {
    var rest = source.AsSpan(at);
    if (!rest.StartsWith("<!--")) return -1;
    rest = rest[4..];
    return rest.StartsWith(">") ? at + 5 : rest.StartsWith("->") ? at + 6 : EndOf("-->", at + 4);
  }

  private int Raw(int at, ReadOnlySpan<char> name, TagTrait tag)
  {
    var tagEnd = TagEnd(at + 1 + name.Length, out _);
    var end = RawEnd(name, tagEnd, out var contentEnd);
    if ((tag & TagTrait.Kept) != TagTrait.None)
    {
      Elements++;
      return end;
    }

    if (jsonLd.Count < MaxJsonLd && name.Equals("script", StringComparison.OrdinalIgnoreCase) && source.AsSpan(at, tagEnd - at).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
      jsonLd.Add(source[tagEnd..contentEnd]);
    else if (states.Count < PageState.MaxScripts && name.Equals("script", StringComparison.OrdinalIgnoreCase) && PageState.MayHold(source.AsSpan(at, tagEnd - at), source.AsSpan(tagEnd, contentEnd - tagEnd)))
      states.Add((tagEnd, contentEnd));
    else if (!HasPlayer && name.Equals("iframe", StringComparison.OrdinalIgnoreCase) && IsPlayer(source.AsSpan(at, tagEnd - at)))
      HasPlayer = true;
    Cut(at, end);
    return end;
  }

  private static bool IsPlayer(ReadOnlySpan<char> tag) =>
    tag.Contains("youtu", StringComparison.OrdinalIgnoreCase) || tag.Contains("vimeo", StringComparison.OrdinalIgnoreCase) || tag.Contains("player", StringComparison.OrdinalIgnoreCase) || tag.Contains("dailymotion", StringComparison.OrdinalIgnoreCase) || tag.Contains("soundcloud", StringComparison.OrdinalIgnoreCase);

  private int RawEnd(ReadOnlySpan<char> name, int at, out int contentEnd)
  {
    while (at < source.Length)
    {
      var close = source.AsSpan(at).IndexOf("</");
      if (close < 0) break;
      close += at;
      var after = close + 2 + name.Length;
      if (after <= source.Length && source.AsSpan(close + 2, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
        && (after == source.Length || source[after] is '>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f'))
      {
        contentEnd = close;
        return EndOf(">", after);
      }

      at = close + 2;
    }

    contentEnd = source.Length;
    return source.Length;
  }

  // Past the end of a drawing or a list to choose from; 0 where something in it may show words of the page's, or break out of it, as the parser would then see.
  private int DroppedEnd(int at, ReadOnlySpan<char> name, TagTrait tag)
  {
    var drawing = (tag & TagTrait.Drawing) != TagTrait.None;
    ref var refusedBefore = ref drawing ? ref noDrawingBefore : ref noChoiceBefore;
    if (at < refusedBefore) return 0;
    var tagEnd = TagEnd(at, out _);
    if (source[tagEnd - 1] == '>' && source[tagEnd - 2] == '/') return drawing ? tagEnd : 0;
    at = tagEnd;
    while (true)
    {
      at = Next('<', at);
      if (at + 2 >= source.Length) break;
      var closing = source[at + 1] == '/';
      var nameAt = closing ? at + 2 : at + 1;
      if (!char.IsAsciiLetter(source[nameAt])) break;
      var nameLength = source.AsSpan(nameAt).IndexOfAny(NameEnds);
      if (nameLength < 0) break;
      var inner = source.AsSpan(nameAt, nameLength);
      var end = TagEnd(nameAt + nameLength, out var attributes);
      if (attributes > MaxAttributes) break;
      if (closing && inner.Equals(name, StringComparison.OrdinalIgnoreCase)) return end;
      if (!TagTraits.IsInside(inner, drawing)) break;
      at = end;
    }

    refusedBefore = at;
    return 0;
  }

  // Past the tag's '>', quotes respected as the HTML tokenizer does.
  private int TagEnd(int at, out int attributes)
  {
    attributes = 0;
    while (Attribute(ref at, out _, out _, out _, out _)) attributes++;
    return at;
  }

  // Past the tag's '>', the attributes that nobody asks for cut out; the whole tag where without them it says nothing.
  private int Attributes(int start, int at, TagTrait tag, out int attributes, out bool keeps)
  {
    attributes = 0;
    var mark = (length, from, cut, cutAt.Count);
    if ((tag & TagTrait.Picture) != TagTrait.None) Pictures++;
    var (words, use) = (false, true);
    while (Attribute(ref at, out var name, out var nameEnd, out var value, out var valueEnd))
    {
      if (++attributes > MaxAttributes) break;
      var span = source.AsSpan(name, nameEnd - name);
      var content = source.AsSpan(value, valueEnd - value);
      if (!AttributeNames.IsRead(span, content))
      {
        Cut(name, at);
        continue;
      }

      words |= !content.IsEmpty && span.Equals("alt", StringComparison.OrdinalIgnoreCase);
      if ((tag & TagTrait.Link) != TagTrait.None && span.Equals("rel", StringComparison.OrdinalIgnoreCase)) use = !AttributeNames.IsForBrowsers(content);
    }

    keeps = (tag & TagTrait.Control) == TagTrait.None && ((tag & TagTrait.Picture) == TagTrait.None || words) && use;
    if (!keeps)
    {
      (length, from, cut, var count) = mark;
      cutAt.RemoveRange(count, cutAt.Count - count);
      cutBefore.RemoveRange(count, cutBefore.Count - count);
      Cut(start, at);
    }

    return at;
  }

  // The next attribute; false where the tag ends, with the position past its '>'.
  private bool Attribute(ref int at, out int name, out int nameEnd, out int value, out int valueEnd)
  {
    name = nameEnd = value = valueEnd = 0;
    while (at < source.Length && source[at] is ' ' or '\t' or '\n' or '\r' or '\f' or '/') at++;
    if (at >= source.Length) return false;
    if (source[at] == '>')
    {
      at++;
      return false;
    }

    name = at;
    // A first '=' belongs to the name.
    nameEnd = IndexOfAny(AttributeNameEnds, at + 1);
    at = nameEnd;
    while (at < source.Length && source[at] is ' ' or '\t' or '\n' or '\r' or '\f') at++;
    if (at >= source.Length || source[at] != '=')
    {
      at = nameEnd;
      return true;
    }

    at++;
    while (at < source.Length && source[at] is ' ' or '\t' or '\n' or '\r' or '\f') at++;
    if (at >= source.Length || source[at] == '>') return true;
    if (source[at] is '"' or '\'')
    {
      value = at + 1;
      valueEnd = Next(source[at], value);
      at = Math.Min(source.Length, valueEnd + 1);
      return true;
    }

    value = at;
    at = valueEnd = IndexOfAny(UnquotedEnds, at);
    return true;
  }

  private int IndexOfAny(SearchValues<char> values, int at)
  {
    var found = at < source.Length ? source.AsSpan(at).IndexOfAny(values) : -1;
    return found < 0 ? source.Length : at + found;
  }
}
