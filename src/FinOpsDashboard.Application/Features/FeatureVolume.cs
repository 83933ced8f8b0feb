using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Features;

/// <summary>The token volumes of one feature in one month, as an engineer entered them.</summary>
public sealed record FeatureVolume
{
    /// <summary>The feature's id.</summary>
    public required string FeatureId { get; init; }

    /// <summary>The month.</summary>
    public required BillingMonth Month { get; init; }

    /// <summary>Requests in the month, 0 or more.</summary>
    public long Requests { get; init; }

    /// <summary>Input tokens in the month, cached ones not included, 0 or more.</summary>
    public long InputTokens { get; init; }

    /// <summary>Output tokens in the month, 0 or more.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Tokens read from the prompt cache, 0 or more.</summary>
    public long CacheReadTokens { get; init; }

    /// <summary>Tokens written to the prompt cache, 0 or more.</summary>
    public long CacheWriteTokens { get; init; }

    /// <summary>The fixed prefix of every request, tokens, 0 or more.</summary>
    public long RepeatedContextTokensPerRequest { get; init; }

    /// <summary>The busiest minute over the average minute, 1 or more.</summary>
    public decimal PeakToAverageRatio { get; init; } = 1m;

    /// <summary>All input of the month: fresh, read from the cache and written to it.</summary>
    public long TotalInputTokens => checked(InputTokens + CacheReadTokens + CacheWriteTokens);
}
