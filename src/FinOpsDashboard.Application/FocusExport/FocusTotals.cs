namespace FinOpsDashboard.Application.FocusExport;

/// <summary>What the rows of a FOCUS file add up to.</summary>
/// <param name="Rows">The rows, the header not counted.</param>
/// <param name="BilledCost">The sum of BilledCost, US dollars: the bill of the period.</param>
/// <param name="EffectiveCost">The sum of EffectiveCost, US dollars.</param>
public sealed record FocusTotals(long Rows, decimal BilledCost, decimal EffectiveCost);
