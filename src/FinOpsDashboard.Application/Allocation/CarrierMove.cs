using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>What a carrier has of a month, and what it would have by another plan. Unblended usage cost.</summary>
/// <param name="Month">The month.</param>
/// <param name="CarrierId">A feature, a shared cost, or a remainder.</param>
/// <param name="Before">As allocated now.</param>
/// <param name="After">As the other plan would.</param>
public sealed record CarrierMove(BillingMonth Month, string CarrierId, Usd Before, Usd After)
{
    /// <summary>What it would gain; negative for what it would lose.</summary>
    public Usd Change => After - Before;
}
