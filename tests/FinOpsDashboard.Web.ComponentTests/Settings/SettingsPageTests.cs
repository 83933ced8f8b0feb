using AngleSharp.Dom;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Accounts;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Settings;

public sealed class SettingsPageTests : BunitContext
{
    private const string Ada = "ada-id";
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);
    private readonly FakeApiTokenStore _store = new() { Owners = { [Ada] = Roles.Viewer, ["eve-id"] = Roles.Viewer } };
    private readonly TestSignIn _signIn;

    public SettingsPageTests()
    {
        Services.AddSingleton<TimeProvider>(new FixedTime(Now));
        Services.AddSingleton<IApiTokenStore>(_store);
        Services.AddSingleton<ApiTokens>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _signIn = TestSignIn.Add(this, Roles.Viewer);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void Page_NoToken_SaysSoAndOffersOne()
    {
        var page = Open();
        Assert.Contains("No program can ask in your name", page.Markup, StringComparison.Ordinal);
        Assert.Contains("You have made no token yet.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("90", page.Find("select").GetAttribute("value"));
    }

    [Fact]
    public void Make_Token_IsShownOnceWithWhatToDoWithIt()
    {
        var page = Open();
        Make(page, "nightly <b>x</b>", "30");
        var secret = page.WaitForElement("[data-copy]").GetAttribute("data-copy")!;
        var text = page.Find($"#{secret}").TextContent;
        Assert.Matches("^finops_[A-Za-z0-9_-]{43}$", text);
        Assert.Contains("Authorization: Bearer $FINOPS_TOKEN", page.Find(".notice .command").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("b"));
        Assert.Equal(Now.AddDays(30), _store.Stored.Single().Expires);
        Assert.Contains("22 Dec 2026", Row(page).TextContent, StringComparison.Ordinal);

        page.FindAll("button").Single(button => button.TextContent == "I have it, hide it").Click();
        Assert.DoesNotContain(text[13..], page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(text[13..], Open().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Make_NeverExpires_IsStoredSo()
    {
        var page = Open();
        Make(page, "for ever", "never");
        page.WaitForElement("[data-copy]");
        Assert.Null(_store.Stored.Single().Expires);
    }

    [Fact]
    public void Make_NoName_SaysWhy()
    {
        var page = Open();
        Make(page, "  ", "90");
        Assert.Contains("A token needs a name", page.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(_store.Stored);
    }

    [Fact]
    public async Task Revoke_Pressed_AsksFirstThenRevokes()
    {
        var secret = await IssueAsync(Ada);
        var page = Open();
        page.Find("button.danger").Click();
        Assert.Equal("Revoke for good?", page.Find("button.danger").TextContent);
        Assert.NotNull(await Services.GetRequiredService<ApiTokens>().RecogniseAsync(secret, Cancellation));
        page.Find("button.danger").Click();
        page.WaitForAssertion(() => Assert.Contains("revoked 22 Nov 2026", Row(page).TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("button.danger"));
        Assert.Null(await Services.GetRequiredService<ApiTokens>().RecogniseAsync(secret, Cancellation));
    }

    [Fact]
    public async Task Page_TokensOfOthers_AreNotShown()
    {
        await IssueAsync("eve-id");
        var page = Open();
        Assert.Empty(page.FindAll("tbody tr"));
    }

    [Fact]
    public void Make_AccountShutOutWhileThePageIsOpen_MakesNothingAndSaysWhy()
    {
        var page = Open();
        _signIn.Become("nobody");
        Make(page, "late", "90");
        Assert.Contains("Your role does not allow this", page.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(_store.Stored);
    }

    [Fact]
    public async Task Revoke_AccountShutOutWhileThePageIsOpen_RevokesNothing()
    {
        var secret = await IssueAsync(Ada);
        var page = Open();
        page.Find("button.danger").Click();
        _signIn.Become("nobody");
        page.Find("button.danger").Click();
        Assert.NotEmpty(page.WaitForElement("[role=alert]").TextContent);
        Assert.NotNull(await Services.GetRequiredService<ApiTokens>().RecogniseAsync(secret, Cancellation));
    }

    [Fact]
    public void Page_StoreFails_SaysSoAndTriesAgain()
    {
        _store.Failure = new InvalidOperationException("The database is away.");
        var page = Render<Web.Components.Pages.Settings>();
        Assert.Contains("Your API tokens could not be read.", page.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("The database is away.", page.Markup, StringComparison.Ordinal);
        _store.Failure = null;
        page.FindAll("button").Single(button => button.TextContent == "Try again").Click();
        page.WaitForElement("form.form-grid");
    }

    private IRenderedComponent<Web.Components.Pages.Settings> Open()
    {
        var page = Render<Web.Components.Pages.Settings>();
        page.WaitForElement("form.form-grid");
        return page;
    }

    private static void Make(IRenderedComponent<Web.Components.Pages.Settings> page, string label, string expiry)
    {
        page.Find("form.form-grid input").Change(label);
        page.Find("form.form-grid select").Change(expiry);
        page.Find("form.form-grid").Submit();
    }

    private static IElement Row(IRenderedComponent<Web.Components.Pages.Settings> page) => page.Find("tbody tr");

    private async Task<string> IssueAsync(string ownerId) => Assert.IsType<ApiTokenOutcome.Issued>(
        await Services.GetRequiredService<ApiTokens>().IssueAsync(ownerId, "report", null, Cancellation)).Secret.Reveal();
}
