using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Learning;

/// <summary>A file of quantised weights: a name and named parts, each a list of integers or of strings. Immutable once read or written; thread-safe.</summary>
/// <remarks>
/// All numbers little-endian, all text UTF-8. Head, uncompressed: 8 bytes <c>HSMODEL\n</c>; u16 version of the format; u16 length of the name, then the name; u32 length of the
/// body; 32 bytes SHA-256 of the body. Then the body, compressed with Brotli (RFC 7932): u16 number of parts; a part is u8 length of its name, the name, u8 type, u32 number of
/// bytes, the bytes. Types: 1 signed bytes, 2 signed 16-bit, 3 signed 32-bit, 4 text (strings joined by line feeds). The checksum is of the body as it was before compression:
/// two files with the same checksum hold the same weights, whichever compressor wrote them.
/// </remarks>
internal sealed class ModelFile
{
  /// <summary>The version of the format that is read and written.</summary>
  public const int Version = 1;

  /// <summary>A body larger than this is refused before anything is unpacked.</summary>
  public const int LargestBody = 64 << 20;

  private const int LongestName = 200;

  private readonly SortedDictionary<string, (PartType Type, ReadOnlyMemory<byte> Bytes)> parts = new(StringComparer.Ordinal);
  private readonly string file;

  /// <summary>A model without parts, to be filled and written.</summary>
  /// <param name="name">What it is for, e.g. <c>languages</c>.</param>
  public ModelFile(string name) : this(name, name)
  {
  }

  private ModelFile(string name, string file) => (Name, this.file) = (name, file);

  private enum PartType : byte
  {
    Bytes = 1,
    Shorts = 2,
    Ints = 3,
    Text = 4,
  }

  /// <summary>What the model is for.</summary>
  public string Name { get; }

  /// <summary>SHA-256 of the body, in lower-case hexadecimal: the same for the same weights.</summary>
  public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Body()));

  /// <summary>Adds a part of signed bytes.</summary>
  public void Add(string part, ReadOnlySpan<sbyte> values) => parts.Add(part, (PartType.Bytes, MemoryMarshal.AsBytes(values).ToArray()));

  /// <summary>Adds a part of 16-bit integers.</summary>
  public void Add(string part, ReadOnlySpan<short> values)
  {
    var bytes = new byte[values.Length * sizeof(short)];
    for (var i = 0; i < values.Length; i++) BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(i * sizeof(short)), values[i]);
    parts.Add(part, (PartType.Shorts, bytes));
  }

  /// <summary>Adds a part of 32-bit integers.</summary>
  public void Add(string part, ReadOnlySpan<int> values)
  {
    var bytes = new byte[values.Length * sizeof(int)];
    for (var i = 0; i < values.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), values[i]);
    parts.Add(part, (PartType.Ints, bytes));
  }

  /// <summary>Adds a part of strings, none of which holds a line feed.</summary>
  public void Add(string part, IReadOnlyList<string> values)
  {
    if (values.Any(value => value.Contains('\n', StringComparison.Ordinal))) throw new ArgumentException("A string of a model holds no line feed.", nameof(values));
    parts.Add(part, (PartType.Text, Encoding.UTF8.GetBytes(string.Join('\n', values))));
  }

  /// <summary>The signed bytes of a part.</summary>
  /// <exception cref="ModelFormatException">There is no such part, or it is of another type.</exception>
  public ReadOnlySpan<sbyte> Bytes(string part) => MemoryMarshal.Cast<byte, sbyte>(Part(part, PartType.Bytes));

  /// <summary>The 16-bit integers of a part.</summary>
  /// <exception cref="ModelFormatException">There is no such part, or it is of another type or an odd length.</exception>
  public short[] Shorts(string part)
  {
    var bytes = Part(part, PartType.Shorts);
    var values = new short[bytes.Length / sizeof(short)];
    bytes.CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
    if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(values, values);
    return values;
  }

  /// <summary>The 32-bit integers of a part.</summary>
  /// <exception cref="ModelFormatException">There is no such part, or it is of another type or an uneven length.</exception>
  public int[] Ints(string part)
  {
    var bytes = Part(part, PartType.Ints);
    var values = new int[bytes.Length / sizeof(int)];
    for (var i = 0; i < values.Length; i++) values[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * sizeof(int))..]);
    return values;
  }

  /// <summary>The strings of a part.</summary>
  /// <exception cref="ModelFormatException">There is no such part, or it is of another type.</exception>
  public string[] Strings(string part) => Encoding.UTF8.GetString(Part(part, PartType.Text)).Split('\n');

  /// <summary>The numbers of a part of 16-bit integers that are steps.</summary>
  /// <param name="part">The part; how long a step is stands in the part of that name with <c>/step</c>.</param>
  /// <param name="count">How many numbers it must have.</param>
  /// <exception cref="ModelFormatException">There is no such part, it has another length, or its step is no step.</exception>
  public float[] Values(string part, int count)
  {
    var stored = Shorts(part);
    if (stored.Length != count) throw Fault($"its part {part} has {stored.Length} weights, where its sizes ask for {count}");
    var step = Step(part);
    return Array.ConvertAll(stored, value => value * step);
  }

  /// <summary>How long the steps of a part are: the bits of a number of 32 bits.</summary>
  /// <exception cref="ModelFormatException">It is not told, or it is no step.</exception>
  public float Step(string part)
  {
    var bits = Ints(part + "/step");
    return bits is [var only] && BitConverter.Int32BitsToSingle(only) is >= 0 and < 1e6f and var step ? step : throw Fault($"its part {part}/step is no step");
  }

  /// <summary>Whether there is such a part.</summary>
  public bool Has(string part) => parts.ContainsKey(part);

  /// <summary>A fault of this model's contents, naming its file.</summary>
  public ModelFormatException Fault(string fault) => new(file, fault);

  /// <summary>Writes the file. The same parts give the same checksum; the compressed bytes may differ from one version of the compressor to the next.</summary>
  public void Write(Stream stream)
  {
    var body = Body();
    if (body.Length > LargestBody) throw Fault($"its body has {body.Length} bytes, and the limit is {LargestBody}");
    var name = Encoding.UTF8.GetBytes(Name);
    Span<byte> head = stackalloc byte[4];
    stream.Write(Magic);
    BinaryPrimitives.WriteUInt16LittleEndian(head, Version);
    BinaryPrimitives.WriteUInt16LittleEndian(head[2..], checked((ushort)name.Length));
    stream.Write(head);
    stream.Write(name);
    BinaryPrimitives.WriteInt32LittleEndian(head, body.Length);
    stream.Write(head);
    stream.Write(SHA256.HashData(body));
    using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
    packed.Write(body);
  }

  /// <summary>Reads a file and proves its checksum.</summary>
  /// <param name="stream">The file; read to the end of the model.</param>
  /// <param name="file">What to call it in messages.</param>
  /// <exception cref="ModelFormatException">It is no model file, of another version, cut short or damaged.</exception>
  public static ModelFile Read(Stream stream, string file)
  {
    Span<byte> head = stackalloc byte[32];
    Fill(stream, head[..8], file);
    if (!head[..8].SequenceEqual(Magic)) throw new ModelFormatException(file, "it does not begin as a model file does");
    Fill(stream, head[..4], file);
    var version = BinaryPrimitives.ReadUInt16LittleEndian(head);
    if (version != Version) throw new ModelFormatException(file, $"it is of format version {version}, and this program reads version {Version}");
    int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
    if (nameLength > LongestName) throw new ModelFormatException(file, $"its name has {nameLength} bytes, and the limit is {LongestName}");
    var name = new byte[nameLength];
    Fill(stream, name, file);
    Fill(stream, head[..4], file);
    var length = BinaryPrimitives.ReadUInt32LittleEndian(head);
    if (length > LargestBody) throw new ModelFormatException(file, $"its body has {length} bytes, and the limit is {LargestBody}");
    Fill(stream, head, file);
    var body = new byte[length];
    try
    {
      using var unpacked = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
      Fill(unpacked, body, file);
    }
    catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
    {
      throw new ModelFormatException(file, "it is damaged and cannot be unpacked", e);
    }

    if (!SHA256.HashData(body).AsSpan().SequenceEqual(head)) throw new ModelFormatException(file, "it is damaged: its checksum does not fit its contents");
    var model = new ModelFile(Encoding.UTF8.GetString(name), file);
    model.Split(body);
    return model;
  }

  private static ReadOnlySpan<byte> Magic => "HSMODEL\n"u8;

  private byte[] Body()
  {
    using var body = new MemoryStream();
    Span<byte> number = stackalloc byte[4];
    BinaryPrimitives.WriteUInt16LittleEndian(number, checked((ushort)parts.Count));
    body.Write(number[..2]);
    foreach (var (name, (type, bytes)) in parts)
    {
      var utf8 = Encoding.UTF8.GetBytes(name);
      body.WriteByte(checked((byte)utf8.Length));
      body.Write(utf8);
      body.WriteByte((byte)type);
      BinaryPrimitives.WriteInt32LittleEndian(number, bytes.Length);
      body.Write(number);
      body.Write(bytes.Span);
    }

    return body.ToArray();
  }

  private void Split(ReadOnlyMemory<byte> body)
  {
    int count = BinaryPrimitives.ReadUInt16LittleEndian(Take(ref body, 2).Span);
    for (var i = 0; i < count; i++)
    {
      var name = Encoding.UTF8.GetString(Take(ref body, Take(ref body, 1).Span[0]).Span);
      var type = (PartType)Take(ref body, 1).Span[0];
      if (type is < PartType.Bytes or > PartType.Text) throw Fault($"its part {name} is of an unknown type");
      var length = BinaryPrimitives.ReadUInt32LittleEndian(Take(ref body, 4).Span);
      var unit = type switch { PartType.Shorts => sizeof(short), PartType.Ints => sizeof(int), _ => 1 };
      if (length % unit != 0) throw Fault($"its part {name} has {length} bytes, which is no whole number of values");
      if (!parts.TryAdd(name, (type, Take(ref body, length)))) throw Fault($"its part {name} stands in it twice");
    }

    if (!body.IsEmpty) throw Fault($"{body.Length} bytes are left over after its last part");
  }

  private ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> body, uint length)
  {
    if (length > (uint)body.Length) throw Fault("a part of it is longer than what is left of the file");
    var taken = body[..(int)length];
    body = body[(int)length..];
    return taken;
  }

  private ReadOnlySpan<byte> Part(string name, PartType type)
  {
    if (!parts.TryGetValue(name, out var part)) throw Fault($"it has no part {name}");
    return part.Type == type ? part.Bytes.Span : throw Fault($"its part {name} holds {part.Type}, not {type}");
  }

  private static void Fill(Stream stream, Span<byte> bytes, string file)
  {
    var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
    if (read < bytes.Length) throw new ModelFormatException(file, "it ends too early");
  }
}
