using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>What a case does not know.</summary>
internal static class Unknown
{
    /// <summary>Missing prices as the price book words them; where it has none to name, the reasons of the options.</summary>
    public static IReadOnlyList<string> Sentences(CaseEvaluation evaluation) => evaluation.View.MissingPrices.Count > 0
        ? [.. evaluation.View.MissingPrices.Distinct()]
        : PlainReason.Of(evaluation.Options.OfType<NotApplicableOption>().SelectMany(option => option.Reasons), evaluation.Scenario);
}
