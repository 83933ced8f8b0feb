using System.Text;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Reporting.Notifications;

/// <summary>A notice as plain text.</summary>
internal static class NoticeText
{
    private const int WidestBar = 30;

    public static string Of(RaisedNotice raised, string? link)
    {
        var notice = raised.Notice;
        var text = new StringBuilder();
        text.AppendLine(notice.Subject).AppendLine();
        if (notice.Text.Length > 0) text.AppendLine(notice.Text).AppendLine();
        var width = notice.Facts.Count == 0 ? 0 : notice.Facts.Max(fact => fact.Label.Length);
        foreach (var fact in notice.Facts) text.Append($"{fact.Label}:".PadRight(width + 2)).AppendLine(fact.Value);
        if (notice.Chart is { Bars.Count: > 0 } chart)
        {
            text.AppendLine().AppendLine(chart.Title);
            var highest = NoticeBars.HighestOf(chart);
            var labels = chart.Bars.Max(bar => bar.Label.Length);
            foreach (var bar in chart.Bars)
            {
                var length = highest == 0 ? 0 : (int)decimal.Round(Math.Max(0m, bar.Amount.Amount) / highest * WidestBar, MidpointRounding.AwayFromZero);
                text.Append(bar.Label.PadRight(labels + 1)).Append(new string(bar.IsExpected ? '-' : '#', length)).Append(' ').AppendLine($"{Format.MoneyRounded(bar.Amount)}{(bar.IsExpected ? " foreseen" : "")}");
            }

            if (chart.Marker is { } marker) text.AppendLine($"{chart.MarkerLabel}: {Format.MoneyRounded(marker)}");
        }

        text.AppendLine();
        if (link is not null) text.AppendLine(link);
        text.Append("FinOps Dashboard, ").AppendLine(Format.Moment(raised.RaisedAt));
        return text.ToString();
    }
}
