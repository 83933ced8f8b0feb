namespace FinOpsDashboard.Application.Spending;

/// <summary>The length of a period.</summary>
public enum SpendGranularity
{
    /// <summary>UTC days.</summary>
    Daily,

    /// <summary>Calendar months, cut at the ends of the asked period.</summary>
    Monthly,
}
