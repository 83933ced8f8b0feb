using System.Globalization;

namespace FinOpsDashboard.Aws;

/// <summary>Reads amounts as Cost Explorer sends them: text, of any number of digits.</summary>
internal static class CostAmount
{
    /// <summary>A decimal holds this many significant digits, whatever they are.</summary>
    private const int DigitsAlwaysHeld = 28;

    /// <summary>The amount, every digit that was sent.</summary>
    /// <exception cref="MalformedAnswerException">It is not a number, or has more digits than a decimal holds.</exception>
    public static decimal Parse(string? text, string nameForMessage)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
            throw new MalformedAnswerException($"{nameForMessage} is '{text}', which is not a number that fits.");
        if (text.Length > DigitsAlwaysHeld || text.Contains('e', StringComparison.OrdinalIgnoreCase))
        {
            if (SignificantPartOf(text) != SignificantPartOf(amount.ToString(CultureInfo.InvariantCulture)))
                throw new MalformedAnswerException($"{nameForMessage} is '{text}', which has more digits than can be kept exactly.");
        }

        return amount;
    }

    /// <summary>The digits between the first and the last that is not zero, and the power of ten of the last one.</summary>
    private static (string Digits, int Exponent) SignificantPartOf(string number)
    {
        var parts = number.Trim().TrimStart('+', '-').Split('e', 'E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) exponent -= parts[0].Length - point - 1;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var significant = digits.TrimEnd('0');
        return significant.Length == 0 ? ("", 0) : (significant, exponent + digits.Length - significant.Length);
    }
}
