using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>Answers questions for hours from the database; asks nothing of AWS.</summary>
public sealed class HourlyReview(IHourlyStore store, ISpendQueries spend, IOptions<SpendSyncOptions> options)
{
    /// <summary>Answers a question that has no refusal.</summary>
    public async Task<HourlyReport> AskAsync(HourlyQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var lines = await store.GetAsync(question.Period, cancellationToken).ConfigureAwait(false);
        var stored = await store.GetDaysAsync(cancellationToken).ConfigureAwait(false);
        var ledger = await spend.AskAsync(
            new SpendQuestion { Period = question.Period, Granularity = SpendGranularity.Daily }, cancellationToken).ConfigureAwait(false);
        var days = ledger.Rows.ToDictionary(row => row.Period, row => Usd.FromDollars(row.Amount));
        return new HourlyReport
        {
            Question = question,
            Rows = [.. RowsOf(question, lines)],
            Days = [.. lines.GroupBy(line => DateOnly.FromDateTime(line.Hour.UtcDateTime)).OrderBy(day => day.Key).Select(day => DayOf(day.Key, [.. day], days))],
            Reading = await store.GetReadingAsync(cancellationToken).ConfigureAwait(false),
            Stored = stored,
            ConfiguredDays = options.Value.HourlyDays,
            IsDemo = ledger.IsDemo,
        };
    }

    /// <summary>The days that have hours; empty where none are stored.</summary>
    public Task<DateRange> GetDaysAsync(CancellationToken cancellationToken) => store.GetDaysAsync(cancellationToken);

    private static IEnumerable<HourlyReportRow> RowsOf(HourlyQuestion question, IReadOnlyList<HourlyLine> lines)
    {
        var words = question.GroupBy.Select(key => key.Word).ToList();
        return lines
            .GroupBy(line => (line.Hour, Keys: string.Join('\n', words.Select(word => line.Keys[word]))))
            .Select(group =>
            {
                var units = question.Metric == SpendMetric.Quantity ? group.Select(line => line.Metrics.UsageUnit).Distinct(StringComparer.Ordinal).ToList() : [SpendReport.Currency];
                return new HourlyReportRow(
                    group.Key.Hour,
                    [.. words.Select(word => group.First().Keys[word])],
                    group.Sum(line => AmountOf(line.Metrics, question.Metric)),
                    units.Count == 1 ? units[0] : SpendReportRow.MixedUnits,
                    group.Any(line => line.IsEstimated));
            })
            .OrderBy(row => row.Hour).ThenByDescending(row => row.Amount).ThenBy(row => string.Join('\n', row.Keys), StringComparer.Ordinal);
    }

    private static decimal AmountOf(CostMetrics metrics, SpendMetric metric) => metric switch
    {
        SpendMetric.Unblended => metrics.UnblendedCost,
        SpendMetric.Amortized => metrics.AmortizedCost,
        SpendMetric.NetUnblended => metrics.NetUnblendedCost,
        SpendMetric.NetAmortized => metrics.NetAmortizedCost,
        SpendMetric.Quantity => metrics.UsageQuantity,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "There is no such metric."),
    };

    private static HourlyDay DayOf(DateOnly day, IReadOnlyList<HourlyLine> lines, Dictionary<DateOnly, Usd> ledger)
    {
        var hours = lines.GroupBy(line => line.Hour).Select(hour => (Hour: hour.Key, Cost: hour.Sum(line => line.Metrics.UnblendedCost))).ToList();
        var peak = hours.MaxBy(hour => hour.Cost);
        return new HourlyDay(
            day, Usd.FromDollars(hours.Sum(hour => hour.Cost)), ledger.TryGetValue(day, out var billed) ? billed : null,
            peak.Cost > 0 ? peak.Hour : null, Usd.FromDollars(peak.Cost), lines.Any(line => line.IsEstimated));
    }
}
