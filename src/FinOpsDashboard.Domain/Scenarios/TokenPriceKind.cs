namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>What a model's token price is for. In camel case these are the fields of a model in a scenario document.</summary>
public enum TokenPriceKind
{
    /// <summary>Input, on demand.</summary>
    Input,

    /// <summary>Output, on demand.</summary>
    Output,

    /// <summary>Input read from the prompt cache.</summary>
    CacheRead,

    /// <summary>Input written to the prompt cache, kept for 5 minutes after its last use.</summary>
    CacheWrite,

    /// <summary>Input written to the prompt cache, kept for one hour after its last use.</summary>
    CacheWriteOneHour,

    /// <summary>Input of batch inference.</summary>
    BatchInput,

    /// <summary>Output of batch inference.</summary>
    BatchOutput,

    /// <summary>Input in the flex tier.</summary>
    FlexInput,

    /// <summary>Output in the flex tier.</summary>
    FlexOutput,

    /// <summary>Input in the priority tier.</summary>
    PriorityInput,

    /// <summary>Output in the priority tier.</summary>
    PriorityOutput,

    /// <summary>Input of latency-optimized inference.</summary>
    LatencyOptimizedInput,

    /// <summary>Output of latency-optimized inference.</summary>
    LatencyOptimizedOutput,

    /// <summary>A token trained: tokens of the corpus times epochs.</summary>
    Training,

    /// <summary>Input of a custom model on demand; absent when that is not offered.</summary>
    CustomInput,

    /// <summary>Output of a custom model on demand; absent when that is not offered.</summary>
    CustomOutput,
}
