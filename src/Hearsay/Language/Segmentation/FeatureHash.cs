namespace Hearsay.Language.Segmentation;

/// <summary>Mixes what a feature is made of into 32 bits, whose highest choose a row of weights.</summary>
internal static class FeatureHash
{
  /// <summary>A feature of up to three parts.</summary>
  /// <param name="template">Which feature it is.</param>
  /// <param name="a">Its first part.</param>
  /// <param name="b">Its second part.</param>
  /// <param name="c">Its third part.</param>
  public static uint Of(uint template, uint a, uint b = 0, uint c = 0)
  {
    unchecked
    {
      var hash = template * 0x9E3779B97F4A7C15UL + a * 0xD6E8FEB86659FD93UL + b * 0xC2B2AE3D27D4EB4FUL + c * 0x165667B19E3779F9UL;
      hash ^= hash >> 32;
      hash *= 0xFF51AFD7ED558CCDUL;
      return (uint)(hash >> 32);
    }
  }

  /// <summary>Two parts in one.</summary>
  public static uint Pair(uint a, uint b) => Of(0, a, b);
}
