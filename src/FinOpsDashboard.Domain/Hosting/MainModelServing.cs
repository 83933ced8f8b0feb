using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>How the main model of an option answers its requests, and so how they are charged.</summary>
/// <param name="Model">The main model, or the base of the custom model.</param>
/// <param name="IsCustomModel">Whether it is fine-tuned or distilled.</param>
public abstract record MainModelServing(ModelPrices Model, bool IsCustomModel)
{
    /// <summary>Minutes of an hour.</summary>
    private protected const decimal MinutesPerHour = 60m;

    /// <summary>Whether it is paid by time rather than by token.</summary>
    public virtual bool IsPaidByTime => true;

    /// <summary>Charges a plan for the traffic that all levers left to the model.</summary>
    internal abstract OptionPlan Charge(OptionPlan plan, Traffic traffic);

    /// <summary>What one request of the workload asks of a unit that delivers so many tokens per minute.</summary>
    /// <param name="plan">The plan; not applicable afterwards when the throughput is not given.</param>
    /// <param name="tokensPerRequest">Tokens that reach the units per request of the workload.</param>
    /// <param name="tokensPerMinute">What a unit delivers.</param>
    /// <param name="path">Where that stands in the document.</param>
    /// <param name="why">Why it is needed, as a sentence that follows a colon.</param>
    /// <param name="load">The load; none without throughput.</param>
    private protected static OptionPlan LoadOf(
        OptionPlan plan, decimal tokensPerRequest, decimal? tokensPerMinute, string path, string why, out UnitLoad load)
    {
        if (tokensPerMinute is not { } delivered)
        {
            load = UnitLoad.None;
            return plan.NotApplicable($"{path} is not given: {why}");
        }

        load = new(tokensPerRequest, MinutesPerHour * plan.Scenario.HoursPerMonth * delivered);
        return plan;
    }
}
