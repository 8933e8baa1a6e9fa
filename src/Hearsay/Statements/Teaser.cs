using System.Collections.Frozen;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>Tells headlines and sentences that assert nothing about the world: teasers, labels, appeals to the reader.</summary>
internal static class Teaser
{
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Questions = Lexicon.Set("what how why who whom whose which when where whether");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Predicates = Lexicon.Set(
    "unhurt unharmed injured stranded trapped guilty innocent dead alive hurt shut open missing wounded ill sick safe free back over closed ready guilty afloat ablaze empty full wait win lose vote flee face back quit warn call seek hit halt vow urge rise fall cut burn block plan plead return strike march protest rally meet die clash fear mourn demand deny slam join raise drop leave hold mark report resume near await");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Appeals = Lexicon.Set(
    "subscribe subscription subscriptions subscribers newsletter donate donation donations donating sign-up patreon paypal crowdfunding");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Readers = Lexicon.Set("you your us our we today now here free");

  /// <summary>Whether a headline leaves open what it is about: "How a town lost its bridge".</summary>
  public static bool LeavesOpen(Paragraph p, TokenRange range) =>
    Questions.Contains(p.Word(range.Start)) || p.Class(range.Start) == WordClass.OpenQuote && Questions.Contains(p.Word(range.Start + 1));

  /// <summary>Whether a headline only names what it is about, as far as its words tell.</summary>
  public static bool IsTitle(Paragraph p, TokenRange range)
  {
    var lower = 0;
    for (var i = range.Start; i < range.End; i++)
    {
      if (p.Tokens[i].Kind != TokenKind.Word) continue;
      if (i > range.Start && !char.IsUpper(p.Word(i)[0])) lower++;
      if (p.Class(i) is WordClass.Verb or WordClass.Auxiliary or WordClass.Participle or WordClass.Number || Predicates.Contains(p.Word(i))) return false;
      if (p.Word(i).EndsWith("ed", StringComparison.OrdinalIgnoreCase)) return false;
      // "Militia regrouping in the hills": a participle behind its subject.
      if (i > range.Start && p.Word(i).Length > 5 && p.Word(i).EndsWith("ing", StringComparison.OrdinalIgnoreCase)) return false;
      if (p.Is(i, "to") && i > range.Start && p.Class(i + 1) is WordClass.Noun or WordClass.Verb or WordClass.Capital) return false;
      // "Bank doubles interest": a form in -s behind a noun.
      if (i > range.Start && p.Word(i).EndsWith("s", StringComparison.OrdinalIgnoreCase) && p.Word(i).Length > 3 && p.Class(i) is WordClass.Noun or WordClass.Capital && p.Class(i - 1) is WordClass.Noun or WordClass.Capital && i + 1 < range.End) return false;
    }

    return true;
  }

  /// <summary>Whether a sentence asks the reader for money or an address, or speaks of its own text.</summary>
  public static bool IsAppeal(Paragraph p, TokenRange range)
  {
    if (p.Is(range.Start, "this") && (p.Is(range.Start + 1, "text") || p.Is(range.Start + 1, "transcript") || p.Is(range.Start + 1, "article") || p.Is(range.Start + 1, "page") || p.Is(range.Start + 1, "post") || p.Is(range.Start + 1, "copy")) && p.Class(range.Start + 2) == WordClass.Auxiliary) return true;
    bool appeal = false, reader = false;
    for (var i = range.Start; i < range.End; i++)
    {
      appeal |= Appeals.Contains(p.Word(i)) || (p.Is(i, "support") || p.Is(i, "buy") || p.Is(i, "help") || p.Is(i, "follow")) && p.Is(i + 1, "us") || p.Is(i, "sign") && p.Is(i + 1, "up");
      reader |= Readers.Contains(p.Word(i));
    }

    return appeal && reader;
  }
}
