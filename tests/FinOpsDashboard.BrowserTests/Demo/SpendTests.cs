using System.Globalization;

namespace FinOpsDashboard.BrowserTests.Demo;

[Collection(SharedChromium.Name)]
public sealed class SpendTests(Chromium chromium, DemoApp app)
{
    private const string ByModelAndKind = "/spend?from=2026-08-01&to=2026-11-01&group=model%2CtokenKind";

    [Fact]
    public async Task Csv_ByModelAndTokenKind_AddsUpToTheTable()
    {
        await using var tab = await app.OpenAsync(chromium);
        await tab.ShowAsync(ByModelAndKind, 1);
        var total = await tab.Page.Locator("tfoot td[title]").GetAttributeAsync("title");
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Link, new() { Name = "Download CSV" }).ClickAsync());
        Assert.Equal("spend-20260801-20261031.csv", download.SuggestedFilename);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("period,model,tokenKind,metric,charges,amount,unit,estimated", lines[0]);
        Assert.Equal(Dollars(total!), lines.Skip(1).Sum(line => Dollars(line.Split(',')[5])));
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Address_BackAndReload_ShowTheSameView()
    {
        await using var tab = await app.OpenAsync(chromium);
        await tab.ShowAsync(ByModelAndKind, 1);
        var rows = tab.Page.GetByRole(AriaRole.Region, new() { Name = "Spend by the chosen keys" }).Locator("tbody tr");
        var before = await rows.AllInnerTextsAsync();
        Assert.True(before.Count > 4, $"{before.Count} rows");

        var model = rows.First.GetByRole(AriaRole.Link).First;
        var name = await model.InnerTextAsync();
        await model.ClickAsync();
        var chip = tab.Page.GetByRole(AriaRole.Button, new() { Name = $"model: {name}" });
        await Assertions.Expect(chip).ToBeVisibleAsync();
        await Assertions.Expect(rows).Not.ToHaveCountAsync(before.Count);
        var narrow = await rows.AllInnerTextsAsync();
        await tab.Page.ReloadAsync();
        await tab.WaitUntilDrawnAsync(1);
        Assert.Equal(narrow, await rows.AllInnerTextsAsync());

        await tab.Page.GoBackAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(before.Count);
        Assert.Equal(before, await rows.AllInnerTextsAsync());
        await tab.Page.GoForwardAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(narrow.Count);
        await chip.ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(before.Count);
        await Assertions.Expect(chip).ToHaveCountAsync(0);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Filters_ChosenByHand_AreInTheAddress()
    {
        await using var tab = await app.OpenAsync(chromium);
        await tab.ShowAsync(ByModelAndKind, 1);
        await tab.Page.GetByLabel("Group by", new() { Exact = true }).SelectOptionAsync("region");
        await tab.ShowsAddressAsync("group=region%2CtokenKind");
        await tab.Page.GetByLabel("Group by, second key").SelectOptionAsync("");
        await tab.ShowsAddressAsync("group=region$");
        await Assertions.Expect(tab.Page.Locator("figure h2")).ToHaveTextAsync("What did Bedrock cost by Region?");
        await tab.Page.GetByLabel("To", new() { Exact = true }).FillAsync("2026-07-01");
        await tab.Page.GetByLabel("To", new() { Exact = true }).BlurAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The last day lies before the first one.");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task View_SavedByKeyboard_IsThereOnAPhoneAndGoesAgain()
    {
        await using (var tab = await app.OpenAsync(chromium))
        {
            await tab.ShowAsync("/spend?period=lastMonth&group=model&compare=previous&only=tokenKind%3Dinput", 1);
            await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save this view" }).PressAsync("Enter");
            var name = tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" });
            await Assertions.Expect(name).ToBeFocusedAsync();
            await name.FillAsync("Input tokens last month");
            await name.PressAsync("Enter");
            var saved = tab.Page.GetByRole(AriaRole.Link, new() { Name = "Input tokens last month" });
            await Assertions.Expect(saved).ToHaveAttributeAsync("aria-current", "true");
            await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save this view" })).ToBeFocusedAsync();
            Assert.Empty(tab.Faults);
        }

        await using var phone = await app.OpenAsync(chromium, width: 390);
        await phone.ShowAsync("/spend", 1);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Input tokens last month" }).ClickAsync();
        await phone.ShowsAddressAsync("period=lastMonth&group=model&only=tokenKind%3Dinput&compare=previous$");
        await phone.WaitUntilDrawnAsync(1);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Manage" }).ClickAsync();
        Assert.Empty(await phone.FindBarriersAsync());
        Assert.True(await phone.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Link, new() { Name = "Input tokens last month" })).ToHaveCountAsync(0);
        Assert.Empty(phone.Faults);
    }

    [Fact]
    public async Task Compare_ChosenByHand_TiesOutToTheCsv()
    {
        await using var tab = await app.OpenAsync(chromium);
        await tab.ShowAsync("/spend?period=lastMonth&group=feature", 1);
        await tab.Page.GetByLabel("Compare with").SelectOptionAsync("Previous");
        await tab.ShowsAddressAsync("period=lastMonth&group=feature&compare=previous$");
        var difference = await tab.Page.Locator("tfoot td[title]").Nth(2).GetAttributeAsync("title");
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Link, new() { Name = "Download CSV" }).ClickAsync());
        Assert.EndsWith("-compared.csv", download.SuggestedFilename, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(Dollars(difference!.Replace("\u2212", "-", StringComparison.Ordinal)), lines.Skip(1).Sum(line => Dollars(line.Split(',')[9])));
        Assert.Empty(tab.Faults);
    }

    private static decimal Dollars(string text) => decimal.Parse(text.Replace("$", "", StringComparison.Ordinal).Replace(" (USD)", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture);
}
