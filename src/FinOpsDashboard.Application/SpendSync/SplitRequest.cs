using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>One request of a split.</summary>
/// <param name="Services">The services in its filter; no usage type appears under two of them.</param>
/// <param name="Period">The days it asks for.</param>
/// <param name="Days">The days of services that it is asked for; others in its answer are ignored.</param>
public sealed record SplitRequest(IReadOnlyList<string> Services, DateRange Period, IReadOnlyList<ServiceDay> Days);
