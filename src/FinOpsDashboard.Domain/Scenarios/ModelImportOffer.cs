using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>What a model costs and delivers as Custom Model Import.</summary>
public sealed record ModelImportOffer
{
    /// <summary>1 to 1,000 custom model units.</summary>
    public static readonly NumberRange UnitsPerCopyRange = new(1m, 1000m, wholeOnly: true);

    /// <summary>
    /// Custom model units of one copy; <see cref="UnitsPerCopyRange"/>. Bedrock decides it at import: 2 for Llama 3.1 8B, 8 for 70B
    /// (https://aws.amazon.com/bedrock/pricing/ on 2025-02-28). null when not known.
    /// </summary>
    public decimal? UnitsPerCopy { get; init => field = value is { } units ? UnitsPerCopyRange.Require(units) : null; }

    /// <summary>A custom model unit for a minute; <see cref="NumberRange.Price"/>, null when not known.</summary>
    public Usd? UnitMinutePrice { get; init => field = value is { } price ? Usd.FromDollars(NumberRange.Price.Require(price.Amount)) : null; }

    /// <summary>Storage of a custom model unit for a month; null when not known.</summary>
    public Usd? StoragePerUnitMonth { get; init => field = value is { } cost ? NumberRange.Amount.Require(cost) : null; }

    /// <summary>Input tokens per minute that one copy takes; null where the measured output rate covers it.</summary>
    public decimal? InputTokensPerMinute { get; init => field = value is { } rate ? NumberRange.Throughput.Require(rate) : null; }

    /// <summary>Output tokens per minute that one copy gives; <see cref="NumberRange.Throughput"/>, null when not known.</summary>
    public decimal? OutputTokensPerMinute { get; init => field = value is { } rate ? NumberRange.Throughput.Require(rate) : null; }
}
