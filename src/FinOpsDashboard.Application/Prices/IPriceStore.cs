using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.Prices;

/// <summary>Keeps imported prices, overrides and discounts. Every write is one transaction and changes the revision.</summary>
public interface IPriceStore
{
    /// <summary>The revision alone: one row, asked before every use of the book.</summary>
    Task<string> GetRevisionAsync(CancellationToken cancellationToken);

    /// <summary>Everything that is stored.</summary>
    Task<StoredPrices> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Stores an import; a price for the same thing from the same day is replaced.</summary>
    /// <param name="import">What is noted about it.</param>
    /// <param name="points">The prices, each with its first day.</param>
    /// <param name="revision">The revision that the prices were compared with.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    /// <returns>False, with nothing stored, where the revision is another one by now.</returns>
    Task<bool> SaveImportAsync(PastPriceImport import, IReadOnlyList<PricePoint> points, string revision, CancellationToken cancellationToken);

    /// <summary>Stores an override. One for the same thing from the same day is taken back from that day on.</summary>
    /// <returns>Its number.</returns>
    Task<int> AddOverrideAsync(PriceOverride entered, CancellationToken cancellationToken);

    /// <summary>Takes an override back, as far as <see cref="TakenBack.MayFollow"/> allows it; the record tells how it was taken back before.</summary>
    /// <returns>False where there is none with this number that can be.</returns>
    Task<bool> TakeBackOverrideAsync(int id, TakenBack how, CancellationToken cancellationToken);

    /// <summary>Stores a discount.</summary>
    /// <returns>Its number.</returns>
    Task<int> AddDiscountAsync(PriceDiscount discount, DateTimeOffset enteredAt, CancellationToken cancellationToken);

    /// <summary>Takes a discount back, as far as <see cref="TakenBack.MayFollow"/> allows it; the record tells how it was taken back before.</summary>
    /// <returns>False where there is none with this number that can be.</returns>
    Task<bool> TakeBackDiscountAsync(int id, TakenBack how, CancellationToken cancellationToken);
}
