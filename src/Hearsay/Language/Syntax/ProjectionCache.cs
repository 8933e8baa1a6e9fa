namespace Hearsay.Language.Syntax;

/// <summary>Remembers what the first layer makes of the last words it met: most words of a text stand in it again and again. What it gives is what would be computed, to the bit. Of one
/// thread.</summary>
internal sealed class ProjectionCache
{
  private const int Places = 1024;
  private const int LongestForm = 24;

  private readonly char[] forms = new char[Places * LongestForm];
  private readonly byte[] lengths = new byte[Places];
  private float[] rows = [];
  private SyntaxNetwork? network;
  private int width;

  /// <summary>Forgets all where another network asks.</summary>
  public void Serve(SyntaxNetwork asking)
  {
    if (ReferenceEquals(network, asking)) return;
    (network, width) = (asking, asking.Layers[0].Projected);
    Array.Clear(lengths);
    if (rows.Length != Places * width) rows = new float[Places * width];
  }

  /// <summary>Copies what is remembered of a form; false where nothing is.</summary>
  public bool TryGet(ReadOnlySpan<char> form, Span<float> row)
  {
    var place = Place(form);
    if (form.Length == 0 || lengths[place] != form.Length || !form.SequenceEqual(forms.AsSpan(place * LongestForm, form.Length))) return false;
    rows.AsSpan(place * width, width).CopyTo(row);
    return true;
  }

  /// <summary>Remembers a form in place of another.</summary>
  public void Add(ReadOnlySpan<char> form, ReadOnlySpan<float> row)
  {
    if (form.Length is 0 or > LongestForm) return;
    var place = Place(form);
    lengths[place] = (byte)form.Length;
    form.CopyTo(forms.AsSpan(place * LongestForm));
    row[..width].CopyTo(rows.AsSpan(place * width));
  }

  private static int Place(ReadOnlySpan<char> form)
  {
    var hash = 2166136261u;
    foreach (var c in form) hash = (hash ^ c) * 16777619;
    return (int)((hash * 2654435769u) >> 22);
  }
}
