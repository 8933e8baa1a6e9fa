using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Finds the lines in which an outlet speaks of the article itself: corrections, clarifications, updates, editors' notes, retractions.</summary>
[SuppressMessage("Security", "MA0009", Justification = "Linear: lines of bounded length, bounded repetitions.")]
internal static partial class NoticeReader
{
  private const int Longest = 1_200;
  // Linear: each is asked of a line of bounded length alone, and repeats nothing without a bound around what repeats.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

  [GeneratedRegex(@"^\W{0,3}(?:(?<a>corrections?|corrected|corrigend(?:um|a)|errat(?:um|a)|berichtigung|korrektur(?:hinweis)?|richtigstellung|rectificatif|rectification|corrección|rectificación|fe de erratas|rettifica|errata corrige|correzione|correção|errata|rectificatie|correctie|rettelse|rättelse|korrigering|oikaisu|sprostowanie|oprava|поправка|исправление|виправлення|düzeltme|تصحيح|תיקון)|(?<b>clarifications?|klarstellung|précision|aclaración|precisazione|esclarecimento|verduidelijking|уточнение|уточнення)|(?<c>retraction|retracted|rückzug)|(?<d>editors?['’]?s?['’]? notes?|ed(?:itor)?\.? note|note from the editors?|anmerkung der redaktion|hinweis der redaktion|anm\. ?d\. ?red\.?|note de la rédaction|ndlr|nota del? (?:editor|la redacción)|nota (?:della|di) redazione|nota da redação|noot van de redactie|redaktionens anmärkning|от редакции|від редакції|editörün notu)|(?<e>updates?|updated|aktualisierung|nachtrag|mise à jour|actualización|aggiornamento|atualização|обновление|оновлення|güncelleme))\b[^:.!?–—]{0,60}(?:[:–—]|\. )", Options)]
  private static partial Regex Label { get; }

  [GeneratedRegex(@"^\W{0,3}(?:editor['’]?s note: )?(?:this (?:article|story|piece|post|report|page|headline|text|item|live ?blog|version)(?:['’]s headline)?|(?:the|an?) (?:headline|earlier|previous|original|prior)(?: \w+){0,4}? (?:version|headline|article|story|report)?(?: of this (?:article|story|piece|post|report))?|dieser (?:artikel|text|beitrag)|(?:in )?(?:einer|der) früheren (?:version|fassung)|cet article|este artículo|questo articolo|este artigo)\b.{0,60}?\b(?:(?:was|has been|have been|is|wurde|a été|ha sido|è stato|foi) (?:since |subsequently |later |nachträglich |mis )?(?:(?<a>corrected|amended|fixed|korrigiert|berichtigt|corrigé|corregido|corretto|corrigido)|(?<b>clarified|präzisiert)|(?<c>retracted|withdrawn|zurückgezogen)|(?<d>updated|modified|changed|revised|edited|expanded|aktualisiert|ergänzt|à jour|actualizado|aggiornato|atualizado))|(?<e>incorrectly|misstated|misidentified|erroneously|mistakenly|wrongly|inaccurately|gave the wrong|contained an error|fälschlich|irrtümlich))\b", Options)]
  private static partial Regex Sentence { get; }

  // An update that speaks of the article, not of its subject.
  [GeneratedRegex(@"\b(?:this (?:article|story|piece|post|report|headline)|(?:adds?|added|adding|includes?|to (?:include|reflect|add|clarify|correct)|with) (?:a |the |new |more |further |additional |details|comments?|quotes?|statement|information|response|background)|paragraphs?|earlier version|(?:article|story|headline) (?:was|has been)|dieser (?:artikel|text|beitrag)|cet article|este artículo|questo articolo)\b", Options)]
  private static partial Regex OfItself { get; }

  /// <summary>The notices, in text order.</summary>
  /// <param name="text">The document's text.</param>
  /// <param name="blocks">Its blocks.</param>
  /// <param name="published">Gives the year to a day that is written without one.</param>
  public static ImmutableArray<ArticleNotice> Find(string text, ImmutableArray<Block> blocks, Edtf? published)
  {
    var notices = ImmutableArray.CreateBuilder<ArticleNotice>();
    foreach (var block in blocks)
    {
      if (block.Kind is not (BlockKind.Paragraph or BlockKind.Notice or BlockKind.Byline or BlockKind.List) || block.Span.Length > Longest || notices.Count == 20) continue;
      var words = block.Span.In(text);
      if (KindOf(words) is { } kind) notices.Add(new(kind, block.Span, DatelineReader.DayOf(words.Length > 400 ? words[..400] : words, published)));
    }

    return notices.ToImmutable();
  }

  /// <summary>Whether a block that was taken for the article's own text is such a notice.</summary>
  public static NoticeKind? KindOf(string words)
  {
    if (words.Length is < 12 or > Longest) return null;
    if (Label.Match(words) is { Success: true } label)
    {
      if (label.Groups[1].Success) return NoticeKind.Correction;
      if (label.Groups[2].Success) return NoticeKind.Clarification;
      if (label.Groups[3].Success) return NoticeKind.Retraction;
      if (label.Groups[4].Success) return NoticeKind.EditorsNote;
      if (OfItself.IsMatch(words)) return NoticeKind.Update;
    }

    if (Sentence.Match(words) is not { Success: true } match) return null;
    return match.Groups[2].Success ? NoticeKind.Clarification : match.Groups[3].Success ? NoticeKind.Retraction : match.Groups[4].Success ? NoticeKind.Update : NoticeKind.Correction;
  }
}
