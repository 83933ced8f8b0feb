namespace FinOpsDashboard.Data.Rollups;

/// <summary>A charge line and a value of a split dimension that has a share of it.</summary>
internal sealed record LineValue(int ChargeLineId, int ValueId);
