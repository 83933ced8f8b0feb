using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>What is assumed about retrieval-augmented generation.</summary>
public sealed record RagAssumptions
{
    /// <summary>Tokens of retrieved passages added to each request; <see cref="NumberRange.Tokens"/>.</summary>
    public required decimal RetrievedTokensPerRequest { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>Input tokens that the passages make unnecessary, such as whole documents; default 0.</summary>
    public decimal ReplacedTokensPerRequest { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>Tokens embedded to search for one request; default 0.</summary>
    public decimal EmbeddingTokensPerRequest { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>The embedding model's price; null when not known, and needed when anything is embedded.</summary>
    public UsdPerMillionTokens? EmbeddingPrice { get; init; }

    /// <summary>What the vector store costs per month, idle or not; default 0.</summary>
    public Usd VectorStoreMonthlyCost { get; init => field = NumberRange.Amount.Require(value); }

    /// <summary>Tokens of the corpus embedded before month 1; default 0.</summary>
    public decimal IngestionTokens { get; init => field = NumberRange.Tokens.Require(value); }
}

/// <summary>
/// Retrieves the passages a request needs instead of sending everything. It adds tokens; it saves only against a long context.
/// </summary>
/// <param name="Assumptions">What is assumed.</param>
public sealed record RagLever(RagAssumptions Assumptions) : ILever
{
    /// <summary>The lever's word in documents.</summary>
    public const string KindName = "rag";

    /// <inheritdoc />
    public string Kind => KindName;

    /// <inheritdoc />
    public LeverStage Stage => LeverStage.Retrieval;

    /// <inheritdoc />
    public IEnumerable<ModelReference> ModelReferences => [];

    /// <inheritdoc />
    public IEnumerable<LeverNumber> Numbers =>
    [
        .. EmbeddingPriceNumber,
        new("retrievedTokensPerRequest", "tokens retrieved per request", Assumptions.RetrievedTokensPerRequest, NumberRange.Tokens, value => With(Assumptions with { RetrievedTokensPerRequest = value })),
        new("replacedTokensPerRequest", "tokens replaced per request", Assumptions.ReplacedTokensPerRequest, NumberRange.Tokens, value => With(Assumptions with { ReplacedTokensPerRequest = value })),
        new("embeddingTokensPerRequest", "tokens embedded per request", Assumptions.EmbeddingTokensPerRequest, NumberRange.Tokens, value => With(Assumptions with { EmbeddingTokensPerRequest = value })),
        LeverNumber.OfAmount("vectorStoreMonthlyCost", "the vector store, per month", Assumptions.VectorStoreMonthlyCost, value => With(Assumptions with { VectorStoreMonthlyCost = value })),
        new("ingestionTokens", "tokens of the corpus", Assumptions.IngestionTokens, NumberRange.Tokens, value => With(Assumptions with { IngestionTokens = value })),
    ];

    private IEnumerable<LeverNumber> EmbeddingPriceNumber => Assumptions.EmbeddingPrice is { } price
        ? [new("embeddingPrice", "embedding, USD per 1M tokens", price.Dollars, NumberRange.Price, value => With(Assumptions with { EmbeddingPrice = UsdPerMillionTokens.FromDollars(value) }))]
        : [];

    /// <inheritdoc />
    public OptionPlan Apply(OptionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var traffic = plan.Traffic;
        var embedding = new PriceQuote<UsdPerMillionTokens>("rag.embeddingPrice", Assumptions.EmbeddingPrice);
        if (Assumptions.IngestionTokens > 0m || Assumptions.EmbeddingTokensPerRequest > 0m)
            plan = plan.Needing(embedding);

        // What is replaced comes out of the repeated context last: what is left of the prompt cannot hold more of it than its own length.
        var kept = Math.Max(0m, traffic.InputTokens - Assumptions.ReplacedTokensPerRequest);
        return plan
            .ChargingOnce(embedding.PriceOrZero * Assumptions.IngestionTokens)
            .ChargingPerRequest(embedding.PriceOrZero * Assumptions.EmbeddingTokensPerRequest * traffic.RequestShare)
            .ChargingPerMonth(Assumptions.VectorStoreMonthlyCost) with
        {
            Traffic = traffic with
            {
                InputTokens = kept + Assumptions.RetrievedTokensPerRequest,
                RepeatedContextTokens = Math.Min(traffic.RepeatedContextTokens, kept),
            },
        };
    }

    private RagLever With(RagAssumptions assumptions) => this with { Assumptions = assumptions };
}
