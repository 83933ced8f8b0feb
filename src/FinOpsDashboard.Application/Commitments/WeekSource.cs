namespace FinOpsDashboard.Application.Commitments;

/// <summary>Where the demand of a week comes from.</summary>
public enum WeekSource
{
    /// <summary>The billed days of a feature.</summary>
    Billed,

    /// <summary>A few words: <see cref="WeekPattern"/>.</summary>
    Pattern,

    /// <summary>168 numbers.</summary>
    Hours,
}
