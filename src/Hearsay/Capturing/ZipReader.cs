using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Hearsay.Capturing;

/// <summary>The pages in a ZIP archive. Its names are only names: nothing is ever written or opened by them.</summary>
internal static class ZipReader
{
  private static readonly (string Entry, string What)[] Documents =
  [
    ("xl/workbook.xml", "a spreadsheet"), ("ppt/presentation.xml", "a presentation"), ("META-INF/container.xml", "an e-book (EPUB)"), ("content.xml", "an OpenDocument file"), ("AndroidManifest.xml", "an Android program"), ("META-INF/MANIFEST.MF", "a Java program"),
  ];

  public static IEnumerable<CaptureResult> Read(Stream stream, PeekStream peek, PackedSource source, Unpacker unpacker)
  {
    var seekable = stream;
    if (stream.CanSeek) stream.Position = 0;
    else if (unpacker.TakeAll(peek, source) is { } bytes) seekable = new MemoryStream(bytes.ToArray(), writable: false);
    else return [Unpacker.Refuse(source.Name, $"a ZIP archive inside another, and larger than {CaptureFiles.Size(unpacker.Limits.MaxBytes)}: unpack it first")];
    return Entries(seekable, source, unpacker);
  }

  private static IEnumerable<CaptureResult> Entries(Stream stream, PackedSource source, Unpacker unpacker)
  {
    if (DirectoryCount(stream, unpacker.Limits.MaxEntries) > unpacker.Limits.MaxEntries) throw new PackingException($"a ZIP archive with more than {unpacker.Limits.MaxEntries} entries");
    using var archive = Opened(stream);
    var names = archive.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToArray();
    var known = names.ToHashSet(StringComparer.Ordinal);
    if (known.Contains("word/document.xml"))
    {
      yield return WordText.Read(archive.GetEntry("word/document.xml")!, source, unpacker);
      yield break;
    }

    foreach (var (entry, what) in Documents)
    {
      if (!known.Contains(entry) || entry == "content.xml" && !known.Contains("mimetype")) continue;
      yield return Unpacker.Refuse(source.Name, $"it is {what}, not a page: save its text or its pages as HTML");
      yield break;
    }

    var helpers = HelperFolders(names);
    var taken = new HashSet<string>(StringComparer.Ordinal);
    var pages = 0;
    for (var i = 0; i < names.Length && !unpacker.IsExhausted; i++)
    {
      if (NameOf(names[i]) is not { } name || CaptureFiles.IsPlainlyNoPage(name) || IsIn(helpers, names[i])) continue;
      pages++;
      var entry = archive.Entries[i];
      var full = $"{source.Name}/{name}";
      for (var again = 2; !taken.Add(full); again++) full = $"{source.Name}/{name}~{again}";
      if (entry.IsEncrypted)
      {
        yield return Unpacker.Refuse(full, "it is encrypted");
        continue;
      }

      var packed = entry.CompressedLength;
      foreach (var result in unpacker.Read(source.Inside(full, () => unpacker.Metered(entry.Open(), () => packed)))) yield return result;
    }

    if (pages == 0) yield return Unpacker.Refuse(source.Name, names.Length == 0 ? "it is an empty ZIP archive" : "a ZIP archive with no page in it");
  }

  private static ZipArchive Opened(Stream stream)
  {
    try
    {
      return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
    }
    catch (InvalidDataException)
    {
      throw new PackingException("a broken ZIP archive: its directory is missing or damaged");
    }
  }

  /// <summary>A name that leads nowhere but down; null for a folder and for what systems leave in archives.</summary>
  public static string? NameOf(string entry)
  {
    if (entry.Length == 0 || entry.EndsWith('/')) return null;
    var parts = new List<string>();
    foreach (var part in entry.Split('/'))
    {
      var clean = string.Concat(part.Where(c => !char.IsControl(c) && c is not '\uFFFD')).Trim();
      if (clean.Length == 0 || clean.Length == 2 && clean[1] == ':' || clean.Trim('.').Length == 0) continue;
      if (clean[0] == '.' || clean == "__MACOSX") return null;
      parts.Add(clean.Length > 255 ? clean[..255] : clean);
    }

    return parts.Count == 0 ? null : string.Join('/', parts.TakeLast(64));
  }

  private static HashSet<string> HelperFolders(string[] names)
  {
    var files = names.Where(name => !name.EndsWith('/')).ToHashSet(StringComparer.Ordinal);
    var folders = new HashSet<string>(StringComparer.Ordinal);
    var helpers = new HashSet<string>(StringComparer.Ordinal);
    foreach (var name in files)
    {
      for (var slash = name.LastIndexOf('/'); slash > 0; slash = name.LastIndexOf('/', slash - 1))
        if (!folders.Add(name[..slash])) break;
    }

    foreach (var folder in folders)
      if (SavedPage.IsFolderOfPage(folder, files)) helpers.Add(folder);
    return helpers;
  }

  private static bool IsIn(HashSet<string> helpers, string name)
  {
    if (helpers.Count == 0) return false;
    for (var slash = name.IndexOf('/'); slash > 0; slash = name.IndexOf('/', slash + 1))
      if (helpers.Contains(name[..slash])) return true;
    return false;
  }

  /// <summary>How many entries the central directory lists, counted up to one more than a limit: it is read whole into memory, so it is looked at first.</summary>
  private static int DirectoryCount(Stream stream, int limit)
  {
    var tail = new byte[(int)Math.Min(stream.Length, 65_557 + 20 + 56)];
    stream.Position = stream.Length - tail.Length;
    stream.ReadExactly(tail);
    var end = tail.AsSpan().LastIndexOf("PK\x5\x6"u8);
    if (end < 0 || tail.Length - end < 22) throw new PackingException("a broken ZIP archive: its directory is missing or damaged");
    long at = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
    if (at == uint.MaxValue && tail.AsSpan(0, end).LastIndexOf("PK\x6\x6"u8) is >= 0 and var large && tail.Length - large >= 56) at = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(large + 48));
    if (at < 0 || at > stream.Length) throw new PackingException("a broken ZIP archive: its directory is missing or damaged");
    stream.Position = at;
    // Not disposed: it would close the archive.
    var directory = new PeekStream(stream);
    var count = 0;
    while (count <= limit && directory.Peek(46) is { Length: 46 } header && header.StartsWith("PK\x1\x2"u8))
    {
      count++;
      directory.Take(46 + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]), null);
    }

    stream.Position = 0;
    return count;
  }
}
