namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>From where on a day departs, upwards and downwards.</summary>
/// <param name="Rise">For days that cost more.</param>
/// <param name="Drop">For days that cost less.</param>
public sealed record AnomalyLimits(AnomalyLimit Rise, AnomalyLimit Drop)
{
    /// <summary>The same for both directions.</summary>
    public static AnomalyLimits Standard { get; } = new(AnomalyLimit.Standard, AnomalyLimit.Standard);

    /// <summary>The limit of a direction.</summary>
    public AnomalyLimit Of(AnomalyDirection direction) => direction == AnomalyDirection.Rise ? Rise : Drop;
}
