using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>One anomaly.</summary>
/// <param name="Id">The number it is called by.</param>
/// <param name="Feature">The feature's id, or the word of a remainder; null for the whole bill.</param>
/// <param name="Name">The name on the page.</param>
/// <param name="State"><c>open</c>, <c>explained</c> or <c>closed</c>.</param>
/// <param name="Vanished">Whether it is found no more.</param>
/// <param name="Kind"><c>days</c> or <c>levelChange</c>.</param>
/// <param name="Direction"><c>rise</c> or <c>drop</c>.</param>
/// <param name="First">The first day, UTC.</param>
/// <param name="Last">The last day, UTC.</param>
/// <param name="Expected">What was to be expected of its days.</param>
/// <param name="Actual">What they were billed.</param>
/// <param name="Excess">Actual less expected.</param>
/// <param name="Percent">The excess over what was expected; null where nothing was.</param>
/// <param name="Estimated">Whether AWS may still change a day of it.</param>
/// <param name="Explanation">What moved; null where the bill of today does not have it.</param>
/// <param name="Changes">What happened to it, in order.</param>
public sealed record AnomalyDocumentRow(
    int Id, string? Feature, string Name, string State, bool Vanished, string Kind, string Direction, DateOnly First, DateOnly Last, string Expected, string Actual,
    string Excess, decimal? Percent, bool Estimated, AnomalyExplanationDocument? Explanation, IReadOnlyList<AnomalyChangeDocument> Changes)
{
    /// <summary>Tells an anomaly.</summary>
    public static AnomalyDocumentRow Of(AnomalyItem item, AnomalyExplanation? explanation)
    {
        ArgumentNullException.ThrowIfNull(item);
        var stored = item.Stored;
        return new AnomalyDocumentRow(
            stored.Id,
            stored.CarrierId.Length == 0 ? null : stored.CarrierId,
            item.Name,
            AnomalyWords.Of(stored.State),
            stored.IsVanished,
            AnomalyWords.Of(stored.Kind),
            AnomalyWords.Of(stored.Direction),
            stored.First,
            stored.Last,
            ExactText.Of(stored.Expected.Amount),
            ExactText.Of(stored.Actual.Amount),
            ExactText.Of(stored.Excess.Amount),
            stored.Share is { } share ? ExactText.Shortest(decimal.Round(share * 100, 4, MidpointRounding.AwayFromZero)) : null,
            stored.IsEstimated,
            explanation is null ? null : AnomalyExplanationDocument.Of(explanation),
            [.. stored.Changes.Select(change => new AnomalyChangeDocument(AnomalyWords.Of(change.Kind), change.Note, change.Author, ExactText.Moment(change.At)!, change.IsNewNormal))]);
    }
}
