using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Reconciliation;

/// <summary>The bill of one month in memory, through every port that reads it.</summary>
public sealed class FakeMonthBill(BillingMonth month) : IBilledLines, IBilledRates, ISpendQueries
{
    /// <summary>What features and remainders carry.</summary>
    public List<BilledLine> Lines { get; } = [];

    /// <summary>Credits, refunds and tax.</summary>
    public List<ServiceCharge> Charges { get; } = [];

    /// <summary>What the facts have beyond the lines, as after a fault of the allocation.</summary>
    public Usd Stray { get; set; }

    /// <summary>Adds tokens of a first-party model, billed at a rate per million.</summary>
    public FakeMonthBill Bill(string carrier, string usage, decimal millions, decimal rate, bool isEstimated = false)
    {
        Lines.Add(new BilledLine(carrier, "Amazon Bedrock", $"USE1-{usage}", millions * 1_000m, Usd.FromDollars(millions * rate), isEstimated));
        return this;
    }

    Task<IReadOnlyList<BilledLine>> IBilledLines.GetAsync(BillingMonth asked, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BilledLine>>(asked == month ? [.. Lines] : []);

    Task<IReadOnlyList<BilledUsage>> IBilledRates.GetAsync(BillingMonth first, BillingMonth last, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody asks for rates here.");

    Task<IReadOnlyList<BillingMonth>> IBilledRates.GetMonthsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BillingMonth>>([month, month.Previous]);

    /// <inheritdoc />
    public Task<SpendReport> AskAsync(SpendQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        IEnumerable<SpendReportRow> rows = !question.Period.Contains(month.FirstDay)
            ? []
            : question.GroupBy.Contains(SpendKey.RecordType) ? ByChargeType() : ByService();
        var found = rows.ToList();
        return Task.FromResult(new SpendReport(question, found, found.Sum(row => row.Amount), new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero), false));
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> GetValuesAsync(SpendKey key, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc />
    public Task<IReadOnlyList<SpendKey>> GetDimensionsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SpendKey>>([]);

    private IEnumerable<SpendReportRow> ByService() => Lines.GroupBy(line => (line.Service, line.IsEstimated))
        .Select(group => new SpendReportRow(
            group.Key.IsEstimated ? month.FirstDay.AddDays(1) : month.FirstDay, [group.Key.Service], group.Sum(line => line.Cost.Amount), "USD", group.Key.IsEstimated))
        .Append(new SpendReportRow(month.FirstDay, ["Amazon Bedrock"], Stray.Amount, "USD", false));

    private IEnumerable<SpendReportRow> ByChargeType() => Lines.GroupBy(line => line.Service)
        .Select(group => new SpendReportRow(month.FirstDay, [group.Key, "Usage"], group.Sum(line => line.Cost.Amount), "USD", false))
        .Concat(Charges.Select(charge => new SpendReportRow(month.FirstDay, [charge.Service, charge.ChargeType], charge.Amount.Amount, "USD", false)));
}
