using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>Prices in a reader's words.</summary>
internal static class PriceText
{
    /// <summary>What a price is for.</summary>
    public static string NameOf(PriceKind kind, CommitmentTerm? commitment) => (kind, commitment) switch
    {
        (PriceKind.Input, _) => "input tokens",
        (PriceKind.Output, _) => "output tokens",
        (PriceKind.CustomInput, _) => "input tokens of the custom model",
        (PriceKind.CustomOutput, _) => "output tokens of the custom model",
        (PriceKind.Training, _) => "tokens trained",
        (PriceKind.ModelStorageMonth, _) => "storage of the custom model",
        (PriceKind.ModelUnitHour, CommitmentTerm.None) => "model unit, no commitment",
        (PriceKind.ModelUnitHour, CommitmentTerm.OneMonth) => "model unit, 1 month",
        (PriceKind.ModelUnitHour, CommitmentTerm.SixMonths) => "model unit, 6 months",
        _ => kind.ToWord(),
    };
}
