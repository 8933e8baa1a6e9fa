using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Hearsay.Tests.Exporting;

/// <summary>All that an object holds, property by property, as text: two are alike if their descriptions are.</summary>
internal static class Described
{
  public static string Of(object? value)
  {
    var text = new StringBuilder();
    Append(text, value);
    return text.ToString();
  }

  private static void Append(StringBuilder text, object? value)
  {
    switch (value)
    {
      case null:
        text.Append("null");
        break;
      case string or bool or Enum or Uri or Hearsay.Text.Edtf:
        text.Append('\'').Append(value).Append('\'');
        break;
      case IFormattable number when value.GetType().IsPrimitive || value is decimal:
        text.Append(number.ToString(null, CultureInfo.InvariantCulture));
        break;
      case IEnumerable items:
        text.Append('[');
        foreach (var item in items)
        {
          Append(text, item);
          text.Append(',');
        }

        text.Append(']');
        break;
      default:
        text.Append('{');
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && property.Name != "FarEnd"))
        {
          text.Append(property.Name).Append('=');
          Append(text, property.GetValue(value));
          text.Append(';');
        }

        text.Append('}');
        break;
    }
  }
}
