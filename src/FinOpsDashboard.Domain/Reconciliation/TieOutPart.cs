using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>One part of a bill.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ChargeType">The charge type as Cost Explorer spells it; empty where none is stored.</param>
/// <param name="Amount">Unblended.</param>
public sealed record TieOutPart(TieOutKind Kind, string ChargeType, Usd Amount);
