namespace FinOpsDashboard.Domain.Credits;

/// <summary>Under which programme AWS granted credits.</summary>
public enum CreditKind
{
    /// <summary>Any other.</summary>
    Other,

    /// <summary>AWS Activate.</summary>
    Activate,

    /// <summary>For a proof of concept.</summary>
    Poc,

    /// <summary>An accelerator.</summary>
    Accelerator,

    /// <summary>The Migration Acceleration Program.</summary>
    Map,
}
