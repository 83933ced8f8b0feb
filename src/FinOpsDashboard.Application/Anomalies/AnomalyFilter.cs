namespace FinOpsDashboard.Application.Anomalies;

/// <summary>Which anomalies are asked for.</summary>
/// <param name="State">Only those in this state; null for all.</param>
/// <param name="CarrierId">Only those of a feature or remainder; empty for those of the whole bill; null for all.</param>
public sealed record AnomalyFilter(AnomalyState? State = null, string? CarrierId = null)
{
    /// <summary>The word that stands for the whole bill in addresses and commands.</summary>
    public const string TotalWord = "total";

    /// <summary>Reads a word for whose: <c>total</c>, or a feature's id; nothing for all.</summary>
    public static string? ReadCarrier(string? word) => string.IsNullOrEmpty(word) ? null : word == TotalWord ? "" : word;

    /// <summary>Whether an anomaly is asked for.</summary>
    public bool Takes(StoredAnomaly anomaly)
    {
        ArgumentNullException.ThrowIfNull(anomaly);
        return (State ?? anomaly.State) == anomaly.State && (CarrierId ?? anomaly.CarrierId) == anomaly.CarrierId;
    }
}
