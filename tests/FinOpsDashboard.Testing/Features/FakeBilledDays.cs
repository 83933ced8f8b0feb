using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Features;

/// <summary>Billed days in memory, the same for every feature.</summary>
public sealed class FakeBilledDays : IBilledDays
{
    public List<BilledDay> Days { get; } = [];

    /// <summary>Thrown instead of an answer, as when the database is away.</summary>
    public Exception? Failure { get; set; }

    public Task<IReadOnlyList<BilledDay>> GetDaysAsync(string featureId, DateRange days, CancellationToken cancellationToken) =>
        Failure is null
            ? Task.FromResult<IReadOnlyList<BilledDay>>([.. Days.Where(day => days.Contains(day.Day)).OrderBy(day => day.Day)])
            : Task.FromException<IReadOnlyList<BilledDay>>(Failure);
}
