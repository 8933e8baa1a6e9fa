using System.Collections.Immutable;
using Hearsay.Circumstances;
using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Tests.Circumstances;

/// <summary>A one-paragraph document, scanned.</summary>
internal static class Scanned
{
  // An invented country: Arlen, with Vantia beside it.
  public static readonly Gazetteer Invented = Gazetteer.Read(new StringReader(
    """
    Arlen	400	300	c	AR		9000
    Vantia	500	100	c	VN		30000
    Tarvik|Tarwik	401	305	t	AR	01	300
    Tarvik	505	101	t	VN	02	900
    Tarvik	402	306	r	AR	01	400
    Vantia Coast	501	102	r	VN	02	300
    Dorne	403	301	t	AR	01	40
    Molten	404	302	T	AR	01	80
    Salem	405	303	t	AR	01	90
    Dayr al-Nur	350	380	t	SY		50
    """.Replace("\r", "", StringComparison.Ordinal)));

  public static StatementCircumstances Of(string text, string? published = "2026-09-16", Gazetteer? gazetteer = null, ImmutableArray<Name> names = default, params Block[] blocks) =>
    new CircumstancesReader(gazetteer ?? Invented).Scan(Parsed(text, published, names, blocks));

  public static ParsedDocument Parsed(string text, string? published = "2026-09-16", ImmutableArray<Name> names = default, params Block[] blocks) => new(
    new Document
    {
      Id = "000000000000", Sha256 = new string('0', 64), File = "a.txt", Text = text, Published = Edtf.TryParse(published),
      Blocks = blocks.Length > 0 ? [.. blocks] : [new Block(BlockKind.Paragraph, new(0, text.Length), "test")],
    },
    [], names.IsDefault ? [] : names);
}
