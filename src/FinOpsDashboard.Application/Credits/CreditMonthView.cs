using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Credits;

/// <summary>What credits paid of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Usage">Unblended cost of usage charges, before credits.</param>
/// <param name="Credits">What credits paid, above zero.</param>
/// <param name="ByPool">The same by pool number; 0 for what no pool explains.</param>
/// <param name="IsOpen">Whether the month is not over.</param>
public sealed record CreditMonthView(BillingMonth Month, Usd Usage, Usd Credits, IReadOnlyDictionary<int, Usd> ByPool, bool IsOpen)
{
    /// <summary>What is left to pay of the usage.</summary>
    public Usd AfterCredits => Usage - Credits;
}
