using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>A run of words that two documents share, without a difference, in both texts.</summary>
/// <param name="First">Where it stands in the one.</param>
/// <param name="Second">Where it stands in the other.</param>
internal readonly record struct Tile(TextSpan First, TextSpan Second);

/// <summary>Tiles that follow each other in both documents with small gaps.</summary>
/// <param name="First">Where it stands in the one.</param>
/// <param name="Second">Where it stands in the other.</param>
/// <param name="Words">Words shared.</param>
/// <param name="Unquoted">Those of them outside quotation marks in at least one of the two.</param>
internal readonly record struct SharedPassage(TextSpan First, TextSpan Second, int Words, int Unquoted);

/// <summary>What two documents share.</summary>
/// <param name="First">Index of the document with the smaller id.</param>
/// <param name="Second">Index of the other.</param>
/// <param name="Passages">In order of the first.</param>
/// <param name="Tiles">In order of the first.</param>
internal sealed record SharedText(int First, int Second, SharedPassage[] Passages, Tile[] Tiles);
