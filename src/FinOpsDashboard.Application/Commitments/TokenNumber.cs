using System.Globalization;
using System.Text.RegularExpressions;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>Numbers as people and spreadsheets write them: <c>1,234,567</c>, <c>1 234 567.5</c>, <c>1'234</c>, <c>2E+06</c>.</summary>
public static partial class TokenNumber
{
    /// <summary>Reads a number; thousands are separated in groups of three digits, by one and the same character, or not at all.</summary>
    public static bool TryParse(string? text, out decimal number)
    {
        number = 0m;
        if (text is null || Written().Match(text) is not { Success: true }) return false;
        var digits = Separators().Replace(text, "");
        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"^-?(?:[0-9]{1,3}(?<sep>[,'\u2019_ \u00A0\u202F])[0-9]{3}(?:\k<sep>[0-9]{3})*|[0-9]+)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]{1,2})?$")]
    private static partial Regex Written();

    [GeneratedRegex(@"[,'\u2019_ \u00A0\u202F]")]
    private static partial Regex Separators();
}
