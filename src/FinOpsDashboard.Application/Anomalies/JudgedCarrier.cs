using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>The days of a feature, of a remainder or of the whole bill, judged.</summary>
/// <param name="Id">The feature's id, <c>unallocated</c> or <c>unsplit</c>; empty for the whole bill.</param>
/// <param name="Name">The name on the page.</param>
/// <param name="Ordinal">The order that fixes a feature's colour; null for a remainder and for the whole bill.</param>
/// <param name="Findings">What was found.</param>
public sealed record JudgedCarrier(string Id, string Name, int? Ordinal, AnomalyFindings Findings)
{
    /// <summary>Whether it is the whole bill.</summary>
    public bool IsTotal => Id.Length == 0;
}
