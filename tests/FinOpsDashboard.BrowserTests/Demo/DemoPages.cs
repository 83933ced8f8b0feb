namespace FinOpsDashboard.BrowserTests.Demo;

/// <summary>The pages of the demo data, and how one sees that they are complete.</summary>
internal static class DemoPages
{
    public const string Invoices = "/features/invoice-extraction";

    /// <summary>An office week that holds one unit and buys two by the hour.</summary>
    public const string Ladder =
        "/commitments?feature=&model=Llama%203.1%2070B&custom=yes&in=300000&out=30000&week=8-18%3A40000000%2F12000000%2F6000000&outputShare=0.1";

    /// <summary>Every page by its name in pictures: the address and how many charts it draws.</summary>
    public static IReadOnlyDictionary<string, (string Address, int Charts)> All { get; } = new Dictionary<string, (string, int)>
    {
        ["overview"] = ("/", 1),
        ["spend"] = ("/spend?group=model,tokenKind", 1),
        ["spend-compared"] = ("/spend?period=thisMonth&granularity=daily&group=feature&compare=previous", 1),
        ["spend-hours"] = (FormattableString.Invariant($"/spend/hours?day={TimeProvider.System.GetUtcNow().AddDays(-2):yyyy-MM-dd}"), 1),
        ["spend-source"] = ("/spend/source?month=2026-10", 0),
        ["reconcile"] = ("/reconcile", 0),
        ["reconcile-causes"] = ("/reconcile?feature=ticket-triage", 0),
        ["forecast"] = ("/forecast", 1),
        ["forecast-feature"] = ("/forecast?to=quarterEnd&feature=support-assist&method=trend", 1),
        ["allocation"] = ("/allocation", 0),
        ["allocation-rules"] = ("/allocation/rules", 0),
        ["unit-costs"] = ("/unit-costs", 1),
        ["unit-costs-invoice"] = ("/unit-costs?figure=per%3Ainvoice", 1),
        ["budgets"] = ("/budgets", 1),
        ["budgets-finished"] = ("/budgets?periods=finished", 1),
        ["anomalies"] = ("/anomalies", 0),
        ["anomaly"] = ("/anomalies?anomaly=1", 1),
        ["credits"] = ("/credits", 1),
        ["features"] = ("/features", 0),
        ["workspace"] = (Invoices, 2),
        ["edit"] = (Invoices + "/edit", 0),
        ["levers"] = (Invoices + "/levers", 1),
        ["risk"] = (Invoices + "/risk", 1),
        ["portfolio"] = ("/portfolio", 0),
        ["prices"] = ("/prices", 0),
        ["rates"] = ("/prices?tab=rates", 0),
        ["commitments"] = ("/commitments", 0),
        ["commitment-ladder"] = (Ladder, 0),
        ["data"] = ("/data", 0),
        ["notifications"] = ("/notifications", 0),
        ["settings"] = ("/settings", 0),
        ["help"] = ("/help", 0),
        ["help-costing"] = ("/help/costing", 0),
        ["help-scenario"] = ("/help/scenario", 0),
        ["help-examples"] = ("/help/examples", 0),
        ["help-example"] = ("/help/examples/round-numbers", 1),
    };

    /// <summary>Opens a page and waits until it has its figures and charts.</summary>
    public static async Task ShowAsync(this Tab tab, string address, int charts)
    {
        await tab.Page.GotoAsync(address);
        await tab.WaitUntilDrawnAsync(charts, loads: !address.StartsWith("/help", StringComparison.Ordinal));
    }

    /// <summary>Opens a page of <see cref="All"/>.</summary>
    public static Task ShowAsync(this Tab tab, string name) => tab.ShowAsync(All[name].Address, All[name].Charts);

    /// <summary>Waits for figures and charts; help loads nothing, what it says is built in.</summary>
    public static async Task WaitUntilDrawnAsync(this Tab tab, int charts, bool loads = true)
    {
        if (loads) await Assertions.Expect(tab.Page.Locator(".content")).ToHaveAttributeAsync("aria-busy", "false");
        await Assertions.Expect(tab.Page.Locator(".plot[data-drawn]")).ToHaveCountAsync(charts);
        await tab.WaitUntilInteractiveAsync();
    }

    /// <summary>Presses the button that loads the demo data, and waits for the overview that it opens.</summary>
    public static async Task LoadDemoAsync(this Tab tab)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Load demo data" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".banner")).ToContainTextAsync("Demo data.", new() { Timeout = 60_000 });
        await tab.WaitUntilDrawnAsync(1);
    }

    /// <summary>The key figure of a tile.</summary>
    public static ILocator Figure(this Tab tab, string label) =>
        tab.Page.GetByRole(AriaRole.Group, new() { Name = label }).Locator(".value");
}
