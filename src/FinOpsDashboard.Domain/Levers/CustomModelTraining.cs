using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>What fine-tuning and distillation have in common: both end in a custom model that is trained, stored and hosted.</summary>
public static class CustomModelTraining
{
    /// <summary>Above 0, at most 1,000 passes over the training data.</summary>
    public static readonly NumberRange EpochsRange = new(0m, 1000m, excludesMinimum: true);

    /// <summary>What training on a number of tokens costs, epochs counted in.</summary>
    internal static Usd Cost(ref OptionPlan plan, ModelPrices model, decimal tokens) =>
        PriceOf(ref plan, tokens, model.Quote(TokenPriceKind.Training));

    /// <summary>What tokens cost that are used before month 1.</summary>
    internal static Usd PriceOf(ref OptionPlan plan, decimal tokens, PriceQuote<UsdPerMillionTokens> price)
    {
        plan = plan.Needing(price);
        return price.PriceOrZero * tokens;
    }

    /// <summary>Makes the custom model the main model, and pays for its storage.</summary>
    internal static OptionPlan Serve(OptionPlan plan, ModelPrices model, ModelHosting hosting)
    {
        var storage = model.QuoteStorage();
        return plan.Needing(storage).ChargingPerMonth(storage.PriceOrZero) with { Serving = hosting.Serve(model) };
    }

    /// <summary>The retraining, if there is any.</summary>
    internal static Retraining? Again(Usd cost, int? everyMonths) => everyMonths is { } months ? new(cost, months) : null;
}
