using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>Where a custom model runs. Closed: <see cref="OnDemandHosting"/> or <see cref="ProvisionedHosting"/>.</summary>
public abstract record ModelHosting
{
    private protected ModelHosting()
    {
    }

    /// <summary>How a custom model that is based on <paramref name="baseModel"/> answers the requests of the main model.</summary>
    internal abstract MainModelServing Serve(ModelPrices baseModel);
}

/// <summary>
/// On demand: a custom model deployment, paid by the token, no fee for the hour. Offered for a few base models only
/// (https://docs.aws.amazon.com/bedrock/latest/userguide/deploy-custom-model-on-demand.html, retrieved 2026-11-22); a base model
/// without it has no custom prices.
/// </summary>
public sealed record OnDemandHosting : ModelHosting
{
    internal override MainModelServing Serve(ModelPrices baseModel) =>
        new OnDemandServing(baseModel, TokenPriceKind.CustomInput, TokenPriceKind.CustomOutput);
}

/// <summary>Provisioned Throughput: model units, paid by the hour whether used or not, no charge for tokens.</summary>
public sealed record ProvisionedHosting : ModelHosting
{
    /// <summary>1 to 10^6 model units.</summary>
    public static readonly NumberRange MinimumModelUnitsRange = new(1m, 1e6m, wholeOnly: true);

    /// <summary>The terms that model units are sold for.</summary>
    public static IReadOnlyList<CommitmentTerm> Terms { get; } = [CommitmentTerm.None, CommitmentTerm.OneMonth, CommitmentTerm.SixMonths];

    /// <summary>How long the units are bought for; one of <see cref="Terms"/>.</summary>
    public required CommitmentTerm Commitment
    {
        get;
        init => field = Terms.Contains(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Model units are sold for {string.Join(", ", Terms)}.");
    }

    /// <summary>The fewest units ever bought; <see cref="MinimumModelUnitsRange"/>, default 1.</summary>
    public int MinimumModelUnits { get; init => field = MinimumModelUnitsRange.Require(value); } = 1;

    /// <summary>
    /// Whether the custom model's on-demand token price is counted beside the hours. AWS does not bill so; it reproduces published
    /// illustrations that count both. Default false.
    /// </summary>
    public bool ChargeTokens { get; init; }

    internal override MainModelServing Serve(ModelPrices baseModel) => new ProvisionedServing(baseModel, this);
}
