using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>Provisioned Throughput: model units, paid by the hour whether used or not, no charge for tokens.</summary>
public sealed record ProvisionedHosting : ModelHosting
{
    /// <summary>The hosting's word in documents.</summary>
    public const string KindName = "provisioned";

    /// <summary>1 to 10^6 model units.</summary>
    public static readonly NumberRange MinimumModelUnitsRange = new(1m, 1e6m, wholeOnly: true);

    /// <summary>The terms that model units are sold for.</summary>
    public static IReadOnlyList<CommitmentTerm> Terms { get; } = [CommitmentTerm.None, CommitmentTerm.OneMonth, CommitmentTerm.SixMonths];

    /// <inheritdoc />
    public override string Kind => KindName;

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
    /// Whether the model's on-demand token price is counted beside the hours. AWS does not bill so; it reproduces published
    /// illustrations that count both. Default false.
    /// </summary>
    public bool ChargeTokens { get; init; }

    internal override MainModelServing Serve(ModelPrices model, bool isCustomModel) => new ProvisionedServing(model, this, isCustomModel);
}
