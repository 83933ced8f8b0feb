namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>Which way spend departed from what was to be expected.</summary>
public enum AnomalyDirection
{
    /// <summary>More than expected.</summary>
    Rise,

    /// <summary>Less than expected: a feature that fell silent is a finding too.</summary>
    Drop,
}
