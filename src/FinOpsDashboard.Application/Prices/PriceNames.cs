using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Prices;

/// <summary>What prices are for, in a reader's words.</summary>
public static class PriceNames
{
    /// <summary>A kind of price, such as <c>Cache write, 1 hour</c>.</summary>
    public static string Of(PriceKind kind) => kind switch
    {
        PriceKind.Input => "Input tokens",
        PriceKind.Output => "Output tokens",
        PriceKind.CacheRead => "Cache read",
        PriceKind.CacheWrite => "Cache write",
        PriceKind.CacheWrite30m => "Cache write, 30 minutes",
        PriceKind.CacheWrite1h => "Cache write, 1 hour",
        PriceKind.Image => "Image tokens in",
        PriceKind.Audio => "Audio tokens in",
        PriceKind.Video => "Video tokens in",
        PriceKind.ImageOutput => "Image tokens out",
        PriceKind.AudioOutput => "Audio tokens out",
        PriceKind.VideoOutput => "Video tokens out",
        PriceKind.LongContextInput => "Input tokens, long context",
        PriceKind.LongContextOutput => "Output tokens, long context",
        PriceKind.LongContextCacheRead => "Cache read, long context",
        PriceKind.LongContextCacheWrite => "Cache write, long context",
        PriceKind.LongContextCacheWrite1h => "Cache write, 1 hour, long context",
        PriceKind.CustomInput => "Input tokens, custom model",
        PriceKind.CustomOutput => "Output tokens, custom model",
        PriceKind.Training => "Tokens trained",
        PriceKind.TrainingHour => "Training by the hour",
        PriceKind.TrainingImage => "Images trained",
        PriceKind.ModelStorageMonth => "Storage of a custom model",
        PriceKind.ModelUnitHour => "Model unit",
        PriceKind.InputTpmHour => "Reserved input tokens a minute",
        PriceKind.OutputTpmHour => "Reserved output tokens a minute",
        PriceKind.ImportedModelUnitMinuteV1 => "Imported model, version 1",
        PriceKind.ImportedModelUnitMinuteV2 => "Imported model, version 2",
        PriceKind.ImportedModelUnitMonth => "Storage of an imported model",
        PriceKind.GuardrailContentPolicy => "Guardrail: content filters",
        PriceKind.GuardrailTopicPolicy => "Guardrail: denied topics",
        PriceKind.GuardrailContextualGroundingPolicy => "Guardrail: contextual grounding",
        PriceKind.GuardrailSensitiveInformationPolicy => "Guardrail: sensitive information",
        PriceKind.GuardrailAutomatedReasoningPolicy => "Guardrail: automated reasoning",
        PriceKind.RerankQuery => "Rerank queries",
        PriceKind.WebGroundingRequest => "Web grounding",
        PriceKind.FlowNodeTransition => "Flow node transitions",
        PriceKind.HumanEvaluationTask => "Human evaluation tasks",
        PriceKind.PromptRouterRequest => "Prompt routing",
        PriceKind.KnowledgeBaseStorageMonth => "Knowledge base: storage",
        PriceKind.KnowledgeBaseRetrieve => "Knowledge base: retrievals",
        PriceKind.KnowledgeBaseAgenticRetrieve => "Knowledge base: agentic retrievals",
        PriceKind.OpenSearchOcuHour => "OpenSearch Serverless",
        PriceKind.S3VectorsStorageMonth => "S3 Vectors: storage",
        PriceKind.S3VectorsPut => "S3 Vectors: writing",
        PriceKind.S3VectorsQuery => "S3 Vectors: queries",
        PriceKind.S3VectorsQueryData => "S3 Vectors: data queried",
        PriceKind.AuroraAcuHour => "Aurora Serverless v2",
        _ => kind.ToWord(),
    };

    /// <summary>A kind of price with its commitment, such as <c>Model unit, 6 months</c>.</summary>
    public static string Of(PriceKind kind, CommitmentTerm? commitment) => commitment is { } term ? $"{Of(kind)}, {Of(term)}" : Of(kind);

    /// <summary>A commitment.</summary>
    public static string Of(CommitmentTerm term) => term switch
    {
        CommitmentTerm.OneMonth => "1 month",
        CommitmentTerm.ThreeMonths => "3 months",
        CommitmentTerm.SixMonths => "6 months",
        _ => "no commitment",
    };

    /// <summary>A tier.</summary>
    public static string Of(ServiceTier tier) => tier switch
    {
        ServiceTier.Standard => "Standard",
        ServiceTier.Batch => "Batch",
        ServiceTier.Flex => "Flex",
        ServiceTier.Priority => "Priority",
        ServiceTier.Reserved => "Reserved",
        ServiceTier.LatencyOptimized => "Latency-optimized",
        ServiceTier.CustomModel => "Custom model",
        ServiceTier.Provisioned => "Provisioned",
        _ => "None",
    };

    /// <summary>A scope; empty for prices that do not depend on it.</summary>
    public static string Of(InferenceScope scope) => scope switch
    {
        InferenceScope.Global => "global",
        InferenceScope.Unknown => "",
        _ => "in Region or geographic",
    };

    /// <summary>What one price is for in one line: <c>Nova Micro · Input tokens · Standard · us-east-1</c>.</summary>
    public static string Of(PriceKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        string[] parts =
        [
            key.Model, Of(key.Kind, key.Commitment), key.Tier is ServiceTier.None or ServiceTier.Provisioned or ServiceTier.Reserved ? "" : Of(key.Tier),
            key.IsGlobal ? "global" : "", key.RegionId,
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }
}
