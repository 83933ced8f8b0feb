using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.FocusExport;

/// <summary>The ledger at one moment. Not to be kept open longer than an export takes.</summary>
public interface IFocusSnapshot : IAsyncDisposable
{
    /// <summary>Whether it holds the labelled demo data.</summary>
    bool IsDemo { get; }

    /// <summary>The names of who carries spend.</summary>
    CarrierNames Names { get; }

    /// <summary>The linked accounts that spend was split by, with their names; an empty name where none is known.</summary>
    IReadOnlyDictionary<string, string> AccountNames { get; }

    /// <summary>
    /// Streams what the bill is made of, by day: usage as features carry it, then credits, refunds and tax. Their unblended costs add up
    /// to the bill of the period.
    /// </summary>
    /// <param name="period">The UTC days.</param>
    /// <param name="cancellationToken">Stops it.</param>
    IAsyncEnumerable<FocusCharge> ReadAsync(DateRange period, CancellationToken cancellationToken);
}
