using System.Collections.Immutable;
using Hearsay.Capturing;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Adds what a capture's container declares of it, a feed of its item, a mail of its text, to what was read from the page. The page's own machine-readable data goes before it;
/// what was only guessed from the page's words does not.</summary>
internal static class DeclaredFacts
{
  private static readonly string[] MachineReadable = ["json-ld ", "meta ", "itemprop ", "script "];

  public static Document Apply(Document document, Capture capture)
  {
    if (capture.Declared is not { } declared) return document;
    if (declared.Status is >= 400 and var status) document = document with { Kind = PageKind.Error, KindWhy = $"the server answered {status}", Analysed = false, Why = $"it is an error page: the server answered {status}" };
    var who = declared.Origin switch { CaptureOrigin.FeedItem => "feed item", CaptureOrigin.Mime => "MIME header", _ => "HTTP header" };
    if (OutletOf(declared.Outlet, document.Url) is { } outlet)
    {
      if (document.Outlet is null) document = document with { Outlet = outlet, Credit = CreditReader.Find(document.Text, document.Blocks, outlet) };
      document = With(document, "outlet", outlet, who + " source", document.Outlet == outlet && !IsBelieved(document, "outlet"));
    }

    var isMail = declared is { Origin: CaptureOrigin.Mime, Published: not null };
    if (isMail) document = With(document, "form", "mail", who, !IsBelieved(document, "form"));
    if (isMail && declared.Title is not null && MailHeader.Subject(declared.Title) is { } subject)
    {
      // A mail is about its subject, whatever its first line is.
      var isTaken = !IsForwarded(document, "title");
      if (isTaken) document = document with { Title = subject };
      document = With(document, "title", subject, "subject", isTaken);
    }
    else if (declared.Title is { } title)
    {
      if (document.Title is null) document = With(document with { Title = title }, "title", title, who + " title", isBelieved: true);
      else document = With(document, "title", title, who + " title", isBelieved: false);
    }

    document = Dated(document, "published", declared.Published, who + " date");
    document = Dated(document, "updated", declared.Updated, who + " date of change");
    return Authored(document, isMail ? [.. declared.Authors.Where(name => !MailHeader.IsOrganisation(name))] : declared.Authors, who + " author");
  }

  private static Document Dated(Document document, string field, string? written, string from)
  {
    if (MachineDate.Of(written) is not { } date || !MachineDate.IsPlausible(date)) return document;
    var isTaken = !IsMachineReadable(document, field);
    if (isTaken) document = field == "published" ? document with { Published = date } : document with { Updated = date };
    return With(document, field, date.Value, from, isTaken);
  }

  private static Document Authored(Document document, ImmutableArray<string> authors, string from)
  {
    var names = authors.SelectMany(author => AuthorNames.Of(author, document.Outlet)).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
    var isTaken = names.Length is > 0 and <= 15 && !IsMachineReadable(document, "authors");
    if (isTaken) document = document with { Authors = names };
    foreach (var author in authors) document = With(document, "authors", author, from, isTaken);
    return document;
  }

  // Feeds are named as pages are: the outlet with a section, or with what it is.
  private static string? OutletOf(string? title, string? address)
  {
    if (string.IsNullOrWhiteSpace(title) || title.Length > 200) return null;
    var domain = TitleReader.DomainKey(address);
    foreach (var divider in TitleReader.Dividers)
    {
      var parts = title.Split(divider, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
      if (parts.Length < 2) continue;
      foreach (var part in parts)
        if (PageText.Key(part) is { Length: > 1 } key && domain.Length > 2 && (domain.Contains(key, StringComparison.Ordinal) || key.Contains(domain, StringComparison.Ordinal))) return part;
      return parts[0];
    }

    foreach (var ending in (ReadOnlySpan<string>)[" RSS Feed", " RSS", " Feed", " Atom Feed"])
      if (title.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && title.Length > ending.Length) return title[..^ending.Length].Trim();
    return title.Length <= 80 ? title.Trim() : null;
  }

  private static bool IsBelieved(Document document, string field) => document.Evidence.Any(evidence => evidence.Field == field && evidence.Believed);

  private static bool IsForwarded(Document document, string field) =>
    document.Evidence.Any(evidence => evidence.Field == field && evidence.Believed && evidence.From.EndsWith(" of the forwarded mail", StringComparison.Ordinal));

  private static bool IsMachineReadable(Document document, string field) =>
    IsForwarded(document, field) || document.Evidence.Any(evidence => evidence.Field == field && evidence.Believed && MachineReadable.Any(start => evidence.From.StartsWith(start, StringComparison.Ordinal)));

  private static Document With(Document document, string field, string value, string from, bool isBelieved)
  {
    var before = isBelieved ? document.Evidence.Select(evidence => evidence.Field == field && evidence.From != from ? evidence with { Believed = false } : evidence) : document.Evidence;
    return document with { Evidence = [.. before, new MetadataEvidence(field, value, from, isBelieved)] };
  }
}
