using System.Text.RegularExpressions;

namespace Hearsay.Tests.House;

public class ArchitectureTests
{
  private static readonly string[] Order =
  [
    "Text", "Learning", "Capturing", "Reading", "Language", "Statements", "Circumstances", "Linking", "Origins", "Findings", "Dossiers", "Exporting",
  ];

  public static TheoryData<string> LibraryFiles() => [.. Repository.Files("src/Hearsay", "*.cs")];

  public static TheoryData<string> SourceFiles() => [.. Repository.Files("src", "*.cs")];

  [Fact]
  public void Every_folder_of_the_library_has_its_place_in_the_order_of_stages()
  {
    var folders = Repository.Files("src/Hearsay", "*.cs").Select(FolderOf).Where(folder => folder.Length > 0).Distinct().Order(StringComparer.Ordinal);
    Assert.All(folders, folder => Assert.Contains(folder, Order));
  }

  [Theory]
  [MemberData(nameof(LibraryFiles))]
  public void A_stage_knows_only_the_stages_before_it(string file)
  {
    var rank = Array.IndexOf(Order, FolderOf(file));
    if (rank < 0) return; // The front door lists all stages.
    var code = SourceFile.CodeOf(Repository.Read(file));
    foreach (var later in Order[(rank + 1)..])
    {
      Assert.False(
        Regex.IsMatch(code, $@"(?<![.\w])(?:global::)?Hearsay\.{later}\b"), $"{file} names the namespace Hearsay.{later}, a later stage.");
      foreach (var type in TypesOf(later))
      {
        Assert.False(Regex.IsMatch(code, $@"(?<![.\w]){later}\.{type}\b"), $"{file} names {later}.{type}, of a later stage.");
      }
    }
  }

  [Theory]
  [MemberData(nameof(LibraryFiles))]
  public void Only_reports_and_exports_know_the_whole_analysis(string file)
  {
    if (FolderOf(file) is "" or "Dossiers" or "Exporting") return;
    var code = SourceFile.CodeOf(Repository.Read(file));
    Assert.DoesNotMatch(@"(?<![.\w])(?:Analysis|Analyser|AnalyserBuilder)\b(?!\s*=)", code);
  }

  [Theory]
  [MemberData(nameof(SourceFiles))]
  public void A_namespace_is_the_folder_that_the_file_lies_in(string file)
  {
    var match = Regex.Match(Repository.Read(file), @"^namespace\s+([\w.]+)\s*;", RegexOptions.Multiline);
    if (!match.Success) return; // Top-level statements.
    var parts = file.Split('/')[1..^1];
    Assert.Equal(string.Join('.', parts), match.Groups[1].Value);
  }

  [Theory]
  [MemberData(nameof(LibraryFiles))]
  public void The_library_knows_no_console_no_SQL_no_web(string file)
  {
    var code = SourceFile.CodeOf(Repository.Read(file));
    Assert.DoesNotMatch(@"(?<![.\w])(?:System\.)?Console\.|Spectre\.|System\.CommandLine|System\.Data|Microsoft\.Data|Dapper|Microsoft\.AspNetCore|System\.Net\.(?:Http|Sockets)|HttpClient", code);
  }

  [Theory]
  [MemberData(nameof(LibraryFiles))]
  public void The_library_reads_no_clock_no_chance_no_culture(string file)
  {
    var code = SourceFile.CodeOf(Repository.Read(file));
    Assert.DoesNotMatch(@"DateTime(?:Offset)?\.(?:Utc)?Now|DateTime\.Today|Guid\.NewGuid|Random\.Shared|new Random\(\)|CurrentCulture|Activator\.|Reflection\.Emit", code);
  }

  [Theory]
  [MemberData(nameof(SourceFiles))]
  public void Every_regular_expression_is_linear(string file)
  {
    var text = Repository.Read(file);
    var linear = Regex.Matches(text, @"(?:const RegexOptions (\w+) =[^;]*NonBacktracking|// Linear: [^\n]+\n *private const RegexOptions (\w+) =)").Select(match => $", {match.Groups[1].Value}{match.Groups[2].Value})").ToArray();
    foreach (Match match in Regex.Matches(text, @"\[GeneratedRegex\(|new Regex\(|Regex\.(?:IsMatch|Match|Matches|Replace|Split)\("))
    {
      var end = text.IndexOf(match.Value.StartsWith('[') ? "partial" : ";", match.Index, StringComparison.Ordinal);
      var statement = text[match.Index..(end < 0 ? text.Length : end)];
      var linesBefore = string.Join('\n', text[..match.Index].Split('\n').TakeLast(3));
      Assert.True(
        statement.Contains("NonBacktracking", StringComparison.Ordinal)
        || linear.Any(options => statement.Contains(options, StringComparison.Ordinal))
        || linesBefore.Contains("linear", StringComparison.OrdinalIgnoreCase),
        $"{file}: a regular expression is neither NonBacktracking nor said to be linear and why: {statement}");
    }
  }

  [Fact]
  public void Projects_depend_in_one_direction()
  {
    string[] Depends(string project) => [.. Regex.Matches(Repository.Read($"src/{project}/{project}.csproj"), @"ProjectReference Include=""[^""]*?([\w.]+)\.csproj""").Select(match => match.Groups[1].Value)];
    Assert.Empty(Depends("Hearsay"));
    Assert.Equal(["Hearsay"], Depends("Hearsay.Storage"));
    Assert.DoesNotContain("Hearsay.Cli", Repository.Files("src", "*.csproj").Where(file => !file.Contains("Hearsay.Cli", StringComparison.Ordinal)).SelectMany(file => Depends(Path.GetFileNameWithoutExtension(file))));
  }

  [Fact]
  public void The_library_depends_on_the_HTML_parser_alone()
  {
    var packages = Regex.Matches(Repository.Read("src/Hearsay/Hearsay.csproj"), @"PackageReference Include=""([^""]+)""").Select(match => match.Groups[1].Value);
    Assert.Equal(["AngleSharp"], packages);
  }

  [Fact]
  public void Names_say_what_a_thing_is()
  {
    var named = Repository.Files("src", "*.cs").SelectMany(file => DeclaredTypes(SourceFile.CodeOf(Repository.Read(file))));
    Assert.DoesNotContain(named, name => Regex.IsMatch(name, "(?:Manager|Helper|Service|Utils?|Utilities)$"));
  }

  private static string FolderOf(string file) => file.Split('/') is { Length: > 3 } parts ? parts[2] : "";

  private static readonly Dictionary<string, string[]> Types = Order.ToDictionary(
    folder => folder,
    folder => Directory.Exists(Repository.PathOf($"src/Hearsay/{folder}"))
      ? Repository.Files($"src/Hearsay/{folder}", "*.cs").SelectMany(file => DeclaredTypes(SourceFile.CodeOf(Repository.Read(file)))).Distinct().ToArray()
      : [],
    StringComparer.Ordinal);

  private static string[] TypesOf(string folder) => Types[folder];

  private static IEnumerable<string> DeclaredTypes(string code) =>
    Regex.Matches(code, @"\b(?:class|record struct|record class|record|struct|interface|enum)\s+([A-Z]\w*)").Select(match => match.Groups[1].Value);
}
