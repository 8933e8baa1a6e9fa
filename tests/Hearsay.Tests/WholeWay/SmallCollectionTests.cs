using Hearsay.Findings;

namespace Hearsay.Tests.WholeWay;

/// <summary>Two pages are a collection, too.</summary>
public sealed class SmallCollectionTests
{
  private readonly Pages pages = new();

  [Theory]
  [InlineData("a grain barge sank in the Selm lock after hitting a mine", "a grain barge had sunk in the Selm lock after it hit a mine", true)]
  [InlineData("27 people were killed in the blast at the Orvel mill", "27 people died in an explosion at Orvel's mill on Tuesday", true)]
  [InlineData("a cholera outbreak killed 14 people in Port Mell", "14 people in Port Mell have died of measles", false)]
  [InlineData("the council wants a new bridge at Orvel", "the council has sold the old mill at Orvel", false)]
  public void Two_pages_are_linked_as_many_are(string one, string other, bool same)
  {
    var analysis = Two(one, other).Analyse();
    Assert.Equal(same, analysis.Claims.Any(claim => analysis.OriginsOf(claim.Id).Articles == 2));
  }

  [Theory]
  [InlineData("27 people were killed in the blast at the Orvel mill", "31 people were killed in the blast at the Orvel mill on Tuesday", true)]
  [InlineData("27 people were killed in the blast at the Orvel mill", "four people were wounded in the blast at the Orvel mill", false)]
  [InlineData("at least 20 people were killed in the blast at the Orvel mill", "27 people were killed in the blast at the Orvel mill", false)]
  [InlineData("27 people, including three children, were killed in the blast at the Orvel mill", "27 people were killed in the blast at the Orvel mill", false)]
  public void Only_numbers_of_the_same_contradict(string one, string other, bool contradicts)
  {
    var analysis = Two(one, other).Analyse();
    Assert.Equal(contradicts, analysis.Findings.Any(finding => finding.Kind == FindingKind.Contradiction));
  }

  [Fact]
  public void A_contradiction_is_shown_by_what_the_bodies_attribute()
  {
    pages
      .Add("Tolmar Daily", "27 killed in mill blast at Orvel", "2026-03-12",
        "The mayor of Orvel, Osk Lind, said on Thursday that 27 people were killed in the blast at the mill.", "Shops along the quay stayed closed all day, and the school sent its pupils home.")
      .Add("Velta Courier", "31 killed in mill blast at Orvel", "2026-03-12",
        "Mira Tal, a doctor at the hospital, said on Thursday that 31 people were killed in the blast at the mill.", "Anglers were told to keep away from the upper basin until the end of the week.");
    var linkage = pages.Analyse();
    var finding = linkage.Findings.First(finding => finding.Kind == FindingKind.Contradiction);
    Assert.All(finding.Statements, id => Assert.Equal(Hearsay.Reading.Zone.Body, linkage.Statement(id).Zone));
  }

  private Pages Two(string one, string other) => pages
    .Add("Tolmar Daily", "Questions in the valley", "2026-03-12", $"The mayor, Osk Lind, said that {one}.", "Shops along the quay stayed closed all day, and the school sent its pupils home at noon.")
    .Add("Velta Courier", "A long day", "2026-03-12", $"Mira Tal, a doctor, said that {other}.", "Anglers were told to keep away from the upper basin until the end of the week.");
}
