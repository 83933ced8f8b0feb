using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Overviews;

/// <summary>The four key figures of the overview.</summary>
public sealed partial class OverviewTiles
{
    private const decimal WellAllocated = 0.9m;

    private Usd _last;
    private Usd _current;
    private string? _change;
    private Tone _tone;
    private string? _openChange;
    private Tone _openTone;
    private string? _allocated;
    private string? _unallocatedText;
    private Tone _allocationTone;
    private string? _credits;

    /// <summary>The figures.</summary>
    [Parameter, EditorRequired]
    public required OverviewView View { get; set; }

    protected override void OnParametersSet()
    {
        (_last, _current) = (View.TotalOf(View.LastMonth), View.TotalOf(View.ThisMonth));
        (_change, _tone) = ChangeOf(View.ClosedMonth, View.MayCompareMonths || View.ClosedMonth is null ? Format.MonthName(View.LastMonth.Previous) : ShortDaysOf(View.ClosedMonth.Pair.Then));
        (var open, _openTone) = ChangeOf(View.OpenMonth, View.OpenMonth is { } days ? ShortDaysOf(days.Pair.Then) : "");
        _openChange = open ?? "estimated until AWS closes the month";
        var share = View.DirectShare(View.LastMonth);
        _allocated = share is { } known ? Format.Percent(known) : null;
        _unallocatedText = share is not null ? $"{Format.MoneyRounded(View.NotGivenOf(View.LastMonth))} not given to a feature" : "no bill yet";
        _allocationTone = share < WellAllocated ? Tone.Bad : Tone.Neutral;
        _credits = View.Credits.TryGetValue(View.LastMonth, out var credits) ? Format.MoneyRounded(-credits) : Format.MoneyRounded(Usd.Zero);
    }

    /// <summary>Days of one month, on one line: <c>1 – 21 Oct</c>.</summary>
    private static string ShortDaysOf(DateRange days)
    {
        var last = Format.DayShort(days.EndExclusive.AddDays(-1));
        return (days.DayCount == 1 ? last : $"{days.Start.Day} – {last}").Replace(' ', '\u00A0');
    }

    /// <summary>Says how a month changed; nothing where the days of the earlier one are not all known.</summary>
    private static (string? Text, Tone Tone) ChangeOf(SpendComparison? comparison, string than) => comparison?.Change switch
    {
        { Relative: { } relative } => ($"{Format.Change(relative)} than {than}", relative switch { > 0 => Tone.Bad, < 0 => Tone.Good, _ => Tone.Neutral }),
        _ => (null, Tone.Neutral),
    };
}
