using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Spend;

/// <summary>What a usage type of a Bedrock bill says, in the terms of the price book.</summary>
/// <remarks>
/// The default is a row that nothing is known about: <see cref="TokenKind.Other"/>, no tier, unknown scope and unit.
/// </remarks>
public sealed record UsageTypeReading
{
    /// <summary>How the row reached the bill.</summary>
    public required BillingRoute Route { get; init; }

    /// <summary>The Region code as it stands in the usage type, such as <c>USE1</c>; empty where there is none.</summary>
    public string RegionPrefix { get; init; } = "";

    /// <summary>The Region, such as <c>us-east-1</c>; empty where the code is missing or not known.</summary>
    public string RegionId { get; init; } = "";

    /// <summary>The display name of the model, one per model whatever the route; empty where the row has no model.</summary>
    public string Model { get; init; } = "";

    /// <summary>The sort of tokens; <see cref="TokenKind.Other"/> for everything that is no token quantity.</summary>
    public TokenKind TokenKind { get; init; }

    /// <summary>The terms under which tokens were served; <see cref="ServiceTier.None"/> where that makes no sense.</summary>
    public ServiceTier Tier { get; init; }

    /// <summary>How far requests were routed, as far as the bill tells.</summary>
    public InferenceScope Scope { get; init; }

    /// <summary>Whether the row is the surcharged price of requests beyond a model's context threshold.</summary>
    public bool IsLongContext { get; init; }

    /// <summary>The commitment of Provisioned Throughput and reserved capacity; null for everything else.</summary>
    public CommitmentTerm? Commitment { get; init; }

    /// <summary>What one unit of the row's UsageQuantity is.</summary>
    public QuantityUnit Unit { get; init; }

    /// <summary>
    /// Tokens per unit of UsageQuantity, 1,000 or 1,000,000; null where the row counts neither tokens of requests nor tokens trained.
    /// </summary>
    public decimal? TokensPerUnit => Unit switch
    {
        QuantityUnit.ThousandTokens or QuantityUnit.ThousandTrainingTokens => 1_000m,
        QuantityUnit.MillionTokens => 1_000_000m,
        _ => null,
    };

    /// <summary>The kind of price that the price book keeps for such rows; null where it keeps none.</summary>
    public PriceKind? PricedAs { get; init; }

    /// <summary>
    /// What was used, for rows that do not count tokens, such as <c>Guardrail: content policy</c>.
    /// The raw usage type where it was not understood.
    /// </summary>
    public string What { get; init; } = "";

    /// <summary>
    /// A UsageQuantity in the units that prices of <see cref="PricedAs"/> are per, to be multiplied by the price:
    /// 500 units of 1,000 tokens are 0.5 million tokens.
    /// </summary>
    /// <param name="usageQuantity">The quantity as billed.</param>
    /// <returns>The quantity in pricing units; null where there is no such price or the scale is not established.</returns>
    public decimal? ToPricingUnits(decimal usageQuantity)
    {
        if (PricedAs is null) return null;
        return Unit switch
        {
            QuantityUnit.ThousandTokens or QuantityUnit.ThousandTrainingTokens => usageQuantity / 1_000m,
            QuantityUnit.TextUnits or QuantityUnit.SearchUnits or QuantityUnit.Requests => usageQuantity / 1_000m,
            QuantityUnit.MillionTokens or QuantityUnit.TrainingHours or QuantityUnit.TrainingImages => usageQuantity,
            QuantityUnit.ModelMonths or QuantityUnit.ModelUnitHours => usageQuantity,
            QuantityUnit.CustomModelUnitMinutes or QuantityUnit.CustomModelUnitMonths => usageQuantity,
            _ => null,
        };
    }
}
