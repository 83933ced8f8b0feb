using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>Served by model units of Provisioned Throughput, paid by the hour.</summary>
/// <param name="Model">The base of the custom model; a custom model has its base model's price per unit.</param>
/// <param name="Terms">What is bought.</param>
public sealed record ProvisionedServing(ModelPrices Model, ProvisionedHosting Terms) : MainModelServing(Model)
{
    private const decimal MinutesPerHour = 60m;

    /// <inheritdoc />
    public override bool IsCustomModel => true;

    internal override OptionPlan Charge(OptionPlan plan)
    {
        var hourly = Model.QuoteModelUnit(Terms.Commitment);
        plan = plan.Needing(hourly);
        plan = Load(plan, "inputTokensPerMinute", plan.Traffic.InputTokens, Model.ModelUnit?.InputTokensPerMinute, out var input);
        plan = Load(plan, "outputTokensPerMinute", plan.Traffic.OutputTokens, Model.ModelUnit?.OutputTokensPerMinute, out var output);
        plan = plan with
        {
            Fleet = new ModelUnitFleet
            {
                Commitment = Terms.Commitment,
                MinimumUnits = Terms.MinimumModelUnits,
                UnitMonthCost = hourly.PriceOrZero * plan.Scenario.HoursPerMonth,
                AverageLoad = ModelUnitLoad.Larger(input, output),
                PeakToAverageRatio = plan.Scenario.Workload.PeakToAverageRatio,
            },
        };
        return Terms.ChargeTokens
            ? plan
                .ChargingTokens(plan.Traffic.RequestShare, plan.Traffic.InputTokens, Model.Quote(TokenPriceKind.CustomInput))
                .ChargingTokens(plan.Traffic.RequestShare, plan.Traffic.OutputTokens, Model.Quote(TokenPriceKind.CustomOutput))
            : plan;
    }

    /// <summary>What one request of the workload asks of a unit that delivers so many tokens per minute.</summary>
    private OptionPlan Load(OptionPlan plan, string field, decimal tokens, decimal? tokensPerMinute, out ModelUnitLoad load)
    {
        if (tokensPerMinute is not { } delivered)
        {
            load = ModelUnitLoad.None;
            var path = DocumentPath.Field(DocumentPath.Field(Model.Path, "modelUnit"), field);
            return plan.NotApplicable($"{path} is not given: AWS does not publish what a model unit delivers, and it cannot be sized without.");
        }

        load = new(plan.Traffic.RequestShare * tokens, MinutesPerHour * plan.Scenario.HoursPerMonth * delivered);
        return plan;
    }
}
