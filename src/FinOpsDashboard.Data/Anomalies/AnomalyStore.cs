using System.Globalization;
using System.Text.Json;
using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Anomalies;

/// <summary>What was found, what people said of it, and the limits.</summary>
public sealed class AnomalyStore(IDbContextFactory<FinOpsDbContext> contexts) : IAnomalyStore
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<StoredAnomaly>> GetAllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        // Beside each other, in one transaction: joined, each would come with its text again for every record, and be sorted with it.
        await using var transaction = await context.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.Anomalies.AsNoTracking().OrderBy(row => row.Id)
            .TagWith("anomalies: all").ToListAsync(cancellationToken).ConfigureAwait(false);
        var changes = (await context.AnomalyChanges.AsNoTracking().OrderBy(change => change.Id)
            .TagWith("anomalies: what happened to them").ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(change => change.AnomalyId);
        return [.. rows.Select(row => ToStored(row, changes[row.Id]))];
    }

    /// <inheritdoc />
    public async Task<int> CountOpenAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var records = await context.AnomalyChanges.OrderBy(change => change.Id).Select(change => new { change.AnomalyId, change.Kind })
            .TagWith("anomalies: how many are open").ToListAsync(cancellationToken).ConfigureAwait(false);
        var standings = new Dictionary<int, AnomalyStanding>();
        foreach (var record in records) standings[record.AnomalyId] = standings.GetValueOrDefault(record.AnomalyId).After(record.Kind);
        return standings.Values.Count(standing => standing is { State: AnomalyState.Open, HasVanished: false });
    }

    /// <inheritdoc />
    public async Task SaveAsync(AnomalyPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var known = await context.Anomalies.ToDictionaryAsync(row => row.Id, cancellationToken).ConfigureAwait(false);
        var last = (await context.AnomalyChanges.Where(change => change.Kind >= AnomalyChangeKind.Vanished || change.Kind == AnomalyChangeKind.Found)
                .ToListAsync(cancellationToken).ConfigureAwait(false))
            .GroupBy(change => change.AnomalyId).ToDictionary(group => group.Key, group => group.MaxBy(change => change.Id)!.Kind);
        foreach (var changed in plan.Changed)
        {
            if (known.TryGetValue(changed.Id, out var row)) Write(row, changed);
        }

        // Another process may have looked meanwhile, and found the same.
        var same = known.Values.Select(row => (row.CarrierId, row.Direction, row.FirstDay)).ToHashSet();
        foreach (var found in plan.New.Where(found => !same.Contains((found.CarrierId, found.Direction, DayKey.From(found.First)))))
        {
            var row = new AnomalyRow { CarrierId = found.CarrierId };
            Write(row, found);
            row.Changes.AddRange(found.Changes.Select(ToRow));
            context.Anomalies.Add(row);
        }

        foreach (var (id, change) in plan.Records.Where(record => known.ContainsKey(record.Id) && last.GetValueOrDefault(record.Id) != record.Change.Kind))
        {
            var row = ToRow(change);
            row.AnomalyId = id;
            context.AnomalyChanges.Add(row);
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<bool> AddChangeAsync(int id, AnomalyChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        if (!await context.Anomalies.AnyAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false)) return false;
        var added = ToRow(change);
        added.AnomalyId = id;
        context.AnomalyChanges.Add(added);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc />
    public async Task<AnomalyLimits?> GetLimitsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var text = await context.Settings.Where(setting => setting.Key == SettingKeys.AnomalyLimits).Select(setting => setting.Value)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (text is null) return null;
        var numbers = JsonSerializer.Deserialize<string[]>(text)!.Select(number => decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture)).ToList();
        return new AnomalyLimits(new AnomalyLimit(Usd.FromDollars(numbers[0]), numbers[1]), new AnomalyLimit(Usd.FromDollars(numbers[2]), numbers[3]));
    }

    /// <inheritdoc />
    public async Task SaveLimitsAsync(AnomalyLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        decimal[] numbers = [limits.Rise.Floor.Amount, limits.Rise.Share, limits.Drop.Floor.Amount, limits.Drop.Share];
        var text = JsonSerializer.Serialize(numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var setting = await context.Settings.SingleOrDefaultAsync(row => row.Key == SettingKeys.AnomalyLimits, cancellationToken).ConfigureAwait(false);
        if (setting is null) context.Settings.Add(new Setting { Key = SettingKeys.AnomalyLimits, Value = text });
        else setting.Value = text;
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void Write(AnomalyRow row, StoredAnomaly anomaly)
    {
        row.Direction = anomaly.Direction;
        row.Kind = anomaly.Kind;
        row.FirstDay = DayKey.From(anomaly.First);
        row.LastDay = DayKey.From(anomaly.Last);
        row.Expected = FixedPoint.FromCost(anomaly.Expected.Amount);
        row.Actual = FixedPoint.FromCost(anomaly.Actual.Amount);
        row.IsEstimated = anomaly.IsEstimated;
    }

    private static AnomalyChangeRow ToRow(AnomalyChange change) => new()
    {
        Kind = change.Kind,
        Note = change.Note,
        Author = change.Author,
        AtUtc = change.At.UtcDateTime,
        IsNewNormal = change.IsNewNormal,
    };

    private static StoredAnomaly ToStored(AnomalyRow row, IEnumerable<AnomalyChangeRow> changes) => new()
    {
        Id = row.Id,
        CarrierId = row.CarrierId,
        Direction = row.Direction,
        Kind = row.Kind,
        First = DayKey.ToDay(row.FirstDay),
        Last = DayKey.ToDay(row.LastDay),
        Expected = Usd.FromDollars(row.Expected.ToCost()),
        Actual = Usd.FromDollars(row.Actual.ToCost()),
        IsEstimated = row.IsEstimated,
        Changes =
        [
            .. changes.Select(change => new AnomalyChange(change.Kind, change.Note, change.Author, new DateTimeOffset(change.AtUtc, TimeSpan.Zero), change.IsNewNormal)),
        ],
    };
}
