namespace FinOpsDashboard.Domain.Spend;

/// <summary>Display texts of units, and which of them are paid by time.</summary>
public static class QuantityUnits
{
    /// <summary>Units of capacity that is paid for used or not: model units, reserved tokens per minute, copies of imported models.</summary>
    public static IReadOnlyList<QuantityUnit> PaidByTime { get; } =
        [QuantityUnit.ModelUnitHours, QuantityUnit.TokensPerMinuteHours, QuantityUnit.CustomModelUnitMinutes];

    /// <summary>The unit in words that follow a number, such as <c>1K tokens</c>; <c>units</c> where it is not known.</summary>
    public static string ToDisplayText(this QuantityUnit unit) => unit switch
    {
        QuantityUnit.ThousandTokens => "1K tokens",
        QuantityUnit.MillionTokens => "1M tokens",
        QuantityUnit.ThousandTrainingTokens => "1K tokens trained",
        QuantityUnit.TrainingHours => "training hours",
        QuantityUnit.TrainingImages => "images trained",
        QuantityUnit.ModelMonths => "model-months",
        QuantityUnit.ModelUnitHours => "model-unit hours",
        QuantityUnit.TokensPerMinuteHours => "TPM hours",
        QuantityUnit.CustomModelUnitMinutes => "custom-model-unit minutes",
        QuantityUnit.CustomModelUnitMonths => "custom-model-unit months",
        QuantityUnit.Images => "images",
        QuantityUnit.Seconds => "seconds",
        QuantityUnit.TextUnits => "text units",
        QuantityUnit.SearchUnits => "search units",
        QuantityUnit.Requests => "requests",
        QuantityUnit.Pages => "pages",
        QuantityUnit.VcpuHours => "vCPU hours",
        QuantityUnit.GigabyteHours => "GB hours",
        QuantityUnit.GigabyteMonths => "GB-months",
        QuantityUnit.Unknown or _ => "units",
    };
}
