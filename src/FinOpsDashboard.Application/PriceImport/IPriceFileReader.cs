namespace FinOpsDashboard.Application.PriceImport;

/// <summary>Reads files of prices: lists of AWS, answers of its pricing service, and the project's own format.</summary>
public interface IPriceFileReader
{
    /// <summary>Reads one file piece by piece; what is kept grows with its rows, not with its bytes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="progress">Told how far it has come; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<PriceFileReading> ReadAsync(PriceFile file, IProgress<PriceFileProgress>? progress, CancellationToken cancellationToken);
}
