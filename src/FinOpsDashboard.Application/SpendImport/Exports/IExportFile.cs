using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.SpendImport.Exports;

/// <summary>An export that was opened: what it is has been seen, its rows have not been read.</summary>
public interface IExportFile
{
    /// <summary>What it is.</summary>
    SpendSource Source { get; }

    /// <summary>Reads every row, one after the other: memory does not grow with the file.</summary>
    /// <param name="sink">Takes the rows.</param>
    /// <param name="dimensions">The split dimensions to read shares of.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was read, and everything that is wrong.</returns>
    Task<ExportReading> ReadAsync(IExportSink sink, IReadOnlyList<SplitDimensionKey> dimensions, CancellationToken cancellationToken);
}
