namespace Hearsay.Text;

/// <summary>Sets that only ever grow together (union-find, path halving). Each set is named by its least member, so the order of unions does not show.</summary>
internal sealed class DisjointSets<T>(IComparer<T> order) where T : notnull
{
  private readonly SortedDictionary<T, T> parent = new(order);

  public T Find(T item)
  {
    if (!parent.TryGetValue(item, out var up))
    {
      parent[item] = item;
      return item;
    }

    while (order.Compare(item, up) != 0)
    {
      parent[item] = parent[up];
      item = parent[item];
      up = parent[item];
    }

    return item;
  }

  public void Union(T first, T second)
  {
    var a = Find(first);
    var b = Find(second);
    var compared = order.Compare(a, b);
    if (compared < 0) parent[b] = a;
    else if (compared > 0) parent[a] = b;
  }
}
