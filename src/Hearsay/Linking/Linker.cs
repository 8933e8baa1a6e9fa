using System.Collections.Immutable;
using Hearsay.Circumstances;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Linking;

/// <summary>Links statements that say the same, texts that come from each other, and sources that are one. Thread-safe and pure:
/// the order of the input does not matter.</summary>
public sealed class Linker
{
  /// <summary>Links across documents.</summary>
  /// <param name="documents">All documents, by id.</param>
  /// <param name="statements">Their statements, by document, then text order.</param>
  /// <param name="circumstances">Aligned with the statements.</param>
  /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
  /// <exception cref="ArgumentException">A statement's document is not among the documents, or the circumstances are not aligned.</exception>
  public Linkage Link(
    ImmutableArray<Document> documents, ImmutableArray<Statement> statements,
    ImmutableArray<StatementCircumstances> circumstances, CancellationToken cancellation = default)
  {
    if (statements.Length != circumstances.Length) throw new ArgumentException("As many circumstances as statements are needed.", nameof(circumstances));
    var corpus = new LinkingCorpus(documents, statements, circumstances);
    var sources = new SourceDirectory(corpus.Documents, corpus.Statements, corpus.DocumentOf, corpus.Circumstances, cancellation);
    var identities = new ImmutableArray<SourceIdentity>[statements.Length];
    for (var i = 0; i < statements.Length; i++)
    {
      if ((i & 1023) == 0) cancellation.ThrowIfCancellationRequested();
      identities[corpus.Given[i]] = [.. corpus.Statements[i].Chain.Select(link => sources.Identify(link, corpus.DocumentOf[i]))];
    }

    var words = new TextWords(corpus.Documents, cancellation);
    var shared = new PassageIndex(corpus.Documents, words, cancellation).Find();
    var rules = new DerivationRules(corpus.Documents, words, sources);
    var derived = shared.Select(text => (Text: text, Derivation: rules.Judge(text))).Where(pair => pair.Derivation is not null).ToArray();
    var copies = Copies(corpus, sources, derived.Select(pair => pair.Derivation!));
    var (claims, conflicts) = new ClaimBuilder(
      corpus, derived.Select(pair => pair.Text), copies, i => identities[corpus.Given[i]] is { IsEmpty: false } chain ? chain[^1] : null, cancellation).Build();
    return new(
      claims,
      [.. derived.Select(pair => pair.Derivation!).OrderBy(derivation => derivation.From, StringComparer.Ordinal).ThenBy(derivation => derivation.To, StringComparer.Ordinal)],
      conflicts, [.. identities]);
  }

  /// <summary>The documents that credit another outlet, or that are shown to take from another document.</summary>
  private static HashSet<int> Copies(LinkingCorpus corpus, SourceDirectory sources, IEnumerable<Derivation> derivations)
  {
    var taking = derivations.Where(derivation => derivation.Direction == DerivationDirection.Forward).Select(derivation => derivation.To).ToHashSet(StringComparer.Ordinal);
    return [.. Enumerable.Range(0, corpus.Documents.Length).Where(d => taking.Contains(corpus.Documents[d].Id)
      || (sources.CreditOf(d) is { } credit && !string.Equals(credit, sources.OutletOf(d), StringComparison.Ordinal)))];
  }
}
