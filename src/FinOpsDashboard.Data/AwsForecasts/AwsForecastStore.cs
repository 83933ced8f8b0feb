using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.AwsForecasts;

/// <summary>The forecasts of AWS that were read.</summary>
public sealed class AwsForecastStore(IDbContextFactory<FinOpsDbContext> contexts) : IAwsForecastStore
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<AwsForecastReading>> GetLatestAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.AwsForecasts.AsNoTracking().Include(row => row.Days).OrderByDescending(row => row.ReadUtc).ThenByDescending(row => row.Id).Take(most)
            .TagWith("forecasts of AWS: the latest").ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new AwsForecastReading(
                new DateTimeOffset(row.ReadUtc, TimeSpan.Zero), row.ReadBy, new DateRange(row.From, row.ToExclusive), row.BilledRequests,
                [.. row.Days.OrderBy(day => day.Day).Select(day => new AwsForecastDay(DayKey.ToDay(day.Day), Dollars(day.Mean), Dollars(day.Low), Dollars(day.High)))],
                row.Unavailable)),
        ];
    }

    /// <inheritdoc />
    public async Task AddAsync(AwsForecastReading reading, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        context.AwsForecasts.Add(new AwsForecastRow
        {
            ReadUtc = reading.ReadAt.UtcDateTime,
            ReadBy = reading.ReadBy,
            From = reading.Window.Start,
            ToExclusive = reading.Window.EndExclusive,
            BilledRequests = reading.BilledRequests,
            IntervalPercent = AwsForecastReading.IntervalPercent,
            Unavailable = reading.Unavailable,
            Days = [.. reading.Days.Select(day => new AwsForecastDayRow { Day = DayKey.From(day.Day), Mean = Stored(day.Mean), Low = Stored(day.Low), High = Stored(day.High) })],
        });
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Usd Dollars(FixedPoint amount) => Usd.FromDollars(amount.ToCost());

    private static FixedPoint Stored(Usd amount) => FixedPoint.FromCost(amount.Amount);
}
