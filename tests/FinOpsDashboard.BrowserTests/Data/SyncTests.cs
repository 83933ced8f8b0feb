using System.Globalization;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.CostExplorer;

namespace FinOpsDashboard.BrowserTests.Data;

[Collection(SharedChromium.Name)]
public sealed class SyncTests(Chromium chromium)
{
    private static readonly DateOnly LastMonth = BillingMonth.Of(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Previous.FirstDay;

    [Fact]
    public async Task Sync_RefusedThenAllowed_SaysWhyAndThenFillsTheOverview()
    {
        await using var aws = await CostExplorerStandIn.StartAsync(Ledger(), cancellationToken: TestContext.Current.CancellationToken);
        await using var app = await AppProcess.StartAsync(new(aws.Environment));
        await using var tab = await chromium.OpenAsync(app.Address);
        await tab.SetUpAsync();
        await tab.Page.GotoAsync("/data");
        var start = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sync now for about $0." });
        await Assertions.Expect(start).ToBeEnabledAsync();
        Assert.Empty(aws.Requests);

        aws.Behaviour.FailNext(StandInFault.AccessDenied());
        await start.ClickAsync();
        var alert = tab.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync("ce:GetCostAndUsage");
        await Assertions.Expect(alert.Locator(".preserved")).ToContainTextAsync("\"Effect\": \"Allow\"");
        await Assertions.Expect(Runs(tab).Locator("tbody td.bad")).ToHaveCountAsync(1);
        await Shots.TakeAsync(tab.Page, "sync-refused", whole: true);
        Assert.Empty(await tab.FindBarriersAsync());

        aws.Behaviour.FailNext(StandInFault.Slow(TimeSpan.FromSeconds(1)));
        await start.ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("requests so far");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Done: ");
        await Assertions.Expect(Runs(tab).Locator("tbody td.good").First).ToContainTextAsync("finished");
        await Assertions.Expect(alert).ToHaveCountAsync(0);
        await Shots.TakeAsync(tab.Page, "sync-done", whole: true);

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".answer")).ToContainTextAsync("closed at $42");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Import_SavedAnswer_FillsTheOverview()
    {
        await using var app = await AppProcess.StartAsync();
        await using var tab = await chromium.OpenAsync(app.Address);
        await tab.SetUpAsync();
        await tab.Page.GotoAsync("/data");
        var files = tab.Page.GetByLabel("Exports or Cost Explorer answers");
        await files.SetInputFilesAsync(Saved("broken.json", "{ \"ResultsByTime\": ["));
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was stored.");
        await files.SetInputFilesAsync(Saved("answer.json", Answer));
        await Assertions.Expect(tab.Page.Locator("#import").GetByRole(AriaRole.Status)).ToContainTextAsync("1 rows new");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".answer")).ToContainTextAsync("closed at $1,234");
        Assert.Empty(tab.Faults);
    }

    private static ILocator Runs(Tab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "The latest syncs" });

    private static string Day(int day) => LastMonth.AddDays(day - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static CostLedger Ledger() => new LedgerBuilder()
        .Add(Day(5), "Amazon Bedrock", "USE1-NovaMicro-input-tokens", 30.5m, 871m)
        .Add(Day(6), "Amazon Bedrock", "USE1-NovaMicro-output-tokens", 11.75m, 84m)
        .Build();

    private static FilePayload Saved(string name, string text) =>
        new() { Name = name, MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };

    private static string Answer => $$"""
        {
          "GroupDefinitions": [{ "Type": "DIMENSION", "Key": "SERVICE" }, { "Type": "DIMENSION", "Key": "USAGE_TYPE" }],
          "ResultsByTime": [{
            "TimePeriod": { "Start": "{{Day(5)}}", "End": "{{Day(6)}}" },
            "Total": {},
            "Groups": [{
              "Keys": ["Amazon Bedrock", "USE1-NovaMicro-input-tokens"],
              "Metrics": {
                "UnblendedCost": { "Amount": "1234.25", "Unit": "USD" },
                "NetUnblendedCost": { "Amount": "1234.25", "Unit": "USD" },
                "AmortizedCost": { "Amount": "1234.25", "Unit": "USD" },
                "NetAmortizedCost": { "Amount": "1234.25", "Unit": "USD" },
                "UsageQuantity": { "Amount": "35264285.7", "Unit": "1K tokens" }
              }
            }],
            "Estimated": false
          }]
        }
        """;
}
