using System.Text.Json;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How retrieval-augmented generation stands in a document.</summary>
internal sealed class RagFormat() : LeverFormat<RagLever>(RagLever.KindName)
{
    protected override RagLever ReadLever(ObjectReader fields) => new(new()
    {
        RetrievedTokensPerRequest = fields.Number("retrievedTokensPerRequest", NumberRange.Tokens),
        ReplacedTokensPerRequest = fields.Number("replacedTokensPerRequest", NumberRange.Tokens, absent: 0m),
        EmbeddingTokensPerRequest = fields.Number("embeddingTokensPerRequest", NumberRange.Tokens, absent: 0m),
        EmbeddingPrice = fields.OptionalTokenPrice("embeddingPrice"),
        VectorStoreMonthlyCost = fields.Amount("vectorStoreMonthlyCost"),
        IngestionTokens = fields.Number("ingestionTokens", NumberRange.Tokens, absent: 0m),
    });

    protected override void WriteLever(Utf8JsonWriter writer, RagLever lever)
    {
        var assumptions = lever.Assumptions;
        writer.WriteExact("retrievedTokensPerRequest", assumptions.RetrievedTokensPerRequest);
        writer.WriteExact("replacedTokensPerRequest", assumptions.ReplacedTokensPerRequest);
        writer.WriteExact("embeddingTokensPerRequest", assumptions.EmbeddingTokensPerRequest);
        writer.WriteExactIfGiven("embeddingPrice", assumptions.EmbeddingPrice?.Dollars);
        writer.WriteExact("vectorStoreMonthlyCost", assumptions.VectorStoreMonthlyCost);
        writer.WriteExact("ingestionTokens", assumptions.IngestionTokens);
    }
}
