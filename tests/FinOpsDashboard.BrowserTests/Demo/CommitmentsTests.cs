namespace FinOpsDashboard.BrowserTests.Demo;

[Collection(SharedChromium.Name)]
public sealed class CommitmentsTests(Chromium chromium, DemoApp app)
{
    [Fact]
    public async Task Commitments_FromTheMenuToAWeekOfOnesOwn_AnswersAndKeepsItInTheAddress()
    {
        await using var tab = await app.OpenAsync(chromium);
        await tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Commitments" }).ClickAsync();
        var answer = tab.Page.Locator(".answer");
        await Assertions.Expect(answer).ToContainTextAsync("Do not commit: left on demand the week costs $");
        await tab.Page.GetByLabel("Feature", new() { Exact = true }).SelectOptionAsync("ticket-triage");
        await Assertions.Expect(answer).ToContainTextAsync("Hold 1 unit for six months: $9,548 a month");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "6 months" }).ClickAsync();
        await Assertions.Expect(answer).ToContainTextAsync("Hold 1 unit for one month: $15,461 a month");
        await tab.Page.GoBackAsync();
        await Assertions.Expect(answer).ToContainTextAsync("Hold 1 unit for six months");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await tab.Page.GetByLabel("The week is").SelectOptionAsync("Hours");
        var hours = tab.Page.GetByLabel("Tokens an hour, from Monday 00:00 UTC");
        var days = Enumerable.Range(0, 7).Select(day => string.Join('\t', Enumerable.Range(0, 24).Select(hour => day < 5 && hour is >= 8 and < 18 ? "40,000,000" : "10,000,000"))).ToArray();
        await hours.FillAsync(string.Join('\n', days.SkipLast(1).Append("ten\t20")));
        var show = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Show the ladder" });
        await show.ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("line 7: there are 2 numbers where 24 are expected");
        Assert.Empty(await tab.FindBarriersAsync());
        await Shots.TakeAsync(tab.Page, "commitments-form", whole: true);
        await hours.FillAsync(string.Join('\n', days));
        await tab.Page.GetByLabel("Busiest minute over average minute").FillAsync("1.5");
        await show.ClickAsync();
        await tab.ShowsAddressAsync("hours=");
        await Assertions.Expect(answer).ToContainTextAsync("by the hour: $");
        var told = await answer.InnerTextAsync();
        await tab.Page.ReloadAsync();
        await Assertions.Expect(answer).ToHaveTextAsync(told);

        var picture = tab.Page.Locator("figure").First;
        await picture.GetByRole(AriaRole.Button, new() { Name = "Table" }).PressAsync("Enter");
        await Assertions.Expect(picture.Locator("tbody tr")).ToHaveCountAsync(168);
        Assert.Empty(await tab.FindBarriersAsync());
        Assert.Empty(tab.Faults);
    }
}
