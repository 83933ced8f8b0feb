using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.UnitEconomics;

/// <summary>The stored counts of the business.</summary>
public sealed class BusinessMetricStore(IDbContextFactory<FinOpsDbContext> contexts, TimeProvider time) : IBusinessMetrics
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<BusinessMetric>> GetAsync(BillingMonth? from, BillingMonth? until, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (first, last) = (from is { } month ? DayKey.From(month) : 0, until is { } end ? DayKey.From(end) : int.MaxValue);
        var rows = await context.BusinessMetrics.AsNoTracking().Where(row => row.Month >= first && row.Month <= last)
            .OrderBy(row => row.Name).ThenBy(row => row.FeatureId).ThenBy(row => row.Month)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new BusinessMetric(row.FeatureId.Length == 0 ? null : row.FeatureId, row.Name, DayKey.ToMonth(row.Month), row.Value))];
    }

    /// <inheritdoc />
    public async Task SaveAsync(IReadOnlyList<BusinessMetric> metrics, string changedBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var names = metrics.Select(metric => metric.Name).ToHashSet(StringComparer.Ordinal);
        var stored = await context.BusinessMetrics.Where(row => names.Contains(row.Name))
            .ToDictionaryAsync(row => (row.Name, row.FeatureId, row.Month), cancellationToken).ConfigureAwait(false);
        foreach (var metric in metrics)
        {
            var key = (metric.Name, FeatureId: metric.FeatureId ?? "", Month: DayKey.From(metric.Month));
            if (!stored.TryGetValue(key, out var row))
                context.BusinessMetrics.Add(row = new BusinessMetricRow { Name = key.Name, FeatureId = key.FeatureId, Month = key.Month });
            (row.Value, row.ChangedBy, row.ChangedUtc) = (metric.Value, changedBy, time.GetUtcNow().UtcDateTime);
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<bool> RemoveAsync(string? featureId, string name, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var feature = featureId ?? "";
        return await context.BusinessMetrics.Where(row => row.Name == name && row.FeatureId == feature)
            .ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false) > 0;
    }
}
