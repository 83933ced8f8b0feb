using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Reporting.Notifications;

/// <summary>The bars of a notice, as parts of the width of its chart.</summary>
internal static class NoticeBars
{
    /// <summary>The amount that takes the whole width, US dollars; 0 where no bar has a length.</summary>
    public static decimal HighestOf(NoticeChart chart) => Math.Max(0m, Math.Max(chart.Bars.Max(bar => bar.Amount.Amount), chart.Marker?.Amount ?? 0m));

    /// <summary>
    /// A bar from left to right, percents of the width that add up to 100: what is filled up to the marker, what is left up to it, what is
    /// filled beyond, and the rest.
    /// </summary>
    public static (int Filled, int ToMarker, int Beyond, int Left) PartsOf(NoticeChart chart, NoticeBar bar)
    {
        var highest = HighestOf(chart);
        if (highest == 0m) return (0, 0, 0, 100);
        var length = Percent(Math.Max(0m, bar.Amount.Amount) / highest);
        var marker = chart.Marker is { } amount ? Percent(Math.Max(0m, amount.Amount) / highest) : length;
        // A bar that is beyond the marker by less than a percent is beyond it all the same.
        if (chart.Marker is { } limit && bar.Amount > limit && length == marker && marker > 0) (marker, length) = length < 100 ? (marker, length + 1) : (marker - 1, length);
        var filled = Math.Min(length, marker);
        return (filled, Math.Max(0, marker - length), Math.Max(0, length - marker), 100 - Math.Max(length, marker));
    }

    private static int Percent(decimal share) => (int)decimal.Round(share * 100, MidpointRounding.AwayFromZero);
}
