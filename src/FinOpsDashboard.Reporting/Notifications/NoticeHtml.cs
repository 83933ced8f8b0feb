using System.Globalization;
using System.Net;
using System.Text;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Reporting.Notifications;

/// <summary>A notice as HTML for mail clients: tables and inline styles alone, no script, no picture, nothing that is loaded.</summary>
internal static class NoticeHtml
{
    private const string Font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
    private const string Billed = "#0072b2";
    private const string Expected = "#9fc9e3";
    private const string Beyond = "#d55e00";
    private const string BeyondExpected = "#efb58a";

    public static string Of(RaisedNotice raised, string? link)
    {
        var notice = raised.Notice;
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>").Append(Text(notice.Subject))
            .Append("</title></head><body style=\"margin:0;padding:16px;background:#f6f7f8;color:#1b1f23;").Append(Font).Append(";font-size:14px;line-height:1.5\">")
            .Append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"max-width:640px;margin:0 auto;background:#ffffff;border:1px solid #dfe3e7\"><tr><td style=\"padding:20px 24px;border-top:4px solid ")
            .Append(ColorOf(notice.Severity)).Append("\">");
        html.Append("<p style=\"margin:0 0 4px;color:#59626b;font-size:12px\">").Append(WordOf(notice.Severity)).Append("</p>");
        html.Append("<h1 style=\"margin:0 0 12px;font-size:18px;line-height:1.35\">").Append(Text(notice.Subject)).Append("</h1>");
        if (notice.Text.Length > 0) html.Append("<p style=\"margin:0 0 16px\">").Append(Text(notice.Text)).Append("</p>");
        AppendFacts(html, notice.Facts);
        if (notice.Chart is { Bars.Count: > 0 } chart) AppendChart(html, chart);
        if (link is not null)
        {
            html.Append("<p style=\"margin:20px 0 0\"><a href=\"").Append(Text(link))
                .Append("\" style=\"display:inline-block;padding:9px 16px;background:#0b5cad;color:#ffffff;text-decoration:none;border-radius:6px\">Open in FinOps Dashboard</a></p>");
        }

        html.Append("</td></tr></table><p style=\"max-width:640px;margin:12px auto 0;color:#59626b;font-size:12px\">FinOps Dashboard, ").Append(Text(Format.Moment(raised.RaisedAt))).Append("</p></body></html>");
        return html.ToString();
    }

    private static void AppendFacts(StringBuilder html, IReadOnlyList<NoticeFact> facts)
    {
        if (facts.Count == 0) return;
        html.Append("<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"border-collapse:collapse\">");
        foreach (var fact in facts)
        {
            html.Append("<tr><th scope=\"row\" align=\"left\" valign=\"top\" style=\"padding:5px 16px 5px 0;border-top:1px solid #dfe3e7;color:#59626b;font-weight:400;white-space:nowrap\">").Append(Text(fact.Label))
                .Append("</th><td valign=\"top\" style=\"padding:5px 0;border-top:1px solid #dfe3e7\">").Append(Text(fact.Value)).Append("</td></tr>");
        }

        html.Append("</table>");
    }

    private static void AppendChart(StringBuilder html, NoticeChart chart)
    {
        html.Append("<h2 style=\"margin:20px 0 8px;font-size:14px\">").Append(Text(chart.Title)).Append("</h2><table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\">");
        foreach (var bar in chart.Bars)
        {
            var (filled, left, beyond, rest) = NoticeBars.PartsOf(chart, bar);
            html.Append("<tr><td width=\"64\" style=\"padding:2px 8px 2px 0;color:#59626b;font-size:12px;white-space:nowrap\">").Append(Text(bar.Label))
                .Append("</td><td style=\"padding:2px 0\"><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr>");
            var isMarkedAfterFilled = chart.Marker is not null && left == 0;
            AppendPart(html, filled, bar.IsExpected ? Expected : Billed, isMarkedAfterFilled);
            AppendPart(html, left, null, chart.Marker is not null);
            AppendPart(html, beyond, bar.IsExpected ? BeyondExpected : Beyond, isMarked: false);
            AppendPart(html, rest, null, isMarked: false);
            html.Append("</tr></table></td><td width=\"110\" align=\"right\" style=\"padding:2px 0 2px 8px;font-size:12px;white-space:nowrap\">").Append(Text(Format.MoneyRounded(bar.Amount))).Append("</td></tr>");
        }

        html.Append("</table><p style=\"margin:6px 0 0;color:#59626b;font-size:12px\">");
        if (chart.Marker is { } marker) html.Append("Dark line: ").Append(Text(chart.MarkerLabel)).Append(' ').Append(Text(Format.MoneyRounded(marker))).Append(". ");
        if (chart.Bars.Any(bar => bar.IsExpected)) html.Append("Pale bars are foreseen.");
        html.Append("</p>");
    }

    private static void AppendPart(StringBuilder html, int percent, string? color, bool isMarked)
    {
        if (percent <= 0) return;
        html.Append("<td width=\"").Append(percent.ToString(CultureInfo.InvariantCulture)).Append("%\" height=\"14\" style=\"height:14px;font-size:1px;line-height:1px");
        if (isMarked) html.Append(";border-right:2px solid #1b1f23");
        html.Append('"');
        if (color is not null) html.Append(" bgcolor=\"").Append(color).Append('"');
        html.Append(">&nbsp;</td>");
    }

    private static string ColorOf(NoticeSeverity severity) => severity switch
    {
        NoticeSeverity.Critical => "#b42318",
        NoticeSeverity.Warning => "#c78300",
        _ => "#0b5cad",
    };

    private static string WordOf(NoticeSeverity severity) => severity switch
    {
        NoticeSeverity.Critical => "Critical",
        NoticeSeverity.Warning => "Warning",
        _ => "For information",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
