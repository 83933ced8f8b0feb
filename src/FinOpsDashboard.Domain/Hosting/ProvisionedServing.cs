using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>Served by model units of Provisioned Throughput, paid by the hour.</summary>
/// <param name="Model">The model, or the base of the custom model, which has its base model's price per unit.</param>
/// <param name="Terms">What is bought.</param>
/// <param name="IsCustomModel">Whether the model is fine-tuned or distilled.</param>
public sealed record ProvisionedServing(ModelPrices Model, ProvisionedHosting Terms, bool IsCustomModel) : MainModelServing(Model, IsCustomModel)
{
    private const string WhyThroughput = "AWS does not publish what a model unit delivers, and it cannot be sized without.";

    internal override OptionPlan Charge(OptionPlan plan, Traffic traffic)
    {
        var hourly = Model.QuoteModelUnit(Terms.Commitment);
        var offer = DocumentPath.Field(Model.Path, "modelUnit");
        plan = plan.Needing(hourly);
        plan = LoadOf(plan, traffic.RequestShare * traffic.InputTokens, Model.ModelUnit?.InputTokensPerMinute, $"{offer}.inputTokensPerMinute", WhyThroughput, out var input);
        plan = LoadOf(plan, traffic.RequestShare * traffic.OutputTokens, Model.ModelUnit?.OutputTokensPerMinute, $"{offer}.outputTokensPerMinute", WhyThroughput, out var output);
        plan = plan.ChargingCapacity(new UnitFleet(Terms.Kind, Model.Name)
        {
            Commitment = Terms.Commitment,
            MinimumUnits = Terms.MinimumModelUnits,
            UnitMonthCost = hourly.PriceOrZero * plan.Scenario.HoursPerMonth,
            AverageLoad = UnitLoad.Larger(input, output),
            PeakToAverageRatio = plan.Scenario.Workload.PeakToAverageRatio,
        });
        var (inputKind, outputKind) = IsCustomModel
            ? (TokenPriceKind.CustomInput, TokenPriceKind.CustomOutput)
            : (TokenPriceKind.Input, TokenPriceKind.Output);
        return Terms.ChargeTokens
            ? plan
                .ChargingTokens(traffic.RequestShare, traffic.InputTokens, Model.Quote(inputKind))
                .ChargingTokens(traffic.RequestShare, traffic.OutputTokens, Model.Quote(outputKind))
            : plan;
    }
}
