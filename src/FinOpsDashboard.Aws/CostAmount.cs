using System.Globalization;
using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Aws;

/// <summary>Reads amounts as Cost Explorer sends them: text, of any number of digits.</summary>
internal static class CostAmount
{
    /// <summary>A decimal holds this many significant digits, whatever they are.</summary>
    private const int DigitsAlwaysHeld = 28;

    /// <summary>A cost in US dollars, every digit that was sent.</summary>
    /// <exception cref="MalformedAnswerException">It is not a number, or more than a ledger keeps exactly.</exception>
    public static decimal ParseCost(string? text, string nameForMessage)
    {
        var amount = NotLarger(Parse(text, nameForMessage), text, nameForMessage, CostMetrics.LargestCost);
        return decimal.Round(amount, CostMetrics.CostDecimals) == amount
            ? amount
            : throw new MalformedAnswerException(
                $"{nameForMessage} is '{text}', which has more than the {CostMetrics.CostDecimals} decimals that can be kept exactly.");
    }

    /// <summary>A usage quantity, rounded to <see cref="CostMetrics.QuantityDecimals"/> decimals.</summary>
    /// <exception cref="MalformedAnswerException">It is not a number, or larger than a ledger keeps.</exception>
    public static decimal ParseQuantity(string? text, string nameForMessage) => decimal.Round(
        NotLarger(Parse(text, nameForMessage), text, nameForMessage, CostMetrics.LargestQuantity), CostMetrics.QuantityDecimals);

    private static decimal NotLarger(decimal amount, string? text, string nameForMessage, decimal largest) => decimal.Abs(amount) <= largest
        ? amount
        : throw new MalformedAnswerException($"{nameForMessage} is '{text}', which is larger than the {largest:0} that can be kept.");

    private static decimal Parse(string? text, string nameForMessage)
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
