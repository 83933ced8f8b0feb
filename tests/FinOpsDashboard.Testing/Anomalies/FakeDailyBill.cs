using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Anomalies;

/// <summary>Days by feature in memory that can be restated, each on one usage type; days are final until October ended.</summary>
public sealed class FakeDailyBill : ISpendQueries, IDataHealthLedger, IAnomalyLines
{
    private readonly Dictionary<(string Carrier, DateOnly Day), decimal> _amounts = [];

    /// <summary>The first day that AWS calls estimated.</summary>
    public DateOnly EstimatedFrom { get; set; } = new(2026, 11, 1);

    /// <summary>When every day was read.</summary>
    public DateTimeOffset Read { get; set; } = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Whose lines were read, each time they were.</summary>
    public List<string> LineReadings { get; } = [];

    /// <summary>Bills a feature on every day of a range, instead of what it was billed before.</summary>
    public FakeDailyBill Bill(string carrier, DateOnly first, DateOnly last, Func<DateOnly, decimal> amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        for (var day = first; day <= last; day = day.AddDays(1)) _amounts[(carrier, day)] = amount(day);
        return this;
    }

    public Task<SpendReport> AskAsync(SpendQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var rows = question.Charges == ChargeSelection.Credits
            ? []
            : _amounts.Where(pair => question.Period.Contains(pair.Key.Day)).OrderBy(pair => pair.Key.Day)
                .Select(pair => new SpendReportRow(pair.Key.Day, [pair.Key.Carrier], pair.Value, "USD", pair.Key.Day >= EstimatedFrom)).ToList();
        return Task.FromResult(new SpendReport(question, rows, rows.Sum(row => row.Amount), Read, false));
    }

    public Task<IReadOnlyList<StoredDay>> GetDaysAsync(DateRange period, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<StoredDay>>(
        [.. _amounts.Keys.Select(key => key.Day).Distinct().Where(period.Contains).Order().Select(day => new StoredDay(day, SpendSource.CostExplorer, Read, day < EstimatedFrom))]);

    public Task<IReadOnlyList<LineDay>> GetAsync(string carrierId, IReadOnlyCollection<DateOnly> days, CancellationToken cancellationToken)
    {
        LineReadings.Add(carrierId);
        return Task.FromResult<IReadOnlyList<LineDay>>(
            [
                .. _amounts.Where(pair => days.Contains(pair.Key.Day) && (string.IsNullOrEmpty(carrierId) || pair.Key.Carrier == carrierId))
                    .Select(pair => new LineDay(pair.Key.Day, "Amazon Bedrock", $"USE1-{pair.Key.Carrier}-tokens", "Nova Pro", Usd.FromDollars(pair.Value), pair.Value * 1_000m)),
            ]);
    }

    public Task<IReadOnlyList<string>> GetValuesAsync(SpendKey key, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyList<SpendKey>> GetDimensionsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SpendKey>>([]);

    public Task<DateOnly?> GetFirstDayAsync(CancellationToken cancellationToken) => Task.FromResult<DateOnly?>(_amounts.Keys.Min(key => key.Day));

    public Task<IReadOnlyList<MonthRestatement>> GetRestatementsAsync(DateRange period, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MonthRestatement>>([]);

    public Task<RestatedLines> GetRestatedLinesAsync(BillingMonth month, int most, CancellationToken cancellationToken) =>
        Task.FromResult(new RestatedLines(month, [], 0));

    public Task<IReadOnlyList<DayConflict>> GetConflictsAsync(DateRange period, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DayConflict>>([]);

    public Task<IReadOnlyList<ImportedSpendFile>> GetFilesAsync(int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ImportedSpendFile>>([]);
}
