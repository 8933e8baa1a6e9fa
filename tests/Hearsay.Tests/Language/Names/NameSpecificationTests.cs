using System.Runtime.CompilerServices;
using Hearsay.Language.Names;

namespace Hearsay.Tests.Language.Names;

/// <summary>The sentences of names.md, each a test.</summary>
public sealed class NameSpecificationTests
{
  private static readonly string[] Lines = System.IO.File.ReadAllLines(Path.Combine(Folder(), "names.md"));

  public static TheoryData<int> Sentences => [.. Enumerable.Range(0, Lines.Length).Where(line => Lines[line].StartsWith('='))];

  [Theory]
  [MemberData(nameof(Sentences))]
  public void The_names_are_found(int line)
  {
    var (text, sentences) = LightTrees.Read(Lines[line - 1]);
    var names = new List<EntityMention>();
    NameReader.English.Find(text, sentences[0], names);
    Assert.Equal($"{text}\n{Lines[line][1..].Trim()}", $"{text}\n{string.Join("; ", names.Select(name => $"{Kind(name.Kind)}: {name.Span.In(text)}"))}");
  }

  [Fact]
  public void There_are_many_sentences() => Assert.True(Sentences.Count >= 80, $"{Sentences.Count} sentences");

  private static string Kind(EntityKind kind) => kind == EntityKind.ArmedGroup ? "armed group" : kind.ToString().ToLowerInvariant();

  private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
