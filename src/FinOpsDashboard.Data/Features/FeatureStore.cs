using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;
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
        var rows = await context.Features.AsNoTracking().Include(feature => feature.Rules).OrderBy(feature => feature.Ordinal)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new Feature
            {
                Id = row.Id,
                Name = row.Name,
                Owner = row.Owner,
                Description = row.Description,
                Ordinal = row.Ordinal,
                Rules = [.. row.Rules.OrderBy(rule => rule.Position).Select(AllocationRules.ToDomain)],
            }),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<AllocationRule>> GetRulesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await AllocationRules.LoadAsync(context, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task SaveAsync(IReadOnlyList<Feature> features, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(features);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.Features.ToDictionaryAsync(row => row.Id, cancellationToken).ConfigureAwait(false);
        var rules = (await AllocationRules.LoadAsync(context, cancellationToken).ConfigureAwait(false)).ToList();
        var ordinal = rows.Values.Select(row => row.Ordinal).DefaultIfEmpty(-1).Max();
        foreach (var feature in features)
        {
            if (!rows.TryGetValue(feature.Id, out var row))
                context.Features.Add(row = new FeatureRow { Id = feature.Id, Name = feature.Name, Ordinal = ++ordinal });
            (row.Name, row.Owner, row.Description) = (feature.Name, feature.Owner, feature.Description);

            var place = rules.FindIndex(rule => rule.FeatureId == feature.Id);
            rules.RemoveAll(rule => rule.FeatureId == feature.Id);
            rules.InsertRange(place < 0 ? rules.Count : place, feature.Rules);
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await context.AllocationRules.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        context.AllocationRules.AddRange(rules.Select(AllocationRules.ToRow));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await AllocationRefresh.RunForAllDaysAsync(context, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<bool> RemoveAsync(string featureId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        await context.AllocationRules.Where(rule => rule.FeatureId == featureId).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.FeatureVolumes.Where(volume => volume.FeatureId == featureId).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        var removed = await context.Features.Where(row => row.Id == featureId).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        if (removed > 0) await AllocationRefresh.RunForAllDaysAsync(context, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return removed > 0;
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
