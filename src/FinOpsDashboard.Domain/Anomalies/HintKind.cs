namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>What the days of an anomaly suggest.</summary>
public enum HintKind
{
    /// <summary>Most of it is more use at the same price.</summary>
    QuantityRose,

    /// <summary>Most of it is less use at the same price.</summary>
    QuantityFell,

    /// <summary>Usage types whose cost per unit changed carry a part of it.</summary>
    PriceChanged,

    /// <summary>A model was used that was on no day of the baseline.</summary>
    NewModel,

    /// <summary>A model that the baseline has was not used at all.</summary>
    ModelGone,

    /// <summary>The whole bill hardly moved on these days: spend went from one feature to another, as it does when a rule or a tag changes.</summary>
    MovedBetweenFeatures,

    /// <summary>Credits that the baseline has are missing on these days. They are in none of the figures, but the invoice grows.</summary>
    CreditsEnded,
}
