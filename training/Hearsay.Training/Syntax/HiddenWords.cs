namespace Hearsay.Training.Syntax;

/// <summary>Learning from text without trees: some words are hidden, and the network is to tell them from the words around.</summary>
internal sealed partial class SyntaxGradient
{
  private const float Hide = 0.15f;

  /// <summary>Sum, over hidden words, of the negative log-likelihoods, and how many there were.</summary>
  public (double Loss, int Words) Hidden { get; private set; }

  /// <summary>Computes the gradients of some sentences of which only the words are known.</summary>
  /// <param name="sentences">Of this thread.</param>
  /// <param name="words">Words of the whole batch.</param>
  public void RunHidden(IReadOnlyList<SyntaxSample> sentences, int words)
  {
    worker.Reset();
    Hidden = default;
    var count = sentences.Sum(sentence => sentence.Count);
    if (count == 0) return;
    var known = parameters.HiddenWord.Weights.Columns;
    var hiddenWords = new bool[count];
    var targets = new List<(int Place, int Word)>();
    var place = 0;
    foreach (var rows in sentences.SelectMany(sentence => sentence.Rows))
    {
      // Row 0 is of all words that have none of their own; the commonest words have the first rows.
      var word = parameters.Vocabulary.Rank(rows[0]);
      if (word >= 0 && word < known && worker.Chance(Hide))
      {
        hiddenWords[place] = true;
        targets.Add((place, word));
      }

      place++;
    }

    var (outputs, masks) = Encode(sentences, count, hiddenWords);
    var hidden = 2 * parameters.Shape.Width;
    var gradients = outputs.ConvertAll(_ => worker.Arena.Take(count * hidden));
    var from = worker.Arena.Take(targets.Count * hidden);
    for (var i = 0; i < targets.Count; i++) outputs[^1].AsSpan(targets[i].Place * hidden, hidden).CopyTo(from.AsSpan(i * hidden));
    var between = Rectified(parameters.HiddenContext, targets.Count, from);
    var scores = worker.Forward(parameters.HiddenWord, targets.Count, between);
    var loss = 0.0;
    for (var i = 0; i < targets.Count; i++) loss += Numbers.SoftmaxLoss(scores.AsSpan(i * known, known), targets[i].Word, 1f / (Hide * words));
    var dBetween = worker.Arena.Take(targets.Count * parameters.HiddenContext.Weights.Columns);
    var dFrom = worker.Arena.Take(targets.Count * hidden);
    worker.Backward(parameters.HiddenWord, targets.Count, between, scores, dBetween);
    RectifiedBack(parameters.HiddenContext, targets.Count, from, between, dBetween, dFrom);
    for (var i = 0; i < targets.Count; i++) dFrom.AsSpan(i * hidden, hidden).CopyTo(gradients[^1].AsSpan(targets[i].Place * hidden));
    EncodeBack(sentences, count, masks, gradients);
    Hidden = (loss, targets.Count);
  }
}
