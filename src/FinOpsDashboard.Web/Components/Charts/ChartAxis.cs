namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>The horizontal axis: <see cref="CategoryAxis"/> or <see cref="NumberAxis"/>.</summary>
public abstract record ChartAxis
{
    /// <summary>What it shows, in words.</summary>
    public string? Title { get; init; }
}

/// <summary>Named positions, such as months. Points of a series have the index of their category as X.</summary>
/// <param name="Labels">The names, from left to right.</param>
public sealed record CategoryAxis(IReadOnlyList<string> Labels) : ChartAxis
{
    /// <summary>Indexes of periods that AWS calls estimated: their columns are hatched.</summary>
    public IReadOnlySet<int> Estimated { get; init; } = new HashSet<int>();
}

/// <summary>Numbers, such as tokens per month.</summary>
/// <param name="Unit">What they count.</param>
public sealed record NumberAxis(ChartUnit Unit) : ChartAxis
{
    /// <summary>Equal steps are equal factors; needs values above zero.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>The left end; null to fit the data.</summary>
    public decimal? Min { get; init; }

    /// <summary>The right end; null to fit the data.</summary>
    public decimal? Max { get; init; }
}
