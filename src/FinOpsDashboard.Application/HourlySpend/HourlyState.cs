namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>What became of the last request for hours.</summary>
public enum HourlyState
{
    /// <summary>They came.</summary>
    Read,

    /// <summary>The payer account has not enabled them.</summary>
    NotEnabled,

    /// <summary>AWS refused for another reason.</summary>
    Failed,
}
