using System.Globalization;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>Served by reserved tokens per minute, and on demand beyond them.</summary>
/// <param name="Model">The model.</param>
/// <param name="Terms">What is held.</param>
/// <param name="IsCustomModel">Whether the model is fine-tuned or distilled, which the tier does not take.</param>
public sealed record ReservedServing(ModelPrices Model, ReservedHosting Terms, bool IsCustomModel) : MainModelServing(Model, IsCustomModel)
{
    private const decimal Thousand = 1_000m;

    internal override OptionPlan Charge(OptionPlan plan, Traffic traffic)
    {
        if (IsCustomModel)
            return plan.NotApplicable("hosting reserved: the reserved tier serves base models only, no custom model (fine-tuned or distilled).");

        var (inputHour, outputHour) = (Model.QuoteReserved(TokenPriceKind.Input, Terms.Commitment), Model.QuoteReserved(TokenPriceKind.Output, Terms.Commitment));
        var (input, output) = (Model.Quote(TokenPriceKind.Input), Model.Quote(TokenPriceKind.Output));
        plan = plan.Needing(inputHour).Needing(outputHour).Needing(input).Needing(output);
        if (Terms.InputTokensPerMinute < ReservedHosting.LeastInputTokensPerMinute || Terms.OutputTokensPerMinute < ReservedHosting.LeastOutputTokensPerMinute)
        {
            plan = plan.Warning(string.Create(
                CultureInfo.InvariantCulture,
                $"hosting reserved: AWS sells no less than {ReservedHosting.LeastInputTokensPerMinute:0} input and {ReservedHosting.LeastOutputTokensPerMinute:0} output tokens per minute."));
        }

        var minutes = MinutesPerHour * plan.Scenario.HoursPerMonth;
        var perHour = (inputHour.PriceOrZero * Terms.InputTokensPerMinute / Thousand) + (outputHour.PriceOrZero * Terms.OutputTokensPerMinute / Thousand);
        return plan.ChargingCapacity(new ReservedTokens(Terms.Kind, Model.Name)
        {
            Commitment = Terms.Commitment,
            ReservationMonthCost = perHour * plan.Scenario.HoursPerMonth,
            PeakToAverageRatio = plan.Scenario.Workload.PeakToAverageRatio,
            Input = new(traffic.RequestShare * traffic.InputTokens, minutes * Terms.InputTokensPerMinute, input.PriceOrZero),
            Output = new(traffic.RequestShare * traffic.OutputTokens, minutes * Terms.OutputTokensPerMinute, output.PriceOrZero),
        });
    }
}
