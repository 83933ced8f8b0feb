using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Testing.Anomalies;

/// <summary>Anomalies in memory.</summary>
public sealed class FakeAnomalyStore : IAnomalyStore
{
    private readonly List<StoredAnomaly> _anomalies = [];

    public AnomalyLimits? Limits { get; set; }

    public Task<IReadOnlyList<StoredAnomaly>> GetAllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<StoredAnomaly>>([.. _anomalies]);

    public Task<int> CountOpenAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_anomalies.Count(anomaly => anomaly is { State: AnomalyState.Open, IsVanished: false }));

    public async Task SaveAsync(AnomalyPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var changed in plan.Changed) _anomalies[changed.Id - 1] = changed;
        foreach (var found in plan.New) _anomalies.Add(found with { Id = _anomalies.Count + 1 });
        foreach (var (id, change) in plan.Records) await AddChangeAsync(id, change, cancellationToken).ConfigureAwait(false);
    }

    public Task<bool> AddChangeAsync(int id, AnomalyChange change, CancellationToken cancellationToken)
    {
        var index = _anomalies.FindIndex(anomaly => anomaly.Id == id);
        if (index < 0) return Task.FromResult(false);
        _anomalies[index] = _anomalies[index] with { Changes = [.. _anomalies[index].Changes, change] };
        return Task.FromResult(true);
    }

    public Task<AnomalyLimits?> GetLimitsAsync(CancellationToken cancellationToken) => Task.FromResult(Limits);

    public Task SaveLimitsAsync(AnomalyLimits limits, CancellationToken cancellationToken)
    {
        Limits = limits;
        return Task.CompletedTask;
    }
}
