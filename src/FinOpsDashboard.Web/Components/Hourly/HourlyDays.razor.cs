using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.HourlySpend;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Hourly;

/// <summary>The hours of each day beside the day of the ledger.</summary>
public sealed partial class HourlyDays
{
    /// <summary>The days.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<HourlyDay> Days { get; set; }

    /// <summary>The day that is shown alone; null for all of them.</summary>
    [Parameter, EditorRequired]
    public required DateOnly? Shown { get; set; }

    private static string AddressOf(DateOnly day) => FormattableString.Invariant($"/spend/hours?day={day:yyyy-MM-dd}");

    private static string LedgerOf(HourlyDay day) => day.Ledger is { } ledger ? Format.Amount(ledger) : Format.Unknown;

    private static string DifferenceOf(HourlyDay day) => day.Difference is { } difference ? Format.AmountDelta(difference) : Format.Unknown;

    private static string? ExactOf(HourlyDay day) => day.Difference is { } difference ? Format.MoneyExact(difference) : null;

    private static bool IsOff(HourlyDay day) => !day.IsEstimated && day.IsOff;

    private static string PeakOf(HourlyDay day) => day.PeakHour is { } hour ? HoursView.HourOf(hour) : Format.Unknown;
}
