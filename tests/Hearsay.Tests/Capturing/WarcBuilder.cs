using System.Globalization;
using System.Text;

namespace Hearsay.Tests.Capturing;

/// <summary>Writes WARC records, right ones and wrong ones.</summary>
internal sealed class WarcBuilder
{
  private readonly List<byte[]> records = [];

  public static string Date(int day) => $"2031-03-{day:00}T09:26:53Z";

  public WarcBuilder Info() => Record("warcinfo", null, "application/warc-fields", Taken.Bytes("software: invented\r\n"));

  public WarcBuilder Request(string address) => Record("request", address, "application/http; msgtype=request", Taken.Bytes("GET / HTTP/1.1\r\nHost: ledger.example\r\n\r\n"));

  /// <summary>A response of 200 with a page.</summary>
  public WarcBuilder Page(string address, string html, params string[] fields) => Response(address, $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{string.Concat(fields.Select(field => field + "\r\n"))}\r\n", Taken.Bytes(html));

  public WarcBuilder Response(string address, string head, byte[] body, params string[] warcFields) => Record("response", address, "application/http; msgtype=response", [.. Taken.Bytes(head), .. body], warcFields);

  public WarcBuilder Record(string type, string? address, string? contentType, byte[] block, params string[] fields) => Wrong(type, address, contentType, block, block.Length, fields);

  /// <summary>A record whose length is not its block's.</summary>
  public WarcBuilder Wrong(string type, string? address, string? contentType, byte[] block, int? length, params string[] fields)
  {
    var head = new StringBuilder("WARC/1.0\r\n");
    head.Append("WARC-Type: ").Append(type).Append("\r\n");
    head.Append(CultureInfo.InvariantCulture, $"WARC-Record-ID: <urn:uuid:{records.Count:D12}>\r\n");
    if (!fields.Any(field => field.StartsWith("WARC-Date:", StringComparison.Ordinal))) head.Append("WARC-Date: ").Append(Date(14)).Append("\r\n");
    if (address is not null) head.Append("WARC-Target-URI: ").Append(address).Append("\r\n");
    if (contentType is not null) head.Append("Content-Type: ").Append(contentType).Append("\r\n");
    foreach (var field in fields) head.Append(field).Append("\r\n");
    if (length is not null) head.Append(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n");
    records.Add([.. Taken.Bytes(head.Append("\r\n").ToString()), .. block, .. "\r\n\r\n"u8]);
    return this;
  }

  public byte[] Plain() => [.. records.SelectMany(record => record)];

  /// <summary>A gzip member a record, as crawlers write them.</summary>
  public byte[] MemberByMember() => Taken.Gzip([.. records]);

  /// <summary>One gzip member for all.</summary>
  public byte[] InOneMember() => Taken.Gzip(Plain());

  public static byte[] Chunked(byte[] body, params int[] sizes)
  {
    var result = new MemoryStream();
    var at = 0;
    for (var i = 0; at < body.Length; i++)
    {
      var size = Math.Min(Math.Max(1, sizes[i % sizes.Length]), body.Length - at);
      result.Write(Taken.Bytes($"{size:x}\r\n"));
      result.Write(body, at, size);
      result.Write("\r\n"u8);
      at += size;
    }

    result.Write("0\r\n\r\n"u8);
    return result.ToArray();
  }
}
