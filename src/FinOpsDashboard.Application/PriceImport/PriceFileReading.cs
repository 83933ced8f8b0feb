namespace FinOpsDashboard.Application.PriceImport;

/// <summary>What a file of prices holds: every row either as a price or with the reason why it is none.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Prices">The rows that are prices.</param>
/// <param name="NotTaken">The rows that are not.</param>
/// <param name="Fault">Why the file cannot be read at all; null when it can.</param>
public sealed record PriceFileReading(string File, IReadOnlyList<ReadPrice> Prices, IReadOnlyList<RowNotTaken> NotTaken, string? Fault = null)
{
    /// <summary>The rows of the file.</summary>
    public int Rows => Prices.Count + NotTaken.Count;

    /// <summary>A file that cannot be read.</summary>
    public static PriceFileReading Refused(string file, string fault) => new(file, [], [], $"{file}: {fault}");
}
