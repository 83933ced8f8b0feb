namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>What a method learnt from the past. What a method does not use is null.</summary>
public sealed record FitFacts
{
    /// <summary>How many days it learnt from.</summary>
    public int DaysUsed { get; init; }

    /// <summary>The first of them, UTC.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last of them, UTC.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The expected change of a day over the day before, US dollars.</summary>
    public decimal? ChangePerDay { get; init; }

    /// <summary>Growth of entered volumes from month to month, a fraction; at most 1.</summary>
    public decimal? MonthlyGrowth { get; init; }

    /// <summary>US dollars per million entered tokens.</summary>
    public decimal? DollarsPerMillion { get; init; }

    /// <summary>Whether that price is billed cost over entered tokens; else it is the price book's.</summary>
    public bool IsBilledPrice { get; init; }

    /// <summary>Of a total: how many of its parts have usable volumes.</summary>
    public int? PartsWithVolumes { get; init; }

    /// <summary>Of a total: how many parts it has.</summary>
    public int? Parts { get; init; }
}
