using Hearsay.Linking;

namespace Hearsay.Tests.Linking;

public sealed class ClaimHeadingTests
{
  [Theory]
  [InlineData("that two boats fled at night", "two boats fled at night")]
  [InlineData("two boats fled,””", "two boats fled,")]
  [InlineData("“two boats fled,”", "“two boats fled,”")]
  [InlineData("that was it", "was it")]
  [InlineData("that one", "that one")]
  [InlineData("”", "”")]
  public void A_heading_has_no_that_before_it_and_no_lost_quotation_mark_behind(string text, string heading) =>
    Assert.Equal(heading, new Claim("c1", text, []).Heading);
}
