using System.Collections.Immutable;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>
/// What a model unit of Provisioned Throughput costs and delivers. AWS publishes prices for some models and throughput for none
/// (https://docs.aws.amazon.com/bedrock/latest/userguide/prov-throughput.html, retrieved 2026-11-22): throughput is the user's figure.
/// </summary>
public sealed record ModelUnitOffer
{
    /// <summary>The hourly prices that are known, by commitment.</summary>
    public ImmutableDictionary<CommitmentTerm, UsdPerModelUnitHour> HourlyPrices { get; init; } =
        ImmutableDictionary<CommitmentTerm, UsdPerModelUnitHour>.Empty;

    /// <summary>Input tokens per minute that one unit takes, <see cref="NumberRange.Throughput"/>; null when not known.</summary>
    public decimal? InputTokensPerMinute { get; init => field = value is { } rate ? NumberRange.Throughput.Require(rate) : null; }

    /// <summary>Output tokens per minute that one unit gives, <see cref="NumberRange.Throughput"/>; null when not known.</summary>
    public decimal? OutputTokensPerMinute { get; init => field = value is { } rate ? NumberRange.Throughput.Require(rate) : null; }
}
