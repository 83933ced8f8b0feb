using FinOpsDashboard.Application;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Database;
using FinOpsDashboard.Web.Components.Pages;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Hourly;

/// <summary>The page of hours: with them, without them, and where the payer account has not enabled them.</summary>
public sealed class HoursPageTests : BunitContext, IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        Services.AddData(_database.ConnectionString);
        Services.AddApplication();
        Services.AddSingleton<TimeProvider>(new FixedTime(Now));
        Services.AddOptions<SpendSyncOptions>().Configure(options => options.HourlyDays = 7);
        JSInterop.Mode = JSRuntimeMode.Loose;
        TestSignIn.Add(this, Roles.Viewer);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public async Task Demo_Hours_FitTheDaysAndOneDayOpens()
    {
        Assert.Null(await Services.GetRequiredService<DemoData>().LoadAsync(Xunit.TestContext.Current.CancellationToken));
        var page = Render<Hours>();
        page.WaitForElement("tbody a[href]", TimeSpan.FromSeconds(20));

        Assert.Contains("What did Bedrock cost, hour by hour?", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("How do hours come here?", page.Markup, StringComparison.Ordinal);
        var links = page.FindAll("a[href^='/spend/hours?day=']");
        Assert.Equal(14, links.Count);
        var difference = page.FindAll("tr:has(a[href^='/spend/hours?day=']) td:nth-of-type(3)").Select(cell => cell.TextContent.Trim()).Distinct();
        Assert.Equal("0.00", Assert.Single(difference));

        Services.GetRequiredService<NavigationManager>().NavigateTo("/spend/hours?day=2026-11-20");
        page.WaitForAssertion(() => Assert.Single(page.FindAll("a[href^='/spend/hours?day=']")), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void NoHours_SaysWhatToSetInWhichOrder()
    {
        var page = Render<Hours>();
        page.WaitForAssertion(() => Assert.Contains("FinOps__Aws__HourlyDays=14", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Contains("It is set to 7 now.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotEnabled_SaysSoWithWhatToDoAsTextAlone()
    {
        await Services.GetRequiredService<IHourlyStore>().NoteAsync(
            new HourlyReading(Now, new DateRange(new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 23)), 0, HourlyState.NotEnabled, "Hourly granularity is not enabled.", "Enable it. AWS says: <b>no</b>"),
            Xunit.TestContext.Current.CancellationToken);
        var page = Render<Hours>();
        page.WaitForAssertion(() => Assert.Contains("AWS says: <b>no</b>", page.Find(".caution").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Empty(page.FindAll(".caution b"));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _database.DisposeAsync();
    }
}
