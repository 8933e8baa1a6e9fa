using System.Collections.Frozen;
using Hearsay.Learning;

namespace Hearsay.Language.Lexicons;

/// <summary>What lists say of a word or a phrase.</summary>
[Flags]
internal enum NameHints : uint
{
  None = 0,
  Title = 1 << 0,
  TitlePart = 1 << 1,
  Role = 1 << 2,
  PeopleNoun = 1 << 3,
  OrganisationHead = 1 << 4,
  OutletHead = 1 << 5,
  StrongOutletHead = 1 << 6,
  Outlet = 1 << 7,
  GivenName = 1 << 8,
  Country = 1 << 9,
  Demonym = 1 << 10,
  Particle = 1 << 11,
  ArmedWord = 1 << 12,
  ArmedGroup = 1 << 13,
  Organisation = 1 << 14,
  PlaceHead = 1 << 15,
  Calendar = 1 << 16,
  Area = 1 << 17,
  City = 1 << 18,
  Town = 1 << 19,
  Portfolio = 1 << 20,
  Rank = 1 << 21,
}

/// <summary>The hints of words and phrases, by <see cref="NameHash"/>. Immutable, thread-safe.</summary>
internal sealed class NameLexicon
{
  /// <summary>What the file of places calls itself, and its parts: hashes of the names of countries and their parts, of large towns, of other towns.</summary>
  internal const string ModelName = "places", AreasPart = "areas", CitiesPart = "cities", TownsPart = "towns";

  private const string Resource = "Hearsay.Language.places.model";
  private static readonly Lazy<NameLexicon> Shipped = new(Load);

  private readonly Dictionary<uint, NameHints> hints = new(1 << 16);

  /// <summary>The lists of this program, with the places that it carries.</summary>
  /// <exception cref="ModelFormatException">The library's file of places is damaged.</exception>
  public static NameLexicon English => Shipped.Value;

  /// <summary>The lists of this program, and hashes of places.</summary>
  /// <param name="areas">Countries and their parts.</param>
  /// <param name="cities">Large towns.</param>
  /// <param name="towns">Other towns.</param>
  public NameLexicon(ReadOnlySpan<int> areas, ReadOnlySpan<int> cities, ReadOnlySpan<int> towns)
  {
    Add(NameWords.Titles, NameHints.Title);
    Add(NameWords.TitleParts, NameHints.TitlePart);
    Add(NameWords.Roles, NameHints.Role);
    Add(NameWords.PersonRolePlurals, NameHints.PeopleNoun);
    Add(NameWords.OrganisationHeads, NameHints.OrganisationHead);
    Add(NameWords.OutletHeads, NameHints.OutletHead);
    Add(NameWords.StrongOutletHeads, NameHints.StrongOutletHead);
    Add(NameWords.Outlets, NameHints.Outlet);
    Add(NameWords.GivenNames, NameHints.GivenName);
    Add(NameWords.Places, NameHints.Country);
    Add(NameWords.Demonyms, NameHints.Demonym);
    Add(NameWords.Particles, NameHints.Particle);
    Add(Lexicon.Calendar, NameHints.Calendar);
    Add(NameLists.GivenNames, NameHints.GivenName);
    Add(NameLists.ArmedWords, NameHints.ArmedWord);
    Add(NameLists.ArmedGroups, NameHints.ArmedGroup);
    Add(NameLists.Organisations, NameHints.Organisation);
    Add(NameLists.OrganisationHeads, NameHints.OrganisationHead);
    Add(NameLists.PlaceHeads, NameHints.PlaceHead);
    Add(NameLists.Portfolios, NameHints.Portfolio);
    Add(NameLists.Ranks, NameHints.Rank);
    Add(NameLists.Demonyms, NameHints.Demonym);
    Add(areas, NameHints.Area);
    Add(cities, NameHints.City);
    Add(towns, NameHints.Town);
  }

  /// <summary>What the lists say of a word or phrase of the given hash.</summary>
  public NameHints Of(uint hash) => hints.GetValueOrDefault(hash);

  private static NameLexicon Load()
  {
    using var stream = typeof(NameLexicon).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The library lacks its resource {Resource}.");
    var file = ModelFile.Read(stream, Resource);
    return new(file.Ints(AreasPart), file.Ints(CitiesPart), file.Ints(TownsPart));
  }

  private void Add(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words, NameHints hint)
  {
    foreach (var word in words.Set) Add(NameHash.Of(word), hint);
  }

  private void Add(ReadOnlySpan<int> hashes, NameHints hint)
  {
    foreach (var hash in hashes) Add((uint)hash, hint);
  }

  private void Add(uint hash, NameHints hint) => hints[hash] = hints.GetValueOrDefault(hash) | hint;
}
