using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>The requests of the horizon and what they cost when nothing changes.</summary>
internal sealed record BaselineCosts(IReadOnlyList<decimal> RequestsByMonth, IReadOnlyList<Usd> ByMonth)
{
    /// <summary>Requests of the horizon.</summary>
    public decimal TotalRequests { get; } = RequestsByMonth.Sum();

    /// <summary>Cost of the horizon.</summary>
    public Usd Total { get; } = ByMonth.Sum();

    /// <exception cref="OverflowException">A figure does not fit 28 digits.</exception>
    public static BaselineCosts Of(Scenario scenario, OptionPlan baseline)
    {
        var requests = scenario.Workload.RequestsByMonth(scenario.HorizonMonths);
        return new(requests, [.. requests.Select(baseline.MonthCostWithoutCapacity)]);
    }
}
