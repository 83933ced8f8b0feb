using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Pricing;

/// <summary>What goes with a kind of price: its unit, and the rows of a bill that it prices.</summary>
public static class PriceKinds
{
    private const string MillionTokens = "1M tokens";
    private const string ReservedCapacity = "1K tokens per minute, hour";

    /// <summary>What a price of the kind is per, such as <c>1M tokens</c>.</summary>
    public static string UnitOf(PriceKind kind) => kind switch
    {
        PriceKind.Training => "1M tokens trained",
        PriceKind.TrainingHour => "training hour",
        PriceKind.TrainingImage => "image trained",
        PriceKind.ModelStorageMonth => "model-month",
        PriceKind.ModelUnitHour => "model-unit hour",
        PriceKind.InputTpmHour or PriceKind.OutputTpmHour => ReservedCapacity,
        PriceKind.ImportedModelUnitMinuteV1 or PriceKind.ImportedModelUnitMinuteV2 => "custom-model-unit minute",
        PriceKind.ImportedModelUnitMonth => "custom-model-unit month",
        PriceKind.GuardrailContentPolicy or PriceKind.GuardrailTopicPolicy or PriceKind.GuardrailContextualGroundingPolicy
            or PriceKind.GuardrailSensitiveInformationPolicy or PriceKind.GuardrailAutomatedReasoningPolicy => "1K text units",
        PriceKind.RerankQuery => "1K queries",
        PriceKind.WebGroundingRequest or PriceKind.PromptRouterRequest => "1K requests",
        PriceKind.FlowNodeTransition => "1K node transitions",
        PriceKind.HumanEvaluationTask => "task",
        PriceKind.KnowledgeBaseStorageMonth or PriceKind.S3VectorsStorageMonth => "GB-month",
        PriceKind.KnowledgeBaseRetrieve or PriceKind.KnowledgeBaseAgenticRetrieve => "1K retrievals",
        PriceKind.OpenSearchOcuHour => "OCU hour",
        PriceKind.S3VectorsPut => "GB",
        PriceKind.S3VectorsQuery => "1M calls",
        PriceKind.S3VectorsQueryData => "TB",
        PriceKind.AuroraAcuHour => "ACU hour",
        _ => MillionTokens,
    };

    /// <summary>
    /// Whether the price depends on how far requests are routed: prices of tokens and of reserved tokens per minute do,
    /// prices of training, storage, model units and services do not.
    /// </summary>
    public static bool DependsOnScope(PriceKind kind) => UnitOf(kind) is MillionTokens or ReservedCapacity;

    /// <summary>The tiers that a price of the kind can be in, the usual one first.</summary>
    public static IReadOnlyList<ServiceTier> TiersOf(PriceKind kind) => kind switch
    {
        PriceKind.CustomInput or PriceKind.CustomOutput => [ServiceTier.CustomModel],
        PriceKind.InputTpmHour or PriceKind.OutputTpmHour => [ServiceTier.Reserved],
        PriceKind.ModelUnitHour => [ServiceTier.Provisioned],
        _ when UnitOf(kind) is MillionTokens =>
        [
            ServiceTier.Standard, ServiceTier.Batch, ServiceTier.Flex, ServiceTier.Priority, ServiceTier.LatencyOptimized, ServiceTier.CustomModel,
        ],
        _ => [ServiceTier.None],
    };

    /// <summary>The commitments that a price of the kind is for; empty where there is none to choose.</summary>
    public static IReadOnlyList<CommitmentTerm> CommitmentsOf(PriceKind kind) => kind switch
    {
        PriceKind.ModelUnitHour => [CommitmentTerm.None, CommitmentTerm.OneMonth, CommitmentTerm.SixMonths],
        PriceKind.InputTpmHour or PriceKind.OutputTpmHour => [CommitmentTerm.OneMonth, CommitmentTerm.ThreeMonths],
        _ => [],
    };

    /// <summary>The kind of price for a row of tokens; null where the price book has no such kind.</summary>
    /// <remarks>A model's answer in images or sound costs a multiple of what is sent to it: the direction is a part of the kind.</remarks>
    internal static PriceKind? OfTokens(TokenKind kind, ServiceTier tier, bool isLongContext, bool isMediaOutput = false) => (kind, tier, isLongContext) switch
    {
        (TokenKind.Input, _, true) => PriceKind.LongContextInput,
        (TokenKind.Output, _, true) => PriceKind.LongContextOutput,
        (TokenKind.CacheRead, _, true) => PriceKind.LongContextCacheRead,
        (TokenKind.CacheWrite, _, true) => PriceKind.LongContextCacheWrite,
        (TokenKind.CacheWrite1h, _, true) => PriceKind.LongContextCacheWrite1h,
        (_, _, true) => null,
        (TokenKind.Input, ServiceTier.CustomModel, _) => PriceKind.CustomInput,
        (TokenKind.Output, ServiceTier.CustomModel, _) => PriceKind.CustomOutput,
        (TokenKind.Input, _, _) => PriceKind.Input,
        (TokenKind.Output, _, _) => PriceKind.Output,
        (TokenKind.CacheRead, _, _) => PriceKind.CacheRead,
        (TokenKind.CacheWrite, _, _) => PriceKind.CacheWrite,
        (TokenKind.CacheWrite30m, _, _) => PriceKind.CacheWrite30m,
        (TokenKind.CacheWrite1h, _, _) => PriceKind.CacheWrite1h,
        (TokenKind.Image, _, _) => isMediaOutput ? PriceKind.ImageOutput : PriceKind.Image,
        (TokenKind.Audio, _, _) => isMediaOutput ? PriceKind.AudioOutput : PriceKind.Audio,
        (TokenKind.Video, _, _) => isMediaOutput ? PriceKind.VideoOutput : PriceKind.Video,
        _ => null,
    };
}
