using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Credits;

/// <summary>
/// October 2026: 1,000 million input tokens of Nova Premier at 2.50 dollars, of which credits pay 10 dollars a day; 100 dollars of tax. Net
/// metrics are a tenth lower.
/// </summary>
public sealed class FakeCreditBill : ISpendQueries, IBilledRates
{
    private static readonly BillingMonth October = new(2026, 10);

    /// <summary>The usage type that is billed.</summary>
    public string UsageType { get; set; } = "USE1-NovaPremier-input-tokens";

    public Task<SpendReport> AskAsync(SpendQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var factor = question.Metric is SpendMetric.NetUnblended or SpendMetric.NetAmortized ? 0.9m : 1m;
        List<SpendReportRow> rows = question switch
        {
            { Charges: ChargeSelection.Credits, Granularity: SpendGranularity.Daily } =>
                [.. October.Days.Days().Select(day => new SpendReportRow(day, ["Amazon Bedrock"], -10m, "USD", false))],
            { Charges: ChargeSelection.All } =>
            [
                new(October.FirstDay, ["Usage"], 2_400m * factor, "USD", false), new(October.FirstDay, ["Fee"], 100m * factor, "USD", false),
                new(October.FirstDay, ["Credit"], -310m, "USD", false), new(October.FirstDay, ["Tax"], 100m, "USD", false),
            ],
            _ => [new(October.FirstDay, [], 2_500m * factor, "USD", false)],
        };
        return Task.FromResult(new SpendReport(question, rows, rows.Sum(row => row.Amount), new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero), false));
    }

    public Task<IReadOnlyList<BilledUsage>> GetAsync(BillingMonth first, BillingMonth last, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BilledUsage>>(first == October ? [new BilledUsage("Amazon Bedrock", UsageType, 2_500m, 2_250m, 1_000_000m, false)] : []);

    public Task<IReadOnlyList<BillingMonth>> GetMonthsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<BillingMonth>>([October]);

    public Task<IReadOnlyList<string>> GetValuesAsync(SpendKey key, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyList<SpendKey>> GetDimensionsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SpendKey>>([]);
}
