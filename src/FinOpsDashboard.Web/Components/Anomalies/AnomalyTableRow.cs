using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Anomalies;

/// <summary>One anomaly of the list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Address">The address that shows it in full, or closes it where it is shown.</param>
/// <param name="IsShown">Whether it is shown in full.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="What">What happened.</param>
/// <param name="Days">Its days.</param>
/// <param name="Expected">What was to be expected.</param>
/// <param name="Actual">What was billed.</param>
/// <param name="Excess">Actual less expected.</param>
/// <param name="ExcessClass">Whether that is bad or good news.</param>
/// <param name="Share">The excess over what was expected.</param>
/// <param name="State">Where people stand with it.</param>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="Remark">That it may still change; empty for nothing.</param>
internal sealed record AnomalyTableRow(
    int Id, string Address, bool IsShown, string Name, string What, string Days, Usd Expected, Usd Actual, Usd Excess, string ExcessClass, string Share, string State,
    bool IsOpen, string Remark)
{
    /// <summary>Tells an anomaly.</summary>
    public static AnomalyTableRow Of(AnomalyItem item, AnomaliesFilter filter)
    {
        var stored = item.Stored;
        var isShown = stored.Id == filter.AnomalyId;
        return new AnomalyTableRow(
            stored.Id,
            (filter with { AnomalyId = isShown ? null : stored.Id }).ToAddress(),
            isShown,
            item.Name,
            AnomalyText.NameOf(stored.Kind, stored.Direction),
            stored.Kind == AnomalyKind.LevelChange ? $"since {Format.Day(stored.First)}" : Format.Days(stored.First, stored.Last),
            stored.Expected,
            stored.Actual,
            stored.Excess,
            stored.Direction == AnomalyDirection.Rise ? "bad" : "",
            stored.Share is { } share ? Format.PercentDelta(share) : Format.Unknown,
            AnomalyText.NameOf(stored),
            stored is { State: AnomalyState.Open, IsVanished: false },
            stored.IsEstimated && !stored.IsVanished ? "estimated" : "");
    }
}
