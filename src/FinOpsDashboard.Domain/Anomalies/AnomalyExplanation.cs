using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>What moved in the days of an anomaly. The lines and the rest add up to its excess to the last digit.</summary>
/// <param name="Lines">The usage types that moved most, the largest contribution first whichever its sign.</param>
/// <param name="OtherLines">How many more moved.</param>
/// <param name="Other">What these are together, and what the medians of single lines leave of the median of their sum.</param>
/// <param name="Hints">What it suggests, the weightiest first.</param>
public sealed record AnomalyExplanation(IReadOnlyList<MovedLine> Lines, int OtherLines, Usd Other, IReadOnlyList<AnomalyHint> Hints);
