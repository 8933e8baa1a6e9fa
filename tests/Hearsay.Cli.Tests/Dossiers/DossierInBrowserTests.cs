using System.Globalization;
using Hearsay.Dossiers;
using Hearsay.Tests.Dossiers;
using Microsoft.Playwright;

namespace Hearsay.Cli.Tests.Dossiers;

/// <summary>One browser and one dossier for all tests; no browser where Chromium is not installed.</summary>
public sealed class DossierBrowser : IAsyncLifetime
{
  public const string Chromium = "/usr/bin/chromium";

  private readonly string folder = Directory.CreateTempSubdirectory("hearsay-dossier-").FullName;
  private IPlaywright? playwright;

  public IBrowser? Browser { get; private set; }

  public string Address => new Uri(Path.Combine(folder, "dossier.html")).AbsoluteUri;

  public async ValueTask InitializeAsync()
  {
    await using (var writer = new StreamWriter(Path.Combine(folder, "dossier.html"), append: false, new System.Text.UTF8Encoding(false)))
    {
      DossierWriter.Write(SampleCase.Build(), writer, new DossierOptions { Title = "The lock at Ostrel" });
    }

    if (!File.Exists(Chromium)) return;
    playwright = await Playwright.CreateAsync();
    Browser = await playwright.Chromium.LaunchAsync(new()
    {
      ExecutablePath = Chromium,
      Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
  }

  public async ValueTask DisposeAsync()
  {
    if (Browser is not null) await Browser.DisposeAsync();
    playwright?.Dispose();
    Directory.Delete(folder, recursive: true);
  }
}

/// <summary>A dossier in a browser, from a file, with the network watched.</summary>
public sealed class DossierInBrowserTests(DossierBrowser opened) : IClassFixture<DossierBrowser>
{
  private readonly List<string> requests = [];
  private readonly List<string> complaints = [];

  private async Task<IPage> Open(int width = 1280, ColorScheme scheme = ColorScheme.Light, Media media = Media.Screen)
  {
    Assert.SkipWhen(opened.Browser is null, $"Chromium is not installed at {DossierBrowser.Chromium}.");
    // Scripts are off: everything must work without.
    var page = await opened.Browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme, JavaScriptEnabled = false });
    page.Request += (_, request) => requests.Add(request.Url);
    page.Console += (_, message) => complaints.Add(message.Text);
    page.PageError += (_, error) => complaints.Add(error);
    await page.EmulateMediaAsync(new() { Media = media, ColorScheme = scheme });
    await page.GotoAsync(opened.Address);
    return page;
  }

  [Fact]
  public async Task The_file_asks_for_nothing_but_itself_and_the_browser_has_nothing_to_complain_of()
  {
    var page = await Open();
    await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    Assert.Equal([opened.Address], requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)));
    Assert.Empty(complaints);
  }

  [Theory]
  [InlineData(360)]
  [InlineData(800)]
  [InlineData(1280)]
  public async Task The_page_never_scrolls_sideways_though_a_picture_may(int width)
  {
    var page = await Open(width);
    Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
  }

  [Fact]
  public async Task The_keyboard_reaches_the_way_past_the_contents_first_and_sees_where_it_is()
  {
    var page = await Open();
    await page.Keyboard.PressAsync("Tab");
    var skip = page.Locator(":focus");
    Assert.Equal("Skip to the overview", await skip.TextContentAsync());
    Assert.True((await skip.BoundingBoxAsync())!.Height > 20);
    Assert.NotEqual("none", await skip.EvaluateAsync<string>("element => getComputedStyle(element).outlineStyle"));
    await page.Keyboard.PressAsync("Enter");
    await page.Keyboard.PressAsync("Tab");
    Assert.StartsWith("#claim-", await page.Locator(":focus").GetAttributeAsync("href"), StringComparison.Ordinal);
  }

  [Fact]
  public async Task Enter_on_a_statement_leads_to_its_highlighted_place_and_the_number_leads_back()
  {
    var page = await Open();
    var link = page.Locator("#claim-1 .statements .place a").Nth(1);
    await link.FocusAsync();
    await page.Keyboard.PressAsync("Enter");
    var mark = page.Locator("mark:target");
    Assert.Equal("The upper gate of the Ostrel lock gave way before dawn on Wednesday and four barges broke loose", await mark.TextContentAsync());
    Assert.True(await InView(mark));
    Assert.NotEqual("none", await mark.EvaluateAsync<string>("element => getComputedStyle(element).outlineStyle"));

    await page.Keyboard.PressAsync("Tab");
    Assert.Equal("Claim 1", await page.Locator(":focus").GetAttributeAsync("aria-label"));
    await page.Keyboard.PressAsync("Enter");
    Assert.True(await InView(page.Locator("#claim-1 h3")));
  }

  [Fact]
  public async Task Folded_comments_open_with_the_keyboard()
  {
    var page = await Open();
    var comments = page.Locator("details.folded", new() { HasText = "other people’s words" }).First;
    Assert.False(await comments.Locator(".b").First.IsVisibleAsync());
    await comments.Locator("summary").FocusAsync();
    await page.Keyboard.PressAsync("Enter");
    Assert.True(await comments.Locator(".b").First.IsVisibleAsync());
  }

  [Fact]
  public async Task Landmarks_tables_and_pictures_have_names_in_the_accessibility_tree()
  {
    var page = await Open();
    Assert.Equal(1, await page.GetByRole(AriaRole.Main).CountAsync());
    Assert.Equal(1, await page.GetByRole(AriaRole.Navigation, new() { Name = "Contents" }).CountAsync());
    Assert.Equal(1, await page.GetByRole(AriaRole.Img, new() { Name = "Lineage of claim 1", Exact = true }).CountAsync());
    Assert.Equal(1, await page.GetByRole(AriaRole.Table, new() { Name = "Claims carried most widely" }).CountAsync());
    Assert.Equal(1, await page.GetByRole(AriaRole.Heading, new() { Name = "The lock at Ostrel", Level = 1 }).CountAsync());
  }

  [Fact]
  public async Task On_a_phone_a_table_is_cards_and_stays_a_table_for_a_screen_reader()
  {
    var page = await Open(360);
    Assert.Equal("grid", await page.Locator("table.claims tbody tr").First.EvaluateAsync<string>("row => getComputedStyle(row).display"));
    Assert.True(await page.GetByRole(AriaRole.Table, new() { Name = "Claims carried most widely" }).GetByRole(AriaRole.Cell).CountAsync() > 3);
  }

  [Theory]
  [InlineData(ColorScheme.Light, Media.Screen)]
  [InlineData(ColorScheme.Dark, Media.Screen)]
  [InlineData(ColorScheme.Dark, Media.Print)]
  public async Task Words_stand_out_from_their_ground_as_WCAG_AA_asks(ColorScheme scheme, Media media)
  {
    var page = await Open(scheme: scheme, media: media);
    var pairs = await page.EvaluateAsync<string[][]>("""
      () => {
        const ground = element => {
          for (let e = element; e; e = e.parentElement) {
            const c = getComputedStyle(e).backgroundColor;
            if (c !== 'rgba(0, 0, 0, 0)' && c !== 'transparent') return c;
          }
          return 'rgb(255, 255, 255)';
        };
        const seen = new Map();
        for (const e of document.querySelectorAll('body *')) {
          if (e.closest('svg') && !e.closest('svg.lineage')) continue;
          const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
          if (!own || e.closest('.skip') || ['TITLE', 'DESC', 'title', 'desc'].includes(e.tagName)) continue;
          const style = getComputedStyle(e);
          const shape = e.closest('svg') && e.parentElement.querySelector(':scope > .shape');
          const fill = shape ? getComputedStyle(shape).fill : 'none';
          const back = fill !== 'none' ? fill : ground(e);
          const front = e.closest('svg') ? style.fill : style.color;
          seen.set(front + '|' + back, [front, back, e.tagName + '.' + (e.className.baseVal ?? e.className)]);
        }
        return [...seen.values()];
      }
      """);
    Assert.NotEmpty(pairs);
    Assert.All(pairs, pair => Assert.True(Contrast(pair[0], pair[1]) >= 4.5, $"{pair[2]}: {pair[0]} on {pair[1]} is {Contrast(pair[0], pair[1]):0.00}"));
  }

  private static Task<bool> InView(ILocator element) => element.EvaluateAsync<bool>(
    "e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight + 1; }");

  // WCAG 2.2, relative luminance and contrast ratio.
  private static double Contrast(string front, string back)
  {
    var (light, dark) = (Luminance(front), Luminance(back));
    return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
  }

  private static double Luminance(string colour)
  {
    var parts = colour[(colour.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(',').Take(3)
      .Select(part => double.Parse(part, CultureInfo.InvariantCulture) / 255)
      .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
    return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
  }
}
