using System.Globalization;

namespace FinOpsDashboard.Domain.Pricing;

/// <summary>A discount that was negotiated with AWS: a share off the list price, on the days of an agreement.</summary>
public sealed record PriceDiscount
{
    /// <summary>The display name of the model; empty for every price of the book.</summary>
    public string Model { get; init; } = "";

    /// <summary>The share off, more than 0 and at most 1: 0.15 is 15 %.</summary>
    public required decimal Fraction
    {
        get;
        init => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A discount is more than 0 and at most 1.");
    }

    /// <summary>The first UTC day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last UTC day; null where no end was agreed.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What it was agreed in, such as the name of the contract.</summary>
    public required string Reason { get; init; }

    /// <summary>Who entered it.</summary>
    public required string Author { get; init; }

    /// <summary>Whether it lowers prices of a model on a day.</summary>
    /// <param name="model">The display name of the model; empty for prices that no model has.</param>
    /// <param name="on">The UTC day.</param>
    public bool AppliesTo(string model, DateOnly on) =>
        (Model.Length == 0 || Model == model) && From <= on && (Until is null || on <= Until);

    /// <summary>A price less the discount.</summary>
    /// <param name="listUnitPrice">The list price in US dollars.</param>
    /// <returns>Every digit of the product, without trailing zeros.</returns>
    public decimal Of(decimal listUnitPrice) => listUnitPrice * (1 - Fraction) / 1.0000000000000000000000000000m;

    /// <summary>The discount in words, such as <c>15 % (EDP 2026, entered by ada)</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Fraction * 100:0.##########} % ({Reason}, entered by {Author})");
}
