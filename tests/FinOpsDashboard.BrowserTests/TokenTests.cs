using System.Net;
using System.Net.Http.Headers;

namespace FinOpsDashboard.BrowserTests;

[Collection(SharedChromium.Name)]
public sealed class TokenTests(Chromium chromium)
{
    [Fact]
    public async Task Token_MadeOnThePage_AnswersAProgramUntilItIsRevoked()
    {
        await using var app = await AppProcess.StartAsync();
        await using var tab = await chromium.OpenAsync(app.Address);
        await tab.SetUpAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".answer")).ToContainTextAsync("No program can ask in your name");
        await tab.Page.GetByLabel("Name").FillAsync("nightly report");
        await tab.Page.GetByLabel("Expires").SelectOptionAsync("30");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Make a token" }).ClickAsync();
        var secret = tab.Page.Locator(".notice .secret code");
        await Assertions.Expect(secret).ToContainTextAsync("finops_");
        var token = await secret.InnerTextAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("[data-copy-status]")).Not.ToBeEmptyAsync();
        await Shots.TakeAsync(tab.Page, "token-made", whole: true);
        Assert.Empty(await tab.FindBarriersAsync());

        Assert.Equal(HttpStatusCode.OK, await AskAsync(app, token));

        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.Locator(".answer")).ToContainTextAsync("One API token acts in your name, last used on");
        Assert.DoesNotContain(token[13..], await tab.Page.ContentAsync(), StringComparison.Ordinal);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke for good?" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("tbody tr")).ToContainTextAsync("revoked");

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(app, token));
        Assert.Empty(tab.Faults);
    }

    private static async Task<HttpStatusCode> AskAsync(AppProcess app, string token)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await http.GetAsync(new Uri("/api/v1/features", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode;
    }
}
