using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Credits;

/// <summary>The key figures of credits.</summary>
public sealed partial class CreditTiles
{
    private string? _remaining;
    private string? _remainingExact;
    private string _remainingSub = "";
    private string _lastLabel = "";
    private string? _last;
    private string? _lastExact;
    private string? _lastSub;
    private string? _without;
    private string? _withoutExact;
    private string? _withoutSub;
    private Tone _tone;

    /// <summary>Pools and billed credits.</summary>
    [Parameter, EditorRequired]
    public required CreditView View { get; set; }

    protected override void OnParametersSet()
    {
        var remaining = View.Pools.Sum(pool => pool.BurnDown.Remaining);
        (_remaining, _remainingExact) = View.Pools.Count == 0 ? (null, null) : (Format.MoneyRounded(remaining), Format.MoneyExact(remaining));
        var unsure = View.Pools.Any(pool => pool.BurnDown.UsedElsewhere is null && pool.BurnDown.Remaining > Usd.Zero);
        _remainingSub = View.Pools.Count == 0 ? "no pool was entered" : unsure ? "at most: not every balance was entered" : $"after {Format.Day(View.LastDay)}";
        var month = View.LastMonth;
        _lastLabel = month is null ? "Paid by credits" : $"Paid by credits in {Format.MonthName(month.Month)}";
        (_last, _lastExact) = (month is null ? null : Format.MoneyRounded(month.Credits), month is null ? null : Format.MoneyExact(month.Credits));
        _lastSub = month is null ? "no whole month yet" : $"{Format.Percent(month.Credits / month.Usage)} of the usage";
        (_without, _withoutExact) = (month is null ? null : Format.MoneyRounded(month.Usage), month is null ? null : Format.MoneyExact(month.Usage));
        _withoutSub = month is null ? null : $"instead of {Format.MoneyRounded(month.AfterCredits)}";
        _tone = month is { Credits: { Amount: > 0 } } ? Tone.Bad : Tone.Neutral;
    }
}
