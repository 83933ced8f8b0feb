using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>What a model costs and delivers on an instance of a SageMaker endpoint. Throughput is what was measured there.</summary>
public sealed record EndpointOffer
{
    /// <summary>The instance for an hour; <see cref="NumberRange.Price"/>, null when not known.</summary>
    public Usd? InstanceHourPrice { get; init => field = value is { } price ? Usd.FromDollars(NumberRange.Price.Require(price.Amount)) : null; }

    /// <summary>Input tokens per second that one instance takes; null where the measured output rate covers it.</summary>
    public decimal? InputTokensPerSecond { get; init => field = value is { } rate ? NumberRange.Throughput.Require(rate) : null; }

    /// <summary>Output tokens per second that one instance gives; <see cref="NumberRange.Throughput"/>, null when not known.</summary>
    public decimal? OutputTokensPerSecond { get; init => field = value is { } rate ? NumberRange.Throughput.Require(rate) : null; }
}
