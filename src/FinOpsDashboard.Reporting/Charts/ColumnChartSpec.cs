namespace FinOpsDashboard.Reporting.Charts;

/// <summary>Columns of facts with modelled lines over them.</summary>
public sealed record ColumnChartSpec
{
    /// <summary>A name that is unique on the page, for references inside the drawing.</summary>
    public required string Id { get; init; }

    /// <summary>The question that the chart answers.</summary>
    public required string Title { get; init; }

    /// <summary>What the chart shows, in words, for those who do not see it.</summary>
    public required string Description { get; init; }

    /// <summary>The unit of the vertical axis.</summary>
    public required string Unit { get; init; }

    /// <summary>What the columns are.</summary>
    public required string ColumnsName { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<ChartColumn> Columns { get; init; }

    /// <summary>The lines; each has a value for each column.</summary>
    public required IReadOnlyList<ChartLine> Lines { get; init; }
}
