using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>What a check found, as the command prints it. Amounts are decimal strings with every digit.</summary>
/// <param name="FocusVersion">The version of FOCUS that was checked against.</param>
/// <param name="File">The file.</param>
/// <param name="Rows">The rows, the header not counted.</param>
/// <param name="Conforms">Whether every MUST that a file alone can be held against is kept.</param>
/// <param name="Violations">How often a MUST is broken.</param>
/// <param name="Remarks">How often a SHOULD is.</param>
/// <param name="BilledCost">Sums of BilledCost by ChargeCategory.</param>
/// <param name="Findings">The first places of each rule and column: violations, then remarks, by line.</param>
public sealed record FocusCheckDocument(
    string FocusVersion, string File, long Rows, bool Conforms, long Violations, long Remarks, IReadOnlyDictionary<string, string> BilledCost, IReadOnlyList<FocusFinding> Findings)
{
    /// <summary>Tells a report.</summary>
    public static FocusCheckDocument Of(string file, FocusCheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new FocusCheckDocument(
            report.Version, file, report.Rows, report.Conforms, report.Violations, report.Remarks,
            report.BilledCostByCategory.ToDictionary(sum => sum.Key, sum => ExactText.Of(sum.Value)), report.Findings);
    }
}
