using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Credits;

/// <summary>The charges of a month in one cost basis.</summary>
/// <param name="Usage">Charges of type Usage, or all of the base where the ledger knows no types.</param>
/// <param name="Other">Every other charge of the base, such as fees.</param>
/// <param name="Credits">Credits, negative.</param>
/// <param name="Refunds">Refunds, negative.</param>
/// <param name="Tax">Tax.</param>
public sealed record ChargeAmounts(Usd Usage, Usd Other, Usd Credits, Usd Refunds, Usd Tax)
{
    /// <summary>All of them.</summary>
    public Usd Total => Usage + Other + Credits + Refunds + Tax;
}
