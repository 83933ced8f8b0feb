namespace FinOpsDashboard.Application.SpendSync;

/// <summary>A sync that holds the lease.</summary>
/// <param name="Holder">Host and process.</param>
/// <param name="Since">When it started.</param>
public sealed record RunningSync(string Holder, DateTimeOffset Since);
