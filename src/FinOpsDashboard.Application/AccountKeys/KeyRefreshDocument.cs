namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>What reading the keys again would take.</summary>
/// <param name="Requests">Requests, as far as can be told.</param>
/// <param name="RequestCostUsd">What they cost.</param>
/// <param name="AtMostRequests">The most that are ever sent.</param>
public sealed record KeyRefreshDocument(int Requests, decimal RequestCostUsd, int AtMostRequests);
