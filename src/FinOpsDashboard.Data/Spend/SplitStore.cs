using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spend;

/// <summary>Replaces the shares of days of services.</summary>
internal static class SplitStore
{
    public static async Task ReplaceAsync(
        FinOpsDbContext context, SplitDimensionKey key, SplitTable table, CancellationToken cancellationToken)
    {
        var dimension = await SplitDimensions.GetOrAddAsync(context, key, cancellationToken).ConfigureAwait(false);
        var lines = await context.ChargeLines.ToDictionaryAsync(line => (line.Service, line.UsageType), line => line.Id, cancellationToken)
            .ConfigureAwait(false);
        var values = await AddValuesAsync(context, dimension, table.Shares.Select(share => share.Value), table.Descriptions, cancellationToken)
            .ConfigureAwait(false);

        foreach (var service in table.Covered.GroupBy(covered => covered.Service))
        {
            var days = service.Select(covered => DayKey.From(covered.Day)).ToHashSet();
            var ids = lines.Where(line => line.Key.Service == service.Key).Select(line => line.Value).ToList();
            var stored = context.SpendSplits.Where(split =>
                split.DimensionId == dimension.Id && days.Contains(split.Day) && ids.Contains(split.ChargeLineId));
            await stored.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            await context.PendingSplits
                .Where(pending => pending.DimensionId == dimension.Id && pending.Service == service.Key && days.Contains(pending.Day))
                .ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        }

        var shares = table.Shares.Select(share => new SpendSplit
        {
            Day = DayKey.From(share.Day),
            ChargeLineId = lines[(share.Service, share.UsageType)],
            DimensionId = dimension.Id,
            ValueId = values[share.Value].Id,
            Metrics = StoredMetrics.From(share.Metrics),
            IsEstimated = share.IsEstimated,
        });
        await context.InsertAsync(shares, cancellationToken).ConfigureAwait(false);
        context.PendingSplits.AddRange(table.StillPending.Select(day => new PendingSplit
        {
            DimensionId = dimension.Id,
            Service = day.Service,
            Day = DayKey.From(day.Day),
        }));
    }

    /// <summary>
    /// Drops the shares of facts that changed, so that no share of another amount is shown: until they are asked for again, the fact counts
    /// as unsplit.
    /// </summary>
    public static async Task DropStaleAsync(FinOpsDbContext context, IReadOnlyCollection<FactChange> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0) return;
        var dimensions = await context.SplitDimensions.Select(dimension => dimension.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var dimension in dimensions)
        {
            foreach (var day in changes.GroupBy(change => change.Day))
            {
                var lines = day.Select(change => change.ChargeLineId).ToList();
                await context.SpendSplits.Where(split => split.DimensionId == dimension && split.Day == day.Key && lines.Contains(split.ChargeLineId))
                    .ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Takes over from the facts whether the shares of some days are estimated.</summary>
    public static async Task RemarkAsync(FinOpsDbContext context, IReadOnlyCollection<int> days, CancellationToken cancellationToken)
    {
        if (days.Count == 0) return;
        var dimensions = await context.SplitDimensions.Select(dimension => dimension.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        await context.SpendSplits.Where(split => dimensions.Contains(split.DimensionId) && days.Contains(split.Day)).ExecuteUpdateAsync(
            update => update.SetProperty(
                split => split.IsEstimated,
                split => context.SpendFacts.Any(fact =>
                    fact.Day == split.Day && fact.ChargeLineId == split.ChargeLineId && fact.IsEstimated)),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The values of a dimension by their texts, those added that are new.</summary>
    /// <param name="context">The context.</param>
    /// <param name="dimension">The dimension.</param>
    /// <param name="texts">The texts that are needed.</param>
    /// <param name="descriptions">Readable names of some; null when there are none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Dictionary<string, SplitValue>> AddValuesAsync(
        FinOpsDbContext context,
        SplitDimension dimension,
        IEnumerable<string> texts,
        IReadOnlyDictionary<string, string>? descriptions,
        CancellationToken cancellationToken)
    {
        var values = await context.SplitValues.Where(value => value.DimensionId == dimension.Id)
            .ToDictionaryAsync(value => value.Value, cancellationToken).ConfigureAwait(false);
        foreach (var text in texts.Where(text => !values.ContainsKey(text)).Distinct().ToList())
        {
            var value = new SplitValue { DimensionId = dimension.Id, Value = text };
            context.SplitValues.Add(value);
            values.Add(text, value);
        }

        foreach (var (text, description) in descriptions ?? new Dictionary<string, string>())
        {
            if (values.TryGetValue(text, out var value)) value.Description = description;
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return values;
    }
}
