using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Testing.Forecasting;

/// <summary>Days by feature in memory.</summary>
public sealed class FakeDailySpend : ISpendQueries
{
    private readonly List<SpendReportRow> _rows = [];

    /// <summary>What was asked, in order.</summary>
    public List<SpendQuestion> Asked { get; } = [];

    /// <summary>When the ledger was filled.</summary>
    public DateTimeOffset? AsOf { get; set; } = new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Bills a feature on every day of a range.</summary>
    public FakeDailySpend Bill(string carrier, DateOnly first, DateOnly last, Func<DateOnly, decimal> amount, bool isEstimated = false)
    {
        ArgumentNullException.ThrowIfNull(amount);
        for (var day = first; day <= last; day = day.AddDays(1)) _rows.Add(new SpendReportRow(day, [carrier], amount(day), "USD", isEstimated));
        return this;
    }

    /// <inheritdoc />
    public Task<SpendReport> AskAsync(SpendQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        Asked.Add(question);
        var found = _rows.Where(row => question.Period.Contains(row.Period)).OrderBy(row => row.Period).ToList();
        return Task.FromResult(new SpendReport(question, found, found.Sum(row => row.Amount), AsOf, false));
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> GetValuesAsync(SpendKey key, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc />
    public Task<IReadOnlyList<SpendKey>> GetDimensionsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SpendKey>>([]);
}
