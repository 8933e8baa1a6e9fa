using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Hearsay.Capturing;

/// <summary>The text of a Word document (Office Open XML, ECMA-376): a line a paragraph, an empty line between two, without pictures, notes, headers and what was deleted.</summary>
internal static class WordText
{
  private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  public static CaptureResult Read(ZipArchiveEntry entry, PackedSource source, Unpacker unpacker)
  {
    if (entry.IsEncrypted) return Unpacker.Refuse(source.Name, "it is encrypted");
    var text = new StringBuilder();
    var packed = entry.CompressedLength;
    try
    {
      using var stream = unpacker.Metered(entry.Open(), () => packed);
      using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = unpacker.Limits.MaxBytes, IgnoreComments = true, IgnoreProcessingInstructions = true });
      for (var more = xml.Read(); more;)
      {
        if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "p" && IsWord(xml)) text.Append("\n\n");
        if (xml.NodeType != XmlNodeType.Element || !IsWord(xml))
        {
          more = xml.Read();
          continue;
        }

        switch (xml.LocalName)
        {
          case "t":
            text.Append(xml.ReadElementContentAsString());
            continue;
          case "tab":
            text.Append('\t');
            break;
          case "br" or "cr":
            text.Append('\n');
            break;
          case "noBreakHyphen":
            text.Append('‑');
            break;
          case "pPr" or "rPr" or "sectPr" or "drawing" or "pict" or "object":
            xml.Skip();
            continue;
        }

        more = xml.Read();
      }
    }
    catch (XmlException)
    {
      return Unpacker.Refuse(source.Name, "a Word document that is damaged: save it as text");
    }

    var words = text.ToString().Trim();
    return words.Length == 0 ? Unpacker.Refuse(source.Name, "a Word document without text")
      : new(Capture.Of(source.Name, Encoding.UTF8.GetBytes(words + "\n")) with { Container = source.Container }, null);
  }

  private static bool IsWord(XmlReader xml) => xml.NamespaceURI is Word or StrictWord;
}
