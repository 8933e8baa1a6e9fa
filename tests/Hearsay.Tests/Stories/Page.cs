using System.Collections.Immutable;
using System.Text;
using Hearsay.Circumstances;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Stories;

/// <summary>One invented page. Text is built from the pieces given, so that every span stands on real words.</summary>
public sealed class Page
{
  private readonly StringBuilder text = new();
  private readonly List<Block> blocks = [];
  private readonly List<Statement> statements = [];
  private readonly List<StatementCircumstances> circumstances = [];
  private readonly string sha256;
  private readonly string? outlet;
  private string? url;
  private Edtf? published;
  private Credit? credit;

  internal Page(string? outlet, string sha256) => (this.outlet, this.sha256) = (outlet, sha256);

  public string Id => sha256[..12];

  public Document Document => new()
  {
    Id = Id,
    Sha256 = sha256,
    File = $"{Id}.html",
    Text = text.ToString(),
    Blocks = [.. blocks],
    Outlet = outlet,
    Url = url,
    Published = published,
    Credit = credit,
    Language = "en",
  };

  public IReadOnlyList<Statement> Statements => statements;

  public IReadOnlyList<StatementCircumstances> Circumstances => circumstances;

  /// <summary>The statement added last.</summary>
  public Statement Last => statements[^1];

  /// <summary>The canonical address.</summary>
  public Page At(string address)
  {
    url = address;
    return this;
  }

  /// <summary>First published, in EDTF.</summary>
  public Page On(string edtf)
  {
    published = Edtf.TryParse(edtf) ?? throw new ArgumentException($"'{edtf}' is no date.", nameof(edtf));
    return this;
  }

  /// <summary>A dateline that credits an agency for the text.</summary>
  public Page CreditedTo(string agency)
  {
    var span = Block(BlockKind.Dateline, agency);
    credit = new(agency, span);
    return this;
  }

  /// <summary>A block without a statement.</summary>
  public Page Words(string words, BlockKind kind = BlockKind.Paragraph)
  {
    Block(kind, words);
    return this;
  }

  /// <summary>A headline; without a chain in the outlet's own voice.</summary>
  public Page Headline(string content, params SourceLink[] chain) => Add(BlockKind.Headline, content, Voice.Indirect, chain);

  /// <summary>A paragraph with one statement, its chain from the source nearest the reader to the one nearest the event, the page's own outlet left out;
  /// without a chain in the outlet's own voice.</summary>
  public Page Says(string content, params SourceLink[] chain) => Add(BlockKind.Paragraph, content, Voice.Indirect, chain);

  /// <summary>The same, with the content in quotation marks.</summary>
  public Page Quotes(string content, params SourceLink[] chain) => Add(BlockKind.Paragraph, $"“{content}”", Voice.Direct, chain);

  /// <summary>A statement of somebody inside the words of the one added last, who is then behind its sources.</summary>
  public Page Inside(string words, SourceLink speaker)
  {
    var outer = Last;
    ImmutableArray<TextSpan> contents = [Find(words)];
    statements.Add(outer with
    {
      Id = Statement.IdOf(Id, outer.Zone, contents, outer.Cue),
      Content = contents,
      Text = words,
      Chain = outer.Chain.Add(speaker with { Spans = [Find(speaker.Name!)] }),
      Certainty = Certainty.Asserted,
      Nested = true,
      Body = [],
    });
    circumstances.Add(StatementCircumstances.None);
    return this;
  }

  /// <summary>The certainty of the statement added last.</summary>
  public Page As(Certainty certainty) => Change(statement => statement with { Certainty = certainty });

  /// <summary>The voice of the statement added last.</summary>
  public Page In(Voice voice) => Change(statement => statement with { Voice = voice });

  /// <summary>The statement added last is negated.</summary>
  public Page Negated() => Change(statement => statement with { Negated = true });

  /// <summary>The statement added last carries the content of the page's headlines.</summary>
  public Page AsInHeadline()
  {
    for (var i = 0; i < statements.Count; i++)
      if (statements[i].Zone == Zone.Headline) statements[i] = statements[i] with { Body = statements[i].Body.Add(Last.Id) };
    return this;
  }

  /// <summary>A number in the statement added last.</summary>
  public Page Counting(decimal number, string noun, string? status = null) => Between(number, number, noun, status);

  /// <summary>A range in the statement added last; null is open.</summary>
  public Page Between(decimal? low, decimal? high, string noun, string? status = null, bool approximate = false) =>
    Change(all => all with { Quantities = all.Quantities.Add(new(low, high, null, noun, approximate, Last.Content[0]) { Status = status }) });

  /// <summary>A place that the statement added last is about; the name stands in it.</summary>
  public Page Near(string place, double? latitude = null, double? longitude = null) => Change(all => all with
  {
    Places = all.Places.Add(new(place, Find(place)) { Latitude = latitude, Longitude = longitude, Precision = "town", Score = 1 }),
  });

  /// <summary>A time that the statement added last is about, in EDTF.</summary>
  public Page When(string edtf) => Change(all => all with { Times = all.Times.Add(new(Edtf.TryParse(edtf), null, Last.Content[0])) });

  /// <summary>Somebody who acts in the statement added last; the name stands in it.</summary>
  public Page With(string actor) => Change(all => all with { Actors = all.Actors.Add(new(actor, Find(actor))) });

  private TextSpan Find(string words)
  {
    var at = text.ToString().IndexOf(words, Last.Content[0].Start, StringComparison.Ordinal);
    return at < 0 ? throw new ArgumentException($"'{words}' is not in the statement.", nameof(words)) : new(at, at + words.Length);
  }

  private Page Change(Func<Statement, Statement> change)
  {
    statements[^1] = change(statements[^1]);
    return this;
  }

  private Page Change(Func<StatementCircumstances, StatementCircumstances> change)
  {
    circumstances[^1] = change(circumstances[^1]);
    return this;
  }

  private TextSpan Append(string words)
  {
    var start = text.Length;
    text.Append(words);
    return new(start, text.Length);
  }

  private TextSpan Block(BlockKind kind, string words)
  {
    var span = Append(words);
    blocks.Add(new(kind, span, "given"));
    text.Append('\n');
    return span;
  }

  private Page Add(BlockKind kind, string content, Voice voice, SourceLink[] chain)
  {
    var start = text.Length;
    var links = ImmutableArray.CreateBuilder<SourceLink>();
    links.Add(new(outlet, chain.Length == 0 ? SourceKind.OwnVoice : SourceKind.Outlet, null, []));
    ImmutableArray<TextSpan> cue = [];
    foreach (var link in chain)
    {
      if (links.Count > 1) Append(", citing ");
      links.Add(link with { Spans = [Append(link.Name ?? "it")] });
    }

    var source = links.Skip(1).SelectMany(link => link.Spans).ToImmutableArray();
    if (chain.Length > 0)
    {
      if (chain.Length > 1) Append(",");
      Append(" ");
      cue = [Append("said")];
      Append(voice == Voice.Direct ? ": " : " that ");
    }

    ImmutableArray<TextSpan> contents = [Append(content)];
    if (kind != BlockKind.Headline) Append(".");
    blocks.Add(new(kind, new(start, text.Length), "given"));
    text.Append('\n');

    var zone = Hearsay.Reading.Block.ZoneOf(kind);
    statements.Add(new()
    {
      Id = Statement.IdOf(Id, zone, contents, cue),
      DocumentId = Id,
      Zone = zone,
      Voice = chain.Length == 0 ? Voice.Own : voice,
      Source = source,
      Cue = cue,
      Content = contents,
      Text = content,
      Chain = links.ToImmutable(),
      Certainty = Certainty.Asserted,
    });
    circumstances.Add(StatementCircumstances.None);
    return this;
  }
}
