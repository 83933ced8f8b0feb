using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>The days of the ledger, judged.</summary>
/// <param name="Days">What is known of each day.</param>
/// <param name="Total">The whole bill; null where no day is stored.</param>
/// <param name="ByCarrier">Every feature and remainder that was billed, by its id.</param>
/// <param name="AsOf">When amounts were last pulled or imported, UTC; null when never.</param>
/// <param name="IsDemo">Whether they are the labelled demo data.</param>
internal sealed record JudgedDays(
    LedgerDays Days, AnomalyFindings? Total, IReadOnlyDictionary<string, AnomalyFindings> ByCarrier, DateTimeOffset? AsOf, bool IsDemo);
