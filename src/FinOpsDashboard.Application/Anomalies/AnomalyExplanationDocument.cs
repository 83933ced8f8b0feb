using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>What moved. The contributions of the lines and <paramref name="Other"/> add up to the excess to the last digit.</summary>
/// <param name="Lines">The usage types that moved most.</param>
/// <param name="OtherLines">How many more moved.</param>
/// <param name="Other">What these make, and what the medians of single lines leave of the median of their sum.</param>
/// <param name="Hints">What it suggests.</param>
public sealed record AnomalyExplanationDocument(
    IReadOnlyList<MovedLineDocument> Lines, int OtherLines, string Other, IReadOnlyList<AnomalyHintDocument> Hints)
{
    /// <summary>Tells an explanation.</summary>
    public static AnomalyExplanationDocument Of(AnomalyExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return new AnomalyExplanationDocument(
            [.. explanation.Lines.Select(MovedLineDocument.Of)],
            explanation.OtherLines,
            ExactText.Of(explanation.Other.Amount),
            [.. explanation.Hints.Select(hint => new AnomalyHintDocument(AnomalyWords.Of(hint.Kind), hint.Subject, hint.Amount is { } amount ? ExactText.Of(amount.Amount) : null, AnomalyText.Of(hint)))]);
    }
}
