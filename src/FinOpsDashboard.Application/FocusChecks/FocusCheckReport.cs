namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>What the check of a file found.</summary>
/// <param name="Version">The version of FOCUS that was checked against.</param>
/// <param name="Rows">The rows, the header not counted.</param>
/// <param name="Violations">How often a MUST is broken, also where no finding tells it.</param>
/// <param name="Remarks">How often a SHOULD is, likewise.</param>
/// <param name="Findings">The first places of each rule and column: violations, then remarks, by line.</param>
/// <param name="BilledCostByCategory">Sums of BilledCost by ChargeCategory, to be held against the bill.</param>
public sealed record FocusCheckReport(
    string Version,
    long Rows,
    long Violations,
    long Remarks,
    IReadOnlyList<FocusFinding> Findings,
    IReadOnlyDictionary<string, decimal> BilledCostByCategory)
{
    /// <summary>The most findings of one rule that are told; the others are counted.</summary>
    public const int MostPerRule = 5;

    /// <summary>Whether every MUST that can be checked is kept.</summary>
    public bool Conforms => Violations == 0;
}
