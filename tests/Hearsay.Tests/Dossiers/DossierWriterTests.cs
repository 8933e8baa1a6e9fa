using Hearsay.Dossiers;

namespace Hearsay.Tests.Dossiers;

public sealed class DossierWriterTests
{
  internal static string Html(Analysis analysis, DossierOptions? options = null)
  {
    using var writer = new StringWriter();
    DossierWriter.Write(analysis, writer, options ?? new DossierOptions { Title = "The lock at Ostrel" });
    return writer.ToString();
  }

  [Fact]
  public void The_sample_is_written()
  {
    var html = Html(SampleCase.Build());
    File.WriteAllText("/tmp/dossier.html", html);
    Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
  }
}
