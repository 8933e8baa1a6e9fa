using System.Collections.Frozen;

namespace Hearsay.Text;

/// <summary>The names that enumerations bear in every output: lower case, words joined by hyphens (<c>NamedPerson</c> is <c>named-person</c>).</summary>
public static class EnumName
{
  /// <summary>The value's name.</summary>
  public static string Of<T>(T value) where T : struct, Enum => Table<T>.Names[value];

  /// <summary>The value of that name.</summary>
  /// <exception cref="FormatException">No value of the enumeration bears the name.</exception>
  public static T Parse<T>(string name) where T : struct, Enum =>
    Table<T>.Values.TryGetValue(name, out var value) ? value : throw new FormatException($"'{name}' names no {typeof(T).Name}.");

  private static class Table<T> where T : struct, Enum
  {
    public static readonly FrozenDictionary<T, string> Names =
      Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Hyphenate(value.ToString()));

    public static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
  }

  private static string Hyphenate(string name)
  {
    var result = new System.Text.StringBuilder(name.Length + 4);
    foreach (var c in name)
    {
      if (char.IsAsciiLetterUpper(c) && result.Length > 0) result.Append('-');
      result.Append(char.ToLowerInvariant(c));
    }

    return result.ToString();
  }
}
