using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>The likely causes of differences in a reader's words.</summary>
public static class CauseText
{
    /// <summary>The word in documents, such as <c>cacheNotEntered</c>.</summary>
    public static string WordOf(CauseKind kind) => char.ToLowerInvariant($"{kind}"[0]) + $"{kind}"[1..];

    /// <summary>The name of a cause.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="feature">Whose it is.</param>
    public static string NameOf(DifferenceCause cause, FeatureReconciliation feature)
    {
        ArgumentNullException.ThrowIfNull(cause);
        ArgumentNullException.ThrowIfNull(feature);
        return cause.Kind switch
        {
            CauseKind.MissingVolume when SharedCost.TryReadCarrier(feature.CarrierId, out _) => "Features share it",
            CauseKind.MissingVolume => feature.IsFeature ? "No volume entered" : "No feature carries it",
            CauseKind.CacheNotEntered => "Cache tokens not entered",
            CauseKind.RuleOverlap => "Rules of two features match",
            CauseKind.NotAllocated => "Carried by no feature",
            CauseKind.VolumeDiffers => cause.Amount > Usd.Zero ? "More tokens entered than billed" : "More tokens billed than entered",
            CauseKind.OtherModels => "Another model or Region answered",
            CauseKind.OtherTokenTerms => "Long cache writes or long context",
            CauseKind.Scope => "Global requests have their own price",
            CauseKind.BatchAndFlex => "Batch and flex tiers",
            CauseKind.OtherTiers => "Other service tiers",
            CauseKind.KindsNotEntered => "Image, audio or video tokens",
            CauseKind.NotTokens => "Charges that are no tokens",
            CauseKind.Capacity => "Capacity paid by time",
            CauseKind.Unpriced => "Price not known",
            CauseKind.Discount => "Billed below the price book",
            CauseKind.BilledAboveBook => "Billed above the price book",
            _ => WordOf(cause.Kind),
        };
    }

    /// <summary>What a cause means and what to do about it, as sentences.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="feature">Whose it is.</param>
    public static string MeaningOf(DifferenceCause cause, FeatureReconciliation feature)
    {
        ArgumentNullException.ThrowIfNull(cause);
        ArgumentNullException.ThrowIfNull(feature);
        return cause.Kind switch
        {
            CauseKind.MissingVolume when SharedCost.TryReadCarrier(feature.CarrierId, out _) =>
                "Features share these charges, so nobody enters volumes for them. The page Allocation says how they are divided.",
            CauseKind.MissingVolume when !feature.IsFeature => "No feature carries these charges, so nobody enters volumes for them. Add an allocation rule.",
            CauseKind.MissingVolume => "Nobody entered a volume for the month; the billed tokens stand against nothing. Enter it in the feature's workspace.",
            CauseKind.CacheNotEntered => "The bill has cache reads or writes, the entered volume has none. Cached tokens are billed on lines of their own; enter them apart from fresh input.",
            CauseKind.RuleOverlap => $"Allocation rules of {Names(feature)} match the same charge lines, and the first rule takes them. Narrow the rules or change their order.",
            CauseKind.NotAllocated => "Part of the same usage types is carried by no feature, such as calls without a tag. The amount is this feature's likely share of it; tag the calls or add a rule.",
            CauseKind.VolumeDiffers => "The entered tokens are not the billed ones. Check the month's logs, and whether all callers were counted.",
            CauseKind.OtherModels => $"Entered volumes take the prices of {ReferenceOf(feature)}; these tokens were answered by another model or in another Region.",
            CauseKind.OtherTokenTerms => "Cache writes that are kept for 30 minutes or an hour, and requests beyond the context threshold, cost more than a volume tells.",
            CauseKind.Scope => "Entered volumes take in-Region prices, which geographic requests share; global requests are billed at a lower one.",
            CauseKind.BatchAndFlex => "Tokens served in batches or at the flex tier, against the standard price that entered volumes take.",
            CauseKind.OtherTiers => "Tokens served at the priority or latency-optimized tier or by a customized model, against the standard price that entered volumes take.",
            CauseKind.KindsNotEntered => "A volume has no field for image, audio and video tokens.",
            CauseKind.NotTokens => "Guardrails, training, storage and other charges that are no tokens.",
            CauseKind.Capacity => "Model units, reserved tokens per minute and imported models are paid by time, used or not; a volume of tokens says nothing about them.",
            CauseKind.Unpriced => "The price book does not have the price of these lines. It is unknown, not zero: enter it under Prices.",
            CauseKind.Discount => "The billed rate lies more than 1 % below the price book: likely a discount or a free tier. Enter an agreed discount under Prices.",
            CauseKind.BilledAboveBook => "The billed rate lies more than 1 % above the price book: the price likely changed, or the list is old. Import a current one.",
            _ => "",
        };
    }

    /// <summary>The cause of the most in a few words with its amount, for tables.</summary>
    public static string LikelyOf(ReconciledFeature feature)
    {
        ArgumentNullException.ThrowIfNull(feature);
        if (feature.LikelyCause is { } cause) return $"{NameOf(cause, feature.Figures)}: {Format.MoneyDelta(cause.Amount)}";
        return (feature.Figures.EnteredToBilled ?? feature.Figures.BookToBilled).Rest == Usd.Zero ? "" : "Within 1 % of the price book";
    }

    /// <summary>Whose prices an entered volume takes, such as <c>Nova Pro in us-east-1</c>.</summary>
    public static string ReferenceOf(FeatureReconciliation feature)
    {
        ArgumentNullException.ThrowIfNull(feature);
        return feature.Reference is { } reference ? $"{reference.Model} in {reference.RegionId}" : "no known model";
    }

    private static string Names(FeatureReconciliation feature) => string.Join(" and ", feature.Competitors.Prepend(feature.CarrierId));
}
