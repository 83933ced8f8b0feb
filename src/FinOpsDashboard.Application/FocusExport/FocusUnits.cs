using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.FocusExport;

/// <summary>Units in the unit format of FOCUS 1.2: capitalized plural nouns, a whole number in front where a price is per so many.</summary>
/// <remarks>https://github.com/FinOps-Open-Cost-and-Usage-Spec/FOCUS_Spec, tag v1.2, specification/attributes/unit_format.md, read 2026-11-22.</remarks>
internal static class FocusUnits
{
    private const string Tokens = "Tokens";
    private const string TrainingTokens = "Training Tokens";

    /// <summary>What the price is per: the unit that AWS counts the quantity in.</summary>
    public static string PricingUnitOf(QuantityUnit unit) => unit switch
    {
        QuantityUnit.ThousandTokens => "1000 " + Tokens,
        QuantityUnit.MillionTokens => "1000000 " + Tokens,
        QuantityUnit.ThousandTrainingTokens => "1000 " + TrainingTokens,
        _ => ConsumedUnitOf(unit),
    };

    /// <summary>What was consumed: single tokens where they are counted, else as the price counts.</summary>
    public static string ConsumedUnitOf(QuantityUnit unit) => unit switch
    {
        QuantityUnit.ThousandTokens or QuantityUnit.MillionTokens => Tokens,
        QuantityUnit.ThousandTrainingTokens => TrainingTokens,
        QuantityUnit.TrainingHours => "Hours",
        QuantityUnit.TrainingImages => "Training Images",
        QuantityUnit.ModelMonths => "Model-Months",
        QuantityUnit.ModelUnitHours => "Model Unit-Hours",
        QuantityUnit.CustomModelUnitMinutes => "Custom Model Unit-Minutes",
        QuantityUnit.CustomModelUnitMonths => "Custom Model Unit-Months",
        QuantityUnit.Images => "Images",
        QuantityUnit.Seconds => "Seconds",
        QuantityUnit.TextUnits => "Text Units",
        QuantityUnit.SearchUnits => "Search Units",
        QuantityUnit.Requests => "Requests",
        QuantityUnit.Pages => "Pages",
        QuantityUnit.VcpuHours => "vCPU-Hours",
        QuantityUnit.GigabyteHours => "GB-Hours",
        QuantityUnit.GigabyteMonths => "GB-Months",
        // The scale of reserved tokens per minute is not established: to name one would be a guess.
        QuantityUnit.TokensPerMinuteHours or QuantityUnit.Unknown or _ => "Units",
    };
}
