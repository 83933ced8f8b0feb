namespace FinOpsDashboard.Application.Commitments;

/// <summary>What a feature used on one day of the bill, all its models together.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="InputTokens">Input of any kind, cached input included.</param>
/// <param name="OutputTokens">Output tokens.</param>
public sealed record BilledDay(DateOnly Day, decimal InputTokens, decimal OutputTokens);
