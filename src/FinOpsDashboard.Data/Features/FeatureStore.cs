using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Features;

/// <summary>The stored features.</summary>
public sealed class FeatureStore(IDbContextFactory<FinOpsDbContext> contexts, TimeProvider time) : IFeatureStore
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Feature>> GetAllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.Features.AsNoTracking().Where(feature => feature.RemovedUtc == null).OrderBy(feature => feature.Ordinal)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var rules = (await PlanRows.CurrentAsync(context, cancellationToken).ConfigureAwait(false)).Plan.Rules.ToLookup(rule => rule.FeatureId, StringComparer.Ordinal);
        return
        [
            .. rows.Select(row => new Feature
            {
                Id = row.Id,
                Name = row.Name,
                Owner = row.Owner,
                Description = row.Description,
                Ordinal = row.Ordinal,
                Rules = [.. rules[row.Id]],
            }),
        ];
    }

    /// <inheritdoc />
    public async Task<CarrierNames> GetCarrierNamesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await CarrierNameQuery.ReadAsync(context, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task SaveAsync(IReadOnlyList<Feature> features, AllocationChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(change);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.Features.ToDictionaryAsync(row => row.Id, cancellationToken).ConfigureAwait(false);
        var current = await PlanRows.CurrentAsync(context, cancellationToken).ConfigureAwait(false);
        var ordinal = rows.Values.Select(row => row.Ordinal).DefaultIfEmpty(-1).Max();
        foreach (var feature in features)
        {
            if (!rows.TryGetValue(feature.Id, out var row))
                context.Features.Add(row = new FeatureRow { Id = feature.Id, Name = feature.Name, Ordinal = ++ordinal });
            (row.Name, row.Owner, row.Description, row.RemovedUtc) = (feature.Name, feature.Owner, feature.Description, null);
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var plan = current.Plan.WithRulesOf(features.Select(feature => (feature.Id, feature.Rules)));
        await PlanWriter.WriteAsync(context, current, plan, change, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<bool> RemoveAsync(string featureId, AllocationChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        DateTime? moment = now.UtcDateTime;
        var removed = await context.Features.Where(row => row.Id == featureId && row.RemovedUtc == null).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.RemovedUtc, moment).SetProperty(row => row.Assumptions, ""), cancellationToken).ConfigureAwait(false);
        if (removed == 0) return false;
        var current = await PlanRows.CurrentAsync(context, cancellationToken).ConfigureAwait(false);
        await PlanWriter.WriteAsync(context, current, current.Plan.WithRulesOf([(featureId, [])]), change, now, cancellationToken).ConfigureAwait(false);
        if (!await IsNamedAsync(context, featureId, cancellationToken).ConfigureAwait(false))
        {
            await context.FeatureVolumes.Where(volume => volume.FeatureId == featureId).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            await context.Features.Where(row => row.Id == featureId).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Whether a month carries a feature or divides a shared cost by it: only what no month names is forgotten, with its volumes.</summary>
    private static async Task<bool> IsNamedAsync(FinOpsDbContext context, string featureId, CancellationToken cancellationToken)
    {
        if (await context.FeatureMonthTotals.AnyAsync(row => row.Carrier!.FeatureId == featureId, cancellationToken).ConfigureAwait(false)) return true;
        var shared = await context.AllocationPlans.Where(plan => plan.SharedCosts != "[]" && context.AllocationMonths.Any(month => month.PlanId == plan.Id))
            .Select(plan => plan.SharedCosts).ToListAsync(cancellationToken).ConfigureAwait(false);
        return shared.SelectMany(PlanRows.ToSharedCosts)
            .Any(cost => cost.OwnerId == featureId || cost.Receivers.Any(receiver => receiver.FeatureId == featureId));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<FeatureVolume>> GetVolumesAsync(string? featureId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.FeatureVolumes.AsNoTracking()
            .Where(volume => featureId == null || volume.FeatureId == featureId)
            .OrderBy(volume => volume.Month).ThenBy(volume => volume.FeatureId)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new FeatureVolume
            {
                FeatureId = row.FeatureId,
                Month = DayKey.ToMonth(row.Month),
                Requests = row.Requests,
                InputTokens = row.InputTokens,
                OutputTokens = row.OutputTokens,
                CacheReadTokens = row.CacheReadTokens,
                CacheWriteTokens = row.CacheWriteTokens,
                RepeatedContextTokensPerRequest = row.RepeatedContextTokensPerRequest,
                PeakToAverageRatio = row.PeakToAverageRatio,
            }),
        ];
    }

    /// <inheritdoc />
    public async Task SaveVolumesAsync(IReadOnlyList<FeatureVolume> volumes, string changedBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(volumes);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var ids = volumes.Select(volume => volume.FeatureId).ToHashSet();
        var stored = await context.FeatureVolumes.Where(row => ids.Contains(row.FeatureId))
            .ToDictionaryAsync(row => (row.FeatureId, row.Month), cancellationToken).ConfigureAwait(false);
        foreach (var volume in volumes)
        {
            var month = DayKey.From(volume.Month);
            if (!stored.TryGetValue((volume.FeatureId, month), out var row))
                context.FeatureVolumes.Add(row = new FeatureVolumeRow { FeatureId = volume.FeatureId, Month = month });
            row.Requests = volume.Requests;
            row.InputTokens = volume.InputTokens;
            row.OutputTokens = volume.OutputTokens;
            row.CacheReadTokens = volume.CacheReadTokens;
            row.CacheWriteTokens = volume.CacheWriteTokens;
            row.RepeatedContextTokensPerRequest = volume.RepeatedContextTokensPerRequest;
            row.PeakToAverageRatio = volume.PeakToAverageRatio;
            (row.ChangedBy, row.ChangedUtc) = (changedBy, time.GetUtcNow().UtcDateTime);
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<bool> RemoveVolumeAsync(string featureId, BillingMonth month, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var key = DayKey.From(month);
        return await context.FeatureVolumes.Where(row => row.FeatureId == featureId && row.Month == key)
            .ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false) > 0;
    }

    /// <inheritdoc />
    public async Task<string> GetAssumptionsAsync(string featureId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Features.Where(row => row.Id == featureId).Select(row => row.Assumptions)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? "";
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, string>> GetAssumptionsOfAllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Features.Select(row => new { row.Id, row.Assumptions })
            .ToDictionaryAsync(row => row.Id, row => row.Assumptions, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<bool> ReplaceAssumptionsAsync(string featureId, string read, string assumptions, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Features.Where(row => row.Id == featureId && row.Assumptions == read)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.Assumptions, assumptions), cancellationToken).ConfigureAwait(false) > 0;
    }
}
