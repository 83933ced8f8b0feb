using System.Data.Common;
using System.Runtime.CompilerServices;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.FocusExport;

/// <summary>Streams the charges of an export inside one transaction: a day at a time, so that memory holds a day's accounts at most.</summary>
internal sealed class FocusSnapshot(FinOpsDbContext context, DbTransaction transaction) : IFocusSnapshot
{
    public required bool IsDemo { get; init; }

    public required CarrierNames Names { get; init; }

    public required IReadOnlyDictionary<string, string> AccountNames { get; init; }

    public async IAsyncEnumerable<FocusCharge> ReadAsync(DateRange period, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (from, to) = (DayKey.From(period.Start), DayKey.From(period.EndExclusive));
        var days = await context.FeatureDayTotals.Where(row => row.Day >= from && row.Day < to).Select(row => row.Day)
            .Union(context.RecordTypeCharges.Where(charge => charge.Day >= from && charge.Day < to).Select(charge => charge.Day))
            .OrderBy(day => day)
            .TagWith("focus: days of the export")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var day in days)
        {
            var accounts = await OnlyAccountsAsync(day, cancellationToken).ConfigureAwait(false);
            await foreach (var charge in UsageOf(day, accounts, cancellationToken).ConfigureAwait(false)) yield return charge;
            await foreach (var charge in OtherChargesOf(day, cancellationToken).ConfigureAwait(false)) yield return charge;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync().ConfigureAwait(false);
        await context.DisposeAsync().ConfigureAwait(false);
    }

    private async IAsyncEnumerable<FocusCharge> UsageOf(
        int day, Dictionary<int, string> accounts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = context.FeatureDays.AsNoTracking()
            .Where(row => row.Day == day)
            .Join(context.Carriers, row => row.CarrierId, carrier => carrier.Id, (row, carrier) => new { Row = row, carrier.FeatureId })
            .Join(context.ChargeLines, row => row.Row.ChargeLineId, line => line.Id, (row, line) => new { row.Row, row.FeatureId, Line = line })
            .OrderBy(row => row.FeatureId).ThenBy(row => row.Line.Id)
            .Select(row => new { row.FeatureId, row.Line.Id, row.Line.Service, row.Line.UsageType, row.Line.UsageUnit, row.Row.Metrics, row.Row.IsEstimated })
            .TagWith("focus: allocated usage of a day")
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return new FocusCharge(DayKey.ToDay(day), row.Service, row.Metrics.ToMetrics(row.UsageUnit), row.IsEstimated)
            {
                UsageType = row.UsageType,
                FeatureId = row.FeatureId,
                AccountId = accounts.GetValueOrDefault(row.Id),
            };
        }
    }

    private async IAsyncEnumerable<FocusCharge> OtherChargesOf(int day, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var charges = context.RecordTypeCharges.AsNoTracking()
            .Where(charge => charge.Day == day && ChargeTypes.OtherThanUsage.Contains(charge.RecordType))
            .OrderBy(charge => charge.Service).ThenBy(charge => charge.RecordType)
            .TagWith("focus: credits, refunds and tax of a day")
            .AsAsyncEnumerable();
        await foreach (var charge in charges.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return new FocusCharge(DayKey.ToDay(day), charge.Service, charge.Metrics.ToMetrics(""), charge.IsEstimated) { RecordType = charge.RecordType };
    }

    /// <summary>The charge lines that one account alone carries on a day: where several do, nobody says which of them a feature is in.</summary>
    private async Task<Dictionary<int, string>> OnlyAccountsAsync(int day, CancellationToken cancellationToken)
    {
        if (AccountNames.Count == 0) return [];
        var dimension = await context.SplitDimensions.Where(row => row.Key == SplitDimensionKey.Account.Text).Select(row => row.Id)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var shares = await context.SpendSplits.AsNoTracking()
            .Where(split => split.DimensionId == dimension && split.Day == day)
            .Join(context.SplitValues, split => split.ValueId, value => value.Id, (split, value) => new { split.ChargeLineId, Account = value.Value })
            .TagWith("focus: accounts of a day")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return shares.GroupBy(share => share.ChargeLineId)
            .Where(group => group.Count() == 1 && AccountNames.ContainsKey(group.Single().Account))
            .ToDictionary(group => group.Key, group => group.Single().Account);
    }
}
