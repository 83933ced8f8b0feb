using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>Costs by the hour.</summary>
public sealed record HourlyReport
{
    /// <summary>What was asked.</summary>
    public required HourlyQuestion Question { get; init; }

    /// <summary>By hour, then by amount, the largest first.</summary>
    public required IReadOnlyList<HourlyReportRow> Rows { get; init; }

    /// <summary>The days beside those of the ledger, in unblended cost.</summary>
    public required IReadOnlyList<HourlyDay> Days { get; init; }

    /// <summary>The last request for hours; null before the first.</summary>
    public required HourlyReading? Reading { get; init; }

    /// <summary>The days that have hours; empty where none are stored.</summary>
    public required DateRange Stored { get; init; }

    /// <summary>The days that a sync pulls by the hour; 0 is none.</summary>
    public required int ConfiguredDays { get; init; }

    /// <summary>Whether the figures are the labelled demo data.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The sum of all rows.</summary>
    public decimal Total => Rows.Sum(row => row.Amount);

    /// <summary>What the hours say more than the ledger, over the days that both have.</summary>
    public Usd Difference => Days.Select(day => day.Difference ?? Usd.Zero).Aggregate(Usd.Zero, (sum, next) => sum + next);

    /// <summary>What a reader has to know beside the figures, in ASCII.</summary>
    public IEnumerable<string> Remarks()
    {
        if (IsDemo) yield return "These figures are demo data.";
        if (Rows.Select(row => row.Unit).Distinct(StringComparer.Ordinal).Count() > 1)
            yield return "The total adds quantities of different units. Group by usageType to compare them.";
        if (Reading is { State: HourlyState.NotEnabled }) yield return "Hourly granularity is not enabled for this payer account.";
        else if (Stored.IsEmpty && ConfiguredDays == 0) yield return $"No hours are pulled: set {HourlySync.Setting} to 1 to {HourlySync.MostDays}, and sync.";
    }
}
