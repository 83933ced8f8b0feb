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

    /// <summary>Pays for the training, now and again, and for keeping the custom model.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="model">The base of the custom model.</param>
    /// <param name="hosting">Where it runs.</param>
    /// <param name="once">What comes once.</param>
    /// <param name="repeatable">What comes at every training.</param>
    /// <param name="everyMonths">Months between trainings; null for never again.</param>
    internal static OptionPlan Charge(OptionPlan plan, ModelPrices model, ModelHosting hosting, Usd once, Usd repeatable, int? everyMonths)
    {
        plan = hosting.ChargeStorage(plan, model).ChargingOnce(once + repeatable);
        return everyMonths is { } months ? plan.ChargingAgain(new(repeatable, months)) : plan;
    }
}
