namespace FinOpsDashboard.Domain.Spend;

/// <summary>The terms under which tokens were served. The default value is <see cref="None"/>.</summary>
public enum ServiceTier
{
    /// <summary>Not a matter of tiers: guardrails, training, storage; or not understood.</summary>
    None,

    /// <summary>On demand.</summary>
    Standard,

    /// <summary>Asynchronous batch inference.</summary>
    Batch,

    /// <summary>On demand with lower priority at a lower price.</summary>
    Flex,

    /// <summary>On demand before others at a higher price.</summary>
    Priority,

    /// <summary>Tokens-per-minute capacity bought for one or three months.</summary>
    Reserved,

    /// <summary>On demand with latency-optimized inference.</summary>
    LatencyOptimized,

    /// <summary>A customized model served on demand.</summary>
    CustomModel,

    /// <summary>Provisioned Throughput, billed per model unit and hour.</summary>
    Provisioned,
}
