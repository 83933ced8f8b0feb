namespace FinOpsDashboard.Application.SpendImport;

/// <summary>Reads spend from files.</summary>
public interface ISpendFileReader
{
    /// <summary>Reads files that belong together, such as the pages of one answer: all of them, or none.</summary>
    Task<SpendFileReading> ReadAsync(IReadOnlyList<SpendFile> files, CancellationToken cancellationToken);
}
