namespace FinOpsDashboard.Domain.Choosing;

/// <summary>What the rules say about a lever.</summary>
public enum LeverFit
{
    /// <summary>Every condition holds.</summary>
    Fits,

    /// <summary>No condition fails, but something is not known.</summary>
    Open,

    /// <summary>A condition fails.</summary>
    DoesNotFit,
}
