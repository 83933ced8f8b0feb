using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Spending;

/// <summary>How a carrier's spend moved from one month to the next.</summary>
public sealed record SpendMove(SpendCarrier Carrier, Usd Before, Usd After)
{
    /// <summary>The difference; positive when it costs more.</summary>
    public Usd Change => After - Before;

    /// <summary>The difference over what it was; null when it was nothing.</summary>
    public decimal? RelativeChange => Before == Usd.Zero ? null : Change / Before;
}
