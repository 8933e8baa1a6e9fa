using Hearsay.Text;

namespace Hearsay.Language.Segmentation;

/// <summary>A quotation, from its opening mark to its closing one.</summary>
/// <param name="Span">Where it stands, marks and all. One that opens every paragraph anew and closes once is one quotation; one that never closes ends with the sentence that it began in.</param>
/// <param name="Outer">Index of the quotation that it stands in; -1 for none.</param>
/// <param name="Depth">How many quotations are open in it, itself too: from 1 to 8.</param>
/// <param name="IsClosed">Whether it has a closing mark.</param>
public readonly record struct Quotation(TextSpan Span, int Outer, int Depth, bool IsClosed);

/// <summary>Inside which quotation a place of the text lies.</summary>
/// <param name="Depth">How many quotations are open around it; 0 outside of any. A quotation's own marks are inside it.</param>
/// <param name="Quotation">Index of the innermost, in <see cref="Quotations.All"/>; -1 outside of any.</param>
public readonly record struct QuoteState(int Depth, int Quotation);
