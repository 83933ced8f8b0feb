using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>Keeps what was found, what people said of it, and the limits.</summary>
public interface IAnomalyStore
{
    /// <summary>All of them, in the order in which they were found.</summary>
    Task<IReadOnlyList<StoredAnomaly>> GetAllAsync(CancellationToken cancellationToken);

    /// <summary>How many are open and not vanished.</summary>
    Task<int> CountOpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Stores what detection found: new ones, figures that changed, and what happened, in one transaction. One that another process has
    /// stored meanwhile is not stored again.
    /// </summary>
    Task SaveAsync(AnomalyPlan plan, CancellationToken cancellationToken);

    /// <summary>Adds a record to an anomaly.</summary>
    /// <returns>Whether there is such an anomaly.</returns>
    Task<bool> AddChangeAsync(int id, AnomalyChange change, CancellationToken cancellationToken);

    /// <summary>The limits that somebody entered; null for the standard.</summary>
    Task<AnomalyLimits?> GetLimitsAsync(CancellationToken cancellationToken);

    /// <summary>Stores the limits.</summary>
    Task SaveLimitsAsync(AnomalyLimits limits, CancellationToken cancellationToken);
}
