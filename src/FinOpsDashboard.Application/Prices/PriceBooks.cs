using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.Prices;

/// <summary>
/// Keeps the book in memory and makes it anew when the stored prices changed, by whatever process: one row is asked for at every use.
/// </summary>
public sealed class PriceBooks(IPriceStore store) : IPriceBooks
{
    private volatile PriceBookState? _state;

    /// <inheritdoc />
    public async ValueTask<PriceBook> GetAsync(CancellationToken cancellationToken) =>
        (await GetStateAsync(cancellationToken).ConfigureAwait(false)).Book;

    /// <summary>The book with what it was made of.</summary>
    public async ValueTask<PriceBookState> GetStateAsync(CancellationToken cancellationToken)
    {
        var revision = await store.GetRevisionAsync(cancellationToken).ConfigureAwait(false);
        if (_state is { } known && known.Stored.Revision == revision) return known;
        // What is stored may be newer than the revision that was asked for; the next use then sees another one and loads again.
        var stored = await store.LoadAsync(cancellationToken).ConfigureAwait(false);
        var state = PriceBookState.Of(SeedPriceBook.Book, stored);
        _state = state;
        return state;
    }
}
