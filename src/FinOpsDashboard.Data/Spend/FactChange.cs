namespace FinOpsDashboard.Data.Spend;

/// <summary>A fact that changed.</summary>
/// <param name="Day">The UTC day as <c>yyyymmdd</c>.</param>
/// <param name="ChargeLineId">The charge line.</param>
internal sealed record FactChange(int Day, int ChargeLineId);
