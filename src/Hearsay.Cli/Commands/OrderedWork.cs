namespace Hearsay.Cli.Commands;

/// <summary>Work on items on all cores, the results in the items' order. Only a few items are taken ahead, so that memory does not grow with their number.</summary>
internal static class OrderedWork
{
  /// <summary>The results, one after the other and only when asked for.</summary>
  /// <param name="items">Taken from the caller's thread.</param>
  /// <param name="work">Done on other threads.</param>
  /// <param name="weightOf">An item's weight, in bytes.</param>
  /// <param name="most">Together, the items at work and those that wait for their turn weigh no more than that, but for one that alone does.</param>
  public static IEnumerable<TResult> Run<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, Func<TItem, long> weightOf, long most)
  {
    // One waits for each core, so that none has to wait for the caller.
    var ahead = Environment.ProcessorCount * 2;
    var flight = new Queue<(Task<TResult> Task, long Weight)>(ahead);
    var weight = 0L;
    foreach (var item in items)
    {
      var own = weightOf(item);
      while (flight.Count == ahead || flight.Count > 0 && weight + own > most) yield return Next();
      var taken = item;
      flight.Enqueue((Task.Run(() => work(taken)), own));
      weight += own;
    }

    while (flight.Count > 0) yield return Next();

    TResult Next()
    {
      var (task, own) = flight.Dequeue();
      weight -= own;
      return task.GetAwaiter().GetResult();
    }
  }
}
