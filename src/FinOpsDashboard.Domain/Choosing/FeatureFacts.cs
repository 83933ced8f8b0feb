using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Choosing;

/// <summary>
/// What is known about a feature when a lever is looked for. Costs are those of an average month at present prices. null is not known:
/// then no rule that needs it holds or fails, and it is asked for.
/// </summary>
public sealed record FeatureFacts
{
    /// <summary>What the feature costs in a month; 0 or more.</summary>
    public required Usd MonthlyCost { get; init => field = NumberRange.Amount.Require(value); }

    /// <summary>What of it is paid for input, repeated context included.</summary>
    public required Usd InputCost { get; init => field = NumberRange.Amount.Require(value); }

    /// <summary>What of the input is context that is the same in every request and is not read from a cache.</summary>
    public Usd? RepeatedContextCost { get; init => field = value is { } cost ? NumberRange.Amount.Require(cost) : null; }

    /// <summary>What of it is paid for output.</summary>
    public required Usd OutputCost { get; init => field = NumberRange.Amount.Require(value); }

    /// <summary>What of it is paid for capacity that nothing used.</summary>
    public Usd? IdleCapacityCost { get; init => field = value is { } cost ? NumberRange.Amount.Require(cost) : null; }

    /// <summary>Requests in a month.</summary>
    public required decimal RequestsPerMonth { get; init => field = NumberRange.Requests.Require(value); }

    /// <summary>Tokens at the front of each request that are the same.</summary>
    public decimal? RepeatedContextTokens { get; init => field = value is { } tokens ? NumberRange.Tokens.Require(tokens) : null; }

    /// <summary>How many times dearer the model is than a smaller one that is considered, at this mix of tokens.</summary>
    public decimal? PriceOverSmallerModel { get; init; }

    /// <summary>
    /// How far months lie from the trend of the monthly tokens: the standard deviation around it over their average. Growth is not unrest.
    /// </summary>
    public decimal? VolumeVariation { get; init; }

    /// <summary>Whether the model's prompt cache has prices.</summary>
    public bool? HasPromptCache { get; init; }

    /// <summary>The fewest tokens that the prompt cache takes; null where none is known.</summary>
    public decimal? MinimumCacheableTokens { get; init; }

    /// <summary>
    /// The share of requests that would find their context in the cache, less the share from which on caching pays; for the time to live
    /// that is best.
    /// </summary>
    public decimal? CacheHitsAboveBreakEven { get; init; }

    /// <summary>Whether the model's batch inference has prices.</summary>
    public bool? HasBatch { get; init; }

    /// <summary>Whether the model's flex tier has prices.</summary>
    public bool? HasFlex { get; init; }

    /// <summary>Whether Bedrock distils the model into the student that is considered.</summary>
    public bool? HasStudent { get; init; }

    /// <summary>The share of requests that can wait up to a day.</summary>
    public decimal? DeferrableShare { get; init; }

    /// <summary>The share of requests that a smaller model answers well enough.</summary>
    public decimal? EasyShare { get; init; }

    /// <summary>The share of requests that ask what was asked before.</summary>
    public decimal? RepeatedQuestionShare { get; init; }

    /// <summary>The share of the input that is retrieved passages, logs or the like, which survive compression.</summary>
    public decimal? CompressibleShare { get; init; }

    /// <summary>Whether the task is narrow: one kind of input, one kind of answer.</summary>
    public bool? IsNarrow { get; init; }

    /// <summary>How many kinds of requests there are that a student of its own could take each.</summary>
    public int? KindsOfRequests { get; init; }

    /// <summary>Whether answers need facts that the model does not have.</summary>
    public bool? LacksFacts { get; init; }

    /// <summary>Whether a smaller model already knows the task, and fails on form, tone or instructions only.</summary>
    public bool? SmallerModelFailsOnFormOnly { get; init; }

    /// <summary>Whether a smaller model is good enough as it is.</summary>
    public bool? SmallerModelIsGoodEnough { get; init; }

    /// <summary>A part of the bill as a share of it, 0 to 1; 0 without a bill, null for a part that is not known.</summary>
    public decimal? ShareOf(Usd? part) => MonthlyCost == Usd.Zero ? 0m : part / MonthlyCost;
}
