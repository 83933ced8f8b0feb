using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>The lines of a month that changed after they had been final.</summary>
/// <param name="Month">The month.</param>
/// <param name="Lines">Those that moved most, the largest move first, whether up or down.</param>
/// <param name="LineCount">How many there are in all.</param>
public sealed record RestatedLines(BillingMonth Month, IReadOnlyList<RestatedLine> Lines, int LineCount);
