using System.Globalization;
using System.Text;
using Hearsay.Language.Syntax;

namespace Hearsay.Tests.Language.Names;

/// <summary>Sentences written as <c>form/part of speech/head/relation</c>, heads counted from 1; a form that begins with an underscore stands close to the word before it.</summary>
internal static class LightTrees
{
  private static readonly Dictionary<string, string> Lemmas = new(StringComparer.Ordinal)
  {
    ["said"] = "say", ["told"] = "tell", ["was"] = "be", ["is"] = "be", ["fell"] = "fall", ["met"] = "meet", ["left"] = "leave", ["died"] = "die", ["denied"] = "deny", ["works"] = "work", ["lives"] = "live", ["comes"] = "come",
  };

  /// <summary>The text of the sentences, a line each, and their trees.</summary>
  public static (string Text, SentenceTree[] Sentences) Read(params string[] lines)
  {
    var text = new StringBuilder();
    var sentences = new List<SentenceTree>();
    foreach (var line in lines)
    {
      if (text.Length > 0) text.Append('\n');
      sentences.Add(Sentence(line, text));
    }

    return (text.ToString(), [.. sentences]);
  }

  private static SentenceTree Sentence(string line, StringBuilder text)
  {
    var start = text.Length;
    var words = new List<Word>();
    foreach (var item in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
      var fields = item.Split('/');
      var close = fields[0].Length > 1 && fields[0][0] == '_';
      var form = close ? fields[0][1..] : fields[0];
      if (words.Count > 0 && !close) text.Append(' ');
      var pos = UniversalPosNames.Parse(fields[1]);
      words.Add(new(
        new(text.Length, text.Length + form.Length), !close || pos == UniversalPos.Punct, pos, Tag(pos, form), Lemma(pos, form), int.Parse(fields[2], CultureInfo.InvariantCulture) - 1, fields[3]));
      text.Append(form);
    }

    return new(new(start, text.Length), [.. words]);
  }

  private static string Lemma(UniversalPos pos, string form) =>
    Lemmas.TryGetValue(form, out var lemma) ? lemma
    : pos == UniversalPos.Propn ? form
    : pos == UniversalPos.Verb && form.EndsWith("ed", StringComparison.Ordinal) ? form[..^1]
    : pos == UniversalPos.Noun && form.EndsWith('s') ? form[..^1].ToLowerInvariant()
    : form.ToLowerInvariant();

  private static string Tag(UniversalPos pos, string form) => pos switch
  {
    UniversalPos.Propn => form.EndsWith('s') && form.Length > 5 ? "NNPS" : "NNP",
    UniversalPos.Noun => form.EndsWith('s') ? "NNS" : "NN",
    UniversalPos.Adj => "JJ",
    UniversalPos.Verb => form.EndsWith('s') ? "VBZ" : "VBD",
    UniversalPos.Aux => "VBD",
    UniversalPos.Adp or UniversalPos.Sconj => "IN",
    UniversalPos.Det => "DT",
    UniversalPos.Pron => "PRP",
    UniversalPos.Num => "CD",
    UniversalPos.Adv => "RB",
    UniversalPos.Cconj => "CC",
    UniversalPos.Part => "POS",
    UniversalPos.Punct => form,
    _ => "XX",
  };
}
