namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>A price that was looked up: known, or missing under a name that a user can act on.</summary>
/// <typeparam name="T">The price, with its unit.</typeparam>
/// <param name="Path">Where the price stands or should stand, such as <c>models.nova-micro.customInput</c>.</param>
/// <param name="Price">The price; null when it is not known.</param>
public readonly record struct PriceQuote<T>(string Path, T? Price)
    where T : struct
{
    /// <summary>
    /// The price for arithmetic. A missing one counts as zero here only because <see cref="OptionPlan.Needing{T}"/> has already made the
    /// option not applicable, so that no figure comes of it.
    /// </summary>
    internal T PriceOrZero => Price ?? default;
}
