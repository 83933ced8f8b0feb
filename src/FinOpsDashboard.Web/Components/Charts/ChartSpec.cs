namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>What a chart shows. Compared by reference: a new spec is a new picture.</summary>
public sealed class ChartSpec
{
    /// <summary>The horizontal axis.</summary>
    public required ChartAxis X { get; init; }

    /// <summary>What the vertical axis counts.</summary>
    public required ChartUnit Unit { get; init; }

    /// <summary>The unit in words, beside the vertical axis: "USD per month".</summary>
    public required string UnitLabel { get; init; }

    /// <summary>At most eight, and "other"; columns first, lines above them.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>Whether columns stand on each other and have a total.</summary>
    public bool IsStacked { get; init; }

    /// <summary>Marks, lines, ranges and points that explain the picture.</summary>
    public IReadOnlyList<ChartAnnotation> Annotations { get; init; } = [];

    /// <summary>Highest value of the vertical axis; null to fit the data.</summary>
    public decimal? YMax { get; init; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; init; } = 320;
}

/// <summary>What numbers on an axis count. Values of <see cref="Percent"/> are fractions.</summary>
public enum ChartUnit
{
    Usd,
    Tokens,
    Percent,
    Count,
    UsdPerMillionTokens,
}
