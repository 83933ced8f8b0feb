using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.PriceImport;

/// <summary>A row that is a price.</summary>
/// <param name="Row">The row as its file names it, such as a SKU with its usage type.</param>
/// <param name="Point">The price, with its first day and the day of the list.</param>
/// <param name="IsUndated">Whether the file names no first day, so that the day of the list stands for it.</param>
/// <param name="Series">
/// What the row belongs to, such as a SKU: in one series a later day supersedes an earlier one, while two series for the same thing have to
/// agree. The row itself when null.
/// </param>
public sealed record ReadPrice(string Row, PricePoint Point, bool IsUndated = false, string? Series = null);
