namespace FinOpsDashboard.Application.Choosing;

/// <summary>A team's own figures about levers. null is not said: the stated default counts, or the lever is not compared.</summary>
public sealed record LeverFigures
{
    /// <summary>The share of routed requests that come back to the large model unless a team says otherwise.</summary>
    public const decimal UsualRouterEscalation = 0.05m;

    /// <summary>Compression to half the length unless a team says otherwise.</summary>
    public const decimal UsualCompressionRatio = 2m;

    /// <summary>USD a month for a small store of answers unless a team says otherwise.</summary>
    public const decimal UsualResponseCacheMonthlyUsd = 50m;

    /// <summary>The model whose price stands for embedding unless a team says otherwise: Amazon's own for text.</summary>
    public const string UsualEmbeddingModel = "Titan Text Embeddings V2";

    /// <summary>Weeks and risks by the lever's word in documents; <see cref="LeverPlanning"/> where there are none.</summary>
    public IReadOnlyDictionary<string, LeverWork>? Work { get; init; }

    /// <summary>The share of routed requests that come back, 0 to 1; default <see cref="UsualRouterEscalation"/>.</summary>
    public decimal? RouterEscalationRate { get; init; }

    /// <summary>USD for the router's decision about one request; default 0, since none is known.</summary>
    public decimal? RouterCostPerRequestUsd { get; init; }

    /// <summary>Length before over length after, 1 or more; default <see cref="UsualCompressionRatio"/>.</summary>
    public decimal? CompressionRatio { get; init; }

    /// <summary>USD a month for the store of answers; default <see cref="UsualResponseCacheMonthlyUsd"/>.</summary>
    public decimal? ResponseCacheMonthlyUsd { get; init; }

    /// <summary>Tokens of passages added to each request; without it retrieval is not compared.</summary>
    public decimal? RetrievedTokensPerRequest { get; init; }

    /// <summary>Input tokens that the passages make unnecessary; default 0.</summary>
    public decimal? ReplacedTokensPerRequest { get; init; }

    /// <summary>Tokens embedded to search for one request; default 0.</summary>
    public decimal? EmbeddingTokensPerRequest { get; init; }

    /// <summary>Tokens of the documents, embedded once; default 0.</summary>
    public decimal? CorpusTokens { get; init; }

    /// <summary>USD per million tokens embedded; null for the price of <see cref="UsualEmbeddingModel"/>.</summary>
    public decimal? EmbeddingPriceUsd { get; init; }

    /// <summary>USD a month for the vector store, idle or not; without it retrieval is not compared.</summary>
    public decimal? VectorStoreMonthlyUsd { get; init; }

    /// <summary>Whether enough was said to compare retrieval.</summary>
    internal bool DescribeRetrieval => RetrievedTokensPerRequest is not null && VectorStoreMonthlyUsd is not null;

    /// <summary>Whether anything is embedded, which takes a price.</summary>
    internal bool Embed => EmbeddingTokensPerRequest > 0m || CorpusTokens > 0m;
}
