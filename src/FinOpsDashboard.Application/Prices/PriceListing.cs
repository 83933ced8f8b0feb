namespace FinOpsDashboard.Application.Prices;

/// <summary>The price book on a day, in the shape and the words of the command line contract.</summary>
/// <param name="On">The UTC day.</param>
/// <param name="Currency">Always <c>USD</c>.</param>
/// <param name="Rows">One row for each price, by model, Region, scope, tier and kind.</param>
public sealed record PriceListing(DateOnly On, string Currency, IReadOnlyList<PriceRow> Rows);
