using System.Text.Json;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How retrieval-augmented generation stands in a document.</summary>
internal sealed class RagFormat() : LeverFormat<RagLever>(RagLever.KindName)
{
    protected override RagLever ReadLever(ObjectReader fields) => new(new()
    {
        RetrievedTokensPerRequest = fields.Number(
            "retrievedTokensPerRequest", NumberRange.Tokens, "Tokens of retrieved passages added to each request."),
        ReplacedTokensPerRequest = fields.Number(
            "replacedTokensPerRequest", NumberRange.Tokens, absent: 0m, "Input tokens that the passages make unnecessary."),
        EmbeddingTokensPerRequest = fields.Number(
            "embeddingTokensPerRequest", NumberRange.Tokens, absent: 0m, "Tokens embedded to search for one request."),
        EmbeddingPrice = fields.OptionalTokenPrice("embeddingPrice", "USD per 1M tokens embedded; needed when anything is embedded."),
        VectorStoreMonthlyCost = fields.Amount("vectorStoreMonthlyCost", "What the vector store costs per month, idle or not, in USD."),
        IngestionTokens = fields.Number("ingestionTokens", NumberRange.Tokens, absent: 0m, "Tokens of the corpus embedded before month 1."),
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
