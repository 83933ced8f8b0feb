using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>Rules as stored and as the domain knows them.</summary>
internal static class AllocationRules
{
    /// <summary>The rules of all features in the order they are tried.</summary>
    public static async Task<IReadOnlyList<AllocationRule>> LoadAsync(FinOpsDbContext context, CancellationToken cancellationToken)
    {
        var rows = await context.AllocationRules.AsNoTracking().OrderBy(rule => rule.Position).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(ToDomain)];
    }

    public static AllocationRule ToDomain(AllocationRuleRow row) => new()
    {
        FeatureId = row.FeatureId,
        Model = row.Model is { Length: > 0 } ? row.Model : null,
        Service = row.Service is { Length: > 0 } ? row.Service : null,
        UsageType = row.UsageType is { Length: > 0 } ? row.UsageType : null,
        Route = SpendWords.TryParseBillingRoute(row.Route, out var route) ? route : null,
        RegionId = row.Region is { Length: > 0 } ? row.Region : null,
        Dimension = row.Dimension is { Length: > 0 } ? new DimensionCondition(row.Dimension, row.DimensionValue) : null,
    };

    public static AllocationRuleRow ToRow(AllocationRule rule, int position) => new()
    {
        FeatureId = rule.FeatureId,
        Position = position,
        Model = rule.Model ?? "",
        Service = rule.Service ?? "",
        UsageType = rule.UsageType ?? "",
        Route = rule.Route?.ToWord() ?? "",
        Region = rule.RegionId ?? "",
        Dimension = rule.Dimension?.Dimension ?? "",
        DimensionValue = rule.Dimension?.Value ?? "",
    };
}
