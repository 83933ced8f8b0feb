using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>A line of the history of allocation, for programs.</summary>
/// <param name="Number">The plan's number.</param>
/// <param name="At">When it was stored, UTC.</param>
/// <param name="By">Who stored it.</param>
/// <param name="Reason">Why; empty when nobody said.</param>
/// <param name="Summary">What it changed.</param>
/// <param name="Months">The months that are allocated by it now.</param>
public sealed record PlanVersionDocument(int Number, string At, string By, string Reason, string Summary, IReadOnlyList<string> Months)
{
    /// <summary>Tells a line.</summary>
    public static PlanVersionDocument Of(PlanVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new PlanVersionDocument(
            version.Id, ExactText.Moment(version.At)!, version.By, version.Reason, version.Summary, [.. version.Months.Select(month => $"{month}")]);
    }
}
