using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Language.Conllu;

/// <summary>Reads CoNLL-U (universaldependencies.org/format.html), a sentence at a time.</summary>
public static class ConlluReader
{
  private const int Columns = 10;

  /// <summary>The sentences of a file, in order.</summary>
  /// <param name="reader">The file.</param>
  /// <param name="file">What to call it in messages.</param>
  /// <exception cref="ConlluFormatException">A line does not follow the format.</exception>
  public static IEnumerable<ConlluSentence> Read(TextReader reader, string file)
  {
    var comments = new List<string>();
    var lines = new List<(int Number, string[] Fields)>();
    var number = 0;
    while (reader.ReadLine() is { } line)
    {
      number++;
      if (line.Length == 0)
      {
        if (lines.Count > 0) yield return Sentence(comments, lines, file);
        lines.Clear();
        comments.Clear();
      }
      else if (line[0] == '#' && lines.Count == 0)
      {
        comments.Add(line);
      }
      else
      {
        var fields = line.Split('\t');
        if (fields.Length != Columns) throw new ConlluFormatException(file, number, $"a word has {Columns} columns, and this line has {fields.Length}");
        lines.Add((number, fields));
      }
    }

    if (lines.Count > 0) yield return Sentence(comments, lines, file);
  }

  private static ConlluSentence Sentence(List<string> comments, List<(int Number, string[] Fields)> lines, string file)
  {
    var text = new StringBuilder();
    var words = ImmutableArray.CreateBuilder<ConlluWord>();
    // The token that the next words belong to, where it has several.
    TextSpan token = default;
    int lastOfToken = 0, within = 0;
    var parted = false;
    var space = false;
    var count = lines.Count(line => IsWord(line.Fields[0]));
    foreach (var (number, fields) in lines)
    {
      var id = fields[0];
      if (id.Contains('.', StringComparison.Ordinal)) continue;
      var isRange = id.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash;
      if (isRange && lastOfToken > words.Count) throw new ConlluFormatException(file, number, $"token {id} begins inside another");
      if (!isRange && !(int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index == words.Count + 1))
        throw new ConlluFormatException(file, number, $"the word's number is {id}, where {words.Count + 1} is due");
      var inside = !isRange && words.Count < lastOfToken;
      if (!inside)
      {
        if (space) text.Append(' ');
        var start = text.Length;
        text.Append(fields[1]);
        token = new(start, text.Length);
        space = !fields[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);
      }

      if (isRange)
      {
        if (!int.TryParse(id.AsSpan(id.IndexOf('-', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out lastOfToken) ||
          !id.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{words.Count + 1}-"), StringComparison.Ordinal) || lastOfToken <= words.Count || lastOfToken > count)
          throw new ConlluFormatException(file, number, $"{id} is no range of the sentence's next words");
        // "do" and "n't" have each their part of "don't"; "de" and "el" stand both on all of "del".
        var forms = lines.Where(line => IsWord(line.Fields[0])).Skip(words.Count).Take(lastOfToken - words.Count).Select(line => line.Fields[1]);
        parted = string.Equals(string.Concat(forms), fields[1], StringComparison.Ordinal);
        within = 0;
        continue;
      }

      var span = token;
      var starts = !inside || within == 0;
      if (inside)
      {
        if (parted) span = new(token.Start + within, token.Start + within + fields[1].Length);
        within += fields[1].Length;
      }

      var head = 0;
      if (fields[6] != "_" && !(int.TryParse(fields[6], NumberStyles.None, CultureInfo.InvariantCulture, out head) && head <= count))
        throw new ConlluFormatException(file, number, $"the head is {fields[6]}, and the sentence has {count} words");
      words.Add(new(span, starts, fields[1], fields[2], fields[3], fields[4], fields[5], head - 1, fields[7], fields[9]));
    }

    var document = comments.Any(comment => IsMark(comment, "newdoc"));
    return new([.. comments], document, document || comments.Any(comment => IsMark(comment, "newpar")), text.ToString(), space, words.ToImmutable());
  }

  private static bool IsWord(string id) => !id.AsSpan().ContainsAny('.', '-');

  private static bool IsMark(string comment, string mark)
  {
    var rest = comment.AsSpan(1).TrimStart();
    return rest.StartsWith(mark, StringComparison.Ordinal) && (rest.Length == mark.Length || rest[mark.Length] is ' ' or '=');
  }
}
