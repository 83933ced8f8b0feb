using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Features;

/// <summary>Counts of the business in memory.</summary>
public sealed class FakeBusinessMetrics : IBusinessMetrics
{
    public List<BusinessMetric> Values { get; } = [];

    public Task<IReadOnlyList<BusinessMetric>> GetAsync(BillingMonth? from, BillingMonth? until, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BusinessMetric>>([.. Values.Where(metric => !(metric.Month < from) && !(metric.Month > until))]);

    public Task SaveAsync(IReadOnlyList<BusinessMetric> metrics, string changedBy, CancellationToken cancellationToken)
    {
        Values.AddRange(metrics);
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(string? featureId, string name, CancellationToken cancellationToken) =>
        Task.FromResult(Values.RemoveAll(metric => metric.FeatureId == featureId && metric.Name == name) > 0);
}
