using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Credits;

/// <summary>What AWS said was left of a pool.</summary>
/// <param name="On">At the end of this UTC day.</param>
/// <param name="Remaining">US dollars, 0 or more.</param>
public sealed record CreditBalance(DateOnly On, Usd Remaining);
