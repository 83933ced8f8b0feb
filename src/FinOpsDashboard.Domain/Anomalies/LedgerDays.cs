using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>How far each day of the ledger may be trusted; the same for every feature.</summary>
/// <param name="Period">The days that are looked at, UTC.</param>
/// <param name="Complete">Days that were over when they were last read.</param>
/// <param name="Final">Days among them of which AWS calls nothing estimated: these alone teach.</param>
/// <param name="Filling">Days that were read so soon after they ended that AWS was still filling them.</param>
public sealed record LedgerDays(DateRange Period, IReadOnlySet<DateOnly> Complete, IReadOnlySet<DateOnly> Final, IReadOnlySet<DateOnly> Filling);
