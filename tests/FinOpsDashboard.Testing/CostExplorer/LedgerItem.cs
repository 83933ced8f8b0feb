namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>One line of the bill that the stand-in answers from.</summary>
public sealed record LedgerItem
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>The UTC day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The UTC hour of the day, 0 to 23.</summary>
    public int Hour { get; init; }

    /// <summary>SERVICE.</summary>
    public required string Service { get; init; }

    /// <summary>USAGE_TYPE.</summary>
    public required string UsageType { get; init; }

    /// <summary>RECORD_TYPE, the charge type.</summary>
    public string RecordType { get; init; } = "Usage";

    /// <summary>LINKED_ACCOUNT.</summary>
    public string Account { get; init; } = LedgerBuilder.DefaultAccount;

    /// <summary>REGION.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>OPERATION.</summary>
    public string Operation { get; init; } = "InvokeModelInference";

    /// <summary>The values of the cost allocation tags; a key that is not in it is untagged.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = None;

    /// <summary>The values of the cost categories.</summary>
    public IReadOnlyDictionary<string, string> CostCategories { get; init; } = None;

    /// <summary>As charged, in US dollars.</summary>
    public required decimal UnblendedCost { get; init; }

    /// <summary>As charged, after discounts; as <see cref="UnblendedCost"/> unless set.</summary>
    public decimal? NetUnblendedCost { get; init; }

    /// <summary>Fees spread over their term; as <see cref="UnblendedCost"/> unless set.</summary>
    public decimal? AmortizedCost { get; init; }

    /// <summary>Fees spread over their term, after discounts; as <see cref="UnblendedCost"/> unless set.</summary>
    public decimal? NetAmortizedCost { get; init; }

    /// <summary>How much was used, in <see cref="UsageUnit"/>.</summary>
    public decimal UsageQuantity { get; init; }

    /// <summary>The unit of the quantity; Cost Explorer says N/A where it does not know or where units mix.</summary>
    public string UsageUnit { get; init; } = "N/A";

    /// <summary>Whether the whole day is to be called estimated.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>The value of a dimension by its Cost Explorer name; null for one that the ledger does not have.</summary>
    internal string? ValueOf(string dimension) => dimension switch
    {
        "SERVICE" => Service,
        "USAGE_TYPE" => UsageType,
        "RECORD_TYPE" => RecordType,
        "LINKED_ACCOUNT" => Account,
        "REGION" => Region,
        "OPERATION" => Operation,
        _ => null,
    };

    /// <summary>The amount of a metric by its Cost Explorer name.</summary>
    internal decimal AmountOf(string metric) => metric switch
    {
        "UnblendedCost" or "BlendedCost" => UnblendedCost,
        "NetUnblendedCost" => NetUnblendedCost ?? UnblendedCost,
        "AmortizedCost" => AmortizedCost ?? UnblendedCost,
        "NetAmortizedCost" => NetAmortizedCost ?? UnblendedCost,
        "UsageQuantity" => UsageQuantity,
        "NormalizedUsageAmount" => 0m,
        _ => throw new StandInException(
            400, "ValidationException", $"1 validation error detected: Value '[{metric}]' at 'metrics' failed to satisfy constraint"),
    };
}
