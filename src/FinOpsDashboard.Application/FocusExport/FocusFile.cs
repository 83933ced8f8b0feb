using CsvHelper;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.FocusExport;

/// <summary>
/// The bill of a period as FOCUS 1.2 CSV, over the ledger as it was when this was opened. To be written once, and disposed of soon: the
/// database keeps that moment for it.
/// </summary>
public sealed class FocusFile : IAsyncDisposable
{
    /// <summary>The version of FOCUS that is written.</summary>
    public const string Version = "1.2";

    private static readonly CsvWriterOptions CsvOptions = new() { Injection = CsvInjection.Escape };

    private readonly IFocusSnapshot _ledger;
    private readonly FocusBillingAccount _account;

    internal FocusFile(DateRange period, IFocusSnapshot ledger, FocusExportOptions options)
    {
        (Period, _ledger) = (period, ledger);
        _account = FocusBillingAccount.Of(options, ledger);
    }

    /// <summary>The columns in the order of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. FocusColumns.All.Select(column => column.Id)];

    /// <summary>The UTC days.</summary>
    public DateRange Period { get; }

    /// <summary>What to call it: version and days are in the name.</summary>
    public string Name => NameOf(Period);

    /// <summary>What a reader has to know beside the file, one sentence each, in ASCII.</summary>
    public IEnumerable<string> Remarks()
    {
        if (_ledger.IsDemo) yield return "These figures are demo data.";
        if (_account.Remark is { } remark) yield return remark;
    }

    /// <summary>The name of the file of a period.</summary>
    public static string NameOf(DateRange period) =>
        FormattableString.Invariant($"focus-{Version}-{period.Start:yyyyMMdd}-{period.EndExclusive.AddDays(-1):yyyyMMdd}.csv");

    /// <summary>Writes header and rows in UTF-8, row by row as the ledger gives them.</summary>
    /// <param name="output">Where to write; left open.</param>
    /// <param name="cancellationToken">Stops it: what was written till then is no whole file.</param>
    /// <returns>How many rows were written, and what they add up to.</returns>
    public async Task<FocusTotals> WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        var rows = new FocusRows(_ledger, _account);
        var (count, billed, effective) = (0L, 0m, 0m);
        var csv = CsvWriter.Create(output, CsvOptions, leaveOpen: true);
        await using (csv.ConfigureAwait(false))
        {
            await csv.WriteRecordAsync([.. Columns], cancellationToken).ConfigureAwait(false);
            await foreach (var charge in _ledger.ReadAsync(Period, cancellationToken).ConfigureAwait(false))
            {
                var row = rows.Of(charge);
                foreach (var column in FocusColumns.All) column.Write(csv, row);
                await csv.EndRecordAsync(cancellationToken).ConfigureAwait(false);
                (count, billed, effective) = (count + 1, billed + charge.Metrics.UnblendedCost, effective + charge.Metrics.AmortizedCost);
            }
        }

        return new FocusTotals(count, ExactText.Shortest(billed), ExactText.Shortest(effective));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _ledger.DisposeAsync();
}
