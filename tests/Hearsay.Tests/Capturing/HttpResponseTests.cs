using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Capturing;

namespace Hearsay.Tests.Capturing;

public class HttpResponseTests
{
  private static HttpResponse Of(string fields, byte[] body, int limit = 1 << 20) => HttpResponse.Of((byte[])[.. Taken.Bytes($"HTTP/1.1 200 OK\r\n{fields}\r\n"), .. body], limit);

  private static string? TextOf(string fields, byte[] body) => Of(fields, body).Content is { } content ? Encoding.UTF8.GetString(content.Span) : null;

  private static byte[] Coded(string coding) => coding switch
  {
    "gzip" or "x-gzip" => Taken.Packed(stream => new GZipStream(stream, CompressionLevel.Fastest), Taken.Page),
    "deflate" => Taken.Packed(stream => new ZLibStream(stream, CompressionLevel.Fastest), Taken.Page),
    "raw deflate" => Taken.Packed(stream => new DeflateStream(stream, CompressionLevel.Fastest), Taken.Page),
    "br" => Taken.Packed(stream => new BrotliStream(stream, CompressionLevel.Fastest), Taken.Page),
    _ => Taken.Bytes(Taken.Page),
  };

  [Theory]
  [InlineData("gzip")]
  [InlineData("x-gzip")]
  [InlineData("deflate")]
  [InlineData("raw deflate")]
  [InlineData("br")]
  [InlineData("identity")]
  public void Content_codings_are_undone(string coding)
  {
    var field = $"Content-Encoding: {(coding == "raw deflate" ? "deflate" : coding)}\r\n";
    Assert.Equal(Taken.Page, TextOf(field, Coded(coding)));
    Assert.Equal(Taken.Page, TextOf(field + "Transfer-Encoding: chunked\r\n", WarcBuilder.Chunked(Coded(coding), 17, 100)));
  }

  [Theory]
  [InlineData("Content-Encoding: gzip")]
  [InlineData("Content-Encoding: deflate")]
  [InlineData("Content-Encoding: br")]
  [InlineData("Transfer-Encoding: chunked")]
  [InlineData("Transfer-Encoding: chunked\r\nContent-Encoding: gzip")]
  public void A_header_kept_over_content_that_was_already_decoded_does_no_harm(string fields)
  {
    Assert.Equal(Taken.Page, TextOf(fields + "\r\n", Taken.Bytes(Taken.Page)));
    Assert.Equal("Plain words of a plain text.", TextOf(fields + "\r\n", Taken.Bytes("Plain words of a plain text.")));
  }

  [Fact]
  public void Compressed_content_of_which_the_header_says_nothing_is_unpacked() =>
    Assert.Equal(Taken.Page, TextOf("", Coded("gzip")));

  [Fact]
  public void Codings_upon_codings_are_undone_from_the_last() =>
    Assert.Equal(Taken.Page, TextOf("Content-Encoding: gzip\r\nContent-Encoding: br\r\n", Taken.Packed(stream => new BrotliStream(stream, CompressionLevel.Fastest), "").Length > 0 ? Brotli(Coded("gzip")) : []));

  private static byte[] Brotli(byte[] bytes)
  {
    var result = new MemoryStream();
    using (var stream = new BrotliStream(result, CompressionLevel.Fastest)) stream.Write(bytes);
    return result.ToArray();
  }

  [Fact]
  public void Chunk_extensions_bare_line_feeds_and_trailers_are_read_over() =>
    Assert.Equal("Hello, pier.", TextOf("Transfer-Encoding: chunked\r\n", Taken.Bytes("5;name=value\r\nHello\r\n7\n, pier.\n0\r\nExpires: never\r\n\r\n")));

  [Fact]
  public void A_body_whose_chunks_break_off_gives_what_it_has() =>
    Assert.Equal("Hello, pi", TextOf("Transfer-Encoding: chunked\r\n", Taken.Bytes("5\r\nHello\r\n7\r\n, pi")));

  [Fact]
  public void Broken_compression_is_named()
  {
    var body = Coded("gzip");
    for (var i = 12; i < 60; i++) body[i] ^= 0x33;
    var response = Of("Content-Encoding: gzip\r\n", body);
    Assert.Null(response.Content);
    Assert.Contains("broken", response.Why, StringComparison.Ordinal);
  }

  [Fact]
  public void A_compression_that_is_not_read_is_named() =>
    Assert.Contains("zstd", Of("Content-Encoding: zstd\r\n", [0x28, 0xB5, 0x2F, 0xFD, 1, 2, 3]).Why, StringComparison.Ordinal);

  [Fact]
  public void Content_that_unpacks_over_the_limit_is_refused()
  {
    var bomb = Taken.Packed(stream => new GZipStream(stream, CompressionLevel.Optimal), new string('x', 1 << 20));
    Assert.Contains("larger than 1000 bytes", Of("Content-Encoding: gzip\r\n", bomb, limit: 1000).Why, StringComparison.Ordinal);
  }

  [Fact]
  public void Any_chunk_sizes_give_the_same_content() =>
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(
      Gen.Choose(1, 300).NonEmptyListOf().ToArbitrary(),
      sizes => Assert.Equal(Taken.Page, TextOf("Transfer-Encoding: chunked\r\n", WarcBuilder.Chunked(Taken.Bytes(Taken.Page), [.. sizes])))));
}
