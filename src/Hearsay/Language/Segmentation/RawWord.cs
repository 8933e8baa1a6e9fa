namespace Hearsay.Language.Segmentation;

/// <summary>A word as the classifier of sentence ends sees it.</summary>
internal struct RawWord
{
  /// <summary>Offset of its first code unit.</summary>
  public int Start;

  /// <summary>Offset just past its last code unit.</summary>
  public int End;

  /// <summary>Hash of its characters (<see cref="Characters.Hash"/>).</summary>
  public uint Hash;

  /// <summary>Its outline (<see cref="Characters.Shape"/>).</summary>
  public uint Shape;

  /// <summary>Hash of its last three characters.</summary>
  public uint Suffix;

  /// <summary>What the table knows of it (<see cref="WordClasses"/>).</summary>
  public byte Class;

  /// <summary>What stands before it.</summary>
  public Gap Before;

  /// <summary>Whether a token begins with it.</summary>
  public bool StartsToken;

  /// <summary>What it looks like.</summary>
  public Look Look;

  /// <summary>How many words stand between it and the next final mark, 255 at most.</summary>
  public byte UntilFinal;

  /// <summary>Whether one of these is a verb.</summary>
  public bool VerbUntilFinal;
}

/// <summary>What a word looks like to whoever asks whether a sentence ends with it.</summary>
internal enum Look : byte
{
  /// <summary>Small letters.</summary>
  Small,
  /// <summary>A capital, then small letters.</summary>
  Capitalised,
  /// <summary>Capitals alone.</summary>
  Capitals,
  /// <summary>Begins with a digit.</summary>
  Number,
  /// <summary>Letters that end with a full stop.</summary>
  Dotted,
  /// <summary>A final mark, or several.</summary>
  Final,
  /// <summary>An opening bracket.</summary>
  OpenBracket,
  /// <summary>A closing bracket.</summary>
  CloseBracket,
  /// <summary>A quotation mark or an apostrophe.</summary>
  Quote,
  /// <summary>A comma.</summary>
  Comma,
  /// <summary>A colon.</summary>
  Colon,
  /// <summary>A semicolon.</summary>
  Semicolon,
  /// <summary>A dash or a hyphen.</summary>
  Dash,
  /// <summary>Signs that no text reads aloud: bullets, rules, other marks.</summary>
  Sign,
}

/// <summary>Makes raw words.</summary>
internal static class RawWords
{
  /// <summary>The word of a span.</summary>
  public static RawWord Of(string text, int start, int end, Gap before, bool startsToken, uint hash, uint shape, WordClasses classes)
  {
    var characters = text.AsSpan(start, end - start);
    return new()
    {
      Start = start,
      End = end,
      Hash = hash,
      Shape = shape,
      Suffix = Characters.Hash(characters[Math.Max(0, characters.Length - 3)..]),
      Class = classes.ClassOf(hash),
      Before = before,
      StartsToken = startsToken,
      Look = LookOf(characters),
    };
  }

  /// <summary>What a word looks like.</summary>
  public static Look LookOf(ReadOnlySpan<char> word)
  {
    var first = word[0];
    if (char.IsLetter(first)) return LookOfLetters(word);
    if (char.IsDigit(first)) return Look.Number;
    switch (first)
    {
      case '.' or '!' or '?' or '…' or '。' or '！' or '？' or '‼' or '⁇':
        return Look.Final;
      case '(' or '[' or '{' or '<':
        return Look.OpenBracket;
      case ')' or ']' or '}' or '>':
        return Look.CloseBracket;
      case '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '’' or '‘' or '`' or '´' or '‹' or '›':
        return word.Length > 1 && char.IsLetter(word[^1]) ? Look.Small : Look.Quote;
      case ',':
        return Look.Comma;
      case ':':
        return word.Length == 1 ? Look.Colon : Look.Sign;
      case ';':
        return word.Length == 1 ? Look.Semicolon : Look.Sign;
      case '-' or '–' or '—' or '―':
        return Look.Dash;
      default:
        return Look.Sign;
    }
  }

  private static Look LookOfLetters(ReadOnlySpan<char> word)
  {
    if (word[^1] == '.') return Look.Dotted;
    if (!char.IsUpper(word[0])) return Look.Small;
    foreach (var c in word)
      if (char.IsLower(c)) return Look.Capitalised;
    return Look.Capitals;
  }
}
