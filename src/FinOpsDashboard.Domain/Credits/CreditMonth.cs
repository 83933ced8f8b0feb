using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Credits;

/// <summary>What is left of a pool at the end of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Remaining">US dollars; what expired is not left.</param>
/// <param name="IsForeseen">Whether the month is not over in the ledger.</param>
public sealed record CreditMonth(BillingMonth Month, Usd Remaining, bool IsForeseen);
