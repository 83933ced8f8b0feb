namespace FinOpsDashboard.Reporting.Cases;

/// <summary>One month, billed and modelled.</summary>
/// <param name="Month">The month.</param>
/// <param name="Remark">Why the figure is not final; empty when it is.</param>
/// <param name="Volume">Where the volume that is modelled comes from.</param>
/// <param name="Billed">What was billed.</param>
/// <param name="Teacher">What the volume costs with the teacher on demand.</param>
/// <param name="Difference">Modelled less billed.</param>
/// <param name="DifferenceShare">The difference over the bill.</param>
/// <param name="Options">What the volume would cost with each option.</param>
public sealed record BaselineRow(
    string Month,
    string Remark,
    string Volume,
    string Billed,
    string Teacher,
    string Difference,
    string DifferenceShare,
    IReadOnlyList<string> Options);
