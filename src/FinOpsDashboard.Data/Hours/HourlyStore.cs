using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Hours;

/// <summary>The hours, in a table of their own.</summary>
public sealed class HourlyStore(IDbContextFactory<FinOpsDbContext> contexts, TimeProvider time) : IHourlyStore
{
    /// <inheritdoc />
    public async Task<HourlyReading?> GetReadingAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var row = await context.HourlyReadings.AsNoTracking().SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return row is null
            ? null
            : new HourlyReading(
                new DateTimeOffset(row.AskedUtc, TimeSpan.Zero), new DateRange(row.From, row.ToExclusive), row.BilledRequests, Enum.Parse<HourlyState>(row.State), row.Message, row.Advice)
            {
                ReadAt = row.ReadUtc is { } read ? new DateTimeOffset(read, TimeSpan.Zero) : null,
            };
    }

    /// <inheritdoc />
    public async Task<DateRange> GetDaysAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var first = await context.HourlyCosts.MinAsync(cost => (int?)cost.Hour, cancellationToken).ConfigureAwait(false);
        var last = await context.HourlyCosts.MaxAsync(cost => (int?)cost.Hour, cancellationToken).ConfigureAwait(false);
        return first is { } from && last is { } to ? new DateRange(HourKey.ToDay(from), HourKey.ToDay(to).AddDays(1)) : default;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<HourlyLine>> GetAsync(DateRange days, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (from, to) = (HourKey.FirstOf(days.Start), HourKey.FirstOf(days.EndExclusive));
        var rows = await context.HourlyCosts.AsNoTracking().Where(cost => cost.Hour >= from && cost.Hour < to).OrderBy(cost => cost.Hour)
            .TagWith("hours: some days").ToListAsync(cancellationToken).ConfigureAwait(false);
        var ids = rows.Select(row => row.ChargeLineId).Distinct().ToList();
        var lines = await context.ChargeLines.AsNoTracking().Where(line => ids.Contains(line.Id))
            .ToDictionaryAsync(line => line.Id, cancellationToken).ConfigureAwait(false);
        var keys = lines.ToDictionary(line => line.Key, line => KeysOf(line.Value));
        return [.. rows.Select(row => new HourlyLine(HourKey.ToHour(row.Hour), keys[row.ChargeLineId], row.Metrics.ToMetrics(lines[row.ChargeLineId].UsageUnit), row.IsEstimated))];
    }

    /// <inheritdoc />
    public async Task StoreAsync(HourlyTable table, HourlyReading reading, DateOnly keepFrom, SyncStepMark? mark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(reading);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var catalog = await ChargeLineCatalog.LoadAsync(context, cancellationToken).ConfigureAwait(false);
        var rows = table.Rows.Where(row => !row.Metrics.IsZero).ToList();
        await catalog.AddMissingAsync(rows.Select(row => (row.Service, row.UsageType, row.Metrics.UsageUnit)), keepsUnits: true, cancellationToken).ConfigureAwait(false);
        var (from, to, kept) = (HourKey.FirstOf(reading.Window.Start), HourKey.FirstOf(reading.Window.EndExclusive), HourKey.FirstOf(keepFrom));
        await context.HourlyCosts.Where(cost => cost.Hour < kept || (cost.Hour >= from && cost.Hour < to)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        context.HourlyCosts.AddRange(rows.Select(row => new HourlyCost
        {
            Hour = HourKey.From(row.Hour),
            ChargeLineId = catalog.Get(row.Service, row.UsageType).Id,
            Metrics = StoredMetrics.From(row.Metrics),
            IsEstimated = row.IsEstimated,
        }));
        if (mark is not null) await StepMarks.AddAsync(context, mark, time, cancellationToken).ConfigureAwait(false);
        await NoteAsync(context, reading, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task ForgetAsync(DateOnly keepFrom, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var kept = HourKey.FirstOf(keepFrom);
        await context.HourlyCosts.Where(cost => cost.Hour < kept).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task NoteAsync(HourlyReading reading, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await NoteAsync(context, reading, cancellationToken).ConfigureAwait(false);
    }

    private static async Task NoteAsync(FinOpsDbContext context, HourlyReading reading, CancellationToken cancellationToken)
    {
        var row = await context.HourlyReadings.SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (row is null) context.HourlyReadings.Add(row = new HourlyReadingRow { State = "" });
        (row.AskedUtc, row.ReadUtc) = (reading.AskedAt.UtcDateTime, reading.ReadAt?.UtcDateTime);
        (row.From, row.ToExclusive, row.BilledRequests) = (reading.Window.Start, reading.Window.EndExclusive, reading.BilledRequests);
        (row.State, row.Message, row.Advice) = ($"{reading.State}", reading.Message, reading.Advice);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Dictionary<string, string> KeysOf(ChargeLine line) => new(StringComparer.Ordinal)
    {
        [SpendKey.Service.Word] = line.Service,
        [SpendKey.UsageType.Word] = line.UsageType,
        [SpendKey.Model.Word] = line.Model,
        [SpendKey.TokenKind.Word] = line.TokenKind,
        [SpendKey.Tier.Word] = line.Tier,
        [SpendKey.Scope.Word] = line.Scope,
        [SpendKey.Region.Word] = line.RegionId,
    };
}
