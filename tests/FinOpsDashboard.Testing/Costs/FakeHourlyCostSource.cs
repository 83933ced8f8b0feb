using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Costs;

/// <summary>Hours that are made up, without a network. Every answer counts as one paid request.</summary>
public sealed class FakeHourlyCostSource : IHourlyCostSource
{
    /// <summary>The hours.</summary>
    public List<HourlyRow> Hours { get; } = [];

    /// <summary>What to answer with instead; null to answer.</summary>
    public CostSourceFailure? Failure { get; set; }

    /// <summary>The days that were asked for, in order.</summary>
    public List<DateRange> Asked { get; } = [];

    /// <inheritdoc />
    public Task<CostAnswer<HourlyTable>> GetHourlyCostsAsync(
        DateRange days, IReadOnlyList<string> services, CostRequestMeter meter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meter);
        Asked.Add(days);
        if (Failure is not null) return Task.FromResult<CostAnswer<HourlyTable>>(Failure);
        meter.CountBilled();
        return Task.FromResult(CostAnswer.From(new HourlyTable(
            [.. Hours.Where(row => services.Contains(row.Service) && days.Contains(DateOnly.FromDateTime(row.Hour.UtcDateTime)))])));
    }
}
