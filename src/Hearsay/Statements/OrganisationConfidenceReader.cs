using System.Text.RegularExpressions;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Tells how a document views one perpetrator organisation (MUC-4, slot PERP: ORGANIZATION CONFIDENCE), from who says what of it. Pure; linear in the text and its statements.</summary>
public static partial class OrganisationConfidenceReader
{
  private const int Near = 80, Follows = 100, JustAfter = 40;
  private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

  private enum Teller
  {
    Own,
    Unspecified,
    Other,
    Itself,
    Authority,
  }

  /// <summary>The document's view. One that never names the organisation holds it possible.</summary>
  /// <param name="parsed">The document.</param>
  /// <param name="statements">What <see cref="StatementFinder"/> finds in it.</param>
  /// <param name="names">Names of the organisation, in any case; short forms too.</param>
  public static OrganisationConfidence Of(ParsedDocument parsed, IReadOnlyList<Statement> statements, IReadOnlyCollection<string> names)
  {
    var spellings = names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => string.Join(@"\s+", name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)));
    var pattern = string.Join('|', spellings);
    if (pattern.Length == 0) return OrganisationConfidence.Possible;
    var named = new Regex($@"(^|\W)(?<name>{pattern})($|\W)", Options);
    var text = parsed.Document.Text;
    var tally = new Tally();
    var told = BySentence(parsed, statements);
    for (var i = 0; i < parsed.Sentences.Length; i++)
    {
      var words = parsed.Sentences[i].Span.In(text);
      var claims = Claim().Match(words) is { Success: true } claim && !NobodyClaims().IsMatch(words) ? claim.Index : -1;
      var places = named.Matches(words);
      if (places.Count == 0)
      {
        if (i > 0 && claims >= 0 && Group().IsMatch(words)) tally.Claims++;
        continue;
      }

      tally.Near |= IsDeed(text, parsed, i - 1) || IsDeed(text, parsed, i) || IsDeed(text, parsed, i + 1);
      var first = places[0].Groups["name"];
      var last = places[^1].Groups["name"];
      var start = parsed.Sentences[i].Span.Start;
      Read(tally, words, claims, first.Index, last.Index + last.Length, Told(tally, text, told[i], named, new(start + first.Index, start + last.Index + last.Length)));
    }

    return tally.Decide(State().IsMatch(pattern) && !Irregular().IsMatch(pattern));
  }

  private static List<Statement>[] BySentence(ParsedDocument parsed, IReadOnlyList<Statement> statements)
  {
    var told = new List<Statement>[parsed.Sentences.Length];
    for (var i = 0; i < told.Length; i++) told[i] = [];
    var starts = parsed.Sentences.Select(sentence => sentence.Span.Start).ToArray();
    foreach (var statement in statements)
    {
      var hull = statement.Content.Concat(statement.Cue).Concat(statement.Source).Aggregate((a, b) => a.Hull(b));
      var at = Array.BinarySearch(starts, hull.Start);
      for (var i = Math.Max(0, at < 0 ? ~at - 1 : at); i < starts.Length && starts[i] < hull.End; i++) told[i].Add(statement);
    }

    return told;
  }

  /// <summary>Who tells of the organisation in a sentence, and how surely: the highest of the sources whose content names it.</summary>
  private static (Teller Teller, bool Possible, bool Accused) Told(Tally tally, string text, List<Statement> statements, Regex named, TextSpan place)
  {
    var teller = Teller.Own;
    bool possible = false, accused = false;
    foreach (var statement in statements)
    {
      var source = Statement.TextOf(text, statement.Source) + string.Concat(statement.Chain.Skip(1).Select(link => $" | {link.Name} | {link.Affiliation} | {link.SpeaksFor}"));
      var cue = Statement.TextOf(text, statement.Cue);
      var itself = named.IsMatch(source);
      if (itself && statement.Certainty != Certainty.Denied && Admits().IsMatch(cue) && Deed().IsMatch(statement.Text)) tally.Claims++;
      if (!statement.Content.Any(span => span.Overlaps(place))) continue;
      possible |= statement.Certainty == Certainty.Possible;
      if (statement.Voice == Voice.Own) continue;
      accused |= !itself && Charges().IsMatch(cue);
      var found = itself ? Teller.Itself : Authority().IsMatch(source) ? Teller.Authority : statement.FarEnd.Kind == SourceKind.Unspecified ? Teller.Unspecified : Teller.Other;
      if (found > teller) teller = found;
    }

    return (teller, possible, accused);
  }

  private static void Read(Tally tally, string words, int claims, int start, int end, (Teller Teller, bool Possible, bool Accused) told)
  {
    var before = words[..start];
    var after = words[end..];
    var deed = Deed().IsMatch(words);
    var (teller, possible, accused) = told;
    if (claims >= 0)
    {
      if (claims > start) tally.Claims++;
    }
    else if (Acquitted().IsMatch(words)) tally.Acquits++;
    else if (accused || Accuses().IsMatch(before[Math.Max(0, start - Near)..]) || IsAccused().IsMatch(after[..Math.Min(after.Length, Follows)]))
    {
      var verbs = Accuses().Matches(before);
      if (teller < Teller.Itself && verbs.Count > 0 && Authority().IsMatch(before[..verbs[^1].Index])) teller = Teller.Authority;
      (deed ? tally.Accused : tally.AccusedOfNothing)[(int)teller]++;
    }
    else if (Hedges().IsMatch(before[Math.Max(0, start - Near)..]) || Hedges().IsMatch(after[..Math.Min(after.Length, JustAfter)])) (deed ? tally.Hedged : tally.AccusedOfNothing)[(int)teller]++;
    else if (Maybe().IsMatch(words)) tally.Maybe += deed && teller is Teller.Other or Teller.Authority ? 1 : 0;
    else if (deed)
    {
      tally.Told[(int)teller]++;
      tally.Possible |= possible;
    }
  }

  private static bool IsDeed(string text, ParsedDocument parsed, int sentence) => sentence >= 0 && sentence < parsed.Sentences.Length && Deed().IsMatch(parsed.Sentences[sentence].Span.Of(text));

  /// <summary>What the sentences that name the organisation say of it, by who tells it.</summary>
  private sealed class Tally
  {
    public int Claims, Acquits, Maybe;
    public bool Possible, Near;
    public readonly int[] Accused = new int[5], AccusedOfNothing = new int[5], Hedged = new int[5], Told = new int[5];

    /// <summary>MUC-4's decision tree, on what prevails. What others alone tell of a state's own forces is an accusation.</summary>
    public OrganisationConfidence Decide(bool ofState)
    {
      if (Claims > 0) return OrganisationConfidence.ClaimedOrAdmitted;
      var byAuthorities = At(Accused, Teller.Authority) + At(Hedged, Teller.Authority);
      var byOthers = Accused.Sum() - At(Accused, Teller.Authority) + At(Hedged, Teller.Other);
      if (Acquits > byAuthorities + byOthers) return OrganisationConfidence.Acquitted;
      if (At(Hedged, Teller.Own) + At(Hedged, Teller.Unspecified) is > 0 and var hedged && hedged >= At(Told, Teller.Own)) byOthers += hedged;
      if (byAuthorities + byOthers > 0) return byAuthorities >= byOthers ? OrganisationConfidence.SuspectedOrAccusedByAuthorities : OrganisationConfidence.SuspectedOrAccused;
      if (Possible) return OrganisationConfidence.SuspectedOrAccused;
      if (Maybe > 0) return OrganisationConfidence.Possible;
      if (ofState && At(Told, Teller.Other) is > 0 and var told && told >= At(Told, Teller.Own)) return OrganisationConfidence.SuspectedOrAccused;
      if (At(AccusedOfNothing, Teller.Authority) + At(AccusedOfNothing, Teller.Own) > 0) return OrganisationConfidence.SuspectedOrAccusedByAuthorities;
      if (At(AccusedOfNothing, Teller.Other) > 0) return OrganisationConfidence.SuspectedOrAccused;
      return Near ? OrganisationConfidence.ReportedAsFact : OrganisationConfidence.Possible;
    }

    private static int At(int[] counts, Teller teller) => counts[(int)teller];
  }

  [GeneratedRegex(@"\b(attack|bomb|kill|murder|assassin|kidnap|abduct|explo|blast|sabotag|ambush|massacr|shoot|shot|burn|fire\b|destroy|dynamit|raid|terroris|harass|wound|dead\b|death|crim|hijack|blew|blow|damage|rocket|grenade|mine\b|mortar|execut|tortur|machine-?gun|incident|perpetrat|violat|assault|slaughter)", Options)]
  private static partial Regex Deed();

  [GeneratedRegex(@"\b(claim\w*|accept\w*|admit\w*|assum\w*|took|taken|takes|take|taking|acknowledg\w*)\s+(\w+\s+){0,3}(responsib|credit|author)", Options)]
  private static partial Regex Claim();

  [GeneratedRegex(@"\b(no|none|neither|nobody)\b(\W+\w+){0,10}\W+(claimed|taken|took|assumed|accepted|admitted)|not (been )?claimed|yet claimed|denied (any |all )?responsib", Options)]
  private static partial Regex NobodyClaims();

  [GeneratedRegex(@"\b(the|this|that|its?|they) (\w+ ){0,3}(group|organi[sz]ation|guerrillas?|rebels?|movement|members|army|caller)\b", Options)]
  private static partial Regex Group();

  [GeneratedRegex(@"\b(admit\w*|acknowledg\w*|confess\w*)", Options)]
  private static partial Regex Admits();

  [GeneratedRegex(@"\b(claim\w*|alleg\w*|charg\w*|accus\w*)", Options)]
  private static partial Regex Charges();

  [GeneratedRegex(@"\b(acquit\w*|exonerat\w*|innocent of|cleared of|not responsible for|had nothing to do with|took no part in)\b", Options)]
  private static partial Regex Acquitted();

  [GeneratedRegex(@"\b(accus\w+|blam\w+|attribut\w+|charg(e|es|ed|ing)|implicat\w+|denounc\w+|suspect\w*|responsib\w+|incriminat\w+|link(ed|s)?|involve[ds]?|guilty|culprits?|point(s|ed)? (to|at)|identified|perpetrators)\b", Options)]
  private static partial Regex Accuses();

  [GeneratedRegex(@"^\W*(\w+\W+){0,5}(has|have|had|was|were|is|are|being) (\w+ )?(been |being )?(blamed|accused|responsible|implicated|involved|behind|suspected|charged|held|linked)|^[^.,;]{0,15}\bresponsible", Options)]
  private static partial Regex IsAccused();

  [GeneratedRegex(@"\b(alleged(ly)?|presumed|presumably|apparently|probably|supposed(ly)?|believed?|thought|seem\w*|evidently|likely|indications?|evidence|signs)\b", Options)]
  private static partial Regex Hedges();

  [GeneratedRegex(@"\b(could have|may have|might|could be|may be|whether|possibility|possible|possibly|no confirmation|rule out|doubt\w*|unclear|if it)\b", Options)]
  private static partial Regex Maybe();

  [GeneratedRegex(@"\b(polic|army|armed forces|military|ministry|minister|government|president|judge|court|authorit|officials?\b|officer|colonel|col\b|general|gen\b|commander|major|lieutenant|lt\b|captain|brigade|battalion|security|attorney|prosecutor|command|intelligence|mayor|governor|senator|ambassador|embassy|state department|troops|interior|defen[cs]e)", Options)]
  private static partial Regex Authority();

  [GeneratedRegex(@"\b(army|armed(\\s\+|\s)forces|air(\\s\+|\s)force|military|government|police|battalion|soldiers|national(\\s\+|\s)guard|forces|troops|regime|brigade|civil(\\s\+|\s)defen[cs]e)\b", Options)]
  private static partial Regex State();

  [GeneratedRegex(@"liberation|guerrilla|revolution|anti-?commun|people|cartel|rebel|popular|clandestine", Options)]
  private static partial Regex Irregular();
}
