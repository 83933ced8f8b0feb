namespace FinOpsDashboard.Domain.Choosing;

/// <summary>How much a driver weighs.</summary>
/// <param name="Rule">The driver.</param>
/// <param name="Weight">A share of the bill, 0 to 1; null when not known.</param>
public sealed record DriverWeight(DriverRule Rule, decimal? Weight)
{
    /// <summary>Whether it is beyond its threshold.</summary>
    public bool Dominates => Weight >= Rule.DominatesFrom;
}
