using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Anomalies;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Anomalies;

/// <summary>The departures that were asked for.</summary>
public sealed partial class AnomalyTable
{
    private const int MostRows = 200;

    private IReadOnlyList<AnomalyTableRow> _rows = [];
    private string _note = "";

    /// <summary>All anomalies.</summary>
    [Parameter, EditorRequired]
    public required AnomalyView View { get; set; }

    /// <summary>What the page shows.</summary>
    [Parameter, EditorRequired]
    public required AnomaliesFilter Filter { get; set; }

    private string Empty => View.Items.Count == 0 ? "No day departed from its weekday." : "None of them is as chosen above.";

    protected override void OnParametersSet()
    {
        var items = View.Items.Where(item => Filter.Asks.Takes(item.Stored)).ToList();
        _rows = [.. items.Take(MostRows).Select(item => AnomalyTableRow.Of(item, Filter))];
        var left = items.Count - _rows.Count;
        _note = $"A day departs when it costs {Of(View.Look.Limits.Rise, "more")}, or {Of(View.Look.Limits.Drop, "less")}, than the median of its weekday over up to "
            + $"{AnomalyDetector.MostWeeks} weeks whose days are final and did not depart; {AnomalyDetector.LeastWeeks} are needed. Days in a row are one departure; after "
            + $"{AnomalyDetector.LevelDays} of them it is a new level, and later days are compared with that. Cost basis: {AnomalyView.CostBasis}."
            + (left > 0 ? $" {Format.Count(left)} older ones are left out: finops anomalies has them all." : "");
    }

    private static string Of(AnomalyLimit limit, string word) => $"at least {Format.Money(limit.Floor)} and {Format.PercentExact(limit.Share)} {word}";
}
