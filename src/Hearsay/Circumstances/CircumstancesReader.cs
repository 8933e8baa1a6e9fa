using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Circumstances;

/// <summary>Reads the circumstances of statements. Thread-safe and pure.</summary>
/// <remarks>A document is scanned once, in time linear in its text; what was found is then given to the statements on whose content it stands.</remarks>
public sealed class CircumstancesReader
{
  private readonly Gazetteer? gazetteer;

  /// <summary>A reader with the built-in gazetteer.</summary>
  public CircumstancesReader()
  {
  }

  /// <summary>A reader with a gazetteer of one's own.</summary>
  public CircumstancesReader(Gazetteer gazetteer) => this.gazetteer = gazetteer;

  /// <summary>The circumstances of each statement, aligned with <paramref name="statements"/>.</summary>
  public ImmutableArray<StatementCircumstances> Read(ParsedDocument parsed, ImmutableArray<Statement> statements)
  {
    if (statements.IsDefaultOrEmpty) return [];
    var found = Scan(parsed);
    return [.. statements.Select(statement => new StatementCircumstances(
      Within(found.Places, place => place.Span, statement.Content),
      Within(found.Times, time => time.Span, statement.Content),
      Within(found.Quantities, quantity => quantity.Span, statement.Content),
      Within(found.Actors, actor => actor.Span, statement.Content)))];
  }

  /// <summary>All that the headline and body of a document say of places, times, quantities and actors, in text order.</summary>
  public StatementCircumstances Scan(ParsedDocument parsed)
  {
    var document = parsed.Document;
    var blocks = document.Blocks.Where(block => block.Zone is Zone.Headline or Zone.Body && !block.Span.IsEmpty).Select(block => new Words(document.Text, block.Span)).ToArray();
    if (document.Blocks.IsDefaultOrEmpty && document.Text.Length > 0) blocks = [new Words(document.Text, new(0, document.Text.Length))];
    var mentions = new List<PlaceMention>();
    var times = new List<Time>();
    var quantities = new List<Quantity>();
    var actors = new List<Actor>();
    var placeFinder = new PlaceFinder(gazetteer ?? Gazetteer.Default, parsed, blocks);
    var timeFinder = new TimeFinder(document.Text, TimeAnchor.Of(document));
    var quantityFinder = new QuantityFinder(document.Text);
    var actorFinder = new ActorFinder(parsed);
    foreach (var block in blocks)
    {
      var (firstMention, firstTime) = (mentions.Count, times.Count);
      timeFinder.Find(block, times);
      placeFinder.Find(block, mentions);
      quantityFinder.Find(block, times, firstTime, quantities);
      actorFinder.Find(block, mentions, firstMention, actors);
    }

    return new(PlaceResolver.Resolve(document.Text, mentions), [.. times], [.. quantities], [.. actors]);
  }

  // Both lists lie in text order; the contents of one statement are few.
  private static ImmutableArray<T> Within<T>(ImmutableArray<T> found, Func<T, TextSpan> spanOf, ImmutableArray<TextSpan> content)
  {
    if (found.IsEmpty) return [];
    var within = ImmutableArray.CreateBuilder<T>();
    foreach (var span in content.Sort())
    {
      var (low, high) = (0, found.Length);
      while (low < high)
      {
        var middle = (low + high) / 2;
        if (spanOf(found[middle]).Start < span.Start) low = middle + 1;
        else high = middle;
      }

      for (var i = low; i < found.Length && spanOf(found[i]).Start < span.End; i++)
      {
        if (span.Contains(spanOf(found[i])) && (within.Count == 0 || spanOf(found[i]).Start > spanOf(within[^1]).Start)) within.Add(found[i]);
      }
    }

    return within.DrainToImmutable();
  }
}
