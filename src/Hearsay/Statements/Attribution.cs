namespace Hearsay.Statements;

/// <summary>What part someone named beside a source plays.</summary>
internal enum RelayRole
{
  /// <summary>Heard or carried the source: nearer the reader ("told SAN", "published by SAN").</summary>
  Carries,
  /// <summary>Stands behind the source: farther from the reader ("citing local sources").</summary>
  Behind,
  /// <summary>Speaks for the source: nearer the reader ("through her lawyer").</summary>
  Through,
}

/// <summary>Someone named beside a source.</summary>
internal readonly record struct Relay(TokenRange Range, RelayRole Role);

/// <summary>An attribution in tokens of its paragraph, before its source is resolved.</summary>
internal sealed class Attribution
{
  /// <summary>Empty where no source is named.</summary>
  public TokenRange Source { get; set; }

  public TokenRange Cue { get; set; }

  /// <summary>In text order, without overlap.</summary>
  public List<TokenRange> Content { get; init; } = [];

  public List<Relay> Relays { get; } = [];

  public CueFrame Frame { get; set; }

  /// <summary>Index of the cue's main word.</summary>
  public int Head { get; set; }

  /// <summary>The rule that found it.</summary>
  public required string Rule { get; init; }

  /// <summary>Whether a verb carries it whose source may stand as its subject.</summary>
  public bool HasVerb => Rule is "verb" or "spans" or "inverted" or "figure" or "quoted as saying";

  /// <summary>The one before whose source is this one's, too, though it is named once: "Holt said it was late, and promised a report". Null for none.</summary>
  public Attribution? Continues { get; set; }

  public List<Attribution> Inner { get; set; } = [];

  public TokenRange Hull
  {
    get
    {
      int start = int.MaxValue, end = 0;
      foreach (var range in Content)
      {
        start = Math.Min(start, range.Start);
        end = Math.Max(end, range.End);
      }

      foreach (var range in new[] { Source, Cue })
      {
        if (range.IsEmpty) continue;
        start = Math.Min(start, range.Start);
        end = Math.Max(end, range.End);
      }

      return new(start, end);
    }
  }
}
