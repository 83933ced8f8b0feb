using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Testing.Prices;

/// <summary>Prices in memory, with the rules of the database.</summary>
public sealed class FakePriceStore : IPriceStore
{
    private int _revision;
    private int _lastId;

    public StoredPrices Stored { get; private set; } = StoredPrices.None with { Revision = "0" };

    /// <summary>How often everything was loaded.</summary>
    public int Loads { get; private set; }

    /// <summary>Called before an import is stored, such as to let somebody else write.</summary>
    public Action? BeforeImport { get; set; }

    /// <summary>Thrown instead of an answer.</summary>
    public Exception? Fault { get; set; }

    public Task<string> GetRevisionAsync(CancellationToken cancellationToken) =>
        Fault is null ? Task.FromResult(Stored.Revision) : Task.FromException<string>(Fault);

    public Task<StoredPrices> LoadAsync(CancellationToken cancellationToken)
    {
        Loads++;
        return Task.FromResult(Stored);
    }

    public Task<bool> SaveImportAsync(PastPriceImport import, IReadOnlyList<PricePoint> points, string revision, CancellationToken cancellationToken)
    {
        var before = BeforeImport;
        BeforeImport = null;
        before?.Invoke();
        if (revision != Stored.Revision) return Task.FromResult(false);
        var replaced = points.Select(point => (PriceKey.Of(point), point.EffectiveFrom)).ToHashSet();
        Change(Stored with
        {
            Imported = [.. Stored.Imported.Where(point => !replaced.Contains((PriceKey.Of(point), point.EffectiveFrom))), .. points],
            Imports = [import, .. Stored.Imports],
        });
        return Task.FromResult(true);
    }

    public Task<int> AddOverrideAsync(PriceOverride entered, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entered);
        var stored = entered with { Id = ++_lastId };
        var others = Stored.Overrides.Select(other => other.Key == stored.Key && other.From == stored.From && other.TakenBack is null
            ? other with { TakenBack = new TakenBack(stored.From, $"Replaced by number {stored.Id}.", stored.Author, stored.EnteredAt) }
            : other);
        Change(Stored with { Overrides = [stored, .. others] });
        return Task.FromResult(stored.Id);
    }

    public Task<bool> TakeBackOverrideAsync(int id, TakenBack how, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(how);
        if (!Stored.Overrides.Any(entered => entered.Id == id && how.MayFollow(entered.From, entered.TakenBack))) return Task.FromResult(false);
        Change(Stored with { Overrides = [.. Stored.Overrides.Select(entered => entered.Id == id ? entered with { TakenBack = how.After(entered.TakenBack) } : entered)] });
        return Task.FromResult(true);
    }

    public Task<int> AddDiscountAsync(PriceDiscount discount, DateTimeOffset enteredAt, CancellationToken cancellationToken)
    {
        Change(Stored with { Discounts = [new StoredDiscount(++_lastId, discount, enteredAt, null), .. Stored.Discounts] });
        return Task.FromResult(_lastId);
    }

    public Task<bool> TakeBackDiscountAsync(int id, TakenBack how, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(how);
        if (!Stored.Discounts.Any(entered => entered.Id == id && how.MayFollow(entered.Discount.From, entered.TakenBack))) return Task.FromResult(false);
        Change(Stored with { Discounts = [.. Stored.Discounts.Select(discount => discount.Id == id ? discount with { TakenBack = how.After(discount.TakenBack) } : discount)] });
        return Task.FromResult(true);
    }

    private void Change(StoredPrices stored) => Stored = stored with { Revision = $"{++_revision}" };
}
