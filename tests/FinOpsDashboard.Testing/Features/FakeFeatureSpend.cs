using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Features;

/// <summary>Billed months in memory, the same for every feature.</summary>
public sealed class FakeFeatureSpend : IFeatureSpend
{
    public List<BilledMonth> Months { get; } = [];

    /// <summary>The features that are billed, where all are asked for.</summary>
    public List<string> FeatureIds { get; } = [];

    /// <summary>Bills a month of one model.</summary>
    public FakeFeatureSpend Bill(BillingMonth month, decimal inputTokens, decimal outputTokens, string model = "Nova Premier", bool isWhole = true)
    {
        var cost = Usd.FromDollars(100m);
        Months.Add(new BilledMonth(month, cost, !isWhole, isWhole, [new BilledModel(model, cost, inputTokens, outputTokens, 0m, 0m, Usd.Zero)]));
        return this;
    }

    public Task<IReadOnlyList<BilledMonth>> GetMonthsAsync(string featureId, BillingMonth from, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BilledMonth>>([.. Months.Where(month => month.Month >= from).OrderBy(month => month.Month)]);

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<BilledMonth>>> GetMonthsOfAllAsync(BillingMonth from, CancellationToken cancellationToken)
    {
        var months = await GetMonthsAsync("", from, cancellationToken);
        return FeatureIds.ToDictionary(id => id, _ => months);
    }

    public Task<DateTimeOffset?> GetAsOfAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);
}
