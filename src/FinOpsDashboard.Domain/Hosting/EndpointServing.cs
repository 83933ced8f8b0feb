using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>Served by instances of a SageMaker endpoint, paid by the hour, sized for the busiest minute.</summary>
/// <param name="Model">The model, or the base of the custom model.</param>
/// <param name="Terms">How the endpoint is set up.</param>
/// <param name="IsCustomModel">Whether the model is fine-tuned or distilled.</param>
public sealed record EndpointServing(ModelPrices Model, EndpointHosting Terms, bool IsCustomModel) : MainModelServing(Model, IsCustomModel)
{
    private const decimal SecondsPerMinute = 60m;

    internal override OptionPlan Charge(OptionPlan plan, Traffic traffic)
    {
        var offer = DocumentPath.Field(Model.Path, "endpoint");
        var hourly = Model.QuoteInstanceHour();
        plan = LoadOf(
            plan.Needing(hourly),
            traffic.RequestShare * traffic.OutputTokens,
            PerMinute(Model.Endpoint?.OutputTokensPerSecond),
            $"{offer}.outputTokensPerSecond",
            "it is measured on one instance, and the endpoint cannot be sized without.",
            out var load);
        if (PerMinute(Model.Endpoint?.InputTokensPerSecond) is { } inputRate)
        {
            plan = LoadOf(plan, traffic.RequestShare * traffic.InputTokens, inputRate, offer, "", out var input);
            load = UnitLoad.Larger(input, load);
        }

        return plan.ChargingCapacity(new UnitFleet(Terms.Kind, Model.Name)
        {
            Commitment = CommitmentTerm.None,
            MinimumUnits = Terms.MinimumInstances,
            UnitMonthCost = hourly.PriceOrZero * plan.Scenario.HoursPerMonth,
            AverageLoad = load,
            PeakToAverageRatio = plan.Scenario.Workload.PeakToAverageRatio,
        });
    }

    private decimal? PerMinute(decimal? tokensPerSecond) => tokensPerSecond * SecondsPerMinute * Terms.ThroughputFactor;
}
