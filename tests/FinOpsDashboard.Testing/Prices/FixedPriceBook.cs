using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Testing.Prices;

/// <summary>A price book that stays as it is.</summary>
public sealed class FixedPriceBook(PriceBook book) : IPriceBooks
{
    public ValueTask<PriceBook> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(book);
}
