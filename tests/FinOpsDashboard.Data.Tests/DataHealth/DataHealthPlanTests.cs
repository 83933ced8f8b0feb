using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Data.DataHealth;
using FinOpsDashboard.Data.Tests.Spending;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;

namespace FinOpsDashboard.Data.Tests.DataHealth;

/// <summary>What the data page and the page behind a figure ask for is found by an index: SQLite's own plan says so.</summary>
public sealed class DataHealthPlanTests
{
    private static readonly BillingMonth October = new(2026, 10);
    private static readonly string[] Limited = ["the first day that was read", "the last files that were imported"];

    /// <summary>Every other query by its tag, and how it finds its rows.</summary>
    private static readonly Dictionary<string, string> Searches = new()
    {
        ["days that were read"] = "(rowid>? AND rowid<?)",
        ["what was restated by month"] = "IX_Restatements_Day",
        ["how many lines of a month were restated"] = "IX_Restatements_Day",
        ["restated lines of a month that moved most"] = "IX_Restatements_Day",
        ["first and last change of restated lines"] = "(rowid=?)",
        ["days of which two sources differ"] = "(Day>? AND Day<?)",
        ["rows behind a figure"] = "(Day>? AND Day<?)",
        ["sum of the rows behind a figure"] = "(Day>? AND Day<?)",
        ["runs behind a figure"] = "(rowid=?)",
        ["files behind a figure"] = "IX_ImportedFiles_RunId",
    };

    [Fact]
    public async Task Queries_AllOfThem_SearchByIndex()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2026, 10, 5), "Amazon Bedrock", "USE1-NovaMicro-input-tokens", 1));
        await harness.RunAsync();
        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 2 };
        await harness.RunAsync();
        var recorder = new PlanRecorder(harness.Database.ConnectionString);

        await new LedgerHealth(new DataHealthQueries(recorder), harness.Time).GetAsync(null, October, TestContext.Current.CancellationToken);
        await new FigureSourceQueries(recorder).GetAsync(
            new FigureQuestion { Days = October.Days, UsageType = "USE1-NovaMicro-input-tokens" }, TestContext.Current.CancellationToken);

        foreach (var (tag, search) in Searches)
        {
            foreach (var plan in recorder.PlansOf($"data health: {tag}"))
                Assert.Contains(plan, line => line.StartsWith("SEARCH", StringComparison.Ordinal) && line.Contains(search, StringComparison.Ordinal));
        }

        // A few rows in the order of the key: nothing is sorted, so that the walk ends with the last row that is wanted.
        foreach (var tag in Limited) Assert.DoesNotContain(recorder.PlansOf($"data health: {tag}").SelectMany(plan => plan), line => line.Contains("TEMP B-TREE", StringComparison.Ordinal));
        Assert.Equal(
            Searches.Keys.Concat(Limited).Order(StringComparer.Ordinal),
            recorder.TextsOf("data health: ").Select(text => text.Split('\n')[0]["-- data health: ".Length..].Trim()).Distinct().Order(StringComparer.Ordinal));
    }
}
