namespace FinOpsDashboard.Domain.Spend;

/// <summary>What one unit of a row's UsageQuantity is. The default value is <see cref="Unknown"/>.</summary>
/// <remarks>
/// Cost Explorer mostly answers <c>N/A</c> for the unit, so it is derived from the usage type and the units of the AWS price list
/// (snapshot of 2026-08-20). Where the price list was not seen for a row, the member says that it is an assumption.
/// </remarks>
public enum QuantityUnit
{
    /// <summary>Not known: a quantity in this unit must not be converted or compared.</summary>
    Unknown,

    /// <summary>1,000 tokens: token rows of <c>Amazon Bedrock</c> and <c>Amazon Bedrock Service</c>.</summary>
    ThousandTokens,

    /// <summary>1,000,000 tokens: token rows of marketplace models (their price rows say "1M tokens" or "Units"), and xAI Grok.</summary>
    MillionTokens,

    /// <summary>1,000 tokens trained, epochs counted.</summary>
    ThousandTrainingTokens,

    /// <summary>Hours of reinforcement fine-tuning.</summary>
    TrainingHours,

    /// <summary>Images seen in training of an image model; assumed from the price per image on the AWS pricing page.</summary>
    TrainingImages,

    /// <summary>Custom models stored, times months.</summary>
    ModelMonths,

    /// <summary>Model units of Provisioned Throughput, times hours.</summary>
    ModelUnitHours,

    /// <summary>
    /// Reserved tokens per minute, times hours. Prices are per 1,000 tokens per minute, one price row says 1,000,000:
    /// the scale is not established.
    /// </summary>
    TokensPerMinuteHours,

    /// <summary>Custom model units of an imported model, times minutes.</summary>
    CustomModelUnitMinutes,

    /// <summary>Custom model units stored for an imported model, times months; assumed from the AWS pricing page.</summary>
    CustomModelUnitMonths,

    /// <summary>Images, in or out.</summary>
    Images,

    /// <summary>Seconds of video or audio.</summary>
    Seconds,

    /// <summary>Guardrail text units of up to 1,000 characters.</summary>
    TextUnits,

    /// <summary>Search units of a reranker or a knowledge base; assumed one per query.</summary>
    SearchUnits,

    /// <summary>Requests, invocations or retrievals.</summary>
    Requests,

    /// <summary>Pages of documents.</summary>
    Pages,

    /// <summary>vCPU hours.</summary>
    VcpuHours,

    /// <summary>Gigabyte-hours of memory.</summary>
    GigabyteHours,

    /// <summary>Gigabyte-months of storage; assumed from the AWS pricing page.</summary>
    GigabyteMonths,
}
