using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Credits;
using FinOpsDashboard.Domain.Money;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Credits;

/// <summary>The credit pools.</summary>
public sealed class CreditPoolStore(IDbContextFactory<FinOpsDbContext> contexts) : ICreditPools
{
    private const char Separator = '\n';

    /// <inheritdoc />
    public async Task<IReadOnlyList<StoredCreditPool>> GetAllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.CreditPools.AsNoTracking().OrderBy(row => row.Id).TagWith("credits: all pools").ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(ToPool)];
    }

    /// <inheritdoc />
    public async Task<int> SetAsync(StoredCreditPool pool, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pool);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var counting = await context.CreditPools.Where(row => row.WithdrawnUtc == null).ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var replaced in counting.Where(row => string.Equals(row.Name, pool.Pool.Name, StringComparison.OrdinalIgnoreCase)))
            (replaced.WithdrawnBy, replaced.WithdrawnUtc) = (pool.Author, pool.EnteredAt.UtcDateTime);
        var added = new CreditPoolRow
        {
            Name = pool.Pool.Name,
            Kind = CreditWords.Of(pool.Pool.Kind),
            Granted = FixedPoint.FromCost(pool.Pool.Granted.Amount),
            FirstDay = DayKey.From(pool.Pool.First),
            ExpiryDay = DayKey.From(pool.Pool.Expiry),
            Services = string.Join(Separator, pool.Pool.Services),
            BalanceDay = pool.Pool.Balance is { } known ? DayKey.From(known.On) : null,
            Balance = FixedPoint.FromCost(pool.Pool.Balance?.Remaining.Amount ?? 0),
            Note = pool.Note,
            EnteredBy = pool.Author,
            EnteredUtc = pool.EnteredAt.UtcDateTime,
        };
        context.CreditPools.Add(added);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return added.Id;
    }

    /// <inheritdoc />
    public async Task<bool> WithdrawAsync(int id, string author, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        DateTime? moment = at.UtcDateTime;
        return await context.CreditPools.Where(row => row.Id == id && row.WithdrawnUtc == null)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.WithdrawnBy, author).SetProperty(row => row.WithdrawnUtc, moment), cancellationToken)
            .ConfigureAwait(false) > 0;
    }

    private static StoredCreditPool ToPool(CreditPoolRow row) => new()
    {
        Pool = new CreditPool
        {
            Id = row.Id,
            Name = row.Name,
            Kind = CreditWords.TryParse(row.Kind, out var kind) ? kind : throw new InvalidOperationException($"The database holds a kind of credits \"{row.Kind}\" that this version does not know."),
            Granted = Usd.FromDollars(row.Granted.ToCost()),
            First = DayKey.ToDay(row.FirstDay),
            Expiry = DayKey.ToDay(row.ExpiryDay),
            Services = row.Services.Split(Separator, StringSplitOptions.RemoveEmptyEntries),
            Balance = row.BalanceDay is { } day ? new CreditBalance(DayKey.ToDay(day), Usd.FromDollars(row.Balance.ToCost())) : null,
        },
        Note = row.Note,
        Author = row.EnteredBy,
        EnteredAt = new DateTimeOffset(row.EnteredUtc, TimeSpan.Zero),
        WithdrawnBy = row.WithdrawnBy,
        WithdrawnAt = row.WithdrawnUtc is { } moment ? new DateTimeOffset(moment, TimeSpan.Zero) : null,
    };
}
