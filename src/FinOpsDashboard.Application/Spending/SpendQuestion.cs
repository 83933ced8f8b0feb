using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Spending;

/// <summary>A question for actuals.</summary>
public sealed record SpendQuestion
{
    private const int MostDivisionMonths = 60;

    /// <summary>The UTC days.</summary>
    public required DateRange Period { get; init; }

    /// <summary>Days or months. The default value is months.</summary>
    public SpendGranularity Granularity { get; init; } = SpendGranularity.Monthly;

    /// <summary>At most two keys; none gives totals.</summary>
    public IReadOnlyList<SpendKey> GroupBy { get; init; } = [];

    /// <summary>Which amount. The default value is the unblended cost.</summary>
    public SpendMetric Metric { get; init; } = SpendMetric.Unblended;

    /// <summary>Which charges. The default value is usage.</summary>
    public ChargeSelection Charges { get; init; } = ChargeSelection.Usage;

    /// <summary>Only rows whose key has one of the values; several keys narrow further.</summary>
    public IReadOnlyList<SpendKeyFilter> Filters { get; init; } = [];

    /// <summary>Where shared costs stand. The default value is as rules gave them; <see cref="SpendReports"/> answers the other.</summary>
    public SharedCosts SharedCosts { get; init; } = SharedCosts.AsCarried;

    /// <summary>The keys that the question groups or filters by, each once.</summary>
    public IReadOnlyList<SpendKey> Keys() => [.. GroupBy.Concat(Filters.Select(filter => filter.Key)).Distinct()];

    /// <summary>
    /// Why the question cannot be answered from a ledger; null when it can. The account may always be asked for, split by it or not: it
    /// cannot be misspelt as a tag key can.
    /// </summary>
    /// <param name="dimensions">The dimensions that the ledger splits spend by.</param>
    public string? Refusal(IReadOnlyList<SpendKey> dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        var known = dimensions.Count == 0 ? "It was not split by anything yet." : $"It was split by {string.Join(", ", dimensions)}.";
        return Refusal() ?? Keys().Where(key => key.Source == SpendKeySource.Dimension).Except(dimensions.Append(SpendKey.Account)).Select(unknown =>
            $"No spend was split by {unknown}. {known} For another tag key, activate it as a cost allocation tag in AWS Billing, add it to "
            + "FinOps__Aws__CostAllocationTagKeys as it is spelled there, and sync.").FirstOrDefault();
    }

    /// <summary>Why no ledger can answer the question; null when one can.</summary>
    public string? Refusal()
    {
        var keys = Keys();
        if (Period.IsEmpty) return "The period has no day: its end is exclusive and must lie after its start.";
        if (GroupBy.Count > 2) return "Group by at most two keys.";
        if (GroupBy.Distinct().Count() < GroupBy.Count) return "Group by two different keys.";
        var splitting = keys.Where(key => key.Source is SpendKeySource.Dimension or SpendKeySource.Allocation).ToList();
        if (splitting.Count > 1)
        {
            return $"{splitting[0]} and {splitting[1]} divide the same money in two ways, and Cost Explorer does not say how they overlap. "
                + "Ask for one of them.";
        }

        if (SharedCosts == SharedCosts.Divided && DivisionRefusal() is { } refusal) return refusal;

        return keys.Contains(SpendKey.RecordType) && keys.Any(key => key != SpendKey.RecordType && key != SpendKey.Service)
            ? "Charge types are known per service only: recordType goes with service or alone."
            : null;
    }

    /// <summary>Why the question cannot be answered with shared costs divided; null when it can.</summary>
    private string? DivisionRefusal()
    {
        if (GroupBy is not [var key] || key != SpendKey.Feature || Filters.Any(filter => filter.Key != SpendKey.Feature))
            return "Shared costs are divided among features, whatever they were spent on: group by feature alone and filter by nothing else, or show shared costs as carried.";
        if (Granularity != SpendGranularity.Monthly || Period.Start.Day != 1 || Period.EndExclusive.Day != 1)
            return "Shared costs are divided by whole months, each by its own plan: choose whole months, shown by months, or show shared costs as carried.";
        if (Metric == SpendMetric.Quantity || Charges != ChargeSelection.Usage)
            return "Only the cost of usage is divided: choose a cost and usage charges, or show shared costs as carried.";
        return DivisionMonths > MostDivisionMonths ? $"Shared costs are divided for at most {MostDivisionMonths} months at once." : null;
    }

    private int DivisionMonths => (Period.EndExclusive.Year - Period.Start.Year) * 12 + Period.EndExclusive.Month - Period.Start.Month;
}
