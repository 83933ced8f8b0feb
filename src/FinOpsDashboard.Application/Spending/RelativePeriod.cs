namespace FinOpsDashboard.Application.Spending;

/// <summary>A period that moves on with the calendar, UTC. Months and quarters are calendar ones, and so many of them include the current one.</summary>
public enum RelativePeriod
{
    /// <summary>The current month, to its end.</summary>
    ThisMonth,

    /// <summary>The month before the current one.</summary>
    LastMonth,

    /// <summary>The current month and the two before.</summary>
    Last3Months,

    /// <summary>The current month and the five before.</summary>
    Last6Months,

    /// <summary>The current month and the eleven before.</summary>
    Last12Months,

    /// <summary>The current month and the twelve before.</summary>
    Last13Months,

    /// <summary>The current quarter, to its end.</summary>
    ThisQuarter,

    /// <summary>The quarter before the current one.</summary>
    LastQuarter,

    /// <summary>The current calendar year, to its end.</summary>
    ThisYear,

    /// <summary>The seven days up to yesterday.</summary>
    Last7Days,

    /// <summary>The thirty days up to yesterday.</summary>
    Last30Days,

    /// <summary>The ninety days up to yesterday.</summary>
    Last90Days,
}
