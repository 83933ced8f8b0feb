using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>What a difference to an invoice is made of.</summary>
/// <param name="Omission">What the invoice likely leaves out.</param>
/// <param name="Amount">Its part of the difference: the negative of what the bill has.</param>
public sealed record ExplainedPart(Omission Omission, Usd Amount);
