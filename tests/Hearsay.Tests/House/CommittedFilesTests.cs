using System.Text.RegularExpressions;

namespace Hearsay.Tests.House;

public class CommittedFilesTests
{
  // Put together here, so that this file does not name them either.
  private static readonly string[] PlacesOfOneMachine = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/tmp/" + "bash", "C:" + "\\Users", "/Us" + "ers/"];

  [Fact]
  public void No_committed_file_names_a_place_of_the_machine_it_was_written_on()
  {
    var naming =
      from file in Repository.Committed()
      where !file.StartsWith("samples/", StringComparison.Ordinal) && !IsBinary(file)
      let text = Repository.Read(file)
      from place in PlacesOfOneMachine
      where text.Contains(place, StringComparison.Ordinal)
      select $"{file}: {place}";
    Assert.Empty(naming);
  }

  [Fact]
  public void Every_project_locks_its_packages()
  {
    var projects = Repository.Committed().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).ToArray();
    Assert.NotEmpty(projects);
    Assert.All(projects, project => Assert.True(File.Exists(Repository.PathOf(Path.GetDirectoryName(project)! + "/packages.lock.json")), project));
  }

  [Fact]
  public void Every_project_stands_in_the_solution()
  {
    var solution = Repository.Read("Hearsay.slnx");
    Assert.All(
      Repository.Committed().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)),
      project => Assert.Contains($"Path=\"{project}\"", solution, StringComparison.Ordinal));
  }

  [Fact]
  public void Links_between_documents_lead_somewhere()
  {
    var broken =
      from file in Repository.Committed()
      where file.EndsWith(".md", StringComparison.Ordinal)
      from Match link in Regex.Matches(Repository.Read(file), @"\]\(([^)\s#]+)(?:#[^)]*)?\)")
      let target = link.Groups[1].Value
      where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
      let path = Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, target)
      where !File.Exists(path) && !Directory.Exists(path)
      select $"{file}: {target}";
    Assert.Empty(broken);
  }

  private static bool IsBinary(string file)
  {
    using var stream = File.OpenRead(Repository.PathOf(file));
    Span<byte> head = stackalloc byte[4096];
    return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)].Contains((byte)0);
  }
}
