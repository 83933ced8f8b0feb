namespace FinOpsDashboard.Application.PriceImport;

/// <summary>How far the reading of a file has come.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Bytes">The bytes read.</param>
/// <param name="TotalBytes">The bytes of the file; null where it does not tell.</param>
public readonly record struct PriceFileProgress(string File, long Bytes, long? TotalBytes);
