using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>
/// On demand, paid by the token, no fee for the hour. For a custom model that is a custom model deployment, offered for a few base models
/// only (https://docs.aws.amazon.com/bedrock/latest/userguide/deploy-custom-model-on-demand.html, retrieved 2026-11-22); a base model
/// without it has no custom prices.
/// </summary>
public sealed record OnDemandHosting : ModelHosting
{
    /// <summary>The hosting's word in documents.</summary>
    public const string KindName = "onDemand";

    /// <inheritdoc />
    public override string Kind => KindName;

    internal override LeverTraits Traits => LeverTraits.None;

    internal override MainModelServing Serve(ModelPrices model, bool isCustomModel) => isCustomModel
        ? new OnDemandServing(model, TokenPriceKind.CustomInput, TokenPriceKind.CustomOutput)
        : new OnDemandServing(model, TokenPriceKind.Input, TokenPriceKind.Output);
}
