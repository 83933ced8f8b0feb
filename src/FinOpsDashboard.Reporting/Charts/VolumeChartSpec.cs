namespace FinOpsDashboard.Reporting.Charts;

/// <summary>Costs against volume, both axes logarithmic.</summary>
public sealed record VolumeChartSpec
{
    /// <summary>A name that is unique on the page, for references inside the drawing.</summary>
    public required string Id { get; init; }

    /// <summary>The question that the chart answers.</summary>
    public required string Title { get; init; }

    /// <summary>What the chart shows, in words, for those who do not see it.</summary>
    public required string Description { get; init; }

    /// <summary>The unit of the horizontal axis.</summary>
    public required string VolumeUnit { get; init; }

    /// <summary>The unit of the vertical axis.</summary>
    public required string CostUnit { get; init; }

    /// <summary>The volumes, rising, all above zero; at least two.</summary>
    public required IReadOnlyList<decimal> Volumes { get; init; }

    /// <summary>The lines; each has a value for each volume.</summary>
    public required IReadOnlyList<ChartLine> Lines { get; init; }

    /// <summary>Volumes that are worth a mark.</summary>
    public required IReadOnlyList<VolumeMark> Marks { get; init; }
}
