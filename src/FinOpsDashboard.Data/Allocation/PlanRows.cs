using System.Text.Json;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>Plans as stored and as the domain knows them.</summary>
internal static class PlanRows
{
    /// <summary>The number of the newest plan; 0 without one.</summary>
    public static async Task<int> CurrentIdAsync(FinOpsDbContext context, CancellationToken cancellationToken) =>
        await context.AllocationPlans.MaxAsync(plan => (int?)plan.Id, cancellationToken).ConfigureAwait(false) ?? 0;

    /// <summary>Plans by their number, in one read.</summary>
    public static async Task<IReadOnlyDictionary<int, StoredPlan>> ReadAsync(
        FinOpsDbContext context, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var plans = await context.AllocationPlans.AsNoTracking().Where(plan => ids.Contains(plan.Id)).ToListAsync(cancellationToken).ConfigureAwait(false);
        var rules = (await context.PlanRules.AsNoTracking().Where(rule => ids.Contains(rule.PlanId)).OrderBy(rule => rule.Position)
            .ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(rule => rule.PlanId);
        var read = plans.ToDictionary(plan => plan.Id, plan => new StoredPlan(
            plan.Id,
            new DateTimeOffset(plan.CreatedUtc, TimeSpan.Zero),
            plan.CreatedBy,
            plan.Reason,
            plan.Summary,
            new AllocationPlan([.. rules[plan.Id].Select(ToRule)], ToSharedCosts(plan.SharedCosts))));
        if (ids.Contains(0)) read[0] = StoredPlan.None;
        return read;
    }

    /// <summary>The newest plan.</summary>
    public static async Task<StoredPlan> CurrentAsync(FinOpsDbContext context, CancellationToken cancellationToken)
    {
        var id = await CurrentIdAsync(context, cancellationToken).ConfigureAwait(false);
        return (await ReadAsync(context, [id], cancellationToken).ConfigureAwait(false))[id];
    }

    public static PlanRuleRow ToRow(AllocationRule rule, int planId, int position) => new()
    {
        PlanId = planId,
        Position = position,
        FeatureId = rule.FeatureId,
        Model = rule.Model ?? "",
        Service = rule.Service ?? "",
        UsageType = rule.UsageType ?? "",
        Route = rule.Route?.ToWord() ?? "",
        Region = rule.RegionId ?? "",
        Dimension = rule.Dimension?.Dimension ?? "",
        DimensionValue = rule.Dimension?.Value ?? "",
        ValidFrom = rule.ValidFrom is { } from ? DayKey.From(from) : 0,
        ValidUntil = rule.ValidUntil is { } until ? DayKey.From(until) : 0,
    };

    public static string ToJson(IReadOnlyList<SharedCost> costs) => JsonSerializer.Serialize(costs.Select(cost => new Shared(
        cost.Id,
        cost.Name,
        cost.Method.ToWord(),
        [.. cost.Receivers],
        cost.OwnerId,
        cost.InputTokensPerUnitMinute,
        cost.OutputTokensPerUnitMinute)));

    public static IReadOnlyList<SharedCost> ToSharedCosts(string json) =>
    [
        .. (JsonSerializer.Deserialize<List<Shared>>(json) ?? []).Select(cost => new SharedCost
        {
            Id = cost.Id,
            Name = cost.Name,
            Method = SplitMethods.TryParse(cost.Method, out var method)
                ? method
                : throw new InvalidOperationException($"The database holds a method of division \"{cost.Method}\" that this version does not know."),
            Receivers = cost.Receivers,
            OwnerId = cost.OwnerId,
            InputTokensPerUnitMinute = cost.InputTokensPerUnitMinute,
            OutputTokensPerUnitMinute = cost.OutputTokensPerUnitMinute,
        }),
    ];

    private static AllocationRule ToRule(PlanRuleRow row) => new()
    {
        FeatureId = row.FeatureId,
        Model = row.Model is { Length: > 0 } ? row.Model : null,
        Service = row.Service is { Length: > 0 } ? row.Service : null,
        UsageType = row.UsageType is { Length: > 0 } ? row.UsageType : null,
        Route = SpendWords.TryParseBillingRoute(row.Route, out var route) ? route : null,
        RegionId = row.Region is { Length: > 0 } ? row.Region : null,
        Dimension = row.Dimension is { Length: > 0 } ? new DimensionCondition(row.Dimension, row.DimensionValue) : null,
        ValidFrom = row.ValidFrom > 0 ? DayKey.ToDay(row.ValidFrom) : null,
        ValidUntil = row.ValidUntil > 0 ? DayKey.ToDay(row.ValidUntil) : null,
    };

    private sealed record Shared(
        string Id,
        string Name,
        string Method,
        IReadOnlyList<SharedCostReceiver> Receivers,
        string? OwnerId,
        decimal? InputTokensPerUnitMinute,
        decimal? OutputTokensPerUnitMinute);
}
