using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Features;

/// <summary>Billed months in memory, the same for every feature.</summary>
public sealed class FakeFeatureSpend : IFeatureSpend
{
    public List<BilledMonth> Months { get; } = [];

    /// <summary>Bills a month of one model.</summary>
    public FakeFeatureSpend Bill(BillingMonth month, decimal inputTokens, decimal outputTokens, string model = "Nova Premier", bool isWhole = true)
    {
        var cost = Usd.FromDollars(100m);
        Months.Add(new BilledMonth(month, cost, !isWhole, isWhole, [new BilledModel(model, cost, inputTokens, outputTokens, 0m, 0m, Usd.Zero)]));
        return this;
    }

    public Task<IReadOnlyList<BilledMonth>> GetMonthsAsync(string featureId, BillingMonth from, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BilledMonth>>([.. Months.Where(month => month.Month >= from).OrderBy(month => month.Month)]);

    public Task<DateTimeOffset?> GetAsOfAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);
}
