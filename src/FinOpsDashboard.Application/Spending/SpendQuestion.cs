using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Spending;

/// <summary>A question for actuals.</summary>
public sealed record SpendQuestion
{
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

        return keys.Contains(SpendKey.RecordType) && keys.Any(key => key != SpendKey.RecordType && key != SpendKey.Service)
            ? "Charge types are known per service only: recordType goes with service or alone."
            : null;
    }
}
