using FinOpsDashboard.Domain.Pricing;

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

/// <summary>A row that is a price.</summary>
/// <param name="Row">The row as its file names it, such as a SKU with its usage type.</param>
/// <param name="Point">The price, with its first day and the day of the list.</param>
/// <param name="IsUndated">Whether the file names no first day, so that the day of the list stands for it.</param>
/// <param name="Series">
/// What the row belongs to, such as a SKU: in one series a later day supersedes an earlier one, while two series for the same thing have to
/// agree. The row itself when null.
/// </param>
public sealed record ReadPrice(string Row, PricePoint Point, bool IsUndated = false, string? Series = null);

/// <summary>A row that was not taken.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Row">The row as its file names it.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record RowNotTaken(string File, string Row, string Reason);
