namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>The model whose prices entered volumes take: a volume says how many tokens, not whose.</summary>
/// <param name="Model">The display name.</param>
/// <param name="RegionId">The Region.</param>
public sealed record ReferenceModel(string Model, string RegionId)
{
    /// <summary>The model that the most was billed for among lines that count text tokens, and the Region where the most of it was; null when no line does.</summary>
    public static ReferenceModel? DearestOf(IEnumerable<BilledLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Where(line => line.Reading.Model.Length > 0 && TokenLines.EnteredKindOf(line.Reading) is not null)
            .GroupBy(line => line.Reading.Model, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(line => line.Cost.Amount)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ReferenceModel(group.Key, RegionOf(group)))
            .FirstOrDefault();
    }

    private static string RegionOf(IEnumerable<BilledLine> lines) => lines
        .GroupBy(line => line.Reading.RegionId, StringComparer.Ordinal)
        .OrderByDescending(group => group.Sum(line => line.Cost.Amount)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;
}
