using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>How the main model of an option answers its requests, and so how they are charged.</summary>
/// <param name="Model">The main model, or the base of the custom model.</param>
public abstract record MainModelServing(ModelPrices Model)
{
    /// <summary>Whether the main model is fine-tuned or distilled.</summary>
    public abstract bool IsCustomModel { get; }

    /// <summary>Charges a plan for the traffic that all levers left to the main model.</summary>
    internal abstract OptionPlan Charge(OptionPlan plan);
}
