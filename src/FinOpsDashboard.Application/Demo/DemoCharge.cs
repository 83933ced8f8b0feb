namespace FinOpsDashboard.Application.Demo;

/// <summary>A usage type and its price in US dollars per million tokens.</summary>
internal sealed record DemoCharge(string UsageType, decimal PricePerMillion);
