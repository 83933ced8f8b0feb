using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.Prices;

/// <summary>The one place that provides the price book: what comes with the product, what was imported, discounts and overrides.</summary>
public interface IPriceBooks
{
    /// <summary>The book as it is now.</summary>
    ValueTask<PriceBook> GetAsync(CancellationToken cancellationToken);
}
