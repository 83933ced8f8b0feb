namespace FinOpsDashboard.Application.SpendImport;

/// <summary>Sees what kind of file a file is, by its content.</summary>
public interface ISpendFileOpener
{
    /// <summary>Looks at the beginning of a file, and unpacks it if it is compressed.</summary>
    /// <param name="file">The file, which stays open.</param>
    /// <param name="badRows">What becomes of rows that cannot be read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<OpenedSpendFile> OpenAsync(SpendFile file, BadRows badRows, CancellationToken cancellationToken);
}
