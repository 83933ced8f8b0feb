using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.Prices;

/// <summary>A negotiated discount as it was entered, with what became of it.</summary>
/// <param name="Id">The number it is called by.</param>
/// <param name="Discount">The discount.</param>
/// <param name="EnteredAt">When it was entered, UTC.</param>
/// <param name="TakenBack">How it was taken back; null while it was not.</param>
public sealed record StoredDiscount(int Id, PriceDiscount Discount, DateTimeOffset EnteredAt, TakenBack? TakenBack)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => InForce() is { } discount && discount.From <= day && (discount.Until is null || day <= discount.Until);

    /// <summary>Whether it holds on any day at all, so that it can be taken back.</summary>
    public bool EverHolds => InForce() is not null;

    /// <summary>The discount on the days on which it holds; null where it never does.</summary>
    internal PriceDiscount? InForce()
    {
        if (TakenBack is not { } ended) return Discount;
        if (ended.From <= Discount.From) return null;
        var last = ended.From.AddDays(-1);
        return Discount.Until is { } until && until < last ? Discount : Discount with { Until = last };
    }
}
