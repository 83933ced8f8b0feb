namespace FinOpsDashboard.Application.SpendSync;

/// <summary>One day of one service.</summary>
public readonly record struct ServiceDay(string Service, DateOnly Day);
