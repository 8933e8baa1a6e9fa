namespace Hearsay.Linking;

/// <summary>Phrases of several words that news uses for one thing: each is read as the word it stands for.</summary>
internal static class NewsPhrases
{
  // The phrase, then the word that it is read as.
  private const string Lines =
    """
    on the rise = revive
    make a comeback = revive
    making a comeback = revive
    made a comeback = revive
    pull out = withdraw
    pulls out = withdraw
    pulled out = withdraw
    pulling out = withdraw
    lost their lives = kill
    lost his life = kill
    lost her life = kill
    lose their lives = kill
    lives were lost = kill
    lives lost = kill
    claimed the lives of = kill
    took the lives of = kill
    loss of life = kill
    cease fire = truce
    took control of = capture
    take control of = capture
    taken control of = capture
    took over = capture
    taken over = capture
    take over = capture
    set on fire = burn
    set fire to = burn
    caught fire = burn
    called off = cancel
    call off = cancel
    put off = delay
    gave up = surrender
    give up = surrender
    given up = surrender
    stepped down = resign
    step down = resign
    shut down = close
    shot dead = kill
    gunned down = kill
    carried out = do
    carry out = do
    carrying out = do
    united states of america = america
    united states = america
    united kingdom = britain
    in custody = arrest
    taken into custody = arrest
    took into custody = arrest
    """;

  private static readonly Dictionary<string, (string[] Further, string Instead)[]> Phrases = Read();

  /// <summary>The phrases that begin with the word, longest first.</summary>
  public static (string[] Further, string Instead)[] BeginningWith(string folded) => Phrases.GetValueOrDefault(folded, []);

  private static Dictionary<string, (string[] Further, string Instead)[]> Read() => Lines.Split('\n')
    .Select(line => line.Split('='))
    .Select(sides => (Words: sides[0].Trim().Split(' '), Instead: sides[1].Trim()))
    .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
    .ToDictionary(
      group => group.Key,
      group => group.OrderByDescending(phrase => phrase.Words.Length).Select(phrase => (phrase.Words[1..], phrase.Instead)).ToArray(),
      StringComparer.Ordinal);
}
