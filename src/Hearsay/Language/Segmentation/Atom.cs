namespace Hearsay.Language.Segmentation;

/// <summary>What an atom is made of.</summary>
internal enum AtomKind : byte
{
  /// <summary>Letters and the marks on them.</summary>
  Letters,
  /// <summary>Digits.</summary>
  Digits,
  /// <summary>One other character.</summary>
  Sign,
}

/// <summary>What stands before an atom or a word.</summary>
internal enum Gap : byte
{
  /// <summary>Nothing.</summary>
  None,
  /// <summary>White space within a line.</summary>
  Space,
  /// <summary>The end of a line.</summary>
  Line,
}

/// <summary>The smallest part of a text that a word is made of: a run of letters, a run of digits, or one other character.</summary>
internal struct Atom
{
  /// <summary>Offset of its first code unit.</summary>
  public int Start;

  /// <summary>Offset just past its last code unit.</summary>
  public int End;

  /// <summary>Hash of its characters (<see cref="Characters.Hash"/>).</summary>
  public uint Hash;

  /// <summary>Its outline (<see cref="Characters.Shape"/>).</summary>
  public uint Shape;

  /// <summary>What it is made of.</summary>
  public AtomKind Kind;

  /// <summary>What stands before it; nothing before the first of a paragraph either.</summary>
  public Gap Before;
}
