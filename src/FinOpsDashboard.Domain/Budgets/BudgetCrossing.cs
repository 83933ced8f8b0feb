namespace FinOpsDashboard.Domain.Budgets;

/// <summary>When spend since the start of a period exceeds its budget.</summary>
public sealed record BudgetCrossing
{
    private BudgetCrossing()
    {
    }

    /// <summary>The first day at whose end it is exceeded, UTC; null where that is never or not known.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>Whether the day is foreseen rather than billed.</summary>
    public bool IsForeseen { get; private init; }

    /// <summary>Why nothing is known; empty where something is.</summary>
    public string WhyUnknown { get; private init; } = "";

    /// <summary>Whether it is known that the period ends without it.</summary>
    public bool IsNever => Day is null && WhyUnknown.Length == 0;

    /// <summary>It was crossed.</summary>
    public static BudgetCrossing On(DateOnly day) => new() { Day = day };

    /// <summary>It will be crossed at the foreseen spend.</summary>
    public static BudgetCrossing ForeseenOn(DateOnly day) => new() { Day = day, IsForeseen = true };

    /// <summary>It is not crossed in this period.</summary>
    public static BudgetCrossing Never { get; } = new();

    /// <summary>Nothing is known.</summary>
    public static BudgetCrossing Unknown(string why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        return new BudgetCrossing { WhyUnknown = why };
    }
}
