namespace Hearsay.Text;

/// <summary>Reads the time of day that may follow a date, with its zone.</summary>
internal static class ClockGrammar
{
  private static readonly string[] Connectors =
    ["t", "at", "um", "a", "las", "as", "kl", "klo", "kello", "ore", "alle", "в", "o", "ob", "godz", "saat", "pukul", "jam", "om", "luc", "στισ", "ora", "ore", "hora", "les", "the", "klokken", "godzina"];

  private static readonly (string Name, int Minutes)[] Zones =
  [
    ("z", 0), ("utc", 0), ("gmt", 0), ("ut", 0), ("wet", 0), ("cet", 60), ("mez", 60), ("cest", 120), ("mesz", 120), ("west", 60), ("eet", 120), ("eest", 180), ("msk", 180),
    ("est", -300), ("edt", -240), ("cdt", -300), ("mst", -420), ("mdt", -360), ("pst", -480), ("pdt", -420), ("jst", 540), ("kst", 540), ("wib", 420), ("wita", 480), ("wit", 540),
    ("trt", 180), ("pkt", 300), ("aest", 600), ("aedt", 660), ("nzst", 720), ("nzdt", 780), ("hkt", 480), ("sgt", 480),
  ];

  /// <summary>Reads a time at the offset.</summary>
  /// <returns>The offset just past it; <paramref name="offset"/> itself where there is none.</returns>
  public static int Read(ReadOnlySpan<char> text, int offset, out TimeOnly? time, out TimeSpan? zone)
  {
    time = null;
    zone = null;
    var at = offset;
    var connected = false;
    var machine = false;
    Lexeme hours;
    for (var skipped = 0; ; skipped++)
    {
      hours = DateLexer.Next(text, at);
      if (hours.Kind == LexKind.Number) break;
      if (skipped == 4) return offset;
      if (hours.Kind == LexKind.Mark)
      {
        if (hours.Value is not (',' or '-' or '–' or '—' or '|' or '·' or '•' or '@' or ';' or '(' or '.' or '،')) return offset;
      }
      else if (hours.Kind == LexKind.Word && IsAny(text[hours.Start..hours.End], Connectors))
      {
        connected = true;
        machine = !hours.Gap && text[hours.Start] is 'T' or 't' && hours.End < text.Length && !char.IsWhiteSpace(text[hours.End]);
      }
      else
      {
        return offset;
      }

      at = hours.End;
    }

    if (!hours.Gap && at == offset) return offset;
    var (hour, minute, second, ticks) = ((int)Math.Min(hours.Value, 99), 0, 0, 0L);
    var end = hours.End;
    var seconds = false;
    if (hours.Digits is 4 or 6 && machine)
    {
      second = hours.Digits == 6 ? (int)(hours.Value % 100) : 0;
      minute = (int)(hours.Digits == 6 ? hours.Value / 100 % 100 : hours.Value % 100);
      hour = (int)(hours.Value / (hours.Digits == 6 ? 10000 : 100));
      seconds = hours.Digits == 6;
      if (seconds) end = Fraction(text, end, out ticks);
    }
    else if (hours.Digits <= 2)
    {
      var separator = DateLexer.Next(text, end);
      var minutes = DateLexer.Next(text, separator.End);
      var glued = !separator.Gap || !minutes.Gap && separator.Kind == LexKind.Word;
      var isHourMark = separator.Kind == LexKind.Word && text[separator.Start..separator.End] is "h" or "H" or "時" or "时" or "点" or "시";
      if (minutes.Kind == LexKind.Number && minutes.Digits == 2 && glued
        && (separator.Is(':') && !minutes.Gap || separator.Is('.') && connected && !minutes.Gap || isHourMark))
      {
        minute = (int)minutes.Value;
        end = minutes.End;
        var next = DateLexer.Next(text, end);
        if (next.Is(':') && !next.Gap && DateLexer.Next(text, next.End) is { Kind: LexKind.Number, Digits: 2, Gap: false } parts)
        {
          second = (int)parts.Value;
          end = Fraction(text, parts.End, out ticks);
          seconds = true;
        }
        else if (next.Kind == LexKind.Word && text[next.Start..next.End] is "分" or "분" or "min")
        {
          end = next.End;
        }
      }
      else if (isHourMark && !separator.Gap)
      {
        end = separator.End;
      }
      else if (!IsHalfDay(text, end, out _, out _))
      {
        return offset;
      }
    }
    else
    {
      return offset;
    }

    if (IsHalfDay(text, end, out var afternoon, out var afterHalfDay))
    {
      if (hour is < 1 or > 12)
      {
        if (hour > 23) return offset;
      }
      else
      {
        hour = (hour % 12) + (afternoon ? 12 : 0);
      }

      end = afterHalfDay;
    }

    if (hour > 23 || minute > 59 || second > 60) return offset;
    if (DigitsFollow(text, end)) return offset;
    time = new TimeOnly(hour, minute, Math.Min(second, 59)).Add(TimeSpan.FromTicks(ticks));
    var unit = DateLexer.Next(text, end);
    if (unit.Kind == LexKind.Word && IsAny(text[unit.Start..unit.End], ["uhr", "uur", "hs", "hrs", "h"])) end = unit.End;
    return Zone(text, end, machine || seconds, out zone);
  }

  private static bool DigitsFollow(ReadOnlySpan<char> text, int end) => end < text.Length && DateLexer.DigitOf(text[end]) >= 0;

  private static int Fraction(ReadOnlySpan<char> text, int offset, out long ticks)
  {
    ticks = 0;
    if (offset >= text.Length || text[offset] is not ('.' or ',') || DateLexer.Next(text, offset + 1) is not { Kind: LexKind.Number, Gap: false } fraction) return offset;
    var unit = TimeSpan.TicksPerSecond / 10;
    for (var i = fraction.Start; i < fraction.End && unit > 0; i++, unit /= 10) ticks += DateLexer.DigitOf(text[i]) * unit;
    return fraction.End;
  }

  private static bool IsHalfDay(ReadOnlySpan<char> text, int offset, out bool afternoon, out int end)
  {
    afternoon = false;
    end = offset;
    var word = DateLexer.Next(text, offset);
    if (word.Kind != LexKind.Word) return false;
    var letters = text[word.Start..word.End];
    if (letters.Length == 2 && (letters[0] | 0x20) is 'a' or 'p' && (letters[1] | 0x20) == 'm')
    {
      afternoon = (letters[0] | 0x20) == 'p';
      end = word.End;
      return true;
    }

    if (letters.Length != 1 || (letters[0] | 0x20) is not ('a' or 'p')) return false;
    var point = DateLexer.Next(text, word.End);
    var m = DateLexer.Next(text, point.End);
    if (!point.Is('.') || m.Kind != LexKind.Word || m.End - m.Start != 1 || (text[m.Start] | 0x20) != 'm') return false;
    afternoon = (letters[0] | 0x20) == 'p';
    end = m.End < text.Length && text[m.End] == '.' ? m.End + 1 : m.End;
    return true;
  }

  private static int Zone(ReadOnlySpan<char> text, int offset, bool exact, out TimeSpan? zone)
  {
    zone = null;
    var lexeme = DateLexer.Next(text, offset);
    var at = offset;
    if (lexeme.Is('(')) lexeme = DateLexer.Next(text, lexeme.End);
    if (lexeme.Kind == LexKind.Word)
    {
      var known = ZoneOf(text[lexeme.Start..lexeme.End]);
      if (known is not { } minutes) return at;
      zone = TimeSpan.FromMinutes(minutes);
      at = lexeme.End;
      if (minutes != 0) return at;
      lexeme = DateLexer.Next(text, at);
      if (lexeme.Gap || !(lexeme.Is('+') || lexeme.Is('-'))) return at;
      return OffsetOf(text, lexeme, true, out var further) is var end and > 0 && Keep(further, ref zone) ? end : at;
    }

    if (!(lexeme.Is('+') || lexeme.Is('-'))) return at;
    var past = OffsetOf(text, lexeme, exact, out var found);
    if (past == 0 || !(exact || lexeme.Gap)) return at;
    zone = found;
    return past;
  }

  private static bool Keep(TimeSpan? value, ref TimeSpan? zone)
  {
    zone = value;
    return true;
  }

  private static int OffsetOf(ReadOnlySpan<char> text, Lexeme sign, bool hoursAlone, out TimeSpan? zone)
  {
    zone = null;
    var digits = DateLexer.Next(text, sign.End);
    if (digits.Kind != LexKind.Number || digits.Gap || digits.Digits is not (1 or 2 or 4)) return 0;
    var (hours, minutes, end) = digits.Digits == 4 ? (digits.Value / 100, digits.Value % 100, digits.End) : (digits.Value, 0L, digits.End);
    if (digits.Digits < 4)
    {
      if (end < text.Length && text[end] == ':' && DateLexer.Next(text, end + 1) is { Kind: LexKind.Number, Digits: 2, Gap: false } parts)
      {
        minutes = parts.Value;
        end = parts.End;
      }
      else if (!hoursAlone)
      {
        return 0;
      }
    }

    if (hours > 14 || minutes > 59 || (hours == 14 && minutes > 0) || DigitsFollow(text, end)) return 0;
    var span = new TimeSpan((int)hours, (int)minutes, 0);
    zone = sign.Value == '-' ? -span : span;
    return end;
  }

  private static int? ZoneOf(ReadOnlySpan<char> word)
  {
    if (word.Length > 4) return null;
    foreach (var (name, minutes) in Zones)
    {
      if (word.Equals(name, StringComparison.OrdinalIgnoreCase)) return char.IsLower(word[0]) && word.Length > 1 && name is not ("utc" or "gmt") ? null : minutes;
    }

    return null;
  }

  private static bool IsAny(ReadOnlySpan<char> word, ReadOnlySpan<string> names)
  {
    if (word.Length > 12) return false;
    Span<char> folded = stackalloc char[24];
    var key = folded[..Folding.FoldLetters(word, folded)];
    foreach (var name in names)
    {
      if (key.SequenceEqual(name)) return true;
    }

    return false;
  }
}
