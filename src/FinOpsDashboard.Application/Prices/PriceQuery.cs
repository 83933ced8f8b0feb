using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Prices;

/// <summary>Lists the price book as of a day: the rows of <c>finops prices</c>.</summary>
/// <param name="books">The prices, those entered by users included.</param>
public sealed class PriceQuery(IPriceBooks books)
{
    /// <summary>The prices that hold on a day.</summary>
    /// <param name="on">The UTC day.</param>
    /// <param name="model">Only prices of this model, by any of its names or ids; null or empty for all.</param>
    /// <param name="regionId">Only prices of this Region and those whose source names none; null or empty for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PriceListing> RunAsync(DateOnly on, string? model, string? regionId, CancellationToken cancellationToken)
    {
        var book = await books.GetAsync(cancellationToken).ConfigureAwait(false);
        var modelName = string.IsNullOrWhiteSpace(model) ? null : BedrockModels.DisplayNameOf(model);
        var rows = book.EffectiveOn(on)
            .Where(point => modelName is null || point.Model.Equals(modelName, StringComparison.OrdinalIgnoreCase))
            .Where(point => string.IsNullOrWhiteSpace(regionId) || point.RegionId == regionId || point.RegionId.Length == 0)
            .Select(PriceRow.Of);
        return new PriceListing(on, "USD", [.. rows]);
    }
}
