using System.Globalization;
using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Testing.Spending;

/// <summary>The stamp of a ledger that tests change as they like.</summary>
public sealed class FakeLedgerStamp : ILedgerStamp
{
    private int _reads;

    /// <summary>What it says; null says that the ledger has changed since it was last asked.</summary>
    public string? Text { get; set; }

    /// <inheritdoc />
    public Task<string> ReadAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Text ?? Interlocked.Increment(ref _reads).ToString(CultureInfo.InvariantCulture));
}
