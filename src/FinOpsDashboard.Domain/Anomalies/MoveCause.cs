namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>What a usage type did.</summary>
public enum MoveCause
{
    /// <summary>More was used, at the same price.</summary>
    QuantityRose,

    /// <summary>Less was used, at the same price.</summary>
    QuantityFell,

    /// <summary>A unit costs something else than before.</summary>
    PriceChanged,

    /// <summary>It was not on any day of the baseline.</summary>
    Appeared,

    /// <summary>It is on no day of the anomaly.</summary>
    Vanished,
}
