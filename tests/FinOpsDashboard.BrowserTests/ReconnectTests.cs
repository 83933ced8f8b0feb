using FinOpsDashboard.Data;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.BrowserTests;

[Collection(SharedChromium.Name)]
public sealed class ReconnectTests(Chromium chromium)
{
    [Fact]
    public async Task OpenPage_ServerStartedAgain_HealsByItself()
    {
        await using var app = await AppProcess.StartAsync();
        await using var tab = await chromium.OpenAsync(app.Address);
        await tab.SetUpAsync();
        await tab.MarkDocumentAsync();
        await app.KillAsync();
        var dialog = tab.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(dialog.Locator("[data-seconds]")).Not.ToHaveTextAsync("0");
        await Shots.TakeAsync(tab.Page, "reconnect");
        await app.StartAgainAsync();
        await tab.WaitUntilLoadedAgainAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Overview");
        await tab.WaitUntilInteractiveAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();
    }

    [Fact]
    public async Task OpenPage_AccountDisabled_IsThrownOut()
    {
        await using var app = await AppProcess.StartAsync(new() { ["FinOps__RevalidateSignInSeconds"] = "1" });
        await using var tab = await chromium.OpenAsync(app.Address);
        await tab.SetUpAsync();
        await using (var database = Open(app.ConnectionString))
        {
            await database.Users.ExecuteUpdateAsync(
                users => users.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue), TestContext.Current.CancellationToken);
        }

        await tab.ShowsAddressAsync("/account/login");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
    }

    private static FinOpsDbContext Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<FinOpsDbContext>();
        options.UseFinOpsStore(connectionString);
        return new FinOpsDbContext(options.Options);
    }
}
