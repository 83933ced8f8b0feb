using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Credits;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Credits;

/// <summary>Checks and stores credit pools; pages and commands come through here.</summary>
public sealed class CreditRegister(ICreditPools store, TimeProvider time)
{
    private const int LongestName = 100;
    private const int LongestNote = 500;
    private const int LongestAuthor = 256;
    private const int LongestService = 200;
    private const int MostServices = 50;
    private const int MostDecimals = 10;
    private const decimal Largest = 1_000_000_000m;

    /// <summary>Stores a pool when nothing is wrong with it. One with the same name that counts is withdrawn: so a balance is brought up to date.</summary>
    /// <param name="pool">The pool; its number does not matter.</param>
    /// <param name="note">Where it is known from; may be empty.</param>
    /// <param name="author">Who enters it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EntryOutcome> SetAsync(CreditPool pool, string note, string author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(author);
        var faults = FaultsOf(pool, note, author).ToList();
        if (faults.Count > 0) return EntryOutcome.Refused(faults);
        var kept = pool with
        {
            Id = 0,
            Name = pool.Name.Trim(),
            Services = [.. pool.Services.Select(service => service.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
        };
        return new EntryOutcome(
            await store.SetAsync(
                new StoredCreditPool { Pool = kept, Note = note.Trim(), Author = author.Trim(), EnteredAt = time.GetUtcNow() }, cancellationToken).ConfigureAwait(false),
            []);
    }

    /// <summary>Withdraws a pool: it counts no more, and stays on record.</summary>
    public async Task<EntryOutcome> WithdrawAsync(int id, string author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(author);
        if (FaultOf(author) is { } fault) return EntryOutcome.Refused([fault]);
        return await store.WithdrawAsync(id, author.Trim(), time.GetUtcNow(), cancellationToken).ConfigureAwait(false)
            ? new EntryOutcome(id, [])
            : EntryOutcome.Refused([$"There is no credit pool number {id} that still counts."]);
    }

    private IEnumerable<string> FaultsOf(CreditPool pool, string note, string author)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (string.IsNullOrWhiteSpace(pool.Name)) yield return "A pool needs a name.";
        if (pool.Name.Length > LongestName || pool.Name.Any(char.IsControl)) yield return $"A name is one line of at most {LongestName} characters.";
        if (pool.Granted <= Usd.Zero || pool.Granted.Amount > Largest) yield return $"What is granted is above 0 and at most {Format.Count(Largest)} US dollars.";
        if (HasTooManyDecimals(pool.Granted)) yield return $"What is granted has at most {MostDecimals} decimals.";
        if (pool.Expiry < pool.First) yield return "A pool expires on its first day or later.";
        if (pool.First.Year is < 2006 or > 2100 || pool.Expiry.Year > 2100) yield return "Days of a pool lie from 2006 to 2100.";
        if (pool.Services.Count > MostServices) yield return $"A pool names at most {MostServices} services.";
        if (pool.Services.Any(service => string.IsNullOrWhiteSpace(service) || service.Length > LongestService || service.Any(char.IsControl)))
            yield return $"A service is one line of at most {LongestService} characters.";
        if (pool.Balance is { } balance)
        {
            if (balance.Remaining < Usd.Zero || balance.Remaining > pool.Granted) yield return "What remains is from 0 to what was granted.";
            if (HasTooManyDecimals(balance.Remaining)) yield return $"What remains has at most {MostDecimals} decimals.";
            if (balance.On < pool.First || balance.On > today) yield return "A balance is of a day from the pool’s first one to today.";
        }

        if (note.Length > LongestNote || note.Any(char.IsControl)) yield return $"A note is one line of at most {LongestNote} characters.";
        if (FaultOf(author) is { } fault) yield return fault;
    }

    private static bool HasTooManyDecimals(Usd amount) => decimal.Round(amount.Amount, MostDecimals) != amount.Amount;

    private static string? FaultOf(string author) => string.IsNullOrWhiteSpace(author)
        ? "Say who enters it."
        : author.Length > LongestAuthor ? $"A name has at most {LongestAuthor} characters." : null;
}
