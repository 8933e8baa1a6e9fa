using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Builds claims from statements: reads their contents, collapses those that are the same word for word, clusters the rest.</summary>
internal sealed class ClaimBuilder
{
  private const float EnoughForAligned = 0.3f;
  private const float EnoughForHeadline = 0.4f;
  private const double AlignedPart = 0.7;
  private const int ComparedForMedoid = 32;

  private readonly LinkingCorpus corpus;
  private readonly IEnumerable<SharedText> derived;
  private readonly CancellationToken cancellation;
  private readonly Vocabulary vocabulary = new();
  private readonly ContentComparison comparison;
  private readonly ClaimConflicts conflicts;
  private readonly List<Content> forms = [];
  private readonly List<List<int>> statementsOf = [];
  private readonly int[] formOf;

  /// <param name="corpus">The statements.</param>
  /// <param name="derived">Texts of which one is derived from the other.</param>
  /// <param name="copies">Documents that are shown to repeat another.</param>
  /// <param name="endOf">The identity of a statement's far end.</param>
  /// <param name="cancellation">Stops the work.</param>
  public ClaimBuilder(LinkingCorpus corpus, IEnumerable<SharedText> derived, IReadOnlySet<int> copies, Func<int, SourceIdentity?> endOf, CancellationToken cancellation)
  {
    (this.corpus, this.derived, this.cancellation) = (corpus, derived, cancellation);
    conflicts = new(corpus, statementsOf, copies, endOf);
    comparison = new(vocabulary);
    formOf = new int[corpus.Statements.Length];
  }

  public (ImmutableArray<Claim> Claims, ImmutableArray<ClaimConflict> Conflicts) Build()
  {
    ReadContents();
    var contents = forms.ToArray();
    var given = new List<Likeness>();
    AddAligned(given);
    AddHeadlines(given);
    var (alike, barred) = new ClaimIndex(contents, vocabulary, comparison).Find(given, cancellation);
    var clusters = new ClaimClusters(contents, comparison, alike, cancellation);

    var claimOf = new Claim[contents.Length];
    var claims = new List<(Claim Claim, int Documents)>();
    foreach (var cluster in clusters.All)
    {
      cancellation.ThrowIfCancellationRequested();
      var claim = ClaimOf(cluster, out var documents);
      foreach (var form in cluster) claimOf[form] = claim;
      claims.Add((claim, documents));
    }

    return (
      [.. claims.OrderByDescending(pair => pair.Documents).ThenByDescending(pair => pair.Claim.Statements.Length)
        .ThenBy(pair => pair.Claim.Id, StringComparer.Ordinal).Select(pair => pair.Claim)],
      conflicts.Find(barred, claimOf));
  }

  private void ReadContents()
  {
    var reader = new ContentReader(vocabulary);
    var byPrint = new Dictionary<UInt128, int>();
    for (var i = 0; i < corpus.Statements.Length; i++)
    {
      if ((i & 1023) == 0) cancellation.ThrowIfCancellationRequested();
      var statement = corpus.Statements[i];
      var content = reader.Read(corpus.Documents[corpus.DocumentOf[i]].Text, statement, corpus.Circumstances[i], Nested(i));
      if (content.Terms.Length >= 3)
      {
        if (byPrint.TryAdd(content.Print(), forms.Count)) Add(content);
        formOf[i] = byPrint[content.Print()];
      }
      else
      {
        formOf[i] = forms.Count;
        Add(content);
      }

      statementsOf[formOf[i]].Add(i);
    }

    vocabulary.Weigh(corpus.Statements.Length);

    void Add(Content content)
    {
      forms.Add(content);
      statementsOf.Add([]);
    }
  }

  /// <summary>Sources and cues of the statements that make up most of a statement's content: what it says is that somebody says something.</summary>
  private ImmutableArray<TextSpan> Nested(int statement)
  {
    var outer = corpus.Statements[statement];
    var hull = LinkingCorpus.HullOf(outer);
    var (from, to) = corpus.StatementsOf(corpus.DocumentOf[statement]);
    var first = statement;
    while (first > from && LinkingCorpus.HullOf(corpus.Statements[first - 1]).Start == hull.Start) first--;
    List<TextSpan>? left = null;
    for (var i = first; i < to; i++)
    {
      var inner = corpus.Statements[i];
      var innerHull = LinkingCorpus.HullOf(inner);
      if (innerHull.Start >= hull.End) break;
      if (i == statement || inner.Cue.IsEmpty || !hull.Contains(innerHull) || innerHull.Length * 2 < hull.Length || !hull.Contains(inner.Cue[0])) continue;
      (left ??= []).AddRange(inner.Cue);
      left.AddRange(inner.Source);
    }

    return left is null ? [] : [.. left];
  }

  private void AddHeadlines(List<Likeness> given)
  {
    for (var i = 0; i < corpus.Statements.Length; i++)
    {
      if (corpus.Statements[i].Body.IsEmpty) continue;
      var (from, to) = corpus.StatementsOf(corpus.DocumentOf[i]);
      for (var j = from; j < to; j++)
        if (corpus.Statements[i].Body.Contains(corpus.Statements[j].Id, StringComparer.Ordinal)) AddGiven(given, i, j, EnoughForHeadline);
    }
  }

  private void AddGiven(List<Likeness> given, int one, int other, float enough, bool copied = false)
  {
    int first = Math.Min(formOf[one], formOf[other]), second = Math.Max(formOf[one], formOf[other]);
    if (first != second) given.Add(new(first, second, enough) { Copied = copied });
  }

  /// <summary>Statements that stand on the same words of two texts of which one is derived.</summary>
  private void AddAligned(List<Likeness> given)
  {
    foreach (var text in derived)
    {
      cancellation.ThrowIfCancellationRequested();
      var (from, to) = corpus.StatementsOf(text.First);
      var (otherFrom, otherTo) = corpus.StatementsOf(text.Second);
      for (var i = from; i < to; i++)
      {
        var hull = LinkingCorpus.HullOf(corpus.Statements[i]);
        if (Mapped(text, hull) is not { } mapped) continue;
        for (var j = otherFrom; j < otherTo; j++)
        {
          var other = LinkingCorpus.HullOf(corpus.Statements[j]);
          if (other.Start >= mapped.End) break;
          var common = Math.Min(mapped.End, other.End) - Math.Max(mapped.Start, other.Start);
          if (common >= AlignedPart * mapped.Length && common >= AlignedPart * other.Length) AddGiven(given, i, j, EnoughForAligned, copied: true);
        }
      }
    }
  }

  /// <summary>Where the words of a span stand in the other text; null where fewer than <see cref="AlignedPart"/> of them do.</summary>
  private static TextSpan? Mapped(SharedText text, TextSpan span)
  {
    int covered = 0, start = -1, end = -1;
    foreach (var tile in text.Tiles)
    {
      if (tile.First.Start >= span.End) break;
      if (!tile.First.Overlaps(span)) continue;
      covered += Math.Min(tile.First.End, span.End) - Math.Max(tile.First.Start, span.Start);
      if (start < 0) start = tile.Second.Start + span.Start - tile.First.Start;
      end = tile.Second.End + span.End - tile.First.End;
    }

    return start >= 0 && end > start && covered >= AlignedPart * span.Length ? new(Math.Max(0, start), end) : null;
  }

  private Claim ClaimOf(List<int> cluster, out int documents)
  {
    var members = cluster.SelectMany(form => statementsOf[form]).Order().ToArray();
    documents = 1;
    for (var i = 1; i < members.Length; i++)
      if (corpus.DocumentOf[members[i]] != corpus.DocumentOf[members[i - 1]]) documents++;
    ImmutableArray<string> ids = [.. members.Select(i => corpus.Statements[i].Id)];
    return new(IdOf(ids), corpus.Statements[Medoid(cluster)].Text, ids);
  }

  private static string IdOf(ImmutableArray<string> ids)
  {
    var sorted = string.Join('\n', ids.Order(StringComparer.Ordinal));
    return "c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sorted)))[..10];
  }

  /// <summary>The statement that is most like the others; one of the body and in one piece where there is one.</summary>
  private int Medoid(List<int> cluster)
  {
    var best = -1;
    (int Rank, double Score) bestValue = default;
    var step = Math.Max(1, cluster.Count / ComparedForMedoid);
    for (var c = 0; c < cluster.Count; c += cluster.Count > 4 * ComparedForMedoid ? step : 1)
    {
      var score = 0.0;
      for (var other = 0; other < cluster.Count; other += step)
        score += cluster[other] == cluster[c] ? 1 : comparison.Score(forms[cluster[c]], forms[cluster[other]], numbers: true, out _) * statementsOf[cluster[other]].Count;
      score += statementsOf[cluster[c]].Count;
      foreach (var i in statementsOf[cluster[c]])
      {
        var statement = corpus.Statements[i];
        var rank = (statement.Zone == Reading.Zone.Body ? 2 : 0) + (statement.Content.Length == 1 ? 1 : 0);
        if (best >= 0 && (rank, score).CompareTo(bestValue) <= 0) continue;
        (best, bestValue) = (i, (rank, score));
      }
    }

    return best;
  }
}
