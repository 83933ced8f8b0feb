namespace FinOpsDashboard.Data.Spend;

/// <summary>What brings a change of facts.</summary>
/// <param name="RunId">The sync or import.</param>
/// <param name="NowUtc">The moment of the change, UTC.</param>
/// <param name="ClosedDays">The days whose amounts the same source called final before, as <c>yyyymmdd</c>.</param>
internal sealed record FactChangeOrigin(int RunId, DateTime NowUtc, IReadOnlySet<int> ClosedDays);
