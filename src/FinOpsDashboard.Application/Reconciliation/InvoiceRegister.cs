using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>Checks and stores the totals of invoices; pages and commands come through here.</summary>
public sealed class InvoiceRegister(IInvoiceTotals store, TimeProvider time)
{
    private const int LongestNote = 500;
    private const int LongestName = 256;
    private const int MostDecimals = 10;
    private const decimal Largest = 1_000_000_000m;
    private static readonly BillingMonth FirstMonth = new(2023, 1);

    /// <summary>Stores a total when nothing is wrong with it.</summary>
    /// <param name="month">The month that the invoice bills.</param>
    /// <param name="scope">Which charges it bills.</param>
    /// <param name="total">US dollars for Amazon Bedrock, from −10^9 to 10^9 with at most ten decimals.</param>
    /// <param name="note">What to know about it; may be empty.</param>
    /// <param name="author">Who enters it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EntryOutcome> AddAsync(
        BillingMonth month, InvoiceScope scope, decimal total, string note, string author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(author);
        var faults = FaultsOf(month, total, note, author).ToList();
        if (faults.Count > 0) return EntryOutcome.Refused(faults);
        var id = await store.AddAsync(
            new InvoiceTotal
            {
                Month = month,
                Scope = scope,
                Total = Usd.FromDollars(total),
                Note = note.Trim(),
                Author = author.Trim(),
                EnteredAt = time.GetUtcNow(),
            },
            cancellationToken).ConfigureAwait(false);
        return new EntryOutcome(id, []);
    }

    /// <summary>Takes a total back: it counts no more, and stays on record with who did it and when.</summary>
    public async Task<EntryOutcome> TakeBackAsync(int id, string author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(author);
        if (FaultOf(author) is { } fault) return EntryOutcome.Refused([fault]);
        return await store.TakeBackAsync(id, author.Trim(), time.GetUtcNow(), cancellationToken).ConfigureAwait(false)
            ? new EntryOutcome(id, [])
            : EntryOutcome.Refused([$"There is no invoice total number {id} that still counts."]);
    }

    private IEnumerable<string> FaultsOf(BillingMonth month, decimal total, string note, string author)
    {
        var thisMonth = BillingMonth.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (month < FirstMonth || month > thisMonth) yield return $"{month}: a month from {FirstMonth} to {thisMonth} can have an invoice.";
        if (decimal.Abs(total) > Largest) yield return $"An invoice total is at most {Format.Count(Largest)} US dollars.";
        if (decimal.Round(total, MostDecimals) != total) yield return $"An invoice total has at most {MostDecimals} decimals.";
        if (note.Length > LongestNote) yield return $"A note has at most {LongestNote} characters.";
        if (note.Any(char.IsControl)) yield return "A note is one line of text.";
        if (FaultOf(author) is { } fault) yield return fault;
    }

    private static string? FaultOf(string author) => string.IsNullOrWhiteSpace(author)
        ? "Say who enters it."
        : author.Length > LongestName ? $"A name has at most {LongestName} characters." : null;
}
