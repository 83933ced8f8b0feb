using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Costs;

/// <summary>An AWS that expects the same of every day, ten percent to either side.</summary>
public sealed class FakeAwsForecastSource : IAwsForecastSource
{
    /// <summary>What it expects of a day, US dollars.</summary>
    public decimal PerDay { get; set; } = 10m;

    /// <summary>What to answer with instead; null to answer.</summary>
    public CostSourceFailure? Failure { get; set; }

    /// <summary>What was asked, in order.</summary>
    public List<(DateRange Days, IReadOnlyList<string> Services)> Asked { get; } = [];

    /// <inheritdoc />
    public Task<CostAnswer<IReadOnlyList<AwsForecastDay>>> GetForecastAsync(
        DateRange days, IReadOnlyList<string> services, CostRequestMeter meter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meter);
        Asked.Add((days, services));
        if (Failure is not null) return Task.FromResult<CostAnswer<IReadOnlyList<AwsForecastDay>>>(Failure);
        meter.CountBilled();
        return Task.FromResult(CostAnswer.From<IReadOnlyList<AwsForecastDay>>(
            [.. days.Days().Select(day => new AwsForecastDay(day, Usd.FromDollars(PerDay), Usd.FromDollars(PerDay * 0.9m), Usd.FromDollars(PerDay * 1.1m)))]));
    }
}
