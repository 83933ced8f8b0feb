namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>
/// What chance makes of an amount: a percentile of draws or an end of a histogram's bin. A statistic, not money: nothing is added to it,
/// and it has no more digits than draws can tell.
/// </summary>
public readonly record struct DrawnUsd
{
    /// <summary>The parts that the spread of the draws is told in: more than draws are good for, and few enough to read.</summary>
    private const double PartsOfSpread = 1_000d;

    /// <summary>Beyond it there is only "very much".</summary>
    private const double Most = 1e25d;

    private const double FinestExponent = -2d;

    private DrawnUsd(decimal dollars) => Dollars = dollars;

    /// <summary>US dollars, rounded.</summary>
    public decimal Dollars { get; }

    /// <summary>Rounds to a power of ten that is a thousandth of the spread or less, and to cents at the finest.</summary>
    /// <param name="dollars">US dollars.</param>
    /// <param name="spread">From a low to a high draw, US dollars; 0 when all draws are the same.</param>
    internal static DrawnUsd FromDraw(double dollars, double spread)
    {
        var exponent = Math.Floor(Math.Log10(Math.Min(spread, Most) / PartsOfSpread));
        var unit = (decimal)Math.Pow(10d, Math.Max(exponent, FinestExponent));
        return new(decimal.Round((decimal)Math.Clamp(dollars, -Most, Most) / unit) * unit);
    }
}
