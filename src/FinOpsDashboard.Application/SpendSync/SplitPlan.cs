using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>
/// Which services may be split in one request. The request groups by usage type and dimension, so the service has to come from the
/// filter: services share a request exactly when no usage type appears under two of them.
/// </summary>
public static class SplitPlan
{
    /// <summary>Puts services into as few requests as a first fit finds.</summary>
    /// <param name="pending">The days of services to split.</param>
    /// <param name="usageTypes">The usage types of each service on those days.</param>
    public static IReadOnlyList<SplitRequest> Group(IReadOnlyList<ServiceDay> pending, ILookup<string, string> usageTypes)
    {
        ArgumentNullException.ThrowIfNull(pending);
        ArgumentNullException.ThrowIfNull(usageTypes);
        var groups = new List<(List<string> Services, HashSet<string> UsageTypes)>();
        foreach (var service in pending.Select(day => day.Service).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var own = usageTypes[service].ToHashSet(StringComparer.Ordinal);
            var fitting = groups.FindIndex(group => !group.UsageTypes.Overlaps(own));
            if (fitting < 0)
            {
                groups.Add(([service], own));
                continue;
            }

            groups[fitting].Services.Add(service);
            groups[fitting].UsageTypes.UnionWith(own);
        }

        return [.. groups.Select(group => Request(group.Services, pending))];
    }

    private static SplitRequest Request(List<string> services, IReadOnlyList<ServiceDay> pending)
    {
        var days = pending.Where(day => services.Contains(day.Service)).ToList();
        var period = new DateRange(days.Min(day => day.Day), days.Max(day => day.Day).AddDays(1));
        return new SplitRequest(services, period, days);
    }
}
