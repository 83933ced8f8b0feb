namespace FinOpsDashboard.Application.Prices;

/// <summary>An import of price lists that was written.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Author">Who asked for it.</param>
/// <param name="Files">The names of the files.</param>
/// <param name="Counts">What became of their rows.</param>
public sealed record PastPriceImport(DateTimeOffset At, string Author, string Files, PriceImportCounts Counts);
