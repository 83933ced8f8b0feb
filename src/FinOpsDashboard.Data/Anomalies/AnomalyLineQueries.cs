using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Anomalies;

/// <summary>What usage types cost on single days: one row of the ledger for each line and day, and only of the days that are asked for.</summary>
public sealed class AnomalyLineQueries(IDbContextFactory<FinOpsDbContext> contexts) : IAnomalyLines
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<LineDay>> GetAsync(string carrierId, IReadOnlyCollection<DateOnly> days, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(days);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        int[] keys = [.. days.Select(DayKey.From)];
        var carrier = carrierId.Length == 0
            ? 0
            : await context.Carriers.Where(row => row.FeatureId == carrierId).Select(row => row.Id).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var rows = carrierId.Length == 0
            ? context.SpendFacts.Where(row => keys.Contains(row.Day))
                .Join(context.ChargeLines, row => row.ChargeLineId, line => line.Id, (row, line) => new Row(
                    row.Day, line.Service, line.UsageType, line.Model, row.Metrics.UnblendedCost.Units, row.Metrics.UnblendedCost.Rest,
                    row.Metrics.UsageQuantity.Units, row.Metrics.UsageQuantity.Rest))
            : context.FeatureDays.Where(row => keys.Contains(row.Day) && row.CarrierId == carrier)
                .Join(context.ChargeLines, row => row.ChargeLineId, line => line.Id, (row, line) => new Row(
                    row.Day, line.Service, line.UsageType, line.Model, row.Metrics.UnblendedCost.Units, row.Metrics.UnblendedCost.Rest,
                    row.Metrics.UsageQuantity.Units, row.Metrics.UsageQuantity.Rest));
        return
        [
            .. (await rows.TagWith("anomalies: lines of the days that are explained").ToListAsync(cancellationToken).ConfigureAwait(false)).Select(row => new LineDay(
                DayKey.ToDay(row.Day), row.Service, row.UsageType, row.Model, Usd.FromDollars(new FixedPoint(row.CostUnits, row.CostRest).ToCost()),
                new FixedPoint(row.QuantityUnits, row.QuantityRest).ToQuantity())),
        ];
    }

    private sealed record Row(int Day, string Service, string UsageType, string Model, long CostUnits, long CostRest, long QuantityUnits, long QuantityRest);
}
