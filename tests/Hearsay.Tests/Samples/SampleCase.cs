using System.Text.Json;
using Hearsay.Capturing;
using Hearsay.Reading;
using Hearsay.Tests.House;

namespace Hearsay.Tests.Samples;

/// <summary>The sample pages as they are analysed, and what should be found in them.</summary>
internal static class SampleCase
{
  public const string Folder = "samples/selm-bridge";

  private static readonly Lazy<Analysis> analysis = new(() => Analyser.Default.Analyse(Captures()));

  public static Analysis Analysis => analysis.Value;

  public static JsonElement Expected { get; } = JsonDocument.Parse(Repository.Read(Folder + ".expected.json")).RootElement;

  public static Capture[] Captures() =>
    [.. Repository.Files(Folder, "*").Select(path => Capture.Of(Path.GetFileName(path), File.ReadAllBytes(Repository.PathOf(path))))];

  /// <summary>Checks what is expected; where it is known to fall short, checks that it still does, so that no shortfall is listed that is mended.</summary>
  public static void Hold(string expectation, Action check)
  {
    if (!Expected.GetProperty("shortfalls").EnumerateArray().Any(known => known.GetString() == expectation))
    {
      check();
      return;
    }

    if (Record.Exception(check) is null) Assert.Fail($"'{expectation}' holds now: strike it from the shortfalls of {Folder}.expected.json.");
  }

  public static Document Page(string file) => Analysis.Documents.Single(document => document.File == file);

  public static IEnumerable<JsonElement> Rows(string table) => Expected.GetProperty(table).EnumerateArray();

  public static string Text(this JsonElement row, string name) => row.GetProperty(name).GetString()!;

  public static string[] Texts(this JsonElement row, string name) =>
    row.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];

  public static int? Number(this JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetInt32() : null;
}
