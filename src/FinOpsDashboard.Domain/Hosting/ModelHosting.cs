using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>
/// Where a model runs, and so how it is paid. Closed: <see cref="OnDemandHosting"/>, <see cref="ProvisionedHosting"/>,
/// <see cref="ImportHosting"/>, <see cref="EndpointHosting"/> or <see cref="ReservedHosting"/>.
/// </summary>
public abstract record ModelHosting
{
    private protected ModelHosting()
    {
    }

    /// <summary>The hosting's word in documents, such as <c>provisioned</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>What matters when other levers meet it.</summary>
    internal virtual LeverTraits Traits => LeverTraits.PaysByTime;

    /// <summary>The numbers that are assumed about it, for asking what happens when they are wrong.</summary>
    /// <param name="with">The lever with the model hosted otherwise.</param>
    internal virtual IEnumerable<LeverNumber> Numbers(Func<ModelHosting, ILever> with) => [];

    /// <summary>How the model answers requests.</summary>
    /// <param name="model">The model, or the base of a custom model.</param>
    /// <param name="isCustomModel">Whether it is fine-tuned or distilled.</param>
    internal abstract MainModelServing Serve(ModelPrices model, bool isCustomModel);

    /// <summary>Pays every month for keeping a custom model.</summary>
    internal virtual OptionPlan ChargeStorage(OptionPlan plan, ModelPrices model)
    {
        var storage = model.QuoteStorage();
        return plan.Needing(storage).ChargingPerMonth(storage.PriceOrZero);
    }
}
