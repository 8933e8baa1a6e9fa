using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Hearsay.Reading;

/// <summary>One cheap linear look at the markup before the parser sees it: scripts, styles and comments are cut out (JSON-LD is kept aside), and tags
/// nested deeper than the limit are dropped, so that no nesting can make the parser slow.</summary>
internal sealed class MarkupScan
{
  private static readonly FrozenSet<string> Void = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "keygen", "command", "path", "circle", "rect", "use", "stop", "line", "polygon", "ellipse", "polyline");

  // Their end tags may be left out, so an open one says nothing about depth.
  private static readonly FrozenSet<string> SelfClosing = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "html", "head", "body", "rb", "rt", "rp");

  private static readonly FrozenSet<string> Formatting = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VoidLookup = Void.GetAlternateLookup<ReadOnlySpan<char>>();
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SelfClosingLookup = SelfClosing.GetAlternateLookup<ReadOnlySpan<char>>();
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FormattingLookup = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();

  private const int MaxFormatting = 48;
  private const int MaxAttributes = 2_000;
  private const long MaxWork = 4_000_000;

  private readonly List<int> cutAt = [];
  private readonly List<int> cutBefore = [];
  private int cut;

  private MarkupScan() { }

  /// <summary>The markup that is left.</summary>
  public string Markup { get; private set; } = "";

  /// <summary>The contents of <c>application/ld+json</c> scripts.</summary>
  public ImmutableArray<string> JsonLd { get; private set; } = [];

  /// <summary>Where the contents of the first scripts lie in the source that may hold the page's own data: JSON, or an assignment to <c>window</c>.</summary>
  public ImmutableArray<(int Start, int End)> States { get; private set; } = [];

  /// <summary>Number of start tags.</summary>
  public int Elements { get; private set; }

  /// <summary>Whether tags beyond the depth limit were dropped.</summary>
  public bool Flattened { get; private set; }

  /// <summary>Why the page is refused; null where it is not.</summary>
  public string? Why { get; private set; }

  /// <summary>Where an offset into <see cref="Markup"/> lies in the source.</summary>
  public int SourceOffset(int offset)
  {
    var index = cutAt.BinarySearch(offset);
    if (index < 0) index = ~index - 1;
    else while (index + 1 < cutAt.Count && cutAt[index + 1] == offset) index++;
    return index < 0 ? offset : offset + cutBefore[index];
  }

  /// <summary>Scans the source once.</summary>
  public static MarkupScan Of(string source, PageReaderOptions options)
  {
    var scan = new MarkupScan();
    var kept = new StringBuilder(source.Length);
    var jsonLd = ImmutableArray.CreateBuilder<string>();
    var states = ImmutableArray.CreateBuilder<(int Start, int End)>();
    int from = 0, at = 0, depth = 0, formatting = 0;
    long reopened = 0, work = 0;

    void Cut(int start, int end)
    {
      kept.Append(source, from, start - from);
      scan.cut += end - start;
      scan.cutAt.Add(kept.Length);
      scan.cutBefore.Add(scan.cut);
      from = end;
    }

    while (at < source.Length)
    {
      at = source.IndexOf('<', at);
      if (at < 0 || at + 1 >= source.Length) break;
      var next = source[at + 1];
      if (next == '!')
      {
        if (string.CompareOrdinal(source, at, "<!--", 0, 4) == 0)
        {
          // "<!-->" and "<!--->" are whole comments to a browser.
          var end = source.AsSpan(at + 4).StartsWith(">") ? at + 5 : source.AsSpan(at + 4).StartsWith("->") ? at + 6 : EndOf(source, "-->", at + 4);
          Cut(at, end);
          at = end;
        }
        else
        {
          at += 2;
        }

        continue;
      }

      var closing = next == '/';
      var nameAt = closing ? at + 2 : at + 1;
      if (nameAt >= source.Length || !char.IsAsciiLetter(source[nameAt]))
      {
        at += 1;
        continue;
      }

      var nameEnd = nameAt;
      while (nameEnd < source.Length && nameEnd - nameAt < 40 && source[nameEnd] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>')) nameEnd++;
      var name = source.AsSpan(nameAt, nameEnd - nameAt);
      var tagEnd = TagEnd(source, nameEnd, out var attributes);
      if (attributes > MaxAttributes)
      {
        scan.Why = $"an element has more than {MaxAttributes} attributes";
        return scan;
      }

      if (closing)
      {
        if (!VoidLookup.Contains(name) && !SelfClosingLookup.Contains(name))
        {
          if (FormattingLookup.Contains(name) && formatting > 0) formatting--;
          if (depth > options.MaxDepth)
          {
            Cut(at, tagEnd);
            scan.Flattened = true;
          }

          if (depth > 0) depth--;
        }

        at = tagEnd;
        continue;
      }

      // The parser looks through its open elements at every tag: deep and many multiply.
      work += Math.Min(depth, options.MaxDepth);
      if (work > MaxWork && depth > 64)
      {
        Cut(at, tagEnd);
        scan.Flattened = true;
        at = tagEnd;
        continue;
      }

      if (++scan.Elements > options.MaxElements)
      {
        scan.Why = $"the page has more than {options.MaxElements} elements";
        return scan;
      }

      if (IsRaw(name))
      {
        var end = RawEnd(source, name, tagEnd, out var contentEnd);
        if (!name.Equals("title", StringComparison.OrdinalIgnoreCase) && !name.Equals("textarea", StringComparison.OrdinalIgnoreCase))
        {
          if (name.Equals("script", StringComparison.OrdinalIgnoreCase) && source.AsSpan(at, tagEnd - at).Contains("ld+json", StringComparison.OrdinalIgnoreCase) && jsonLd.Count < 64)
            jsonLd.Add(source[tagEnd..contentEnd]);
          else if (name.Equals("script", StringComparison.OrdinalIgnoreCase) && states.Count < PageState.MaxScripts && PageState.MayHold(source.AsSpan(at, tagEnd - at), source.AsSpan(tagEnd, contentEnd - tagEnd)))
            states.Add((tagEnd, contentEnd));
          Cut(at, end);
        }

        at = end;
        continue;
      }

      if (VoidLookup.Contains(name) || (source[tagEnd - 1] == '>' && tagEnd >= 2 && source[tagEnd - 2] == '/' && name.Contains('-')))
      {
        at = tagEnd;
        continue;
      }

      var isFormatting = FormattingLookup.Contains(name);
      if (!isFormatting) reopened += formatting;
      if (reopened > 4L * options.MaxElements)
      {
        scan.Why = "unclosed formatting elements multiply beyond reason";
        return scan;
      }

      if (!SelfClosingLookup.Contains(name))
      {
        depth++;
        if (depth > options.MaxDepth || (isFormatting && formatting >= MaxFormatting))
        {
          Cut(at, tagEnd);
          scan.Flattened |= depth > options.MaxDepth;
          if (depth <= options.MaxDepth) depth--;
        }
        else if (isFormatting)
        {
          formatting++;
        }
      }

      at = tagEnd;
    }

    kept.Append(source, from, source.Length - from);
    scan.Markup = kept.ToString();
    scan.JsonLd = jsonLd.ToImmutable();
    scan.States = states.ToImmutable();
    return scan;
  }

  private static bool IsRaw(ReadOnlySpan<char> name) => name.Length switch
  {
    5 => name.Equals("style", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase),
    6 => name.Equals("script", StringComparison.OrdinalIgnoreCase),
    // As for a browser that runs scripts: its content is for those that do not, and often is not even well-formed.
    8 => name.Equals("textarea", StringComparison.OrdinalIgnoreCase) || name.Equals("noscript", StringComparison.OrdinalIgnoreCase),
    _ => false,
  };

  private static int EndOf(string source, string mark, int at)
  {
    var end = at <= source.Length ? source.IndexOf(mark, at, StringComparison.Ordinal) : -1;
    return end < 0 ? source.Length : end + mark.Length;
  }

  private static int RawEnd(string source, ReadOnlySpan<char> name, int at, out int contentEnd)
  {
    while (at < source.Length)
    {
      var close = source.IndexOf("</", at, StringComparison.Ordinal);
      if (close < 0) break;
      var after = close + 2 + name.Length;
      if (after <= source.Length && source.AsSpan(close + 2, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
        && (after == source.Length || source[after] is '>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f'))
      {
        contentEnd = close;
        return EndOf(source, ">", after);
      }

      at = close + 2;
    }

    contentEnd = source.Length;
    return source.Length;
  }

  // Just past the tag's '>', quotes respected as the HTML tokenizer does.
  private static int TagEnd(string source, int at, out int attributes)
  {
    attributes = 0;
    while (at < source.Length)
    {
      var hit = source.AsSpan(at).IndexOfAny('>', '=');
      if (hit < 0) break;
      at += hit;
      if (source[at] == '>') return at + 1;
      attributes++;
      at++;
      while (at < source.Length && source[at] is ' ' or '\t' or '\n' or '\r' or '\f') at++;
      if (at < source.Length && source[at] is '"' or '\'')
      {
        var close = source.IndexOf(source[at], at + 1);
        if (close < 0) break;
        at = close + 1;
      }
    }

    return source.Length;
  }
}
