using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.UnitEconomics;

/// <summary>The stored counts of the business.</summary>
public interface IBusinessMetrics
{
    /// <summary>The counts of some months, by name, feature and month.</summary>
    /// <param name="from">The first month; null for the first there is.</param>
    /// <param name="until">The last month, itself included; null for the last there is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<BusinessMetric>> GetAsync(BillingMonth? from, BillingMonth? until, CancellationToken cancellationToken);

    /// <summary>Enters or replaces counts, in one transaction.</summary>
    Task SaveAsync(IReadOnlyList<BusinessMetric> metrics, string changedBy, CancellationToken cancellationToken);

    /// <summary>Removes every month of a count.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveAsync(string? featureId, string name, CancellationToken cancellationToken);
}
