using System.Globalization;
using System.Text;

namespace FinOpsDashboard.Reporting.Components;

/// <summary>Text inside a style.</summary>
internal static class CssText
{
    /// <summary>A string of CSS. Everything but letters, digits and spaces is escaped, so that no text can end it.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ' || Rune.IsLetterOrDigit(rune)) quoted.Append(rune);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        }

        return quoted.Append('\'').ToString();
    }
}
