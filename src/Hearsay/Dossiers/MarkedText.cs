using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Dossiers;

/// <summary>One document's words with its statements, sources and cues highlighted. Spans that overlap, nest or lie in pieces are split where they must be.</summary>
internal sealed class MarkedText
{
  // Outermost first where two begin and end at the same offsets.
  private enum Role
  {
    Evidence,
    Content,
    Source,
    Cue,
  }

  private sealed record Piece(TextSpan Span, Role Role, string Class, string? Anchor, OutlinedClaim? ClaimAfter);

  private readonly Document document;
  private readonly List<Piece>?[] pieces;

  public MarkedText(Document document, Outline outline)
  {
    this.document = document;
    pieces = new List<Piece>?[document.Blocks.Length];
    foreach (var evidence in outline.EvidenceOf(document)) Add([evidence.Span], Role.Evidence, "ev", outline.AnchorOf(evidence), null);

    var seen = new HashSet<(TextSpan, Role)>();
    foreach (var statement in outline.StatementsOf(document))
    {
      var anchor = outline.AnchorOf(statement);
      if (anchor is null) continue;
      var own = statement.Voice == Voice.Own;
      Add(statement.Content, Role.Content, own ? "own" : "said", anchor, outline.ClaimOf(statement));
      if (own) continue;
      Add(statement.Source.Where(span => seen.Add((span, Role.Source))), Role.Source, "src", null, null);
      Add(statement.Cue.Where(span => seen.Add((span, Role.Cue))), Role.Cue, "cue", null, null);
    }

    foreach (var list in pieces) list?.Sort(Compare);
  }

  /// <summary>Writes the words of one block.</summary>
  public void Write(Html html, int block)
  {
    var span = document.Blocks[block].Span;
    if (pieces[block] is not { } list)
    {
      html.Text(span.Of(document.Text));
      return;
    }

    var open = new List<Piece>();
    var links = new List<OutlinedClaim>();
    var next = 0;
    var position = span.Start;
    while (true)
    {
      while (next < list.Count && list[next].Span.Start == position) Open(html, open, list[next++]);
      if (position >= span.End) break;
      var stop = next < list.Count ? Math.Min(span.End, list[next].Span.Start) : span.End;
      foreach (var piece in open) stop = Math.Min(stop, piece.Span.End);
      html.Text(document.Text.AsSpan(position, stop - position));
      position = stop;
      Close(html, open, links, position);
    }
  }

  private void Add(IEnumerable<TextSpan> spans, Role role, string @class, string? anchor, OutlinedClaim? claim)
  {
    (int Block, int Index)? last = null;
    foreach (var span in spans)
    {
      if (span.IsEmpty || span.Start < 0 || span.End > document.Text.Length) continue;
      for (var block = FirstEndingAfter(span.Start); block < pieces.Length && document.Blocks[block].Span.Start < span.End; block++)
      {
        var within = document.Blocks[block].Span;
        if (!Outline.IsShown(document.Blocks[block]) || within.IsEmpty) continue;
        var list = pieces[block] ??= [];
        last = (block, list.Count);
        list.Add(new(new(Math.Max(span.Start, within.Start), Math.Min(span.End, within.End)), role, @class, anchor, null));
        anchor = null;
      }
    }

    if (last is { } end && claim is not null) pieces[end.Block]![end.Index] = pieces[end.Block]![end.Index] with { ClaimAfter = claim };
  }

  private int FirstEndingAfter(int offset)
  {
    int low = 0, high = document.Blocks.Length;
    while (low < high)
    {
      var middle = (low + high) / 2;
      if (document.Blocks[middle].Span.End <= offset) low = middle + 1;
      else high = middle;
    }

    return low;
  }

  private static int Compare(Piece left, Piece right)
  {
    var order = left.Span.Start.CompareTo(right.Span.Start);
    if (order == 0) order = right.Span.End.CompareTo(left.Span.End);
    if (order == 0) order = left.Role.CompareTo(right.Role);
    return order != 0 ? order : string.CompareOrdinal(left.Anchor, right.Anchor);
  }

  private static void Open(Html html, List<Piece> open, Piece piece)
  {
    open.Add(piece);
    Start(html, piece, piece.Anchor);
  }

  // What ends here may lie under what goes on: that is closed too, and opened again without its anchor.
  private static void Close(Html html, List<Piece> open, List<OutlinedClaim> links, int position)
  {
    var first = open.FindIndex(piece => piece.Span.End <= position);
    if (first >= 0)
    {
      for (var i = open.Count - 1; i >= first; i--) End(html, open[i]);
      foreach (var piece in open)
      {
        if (piece.Span.End <= position && piece.ClaimAfter is { } claim && !links.Contains(claim)) links.Add(claim);
      }

      open.RemoveAll(piece => piece.Span.End <= position);
      for (var i = first; i < open.Count; i++) Start(html, open[i], null);
    }

    if (open.Exists(piece => piece.Role is Role.Content)) return;
    foreach (var claim in links)
    {
      html.Write($"""<a class="to-claim" href="#{claim.Anchor}" aria-label="Claim {claim.Number}">{claim.Number}</a>""");
    }

    links.Clear();
  }

  private static void Start(Html html, Piece piece, string? anchor)
  {
    if (piece.Role is Role.Content) html.Raw("<mark");
    else html.Raw("<span");
    if (anchor is not null) html.Write($" id=\"{anchor}\"");
    if (anchor is not null && piece.Role is Role.Content) html.Raw(" tabindex=\"-1\"");
    html.Write($" class=\"{piece.Class}\">");
  }

  private static void End(Html html, Piece piece)
  {
    if (piece.Role is Role.Content) html.Raw("</mark>");
    else html.Raw("</span>");
  }
}
