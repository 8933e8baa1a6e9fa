namespace Hearsay.Tests.WholeWay;

/// <summary>The table of design section 3, from pages to numbers.</summary>
public sealed class DesignExamplesTests
{
  private readonly Pages pages = new();

  [Fact]
  public void Two_papers_citing_one_agencys_local_sources()
  {
    TwoPapersCiteTheAgency();
    Assert.Equal((2, 0, 1), pages.Numbers("barge", "sank"));
  }

  [Fact]
  public void And_a_third_paper_according_to_the_agency()
  {
    TwoPapersCiteTheAgency();
    pages.Add("Harrow Post", "Barge traffic halted on the Selm", "2026-03-13",
      "According to SAN, a grain barge sank in the Selm lock after hitting a mine.",
      "Insurers in the port would not say what the cargo was worth.");
    Assert.Equal((3, 0, 1), pages.Numbers("barge", "sank"));
  }

  [Fact]
  public void A_ministrys_two_spokesmen_and_the_ministry_itself()
  {
    pages
      .Add("Tolmar Daily", "Questions after lock accident", "2026-03-12",
        "A grain barge sank in the Selm lock after hitting a mine, Interior Ministry spokeswoman Ada Brem said on Thursday.",
        "Shops along the quay stayed closed all day.")
      .Add("Velta Courier", "Lock still shut", "2026-03-12",
        "Interior Ministry spokesman Odo Karst said that a grain barge sank in the Selm lock after it hit a mine.",
        "Anglers were told to keep away from the upper basin.")
      .Add("Harrow Post", "Barge traffic halted on the Selm", "2026-03-13",
        "The Interior Ministry said a grain barge sank in the Selm lock after hitting a mine.",
        "Insurers in the port would not say what the cargo was worth.");
    Assert.Equal((3, 1, 1), pages.Numbers("barge", "sank"));
  }

  [Fact]
  public void An_agencys_mayor_and_doctor_its_headline_and_two_reprints()
  {
    string[] dispatch =
    [
      "The mayor of Halvek, Osk Lind, said on Thursday that a grain barge sank in the Selm lock after hitting a mine.",
      "A grain barge sank in the Selm lock after hitting a mine, said Mira Tal, a doctor at the Halvek hospital who treated two of the crew.",
      "The lock has been shut to all traffic while divers look at the hull and the gates, and forty barges are waiting below the town.",
    ];
    pages
      .Add("SAN", "Grain barge sank in Selm lock after hitting mine", "2026-03-12", dispatch)
      .Add("Velta Courier", "Grain barge sank in Selm lock after hitting mine", "2026-03-13", dispatch)
      .Add("Harrow Post", "Grain barge sank in Selm lock after hitting mine", "2026-03-13", dispatch);
    Assert.Equal((3, 2, 2), pages.Numbers("barge", "sank"));
  }

  [Fact]
  public void An_outlets_own_voice_and_another_that_cites_it()
  {
    pages
      .Add("Selm Ledger", "Lock shut", "2026-03-12",
        "A grain barge sank in the Selm lock after hitting a mine.",
        "Shops along the quay stayed closed all day.")
      .Add("Velta Courier", "Barges wait", "2026-03-13",
        "A grain barge sank in the Selm lock after hitting a mine, as the Selm Ledger reports.",
        "Anglers were told to keep away from the upper basin.");
    Assert.Equal((2, 0, 1), pages.Numbers("barge", "sank"));
  }

  [Fact]
  public void A_spokeswoman_and_security_sources_in_one_dispatch_and_a_doctor_elsewhere()
  {
    pages
      .Add("SAN", "Lock shut", "2026-03-12",
        "Interior Ministry spokeswoman Ada Brem said a grain barge sank in the Selm lock after hitting a mine.",
        "Two security sources also said that a grain barge sank in the Selm lock after hitting a mine.")
      .Add("Velta Courier", "Barges wait", "2026-03-13",
        "Mira Tal, a doctor at the Halvek hospital, said a grain barge had sunk in the Selm lock after it hit a mine.",
        "Anglers were told to keep away from the upper basin.");
    Assert.Equal((2, 2, 3), pages.Numbers("barge"));
  }

  private void TwoPapersCiteTheAgency() => pages
    .Add("Tolmar Daily", "Questions after lock accident", "2026-03-12",
      "A grain barge sank in the Selm lock after hitting a mine, SAN reported, citing local sources.",
      "Shops along the quay stayed closed all day.")
    .Add("Velta Courier", "Lock still shut", "2026-03-12",
      "The SAN agency, citing local sources, said that a grain barge sank in the Selm lock after it hit a mine.",
      "Anglers were told to keep away from the upper basin.");
}
