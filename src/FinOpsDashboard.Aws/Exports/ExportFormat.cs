using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendImport.Exports;

namespace FinOpsDashboard.Aws.Exports;

/// <summary>How the rows of one kind of export become rows of the ledger.</summary>
internal abstract class ExportFormat
{
    /// <summary>What it is.</summary>
    public abstract SpendSource Source { get; }

    /// <summary>The keys that the file's maps of tags have and that were not asked for.</summary>
    public abstract IEnumerable<string> OtherDimensions { get; }

    /// <summary>What was assumed in reading.</summary>
    public abstract IEnumerable<string> Notes { get; }

    /// <summary>The line item's id; empty where the export has none.</summary>
    public virtual ReadOnlySpan<char> IdOf(ExportFields fields) => default;

    /// <summary>The UTC day of the row at hand, and whether AWS may still change it.</summary>
    /// <exception cref="RowFaultException">It cannot be read.</exception>
    public abstract (DateOnly Day, bool IsEstimated) ReadDay(ExportFields fields);

    /// <summary>Fills a row with the row at hand, but for its day.</summary>
    /// <returns>False when it is not of Amazon Bedrock.</returns>
    /// <exception cref="RowFaultException">It cannot be read.</exception>
    public abstract bool Read(ExportFields fields, SpendRow row);
}
