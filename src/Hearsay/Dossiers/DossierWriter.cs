namespace Hearsay.Dossiers;

/// <summary>The report of a case: one self-contained HTML file.</summary>
public static class DossierWriter
{
  /// <summary>Writes the dossier.</summary>
  public static void Write(Analysis analysis, TextWriter writer) => writer.Write("");
}
