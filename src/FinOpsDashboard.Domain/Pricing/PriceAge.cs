namespace FinOpsDashboard.Domain.Pricing;

/// <summary>When a price is too old to be relied on without a look.</summary>
public static class PriceAge
{
    /// <summary>Prices older than this many days are marked: AWS changes some of them every quarter.</summary>
    public const int MostDays = 90;

    /// <summary>Whether a price was read more than <see cref="MostDays"/> days before a day. What the user entered does not grow old.</summary>
    /// <param name="point">The price.</param>
    /// <param name="on">The UTC day.</param>
    public static bool IsOld(PricePoint point, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(point);
        return !point.IsOverride && point.AsOf.DayNumber + MostDays < on.DayNumber;
    }
}
