namespace FinOpsDashboard.Data.Features;

/// <summary>A product feature that carries spend.</summary>
public sealed class FeatureRow
{
    /// <summary>A readable, stable id such as <c>invoice-extraction</c>.</summary>
    public required string Id { get; set; }

    public required string Name { get; set; }

    public string Owner { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>The order in which features were made: it fixes their colour on every page.</summary>
    public int Ordinal { get; set; }

    /// <summary>The assumptions of the workspace as JSON; empty until somebody enters one.</summary>
    public string Assumptions { get; set; } = "";

    /// <summary>When it was removed; null while it is there. Closed months may carry a feature that is gone.</summary>
    public DateTime? RemovedUtc { get; set; }
}

/// <summary>The token volumes of one feature in one month as an engineer entered them.</summary>
public sealed class FeatureVolumeRow
{
    public required string FeatureId { get; set; }

    /// <summary>The month as <c>yyyymm</c>.</summary>
    public int Month { get; set; }

    public long Requests { get; set; }

    public long InputTokens { get; set; }

    public long OutputTokens { get; set; }

    public long CacheReadTokens { get; set; }

    public long CacheWriteTokens { get; set; }

    public long RepeatedContextTokensPerRequest { get; set; }

    public decimal PeakToAverageRatio { get; set; } = 1;

    public DateTime ChangedUtc { get; set; }

    public string ChangedBy { get; set; } = "";
}
