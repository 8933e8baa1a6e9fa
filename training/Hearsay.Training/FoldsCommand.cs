using System.Text;
using Hearsay.Language;
using Hearsay.Language.Conllu;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Segmentation;
using Hearsay.Language.Syntax;

namespace Hearsay.Training;

/// <summary>The sub-command <c>folds</c>: parses, from raw text, the news and interviews of GUM's train and dev parts, each with models that were trained without it, and writes what was
/// found and what is right, for the scorer of trees.</summary>
internal static class FoldsCommand
{
  private const string Usage = """
    usage: Hearsay.Training folds --data FOLDER --models FOLDER --out FOLDER
      --models  holds the syntax models fold0.model to fold4.model, as 'syntax --fold N --out FILE' trains them; words, sentences and lemmas are trained here
      --out     takes system.conllu and gold.conllu
    """;

  /// <summary>0: done; 2: the command's own use was wrong.</summary>
  public static int Run(string[] args)
  {
    if (args is not ["--data", var data, "--models", var models, "--out", var into])
    {
      Console.Error.WriteLine(Usage);
      return 2;
    }

    var parsers = new TextParser[Treebank.Folds];
    Parallel.For(0, Treebank.Folds, fold => parsers[fold] = Trained(data, fold, Path.Combine(models, $"fold{fold}.model")));
    using var system = new StreamWriter(Path.Combine(into, "system.conllu"));
    using var gold = new StreamWriter(Path.Combine(into, "gold.conllu"));
    var all = new ConlluWriter(system);
    for (var fold = 0; fold < Treebank.Folds; fold++)
    {
      foreach (var document in Treebank.OfFold(data, fold))
      {
        all.Write(document.Id, parsers[fold].Parse(RawText(document), "en"));
        Copy(document, gold);
      }
    }

    return 0;
  }

  private static TextParser Trained(string data, int fold, string syntax)
  {
    var documents = Treebank.TrainOfFold(data, fold);
    var words = LemmaData.Of(documents).ToArray();
    using var file = File.OpenRead(syntax);
    return new(new EnglishSegmenter(new(SegmentationTrainer.Train(documents))), SyntaxParser.Read(file, syntax), new Lemmatizer(LemmaTrainer.Train([.. words, .. LemmaData.IrregularForms(words)])), null);
  }

  // As the scorer of trees prints it: sentences of a paragraph with a space between them, paragraphs with an empty line.
  private static string RawText(TreebankDocument document)
  {
    var text = new StringBuilder();
    foreach (var sentence in document.Sentences)
      text.Append(text.Length == 0 ? "" : sentence.StartsParagraph ? "\n\n" : " ").Append(sentence.Comment("text") ?? sentence.Text);
    return text.ToString();
  }

  private static void Copy(TreebankDocument document, TextWriter to)
  {
    foreach (var sentence in document.Sentences)
    {
      foreach (var comment in sentence.Comments) to.Write(comment + "\n");
      for (var i = 0; i < sentence.Words.Length; i++)
      {
        var word = sentence.Words[i];
        var last = i;
        while (word.StartsToken && last + 1 < sentence.Words.Length && !sentence.Words[last + 1].StartsToken) last++;
        if (last > i) to.Write($"{i + 1}-{last + 1}\t{sentence.Text[word.Span.Start..sentence.Words[last].Span.End]}\t_\t_\t_\t_\t_\t_\t_\t_\n");
        to.Write($"{i + 1}\t{word.Form}\t{word.Lemma}\t{word.Pos}\t{word.Tag}\t_\t{word.Head + 1}\t{word.Relation}\t_\t_\n");
      }

      to.Write('\n');
    }
  }
}
