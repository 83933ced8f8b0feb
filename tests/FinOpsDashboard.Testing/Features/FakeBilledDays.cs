using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Features;

/// <summary>Billed days in memory, the same for every feature.</summary>
public sealed class FakeBilledDays : IBilledDays
{
    public List<BilledDay> Days { get; } = [];

    public Task<IReadOnlyList<BilledDay>> GetDaysAsync(string featureId, DateRange days, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BilledDay>>([.. Days.Where(day => days.Contains(day.Day)).OrderBy(day => day.Day)]);
}
