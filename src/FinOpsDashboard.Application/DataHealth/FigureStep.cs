namespace FinOpsDashboard.Application.DataHealth;

/// <summary>A whole step of a run.</summary>
/// <param name="Key">What was pulled, such as <c>base 2026-09-01/2026-10-01</c>.</param>
/// <param name="Completed">When it was stored, UTC.</param>
/// <param name="BilledRequests">Requests that it took.</param>
public sealed record FigureStep(string Key, DateTimeOffset Completed, int BilledRequests);
