using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;
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
        var before = View.TotalOf(View.LastMonth.Previous);
        var change = before == Usd.Zero ? (decimal?)null : (_last - before) / before;
        _change = change is { } fraction ? $"{Format.Change(fraction)} than {Format.MonthName(View.LastMonth.Previous)}" : null;
        _tone = change switch { > 0 => Tone.Bad, < 0 => Tone.Good, _ => Tone.Neutral };
        var share = View.AllocatedShare(View.LastMonth);
        _allocated = share is { } known ? Format.Percent(known) : null;
        _unallocatedText = share is { } part ? $"{Format.MoneyRounded(_last * (1 - part))} is unallocated" : "no bill yet";
        _allocationTone = share < WellAllocated ? Tone.Bad : Tone.Neutral;
        _credits = View.Credits.TryGetValue(View.LastMonth, out var credits) ? Format.MoneyRounded(-credits) : Format.MoneyRounded(Usd.Zero);
    }
}
