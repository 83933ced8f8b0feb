using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Notifications;
using FinOpsDashboard.Web.Components.Pages;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Notifying;

/// <summary>A receiver that is down, and a delivery that was given up.</summary>
public sealed class NotificationsPageTests : BunitContext
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);
    private readonly FakeNoticeStore _store = new();
    private readonly FakeReceiver _mail = new("email") { Error = "The mail server mail.example.com could not be reached: refused" };
    private readonly TestSignIn _signIn;

    public NotificationsPageTests()
    {
        Services.AddSingleton<TimeProvider>(new FixedTime(Now));
        Services.AddSingleton<INoticeStore>(_store);
        Services.AddSingleton<INoticeReceivers>(new FakeReceivers(_mail));
        Services.AddSingleton<NoticeDispatch>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _signIn = TestSignIn.Add(this, Roles.Admin);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var notice = new Notice { Key = "k", Severity = NoticeSeverity.Warning, Subject = "Search <b>x</b>: 80 % reached", LinkPath = "/budgets?budget=1" };
        _store.Deliveries.Add(new NoticeDelivery { Id = 1, Notice = new RaisedNotice(1, notice, Now), Receiver = "email", Attempts = 8, LastAttemptAt = Now, LastError = "refused" });
    }

    [Fact]
    public async Task Page_ShowsReceiversWithoutSecretsAndDeliveriesWithTheirState()
    {
        var page = await OpenAsync();

        Assert.Equal(["email", "mail.example.com", "Send a test"], page.FindAll("table")[0].QuerySelectorAll("tbody tr > *").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(
            ["Search <b>x</b>: 80 % reached", "22 Nov 2026 06:00 UTC", "email", "given upafter 8 attempts", "refused", "Try again"],
            page.FindAll("table")[1].QuerySelectorAll("tbody tr > *").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("/budgets?budget=1", page.Find("tbody th a").GetAttribute("href"));
        Assert.Empty(page.FindAll("b"));
    }

    [Fact]
    public async Task Test_ReceiverThatIsDown_SaysWhyAndThenThatItArrived()
    {
        var page = await OpenAsync();
        await page.FindAll("button").Single(button => button.TextContent == "Send a test").ClickAsync(new());
        Assert.Contains("email: The mail server mail.example.com could not be reached", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        _mail.Error = null;
        await page.FindAll("button").Single(button => button.TextContent == "Send a test").ClickAsync(new());

        Assert.Equal("The test was handed to email.", page.Find("[role=status]").TextContent);
        Assert.StartsWith("Test:", Assert.Single(_mail.Taken).Notice.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TryAgain_SendsAtOnceAndShowsIt()
    {
        _mail.Error = null;
        var page = await OpenAsync();

        await page.FindAll("button").Single(button => button.TextContent == "Try again").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("delivered", page.FindAll("table")[1].TextContent, StringComparison.Ordinal));
        Assert.Equal("Search <b>x</b>: 80 % reached", Assert.Single(_mail.Taken).Notice.Subject);
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent == "Try again");
    }

    [Fact]
    public void Analyst_SeesNeitherReceiversNorDeliveries()
    {
        _signIn.Become(Roles.Analyst);

        var page = Render<Notifications>();

        Assert.Contains("For administrators", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task Test_RoleWithdrawn_SendsNothing()
    {
        _mail.Error = null;
        var page = await OpenAsync();
        _signIn.Become(Roles.Analyst);

        if (page.FindAll("button").SingleOrDefault(button => button.TextContent == "Send a test") is { } button) await button.ClickAsync(new());

        Assert.Empty(_mail.Taken);
    }

    private async Task<IRenderedComponent<Notifications>> OpenAsync()
    {
        var page = Render<Notifications>();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("table").Count));
        await page.InvokeAsync(() => { });
        return page;
    }
}
