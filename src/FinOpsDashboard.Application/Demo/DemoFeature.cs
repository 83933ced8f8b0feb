namespace FinOpsDashboard.Application.Demo;

/// <summary>The traffic of a made-up feature.</summary>
internal sealed record DemoFeature(string Id, string Name, string Owner, string Description)
{
    /// <summary>Requests on an average working day of the first month.</summary>
    public required decimal RequestsPerDay { get; init; }

    public required decimal InputTokens { get; init; }

    public required decimal OutputTokens { get; init; }

    /// <summary>The share of input that comes from the prompt cache.</summary>
    public decimal CacheShare { get; init; }

    /// <summary>Traffic of a day of the weekend over that of a working day.</summary>
    public required decimal WeekendShare { get; init; }

    public decimal MonthlyGrowth { get; init; }

    /// <summary>Busy before the holidays and quiet after.</summary>
    public bool IsSeasonal { get; init; }

    /// <summary>The calendar month in which tokens step up; 0 for never.</summary>
    public int StepMonth { get; init; }

    public decimal StepFactor { get; init; } = 1m;

    /// <summary>How many days before today something went wrong for two days; 0 for never.</summary>
    public int IncidentDaysAgo { get; init; }

    /// <summary>Traffic of these days over what it would have been.</summary>
    public decimal IncidentFactor { get; init; } = 1m;

    public required DemoCharges Charges { get; init; }
}
