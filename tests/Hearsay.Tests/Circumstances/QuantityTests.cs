using System.Globalization;

namespace Hearsay.Tests.Circumstances;

public class QuantityTests
{
  private static string Show(string text) => string.Join("; ", Scanned.Of(text).Quantities.Select(q => string.Create(
    CultureInfo.InvariantCulture, $"{q.Span.In(text)}=[{q.Low},{q.High}]{(q.Approximate ? "~" : "")} {q.Unit ?? q.Noun ?? "-"}{(q.Status is null ? "" : " " + q.Status)}")));

  [Theory]
  [InlineData("The army killed 27 militants.", "27 militants=[27,27] militant killed")]
  [InlineData("About 50 people were wounded.", "About 50 people=[50,50]~ person wounded")]
  [InlineData("At least 46 dead, police say.", "At least 46 dead=[46,] - killed")]
  [InlineData("The strike hit a market, killing 31.", "31=[31,31] - killed")]
  [InlineData("A raid killed 12 people and wounded four others.", "12 people=[12,12] person killed; four others=[4,4] other wounded")]
  [InlineData("In all, 31 were killed and 12 wounded.", "31=[31,31] - killed; 12 wounded=[12,12] - wounded")]
  [InlineData("The death toll rose to 31.", "31=[31,31] - killed")]
  [InlineData("Officials counted 27 dead, 4 wounded.", "27 dead=[27,27] - killed; 4 wounded=[4,4] - wounded")]
  [InlineData("Planes destroyed 134 shelters, 17 observation posts, and seven warehouses.", "134 shelters=[134,134] shelter destroyed; 17 observation posts=[17,17] post destroyed; seven warehouses=[7,7] warehouse destroyed")]
  [InlineData("It lies 36 kilometers off.", "36 kilometers=[36,36] km")]
  [InlineData("It cost $3.5 million.", "$3.5 million=[3500000,3500000] usd")]
  [InlineData("It cost more than 40 million euros.", "more than 40 million euros=[40000000,] eur")]
  [InlineData("Prices rose 12 percent, or 0.5%.", "12 percent=[12,12] percent; 0.5%=[0.5,0.5] percent")]
  [InlineData("The district has a population of about 230,000 people.", "about 230,000 people=[230000,230000]~ person")]
  [InlineData("Estimates range between 20 and 30 fighters.", "between 20 and 30 fighters=[20,30] fighter")]
  [InlineData("Two dozen trucks came.", "Two dozen trucks=[24,24] truck")]
  [InlineData("10,000 to 73,000 residents fled.", "10,000 to 73,000 residents=[10000,73000] resident displaced")]
  [InlineData("Hundreds of families were displaced.", "Hundreds of families=[200,]~ family displaced")]
  [InlineData("They captured three villages.", "three villages=[3,3] village captured")]
  [InlineData("Police detained up to 40 men.", "up to 40 men=[,40] man detained")]
  [InlineData("Three Vantian military bases stand there.", "Three Vantian military bases=[3,3] base")]
  [InlineData("31 people were killed in 12 attacks.", "31 people=[31,31] person killed; 12 attacks=[12,12] attack")]
  [InlineData("The strikes claimed the lives of 31 civilians.", "31 civilians=[31,31] civilian killed")]
  [InlineData("Twelve are missing.", "Twelve=[12,12] - missing")]
  [InlineData("One soldier was killed.", "One soldier=[1,1] soldier killed")]
  [InlineData("Some 6 wounded soldiers came.", "Some 6 wounded soldiers=[6,6]~ soldier wounded")]
  [InlineData("Rain fell for three days.", "three days=[3,3] days")]
  public void A_quantity_has_bounds_a_unit_or_noun_and_what_happened(string text, string expected) => Assert.Equal(expected, Show(text));

  [Theory]
  [InlineData("A 45-year-old man, aged 45, was there.")]
  [InlineData("Lara Venn, 45, was there at 5 p.m. or 14:05.")]
  [InlineData("On March 12, 2026 and in 2014 the 27th came.")]
  [InlineData("Under Article 5 and Resolution 2254, see page 12.")]
  [InlineData("Call 0800 123 456 or +49 170 1234567.")]
  [InlineData("They won 3-1 against the G20 in an Il-20.")]
  [InlineData("No one came; one of them said one thing.")]
  public void What_counts_nothing_is_none(string text) => Assert.Equal("", Show(text));
}
