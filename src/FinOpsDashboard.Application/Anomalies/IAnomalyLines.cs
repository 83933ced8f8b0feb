using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>Reads what usage types cost on single days.</summary>
public interface IAnomalyLines
{
    /// <summary>The lines of some days.</summary>
    /// <param name="carrierId">The feature's id or the word of a remainder; empty for the whole bill.</param>
    /// <param name="days">The days, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<LineDay>> GetAsync(string carrierId, IReadOnlyCollection<DateOnly> days, CancellationToken cancellationToken);
}
