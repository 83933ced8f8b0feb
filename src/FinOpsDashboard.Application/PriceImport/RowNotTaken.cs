namespace FinOpsDashboard.Application.PriceImport;

/// <summary>A row that was not taken.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Row">The row as its file names it.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record RowNotTaken(string File, string Row, string Reason);
