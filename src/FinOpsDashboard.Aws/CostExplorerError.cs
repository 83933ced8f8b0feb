using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Aws;

/// <summary>A failed attempt, explained.</summary>
/// <param name="Failure">What to tell the user.</param>
/// <param name="MayPass">Whether the same request may succeed a little later.</param>
internal sealed record CostExplorerError(CostSourceFailure Failure, bool MayPass = false);

/// <summary>What was being done when an attempt failed.</summary>
/// <param name="Operation">The operation, such as GetCostAndUsage.</param>
/// <param name="Host">The host and port that were asked.</param>
/// <param name="Options">The options in force.</param>
internal sealed record CostExplorerCall(string Operation, string Host, AwsCostOptions Options);
