using System.Collections.Frozen;

namespace Hearsay.Statements;

/// <summary>What a cue verb does with what is said.</summary>
[Flags]
internal enum CueFrame
{
  None = 0,
  /// <summary>A clause, with or without "that", or quoted words: say, report, warn.</summary>
  Clause = 1,
  /// <summary>A hearer stands between cue and content: tell, inform, assure.</summary>
  Hearer = 2,
  /// <summary>"to" and an infinitive: promise, refuse.</summary>
  Infinitive = 4,
  /// <summary>A noun phrase: condemn, describe.</summary>
  Noun = 8,
  /// <summary>A person and what he is said to have done: accuse of, blame for.</summary>
  Accusing = 16,
  /// <summary>At a distance from its truth: claim, allege, accuse.</summary>
  Distant = 32,
  /// <summary>Says that it is not so: deny, dispute, refute.</summary>
  Denying = 64,
  /// <summary>Held possible only: suggest, suspect, believe, fear.</summary>
  Possible = 128,
  /// <summary>Passes on what another said: cite, quote.</summary>
  Citing = 256,
  /// <summary>What a document or a measurement does: show, find, reveal.</summary>
  Showing = 512,
  /// <summary>A thing asked, not said: ask, wonder.</summary>
  Asking = 1024,
}

/// <summary>English verbs of saying and their frames, in all their forms. Written for this program from general grammar.</summary>
internal static class CueVerbs
{
  private static readonly (CueFrame Frame, string Lemmas)[] Lists =
  [
    (CueFrame.Clause, """
      say/said/said confide reckon state report write/wrote/written note add announce declare explain acknowledge admit concede confess confirm stress emphasize emphasise underline underscore insist maintain assert affirm reaffirm reiterate repeat
      argue contend reply respond answer counter retort remark comment observe mention recall recount relate remember reveal disclose divulge testify claim allege warn caution conclude complain boast brag joke quip lament predict forecast estimate guess
      tweet proclaim pronounce vow pledge promise swear/swore/sworn threaten urge demand request recommend propose suggest hint imply indicate signal clarify continue elaborate interject exclaim shout cry yell whisper murmur mutter scream
      assess determine calculate rule decide agree disagree believe think/thought/thought suspect fear worry hope expect assume deny dispute refute reject speculate learn realise realize know/knew/known understand/understood/understood notice feel/felt/felt
      inform notify advise remind assure reassure tell/told/told convince brief show/showed/shown find/found/found read/read/read detail document demonstrate establish record illustrate prove verify relay narrate describe ask wonder inquire enquire specify stipulate outline point rebut opine vouch attest certify decree foresee/foresaw/foreseen submit advocate
      """),
    (CueFrame.Hearer, "tell/told/told inform notify advise remind assure reassure warn convince brief ask urge caution"),
    (CueFrame.Infinitive, "promise vow pledge threaten refuse decline offer agree swear/swore/sworn claim ask demand"),
    (CueFrame.Noun, "contest condemn denounce criticise criticize praise describe slam blast blame dismiss reject deny confirm announce welcome hail deplore decry attack defend acknowledge estimate report reiterate detail mention recount outline cite call stress emphasise emphasize propose"),
    (CueFrame.Accusing | CueFrame.Distant, "accuse"),
    (CueFrame.Distant, "claim allege purport assert contend insist maintain boast brag"),
    (CueFrame.Denying, "deny dispute refute reject rebut contest"),
    (CueFrame.Possible, "suggest suspect believe think/thought/thought fear worry hope expect assume speculate hint imply guess predict forecast wonder foresee/foresaw/foreseen"),
    (CueFrame.Citing, "cite quote"),
    (CueFrame.Showing, "show/showed/shown find/found/found read/read/read indicate reveal suggest demonstrate document record establish illustrate detail prove"),
    (CueFrame.Asking, "ask wonder inquire enquire"),
  ];

  private static readonly FrozenDictionary<string, CueFrame> Forms = BuildForms();
  private static readonly FrozenDictionary<string, CueFrame>.AlternateLookup<ReadOnlySpan<char>> Lookup = Forms.GetAlternateLookup<ReadOnlySpan<char>>();

  /// <summary>The frames of a form; none where it is no verb of saying.</summary>
  public static CueFrame FrameOf(ReadOnlySpan<char> form) => Lookup.TryGetValue(form, out var frame) ? frame : CueFrame.None;

  private static FrozenDictionary<string, CueFrame> BuildForms()
  {
    var forms = new Dictionary<string, CueFrame>(StringComparer.OrdinalIgnoreCase);
    foreach (var (frame, lemmas) in Lists)
    {
      foreach (var entry in lemmas.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
      {
        foreach (var form in FormsOf(entry)) forms[form] = forms.GetValueOrDefault(form) | frame;
      }
    }

    return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
  }

  private static IEnumerable<string> FormsOf(string entry)
  {
    var parts = entry.Split('/');
    var lemma = parts[0];
    yield return lemma;
    var sibilant = lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith("ch", StringComparison.Ordinal);
    var consonantY = lemma[^1] == 'y' && lemma[^2] is not ('a' or 'e' or 'o' or 'u');
    yield return consonantY ? lemma[..^1] + "ies" : sibilant ? lemma + "es" : lemma + "s";
    var stem = lemma is "submit" or "rebut" or "admit" or "blog" or "brag" or "refer" or "quip" or "slam" ? lemma + lemma[^1] : lemma;
    yield return stem[^1] == 'e' && stem is not ("foresee" or "decree" or "agree" or "disagree" or "guarantee") ? stem[..^1] + "ing" : stem + "ing";
    if (parts.Length == 3)
    {
      yield return parts[1];
      yield return parts[2];
    }
    else yield return consonantY ? lemma[..^1] + "ied" : stem[^1] == 'e' ? stem + "d" : stem + "ed";
  }
}
