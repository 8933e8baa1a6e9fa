using System.Collections.Frozen;
using Hearsay.Language;

namespace Hearsay.Statements.Spans;

/// <summary>Puts together what the network found and what rules found: the network knows better where spans begin and end; rules know what a form means, who carried it, what stands inside
/// another's words, and forms that the network was not trained on.</summary>
internal static class SpanMerger
{
  // Forms whose spans the rules settle: who is told, who carries and who is said to have said it stand where sources and contents stand elsewhere.
  private static readonly FrozenSet<string> Forms = FrozenSet.ToFrozenSet(["as X reported", "impersonal", "is said to", "quoted as saying", "was told"], StringComparer.Ordinal);

  // Deeds and states in other news, whatever they are in the campaign that the network was trained on.
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Deeds = Lexicon.Set("""
    always attack attacked attacking attacks attracted authored avoided began blasted blocked blocks booed campaigned cast chose
    commitment committed consensus continues correct counts cover covered delivered delivering discussions drawn drew embraced embracing energetic
    entitled established eviscerated expand exposed features filed finessed fire fired gave hired hit hits hitting imposed includes introduced
    introducing jabbed knocked laid launch launched launches launching laying lays legalized letting love made madness mean misled naming obvious opened
    outspoken passed passing placed planned plot polished pounced pressed pressing promoted protesting provide provided push pushed pushing put puts
    raised reached released resisted restricting reveling revered revised seeming sent sentenced shared shifting shored signed spotted stand stepped
    stopped struck struggling stuck sued tackles targeted targets teases thrown touched tying underplays unimaginable unleashed unveils used voided
    vying walked winking withdrew worrying
    """);

  /// <summary>The attributions of a paragraph.</summary>
  /// <param name="p">The paragraph.</param>
  /// <param name="told">What the network found; outermost ones.</param>
  /// <param name="ruled">What rules found; outermost ones, each with those inside it.</param>
  public static List<Attribution> Merge(Paragraph p, List<Attribution> told, List<Attribution> ruled)
  {
    ruled.RemoveAll(rule => IsOfName(p, rule));
    var byCue = new Dictionary<int, Attribution>();
    foreach (var rule in Flat(ruled))
      for (var i = rule.Cue.Start; i < rule.Cue.End; i++) byCue.TryAdd(i, rule);
    var used = new HashSet<Attribution>();
    var own = told.Where(attribution => Says(p, attribution, byCue)).Select(attribution => Merged(p, attribution, byCue, used)).ToList();
    own.Sort((a, b) => a.Hull.Start.CompareTo(b.Hull.Start));
    var settled = own.FindAll(used.Contains);
    own.RemoveAll(one => !used.Contains(one) && Near(settled, one.Hull).Count > 0);
    var merged = new List<Attribution>();
    var inner = new HashSet<Attribution>();
    foreach (var rule in ruled)
    {
      if (used.Contains(rule)) continue;
      var near = Near(own, rule.Hull);
      var inside = near.FindAll(one => rule.Content.Exists(range => Holds(range, one.Hull)));
      if (near.Count > inside.Count) continue;
      // What the network took for the outermost stands in another's words.
      inner.UnionWith(inside);
      rule.Inner = [.. inside, .. rule.Inner.Where(one => !used.Contains(one) && !inside.Exists(other => other.Hull.Overlaps(one.Hull)))];
      rule.Inner.Sort((a, b) => a.Hull.Start.CompareTo(b.Hull.Start));
      if (rule.Rule == "figure") Relays.AddTo(p, rule);
      merged.Add(rule);
    }

    merged.AddRange(own.Where(one => !inner.Contains(one)));
    merged.Sort((a, b) => a.Hull.Start.CompareTo(b.Hull.Start));
    SpokenQuotations.Add(p, merged);
    TrailingSources.Add(p, merged);
    FurtherQuotations.Add(p, merged);
    Relays.Part(p, merged);
    return merged;
  }

  // Those of an ordered list that overlap a range. What the network finds lies side by side but for few, so that not many before the range are looked at.
  private static List<Attribution> Near(List<Attribution> ordered, TokenRange range)
  {
    const int Before = 8;
    int low = 0, high = ordered.Count;
    while (low < high)
    {
      var middle = (low + high) / 2;
      if (ordered[middle].Hull.Start < range.Start) low = middle + 1;
      else high = middle;
    }

    var near = new List<Attribution>();
    for (var i = Math.Max(0, low - Before); i < ordered.Count && ordered[i].Hull.Start < range.End; i++)
      if (ordered[i].Hull.Overlaps(range)) near.Add(ordered[i]);
    return near;
  }

  private static Attribution Merged(Paragraph p, Attribution told, Dictionary<int, Attribution> byCue, HashSet<Attribution> used)
  {
    Attribution? alike = null;
    for (var i = told.Cue.Start; i < told.Cue.End && alike is null; i++)
      if (byCue.TryGetValue(i, out var rule) && !used.Contains(rule)) alike = rule;
    if (alike is not null) used.Add(alike);
    if (alike is not null && (Forms.Contains(alike.Rule) || alike is { Rule: "accused", Source.IsEmpty: false } || HasOffice(told, alike) || LosesContent(p, told, alike) || IsElsewhere(p, told, alike) || SaysNextDoor(p, told, alike)))
    {
      if (alike.Source.IsEmpty && !alike.Content.Exists(range => range.Overlaps(told.Source))) alike.Source = told.Source;
      Relays.AddTo(p, alike);
      return alike;
    }

    var own = new Attribution
    {
      Source = SourceOf(p, told, alike),
      Cue = alike is not null && Holds(alike.Cue, told.Cue) && !told.Content.Exists(range => range.Overlaps(alike.Cue)) ? alike.Cue : told.Cue,
      Content = IsHeadlineColon(p, told, alike) ? alike!.Content : told.Content,
      Frame = alike?.Frame ?? told.Frame,
      Head = alike is not null && told.Cue.Contains(alike.Head) ? alike.Head : told.Head,
      Rule = alike?.Rule ?? told.Rule,
    };
    if (alike is not null) own.Relays.AddRange(alike.Relays);
    Relays.AddTo(p, own);
    own.Inner.AddRange(AttributionReader.ReadInside(p, own, 0, 0));
    return own;
  }

  // Whether it is somebody's words at all.
  private static bool Says(Paragraph p, Attribution told, Dictionary<int, Attribution> byCue)
  {
    if (PhraseCues.IsCiting(p, told.Head) || AttributionReader.IsPresence(p, told.Head) || AttributionReader.IsWish(p, told.Head) || AttributionReader.IsWish(p, told.Cue.Start)) return false;
    // "the newspaper, which cites a file": who is cited stands behind the newspaper.
    if (told.Source.Length() == 1 && (p.Is(told.Source.Start, "which") || p.Is(told.Source.Start, "who") || p.Is(told.Source.Start, "that")) && (p.Is(told.Head, "cites") || p.Is(told.Head, "cited") || p.Is(told.Head, "quotes"))) return false;
    if (IsOfName(p, told)) return false;
    if (byCue.ContainsKey(told.Head)) return true;
    return !Deeds.Contains(p.Word(told.Head)) && !(told.Source.IsEmpty && p.Is(told.Head, "expected"));
  }

  // "a worker, who wants to remain unnamed", "who preferred that his name be not mentioned": whoever it is, what he asks is no news.
  private static bool IsOfName(Paragraph p, Attribution told)
  {
    if (told.Source.Length() != 1 || !p.Is(told.Source.Start, "who") || told.Content.Count != 1) return false;
    for (var i = told.Content[0].Start; i < told.Content[0].End; i++)
      if (p.Is(i, "unnamed") || p.Is(i, "anonymous") || p.Is(i, "nameless") || (p.Is(i, "name") || p.Is(i, "names") || p.Is(i, "named") || p.Is(i, "identified")) && told.Content[0].Length() < 9) return true;
    return false;
  }

  // "a spokesperson for the ministry, Mariya Zell said": the office belongs to the source, not to what is said.
  private static bool HasOffice(Attribution told, Attribution alike) =>
    !told.Source.IsEmpty && alike.Source.End == told.Source.End && told.Content.Exists(range => range.Contains(alike.Source.Start));

  // A source of another sentence, where the cue's own has one: "The authority told us ... “We wait,” its engineer adds."
  private static bool IsElsewhere(Paragraph p, Attribution told, Attribution alike) =>
    !told.Source.IsEmpty && !alike.Source.IsEmpty && p.SentenceAt(told.Source.Start) != p.SentenceAt(told.Cue.Start) && p.SentenceAt(alike.Source.Start) == p.SentenceAt(told.Cue.Start);

  // 'A man says [he is staying put]. "My father stayed."': the words of the cue's own sentence are its content, where the network has those of the next alone.
  private static bool SaysNextDoor(Paragraph p, Attribution told, Attribution alike)
  {
    var sentence = p.SentenceAt(told.Cue.Start);
    return alike.Content.Exists(range => range.Start >= alike.Cue.End && range.Start < sentence.End) && told.Content.TrueForAll(range => range.Start >= sentence.End);
  }

  // "Alliance: ballots burned in north": what stands behind a headline's colon is one.
  private static bool IsHeadlineColon(Paragraph p, Attribution told, Attribution? alike) =>
    p.Block.Zone == Reading.Zone.Headline && alike is { Rule: "colon", Content: [var all] } && told.Content.TrueForAll(range => Holds(all, range));

  // "According to X" with another sentence for its content, or a subject without its verb.
  private static bool LosesContent(Paragraph p, Attribution told, Attribution alike)
  {
    if (alike.Rule == "according to" && !told.Content.Exists(range => alike.Content.Exists(range.Overlaps))) return true;
    if (told.Content.Count > 1 || alike.Content.Count > 1 || told.Content[0].Start != alike.Content[0].Start || !Holds(alike.Content[0], told.Content[0])) return false;
    return p.Class(told.Content[0].End) == WordClass.Auxiliary && alike.Content[0].Contains(told.Content[0].End);
  }

  private static TokenRange SourceOf(Paragraph p, Attribution told, Attribution? alike)
  {
    // The place of a dateline is nobody's name: "HALVEK (SAN) — The mayor said".
    if (!told.Source.IsEmpty && Dateline.End(p) is > 0 and var opened && told.Source.End <= opened)
    {
      if (alike is { Source.IsEmpty: false } && alike.Source.Start >= opened) return alike.Source;
      var subject = NounPhrases.StartingAt(p, opened, told.Cue.Start, p.Depth(told.Cue.Start), true);
      if (!subject.IsEmpty && !told.Content.Exists(range => range.Overlaps(subject))) return subject;
    }

    // "Holt, a spokesman, in an interview with the Gazette"
    if (alike is { Source.IsEmpty: false } && Holds(told.Source, alike.Source) && alike.Source.Start == told.Source.Start && p.Class(alike.Source.End) == WordClass.Comma && (p.Is(alike.Source.End + 1, "in") || p.Is(alike.Source.End + 1, "during"))) return alike.Source;
    if (alike is null || alike.Source.IsEmpty || told.Content.Exists(range => range.Overlaps(alike.Source))) return told.Source;
    return told.Source.IsEmpty || Holds(alike.Source, told.Source) ? alike.Source : told.Source;
  }

  private static bool Holds(TokenRange outer, TokenRange inner) => outer.Start <= inner.Start && inner.End <= outer.End;

  private static IEnumerable<Attribution> Flat(IEnumerable<Attribution> attributions) => attributions.SelectMany(attribution => Flat(attribution.Inner).Prepend(attribution));
}
