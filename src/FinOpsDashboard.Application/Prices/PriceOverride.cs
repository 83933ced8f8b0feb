using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Prices;

/// <summary>A price that a user entered over what the sources say. It is never deleted: taking it back is a record of its own.</summary>
public sealed record PriceOverride
{
    /// <summary>The number it is called by; 0 before it is stored.</summary>
    public int Id { get; init; }

    /// <summary>What it is the price of.</summary>
    public required PriceKey Key { get; init; }

    /// <summary>The price in US dollars per unit of its kind.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>The first UTC day on which it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Why, such as the contract it stands in.</summary>
    public required string Reason { get; init; }

    /// <summary>Who entered it.</summary>
    public required string Author { get; init; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>How it was taken back; null while it was not.</summary>
    public TakenBack? TakenBack { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (TakenBack is null || day < TakenBack.From);

    /// <summary>Whether it holds on any day at all, so that it can be taken back.</summary>
    public bool EverHolds => TakenBack is null || TakenBack.From > From;

    /// <summary>The override as a price of the book.</summary>
    internal PricePoint ToPoint() => new()
    {
        Model = Key.Model,
        ModelIds = BedrockModels.Find(Key.Model)?.ModelIds ?? [],
        RegionId = Key.RegionId,
        Scope = Key.Scope,
        Tier = Key.Tier,
        Kind = Key.Kind,
        Commitment = Key.Commitment,
        ListUnitPrice = UnitPrice,
        EffectiveFrom = From,
        EffectiveUntil = TakenBack?.From,
        AsOf = DateOnly.FromDateTime(EnteredAt.UtcDateTime),
        Source = new PriceSource($"Entered by {Author}", Reason),
        IsOverride = true,
    };
}
