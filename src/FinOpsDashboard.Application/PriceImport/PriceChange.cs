using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.PriceImport;

/// <summary>What an import does to one price.</summary>
/// <param name="Row">The row of the list.</param>
/// <param name="Point">The price, from its first day on.</param>
/// <param name="Old">The price of the book until then; null where it had none.</param>
public sealed record PriceChange(string Row, PricePoint Point, PricePoint? Old)
{
    /// <summary>The relative difference, 0.1 for a tenth more; null where there was no price, or one of zero.</summary>
    public decimal? Fraction => Old is { ListUnitPrice: > 0 } old ? Point.ListUnitPrice / old.ListUnitPrice - 1 : null;
}
