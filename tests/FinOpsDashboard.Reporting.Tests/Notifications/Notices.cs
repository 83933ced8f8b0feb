using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Reporting.Notifications;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Reporting.Tests.Notifications;

/// <summary>A notice with hostile text, and receivers to send it to.</summary>
internal static class Notices
{
    public static Notice Crossing { get; } = new()
    {
        Key = "budget/7/2026-11/100",
        Severity = NoticeSeverity.Critical,
        Subject = "Gift finder <b>x</b>, November 2026: budget crossed, 107.3 % is billed – größer",
        Text = "It was crossed on 20 Nov 2026.",
        Facts = [new NoticeFact("Budget", "$2,200.00"), new NoticeFact("Billed to date", "$2,361.65")],
        LinkPath = "/budgets?budget=7&period=2026-11",
        Chart = new NoticeChart(
            "Spend since the period began, USD",
            [new NoticeBar("10 Nov", Usd.FromDollars(1_100m)), new NoticeBar("20 Nov", Usd.FromDollars(2_300m)), new NoticeBar("30 Nov", Usd.FromDollars(2_750m), IsExpected: true)],
            Usd.FromDollars(2_200m),
            "Budget"),
    };

    public static RaisedNotice Raised { get; } = new(7, Crossing, new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));

    public static NotificationOptions Mail(int port, bool startTls = false) => new()
    {
        BaseUrl = "https://finops.example.com/",
        TimeoutSeconds = 10,
        Email = new EmailReceiverOptions { Host = "localhost", Port = port, From = "FinOps <finops@example.com>", To = "ops@example.com, cfo@example.com", StartTls = startTls },
    };

    public static NotificationOptions Webhook(string url, string secret = "") =>
        new() { TimeoutSeconds = 5, BaseUrl = "https://finops.example.com", Webhooks = { new WebhookReceiverOptions { Url = url, Secret = secret, Name = "ops" } } };

    public static NoticeReceivers Receivers(NotificationOptions options) => new(Options.Create(options));
}
