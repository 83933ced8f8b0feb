using System.Globalization;
using System.Text.RegularExpressions;

namespace FinOpsDashboard.Application.Formatting;

/// <summary>
/// Numbers as people and spreadsheets write them: <c>1,234,567</c>, <c>1 234 567.5</c>, <c>1'234</c>, <c>2E+06</c>. A comma is never a decimal
/// point and never passed over: <c>0,035</c> and <c>0,9</c> are refused, for either reading would be wrong by a factor for somebody.
/// </summary>
public static partial class TypedNumber
{
    /// <summary>Reads a number; thousands are separated in groups of three digits, by one and the same character, or not at all.</summary>
    public static bool TryParse(string? text, out decimal number)
    {
        number = 0m;
        text = text?.Trim();
        if (text is null || Written().Match(text) is not { Success: true }) return false;
        var digits = Separators().Replace(text, "");
        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"^-?(?:[1-9][0-9]{0,2}(?<sep>[,'\u2019_ \u00A0\u202F])[0-9]{3}(?:\k<sep>[0-9]{3})*|[0-9]+)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]{1,2})?$")]
    private static partial Regex Written();

    [GeneratedRegex(@"[,'\u2019_ \u00A0\u202F]")]
    private static partial Regex Separators();
}
