using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spending;

/// <summary>The tokens of features by day, summed inside the database.</summary>
public sealed class BilledDayQueries(IDbContextFactory<FinOpsDbContext> contexts) : IBilledDays
{
    private static readonly string[] InputKinds =
    [
        .. new[] { TokenKind.Input, TokenKind.CacheRead, TokenKind.CacheWrite, TokenKind.CacheWrite30m, TokenKind.CacheWrite1h }.Select(kind => kind.ToWord()),
    ];

    private static readonly string OutputKind = TokenKind.Output.ToWord();

    /// <inheritdoc />
    public async Task<IReadOnlyList<BilledDay>> GetDaysAsync(string featureId, DateRange days, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (from, to) = (DayKey.From(days.Start), DayKey.From(days.EndExclusive));
        string[] kinds = [.. InputKinds, OutputKind];
        var carrier = await context.Carriers.Where(row => row.FeatureId == featureId).Select(row => row.Id)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        // Day by day, as the key begins with the day: each is one search instead of a walk over all features.
        var read = context.SpendDays.Where(day => day.Day >= from && day.Day < to).Select(day => day.Day);
        var rows = await context.FeatureDays
            .Where(row => read.Contains(row.Day) && row.CarrierId == carrier)
            .Join(context.ChargeLines, row => row.ChargeLineId, line => line.Id, (row, line) => new { row.Day, row.Metrics.UsageQuantity, line.TokenKind, line.TokensPerUnit })
            .Where(row => row.TokensPerUnit != null && kinds.Contains(row.TokenKind))
            .GroupBy(row => new { row.Day, row.TokenKind, row.TokensPerUnit })
            .Select(group => new Row(
                group.Key.Day,
                group.Key.TokenKind,
                group.Key.TokensPerUnit!.Value,
                group.Sum(row => row.UsageQuantity.Units),
                group.Sum(row => row.UsageQuantity.Rest)))
            .TagWith("commitments: billed tokens of a feature by day")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.GroupBy(row => row.Day).OrderBy(group => group.Key).Select(group => new BilledDay(
                DayKey.ToDay(group.Key),
                group.Where(row => row.TokenKind != OutputKind).Sum(row => row.Tokens),
                group.Where(row => row.TokenKind == OutputKind).Sum(row => row.Tokens))),
        ];
    }

    private sealed record Row(int Day, string TokenKind, long TokensPerUnit, long QuantityUnits, long QuantityRest)
    {
        public decimal Tokens => new FixedPoint(QuantityUnits, QuantityRest).ToQuantity() * TokensPerUnit;
    }
}
