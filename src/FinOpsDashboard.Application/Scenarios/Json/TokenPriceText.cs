using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>What a model's token prices are for, in words.</summary>
internal static class TokenPriceText
{
    public static string Of(TokenPriceKind kind) => kind switch
    {
        TokenPriceKind.Input => "Input, on demand.",
        TokenPriceKind.Output => "Output, on demand.",
        TokenPriceKind.CacheRead => "Input read from the prompt cache.",
        TokenPriceKind.CacheWrite => "Input written to the prompt cache for 5 minutes.",
        TokenPriceKind.CacheWriteOneHour => "Input written to the prompt cache for one hour.",
        TokenPriceKind.BatchInput => "Input of batch inference.",
        TokenPriceKind.BatchOutput => "Output of batch inference.",
        TokenPriceKind.FlexInput => "Input in the flex tier.",
        TokenPriceKind.FlexOutput => "Output in the flex tier.",
        TokenPriceKind.PriorityInput => "Input in the priority tier.",
        TokenPriceKind.PriorityOutput => "Output in the priority tier.",
        TokenPriceKind.LatencyOptimizedInput => "Input of latency-optimized inference.",
        TokenPriceKind.LatencyOptimizedOutput => "Output of latency-optimized inference.",
        TokenPriceKind.Training => "Tokens trained: tokens of the training data times epochs.",
        TokenPriceKind.CustomInput => "Input of a custom model on demand; not given: not offered.",
        TokenPriceKind.CustomOutput => "Output of a custom model on demand; not given: not offered.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such price."),
    };
}
