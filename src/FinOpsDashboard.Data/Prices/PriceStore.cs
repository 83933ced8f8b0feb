using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FinOpsDashboard.Data.Prices;

/// <summary>The stored prices. Writes wait for each other, and each leaves another revision.</summary>
public sealed class PriceStore(IDbContextFactory<FinOpsDbContext> contexts) : IPriceStore
{
    /// <summary>The imports that a page lists.</summary>
    private const int ImportsKept = 50;

    /// <inheritdoc />
    public async Task<string> GetRevisionAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await RevisionAsync(context, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<StoredPrices> LoadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        // Read first: what a writer adds from here on belongs to a revision that is not this one.
        var revision = await RevisionAsync(context, cancellationToken).ConfigureAwait(false);
        var imported = await context.ImportedPrices.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        var overrides = await context.PriceOverrides.AsNoTracking().OrderByDescending(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var discounts = await context.PriceDiscounts.AsNoTracking().OrderByDescending(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var imports = await context.PriceImports.AsNoTracking().OrderByDescending(row => row.Id).Take(ImportsKept)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return new StoredPrices(
            revision,
            [.. imported.Select(row => row.ToPoint())],
            [.. overrides.Select(row => row.ToOverride())],
            [.. discounts.Select(row => row.ToDiscount())],
            [.. imports.Select(row => row.ToImport())]);
    }

    /// <inheritdoc />
    public async Task<bool> SaveImportAsync(
        PastPriceImport import, IReadOnlyList<PricePoint> points, string revision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(points);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        if (await RevisionAsync(context, cancellationToken).ConfigureAwait(false) != revision) return false;
        var noted = new PriceImportRow
        {
            ImportedUtc = import.At.UtcDateTime,
            ImportedBy = import.Author,
            Files = import.Files,
            New = import.Counts.New,
            Changed = import.Counts.Changed,
            Unchanged = import.Counts.Unchanged,
            Duplicates = import.Counts.Duplicates,
            NotTaken = import.Counts.NotTaken,
        };
        context.PriceImports.Add(noted);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var stored = (await context.ImportedPrices.ToListAsync(cancellationToken).ConfigureAwait(false))
            .ToDictionary(row => (row.ToKey(), row.EffectiveFrom));
        foreach (var point in points)
        {
            if (!stored.TryGetValue((PriceKey.Of(point), DayKey.From(point.EffectiveFrom!.Value)), out var row))
                context.ImportedPrices.Add(row = new ImportedPriceRow());
            row.Write(point, noted.Id);
        }

        await CommitAsync(context, transaction, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc />
    public async Task<int> AddOverrideAsync(PriceOverride entered, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entered);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var row = new PriceOverrideRow { Reason = entered.Reason, EnteredBy = entered.Author, EnteredUtc = entered.EnteredAt.UtcDateTime };
        row.Write(entered.Key, entered.UnitPrice, entered.From);
        context.PriceOverrides.Add(row);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var replaced = await context.PriceOverrides.Where(other =>
                other.Id != row.Id && other.EffectiveFrom == row.EffectiveFrom && other.TakenBackFrom == null && other.Model == row.Model
                && other.RegionId == row.RegionId && other.IsGlobal == row.IsGlobal && other.Tier == row.Tier && other.Kind == row.Kind
                && other.Commitment == row.Commitment)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var other in replaced)
            Write(other, new TakenBack(entered.From, $"Replaced by number {row.Id}.", entered.Author, entered.EnteredAt));
        await CommitAsync(context, transaction, cancellationToken).ConfigureAwait(false);
        return row.Id;
    }

    /// <inheritdoc />
    public Task<bool> TakeBackOverrideAsync(int id, TakenBack how, CancellationToken cancellationToken) =>
        TakeBackAsync(context => context.PriceOverrides.Where(row => row.Id == id), row => row.EffectiveFrom, how, cancellationToken);

    /// <inheritdoc />
    public async Task<int> AddDiscountAsync(PriceDiscount discount, DateTimeOffset enteredAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(discount);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var row = new PriceDiscountRow
        {
            Model = discount.Model,
            Fraction = discount.Fraction,
            From = DayKey.From(discount.From),
            Until = discount.Until is { } until ? DayKey.From(until) : null,
            Reason = discount.Reason,
            EnteredBy = discount.Author,
            EnteredUtc = enteredAt.UtcDateTime,
        };
        context.PriceDiscounts.Add(row);
        await CommitAsync(context, transaction, cancellationToken).ConfigureAwait(false);
        return row.Id;
    }

    /// <inheritdoc />
    public Task<bool> TakeBackDiscountAsync(int id, TakenBack how, CancellationToken cancellationToken) =>
        TakeBackAsync(context => context.PriceDiscounts.Where(row => row.Id == id), row => row.From, how, cancellationToken);

    private async Task<bool> TakeBackAsync<T>(
        Func<FinOpsDbContext, IQueryable<T>> find, Func<T, int> firstDay, TakenBack how, CancellationToken cancellationToken)
        where T : class, ITakenBack
    {
        ArgumentNullException.ThrowIfNull(how);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        if (await find(context).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not { } row) return false;
        var known = PriceMapping.TakenBackOf(row);
        if (!how.MayFollow(DayKey.ToDay(firstDay(row)), known)) return false;
        Write(row, how.After(known));
        await CommitAsync(context, transaction, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static void Write(ITakenBack row, TakenBack how) =>
        (row.TakenBackFrom, row.TakenBackReason, row.TakenBackBy, row.TakenBackUtc) =
            (DayKey.From(how.From), how.Reason, how.Author, how.EnteredAt.UtcDateTime);

    private static async Task CommitAsync(FinOpsDbContext context, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        var setting = await context.Settings.SingleOrDefaultAsync(row => row.Key == SettingKeys.PricesRevision, cancellationToken).ConfigureAwait(false);
        if (setting is null) context.Settings.Add(setting = new Setting { Key = SettingKeys.PricesRevision, Value = "" });
        setting.Value = Guid.NewGuid().ToString("n");
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<string> RevisionAsync(FinOpsDbContext context, CancellationToken cancellationToken) =>
        await context.Settings.Where(setting => setting.Key == SettingKeys.PricesRevision).Select(setting => setting.Value)
            .TagWith("prices: revision").SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? "";
}
