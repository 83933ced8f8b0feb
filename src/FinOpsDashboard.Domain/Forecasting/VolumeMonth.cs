using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>The tokens that were entered for a month.</summary>
/// <param name="Month">The month; it may lie ahead.</param>
/// <param name="Tokens">All tokens of the month, 0 or more.</param>
/// <param name="AtBook">What they cost at the price book; null where a price is not known.</param>
public sealed record VolumeMonth(BillingMonth Month, decimal Tokens, Usd? AtBook);
