using System.Text;

namespace Hearsay.Cli.Tests;

/// <summary>A folder of its own for a test, with invented pages in it; removed afterwards.</summary>
internal sealed class Workspace : IDisposable
{
  public Workspace() => Directory.CreateDirectory(Folder);

  public string Folder { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "hearsay-test-" + Guid.NewGuid().ToString("N"));

  public string Path(string name) => System.IO.Path.Combine(Folder, name);

  public byte[] Bytes(string name) => File.ReadAllBytes(Path(name));

  public string Text(string name) => File.ReadAllText(Path(name));

  public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

  public void Write(string name, byte[] bytes)
  {
    Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
    File.WriteAllBytes(Path(name), bytes);
  }

  /// <summary>Three pages on one event in an invented country: two pass on one agency, one has its own witness.</summary>
  public void WritePages(string folder = "pages")
  {
    Write($"{folder}/ledger.html", Article("The Orvell Ledger", "Ferry burns off Orvell",
      "A ferry caught fire off Orvell on Monday. Twelve passengers were killed in the fire, according to the Tessaly News Agency, citing local sources.",
      "Port officials closed the harbour for two days."));
    Write($"{folder}/courier.html", Article("Courier of Pell", "Harbour closed after ferry fire",
      "The Tessaly News Agency reported, citing local sources, that twelve passengers were killed in the fire.",
      "Traffic on the coast road was slow on Tuesday morning."));
    Write($"{folder}/herald.html", Article("Herald of Mirren", "Survivors tell of ferry fire",
      "Twelve passengers were killed in the fire, Dr Anna Belver of Orvell hospital said.",
      "\"The stairs were full of smoke,\" said Tomas Reik, a passenger."));
  }

  /// <summary>Any number of pages, each different.</summary>
  public void WriteMany(string folder, int count)
  {
    for (var i = 0; i < count; i++)
    {
      Write($"{folder}/page-{i:0000}.html", Article($"Outlet {i % 17}", $"Report {i} from Orvell",
        $"{i + 2} boats were lost in the storm, the harbour master of Pell {i % 29} said on Monday.",
        $"The mayor of Mirren said that {i % 7} streets were under water. Nobody at the town hall would say more about case {i}."));
    }
  }

  public static string Article(string outlet, string title, params string[] paragraphs) =>
    $"""
     <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | {outlet}</title>
     <meta property="og:site_name" content="{outlet}"><meta property="article:published_time" content="2031-05-05T08:00:00Z"></head>
     <body><header><nav><a href="/">Home</a></nav></header><main><article><h1>{title}</h1>
     {string.Join("\n", paragraphs.Select(paragraph => $"<p>{paragraph}</p>"))}
     <p>The days on the coast of {outlet} were calm until the end of the week, with light winds from the west and some rain at night.</p>
     </article></main><footer>© {outlet}</footer></body></html>
     """;

  /// <summary>Every file under the folder, relative, in order.</summary>
  public string[] Files() => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
    .Select(file => System.IO.Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

  public HearsayProcess.Result Run(params string[] arguments) => HearsayProcess.Run(Folder, arguments);

  public HearsayProcess Start(params string[] arguments) => HearsayProcess.Start(Folder, arguments);

  public void Dispose()
  {
    foreach (var folder in Directory.EnumerateDirectories(Folder, "*", SearchOption.AllDirectories))
    {
      if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    Directory.Delete(Folder, recursive: true);
  }
}
