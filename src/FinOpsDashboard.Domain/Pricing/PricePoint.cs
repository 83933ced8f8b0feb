using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Pricing;

/// <summary>One price, with where and when it was read.</summary>
public sealed record PricePoint
{
    /// <summary>The display name of the model; empty for prices that no model has, such as guardrails.</summary>
    public string Model { get; init; } = "";

    /// <summary>The ids of the model in requests; empty where none is known.</summary>
    public IReadOnlyList<string> ModelIds { get; init; } = [];

    /// <summary>
    /// The Region; empty where the source names none: the price is then taken wherever no price of the Region itself is known.
    /// </summary>
    public string RegionId { get; init; } = "";

    /// <summary>How far requests are routed at this price; unknown for prices that do not depend on it.</summary>
    public InferenceScope Scope { get; init; }

    /// <summary>The terms of service; none for prices that are no matter of tiers.</summary>
    public ServiceTier Tier { get; init; }

    /// <summary>What the price is for.</summary>
    public required PriceKind Kind { get; init; }

    /// <summary>The commitment; null for prices without one to choose.</summary>
    public CommitmentTerm? Commitment { get; init; }

    /// <summary>The list price in US dollars per <see cref="Unit"/>; zero or more. Zero is a real price.</summary>
    public required decimal ListUnitPrice
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A price is zero or more.");
    }

    /// <summary>The discount that was negotiated on it; null for none. An override has none: it is what was agreed.</summary>
    public PriceDiscount? Discount { get; init; }

    /// <summary>What is paid in US dollars per <see cref="Unit"/>: the list price less the discount.</summary>
    public decimal UnitPrice => Discount is null ? ListUnitPrice : Discount.Of(ListUnitPrice);

    /// <summary>What the price is per, such as <c>1M tokens</c>.</summary>
    public string Unit => PriceKinds.UnitOf(Kind);

    /// <summary>
    /// What to plan with instead of the list price, as a multiple of the input price of the same model, Region, scope and tier;
    /// null where the list price serves. Nova lists cache writes at zero without saying whether they are free or billed as input.
    /// </summary>
    public decimal? PlanningMultipleOfInput { get; init; }

    /// <summary>
    /// The first UTC day of the price; null where it is not known: the price then holds from the start until another one begins.
    /// </summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The first UTC day on which it holds no more; null where nobody ended it. A later price ends it all the same.</summary>
    public DateOnly? EffectiveUntil { get; init; }

    /// <summary>The day on which the source showed the price.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Where it was read.</summary>
    public required PriceSource Source { get; init; }

    /// <summary>How far it is to be trusted.</summary>
    public PriceConfidence Confidence { get; init; }

    /// <summary>What a reader should know about it; empty where there is nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether the user entered it, over what the sources say.</summary>
    public bool IsOverride { get; init; }

    /// <summary>Whether the price has begun and was not ended on a day; a later price may still take its place.</summary>
    /// <param name="on">The UTC day.</param>
    public bool HoldsOn(DateOnly on) => (EffectiveFrom is null || EffectiveFrom <= on) && (EffectiveUntil is null || on < EffectiveUntil);
}
