using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>What serves the model on the instances of an endpoint.</summary>
public enum EndpointContainer
{
    /// <summary>Large Model Inference of SageMaker.</summary>
    Lmi,

    /// <summary>Text Generation Inference of Hugging Face.</summary>
    Tgi,
}

/// <summary>
/// Self-hosted on a SageMaker endpoint: instances paid by the hour whether used or not, sized by the throughput that was measured on one.
/// </summary>
public sealed record EndpointHosting : ModelHosting
{
    /// <summary>The hosting's word in documents.</summary>
    public const string KindName = "endpoint";

    /// <summary>1 to 10^6 instances.</summary>
    public static readonly NumberRange MinimumInstancesRange = new(1m, 1e6m, wholeOnly: true);

    /// <summary>0.01 to 100 times the measured throughput.</summary>
    public static readonly NumberRange ThroughputFactorRange = new(0.01m, 100m);

    /// <inheritdoc />
    public override string Kind => KindName;

    /// <summary>The container in which throughput was measured; told, not counted. Default LMI.</summary>
    public EndpointContainer Container { get; init; }

    /// <summary>The fewest instances, such as 2 to survive the loss of one; <see cref="MinimumInstancesRange"/>, default 1.</summary>
    public int MinimumInstances { get; init => field = MinimumInstancesRange.Require(value); } = 1;

    /// <summary>
    /// What quantisation or another change multiplies the measured throughput by; <see cref="ThroughputFactorRange"/>, default 1. Measure
    /// quality again: fewer bits may answer worse.
    /// </summary>
    public decimal ThroughputFactor { get; init => field = ThroughputFactorRange.Require(value); } = 1m;

    internal override IEnumerable<LeverNumber> Numbers(Func<ModelHosting, ILever> with) =>
    [
        new("hosting.throughputFactor", "measured throughput after quantisation, as a factor", ThroughputFactor, ThroughputFactorRange, value => with(this with { ThroughputFactor = value })),
    ];

    internal override MainModelServing Serve(ModelPrices model, bool isCustomModel) => new EndpointServing(model, this, isCustomModel);

    /// <summary>Weights are kept in one's own bucket, at cents a month.</summary>
    internal override OptionPlan ChargeStorage(OptionPlan plan, ModelPrices model) => plan;
}
