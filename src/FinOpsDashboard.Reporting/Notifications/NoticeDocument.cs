using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Reporting.Notifications;

/// <summary>The body that webhooks get.</summary>
/// <param name="Version">1; a field may be added without a new version.</param>
/// <param name="Id">The number of the notice; 0 for a test. The same in every attempt.</param>
/// <param name="Key">What makes it the same notice.</param>
/// <param name="Severity"><c>information</c>, <c>warning</c> or <c>critical</c>.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Subject, sentence and address together, as chat programs show them.</param>
/// <param name="Facts">The figures.</param>
/// <param name="Link">The page that shows more; null where <c>FinOps__Notifications__BaseUrl</c> is not set.</param>
/// <param name="RaisedAt">When, UTC.</param>
/// <param name="Chart">The small chart; null for none.</param>
internal sealed record NoticeDocument(
    int Version, int Id, string Key, string Severity, string Subject, string Text, IReadOnlyList<NoticeFact> Facts, string? Link, string RaisedAt, NoticeDocumentChart? Chart)
{
    public static NoticeDocument Of(RaisedNotice raised, string? link)
    {
        var notice = raised.Notice;
        return new NoticeDocument(
            1,
            raised.Id,
            notice.Key,
            notice.Severity.ToString().ToLowerInvariant(),
            notice.Subject,
            string.Join('\n', new[] { notice.Subject, notice.Text, link ?? "" }.Where(part => part.Length > 0)),
            notice.Facts,
            link,
            ExactText.Moment(raised.RaisedAt)!,
            notice.Chart is not { } chart
                ? null
                : new NoticeDocumentChart(
                    chart.Title,
                    [.. chart.Bars.Select(bar => new NoticeDocumentBar(bar.Label, ExactText.Of(bar.Amount.Amount), bar.IsExpected))],
                    chart.Marker is { } marker ? ExactText.Of(marker.Amount) : null,
                    chart.MarkerLabel));
    }
}

/// <summary>A chart; amounts are decimal strings in US dollars.</summary>
internal sealed record NoticeDocumentChart(string Title, IReadOnlyList<NoticeDocumentBar> Bars, string? Marker, string MarkerLabel);

/// <summary>A bar.</summary>
internal sealed record NoticeDocumentBar(string Label, string Amount, bool Expected);
