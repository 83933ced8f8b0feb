using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>What a carrier has and would have, over the months that are allocated anew.</summary>
/// <param name="Id">The carrier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">As allocated now.</param>
/// <param name="After">As the other plan would.</param>
public sealed record PreviewCarrier(string Id, string Name, Usd Before, Usd After)
{
    /// <summary>What it would gain; negative for what it would lose.</summary>
    public Usd Change => After - Before;
}
