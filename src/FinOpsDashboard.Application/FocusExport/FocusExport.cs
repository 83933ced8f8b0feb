using FinOpsDashboard.Domain.Time;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application.FocusExport;

/// <summary>Exports actuals in the FinOps Open Cost and Usage Specification, version 1.2.</summary>
public sealed class FocusExport(IFocusLedger ledger, IOptions<FocusExportOptions> options)
{
    /// <summary>Opens the file of a period, to be written and disposed of by the caller.</summary>
    /// <param name="period">The UTC days.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">The period has no day.</exception>
    public async Task<FocusFile> OpenAsync(DateRange period, CancellationToken cancellationToken)
    {
        if (period.IsEmpty) throw new ArgumentException("The period has no day.", nameof(period));
        return new FocusFile(period, await ledger.OpenAsync(cancellationToken).ConfigureAwait(false), options.Value);
    }
}
