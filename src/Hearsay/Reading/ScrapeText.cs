using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>A plain text while it is read: its lines, what it says of itself, and the form it was recognised by.</summary>
internal sealed class ScrapeText(string text)
{
  /// <summary>The decoded file.</summary>
  public string Text { get; } = text;

  public List<ScrapeLine> Lines { get; set; } = ScrapeLines.Of(text);

  public PageFacts Facts { get; } = new();

  /// <summary>The first form recognised: mail, markdown, subtitles, ...; scrape where it has none.</summary>
  public string Form { get; private set; } = "scrape";

  /// <summary>Turns the words of a line into what a reader sees, where the form has inline marks; applied once lines are joined.</summary>
  public Func<string, string>? Clean { get; set; }

  /// <summary>Who the text was passed on from, where its form says so.</summary>
  public Credit? Credit { get; set; }

  /// <summary>Whether lines above the first sentence may be headline and furniture, as on a page.</summary>
  public bool IsPage { get; set; } = true;

  /// <summary>Whether a thread of comments may follow, as on a page.</summary>
  public bool HasThread { get; set; } = true;

  public void Recognised(string form, string why)
  {
    Facts.Saw("form", form, why);
    if (Form != "scrape") return;
    Form = form;
    Facts.Believe("form", why);
  }

  /// <summary>Believes a fact that the form states outright, unless one was believed before.</summary>
  public void State(string field, string? value, string from)
  {
    if (string.IsNullOrWhiteSpace(value)) return;
    Facts.Saw(field, value, from);
    switch (field)
    {
      case "title" when Facts.Title is null: Facts.Title = value; break;
      case "outlet" when Facts.Outlet is null: Facts.Outlet = value; break;
      case "language" when Facts.Language is null: Facts.Language = value; break;
      case "url" when Facts.Url is null && Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https": Facts.Url = url.AbsoluteUri; break;
      default: return;
    }

    Facts.Believe(field, from);
  }

  /// <summary>Believes people named as authors, unless some were believed before.</summary>
  public void StateAuthors(string? value, string from)
  {
    if (string.IsNullOrWhiteSpace(value)) return;
    Facts.Saw("authors", value, from);
    if (!Facts.Authors.IsEmpty) return;
    Facts.Authors = AuthorNames.Of(value, Facts.Outlet);
    if (!Facts.Authors.IsEmpty) Facts.Believe("authors", from);
  }

  /// <summary>Believes a date, unless one was believed before; one whose day and month cannot be told apart is only seen.</summary>
  public void StateDate(string field, string? value, string from)
  {
    if (string.IsNullOrWhiteSpace(value)) return;
    if (DateReader.Parse(value.Trim(), DateOrder.Unknown) is { } date) DateReader.TakeDate(Facts, field, date, date.Value, from);
    else Facts.Saw(field, value, from);
  }
}
