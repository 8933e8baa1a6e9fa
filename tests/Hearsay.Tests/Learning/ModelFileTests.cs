using Hearsay.Learning;

namespace Hearsay.Tests.Learning;

public class ModelFileTests
{
  private const string Name = "weights.model";

  [Fact]
  public void What_was_written_is_read_back()
  {
    var read = Read(Written());
    Assert.Equal("tides", read.Name);
    Assert.Equal([1, -128, 127, 0], read.Bytes("small").ToArray());
    Assert.Equal([short.MinValue, 0, short.MaxValue], read.Shorts("middling"));
    Assert.Equal([int.MinValue, 7, int.MaxValue], read.Ints("large"));
    Assert.Equal(["ebb", "flöd", ""], read.Strings("names"));
    Assert.Equal(Model().Checksum, read.Checksum);
  }

  [Fact]
  public void The_order_in_which_parts_were_added_does_not_show()
  {
    var one = new ModelFile("m");
    one.Add("a", (sbyte[])[1]);
    one.Add("b", (int[])[2]);
    var other = new ModelFile("m");
    other.Add("b", (int[])[2]);
    other.Add("a", (sbyte[])[1]);
    Assert.Equal(one.Checksum, other.Checksum);
  }

  [Fact]
  public void A_file_that_is_cut_short_anywhere_says_so_and_which_it_is()
  {
    var whole = Written();
    for (var length = 0; length < whole.Length; length++)
    {
      var fault = Assert.Throws<ModelFormatException>(() => Read(whole[..length]));
      Assert.StartsWith(Name, fault.Message, StringComparison.Ordinal);
      Assert.Equal(Name, fault.File);
    }
  }

  [Fact]
  public void A_file_with_one_changed_byte_is_refused_wherever_its_weights_would_change()
  {
    var whole = Written();
    for (var i = 0; i < whole.Length; i++)
    {
      var damaged = whole.ToArray();
      damaged[i] ^= 0x41;
      // What is not refused is the name or padding of the compressed stream: the weights are those that were written.
      if (Record.Exception(() => Assert.Equal(Model().Checksum, Read(damaged).Checksum)) is { } refused) Assert.IsType<ModelFormatException>(refused);
    }
  }

  [Fact]
  public void Another_version_is_named_with_the_one_that_is_read()
  {
    var later = Written();
    later[8] = 9;
    Assert.Contains("version 9, and this program reads version 1", Assert.Throws<ModelFormatException>(() => Read(later)).Message, StringComparison.Ordinal);
  }

  [Fact]
  public void What_is_no_model_file_is_not_unpacked() =>
    Assert.Contains("does not begin as a model file does", Assert.Throws<ModelFormatException>(() => Read("<!doctype html><html lang=en>"u8.ToArray())).Message, StringComparison.Ordinal);

  [Fact]
  public void A_file_that_claims_an_enormous_body_is_refused_before_memory_is_taken_for_it()
  {
    var huge = Written();
    huge.AsSpan(8 + 4 + "tides".Length, 4).Fill(0xF0);
    Assert.Contains("the limit is", Assert.Throws<ModelFormatException>(() => Read(huge)).Message, StringComparison.Ordinal);
  }

  [Fact]
  public void A_part_that_is_missing_or_of_another_type_is_named()
  {
    var model = Read(Written());
    Assert.Contains("no part biases", Assert.Throws<ModelFormatException>(() => model.Ints("biases")).Message, StringComparison.Ordinal);
    Assert.Contains("part small", Assert.Throws<ModelFormatException>(() => model.Ints("small")).Message, StringComparison.Ordinal);
  }

  private static ModelFile Model()
  {
    var model = new ModelFile("tides");
    model.Add("small", (sbyte[])[1, -128, 127, 0]);
    model.Add("middling", (short[])[short.MinValue, 0, short.MaxValue]);
    model.Add("large", (int[])[int.MinValue, 7, int.MaxValue]);
    model.Add("names", (string[])["ebb", "flöd", ""]);
    return model;
  }

  private static byte[] Written()
  {
    using var stream = new MemoryStream();
    Model().Write(stream);
    return stream.ToArray();
  }

  private static ModelFile Read(byte[] bytes) => ModelFile.Read(new MemoryStream(bytes), Name);
}
