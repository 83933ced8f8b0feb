using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>The tokens of features by day, from what allocation gave them.</summary>
public interface IBilledDays
{
    /// <summary>The days of a feature in order; days without tokens are left out.</summary>
    /// <param name="featureId">The feature.</param>
    /// <param name="days">The UTC days.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<BilledDay>> GetDaysAsync(string featureId, DateRange days, CancellationToken cancellationToken);
}
