using System.Globalization;
using System.Text.Json;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>Whose money the demo's bill is.</summary>
public sealed class AllocationTests
{
    [Fact]
    public async Task Allocation_Demo_AddsUpToTheBillThatSpendTells()
    {
        using var finops = await DemoAsync();

        var document = (await finops.RunWellAsync("allocation")).Json;

        var month = DateOnly.ParseExact(document.GetProperty("month").GetString()! + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var spend = await finops.RunWellAsync("spend", "--from", $"{month:yyyy-MM-dd}", "--to", $"{month.AddMonths(1):yyyy-MM-dd}");
        Assert.Equal(spend.Json.GetProperty("total").GetString(), document.GetProperty("total").GetString());
        Assert.Equal(
            Number(document, "total"),
            document.GetProperty("rows").EnumerateArray().Sum(row => Number(row, "total")) + Number(document, "undivided") + Number(document, "unallocated") + Number(document, "unsplit"));
        Assert.Equal(1m, document.GetProperty("allocatedShare").GetDecimal());
        Assert.InRange(document.GetProperty("directShare").GetDecimal(), 0.9m, 0.99m);
    }

    [Fact]
    public async Task Set_DryRunThenForReal_ClosedMonthsStayUnlessAskedFor()
    {
        using var finops = await DemoAsync();
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            await File.WriteAllTextAsync(
                path, """{ "rules": [ { "carries": "search-intent", "model": "Claude Haiku 4.5" } ], "sharedCosts": [] }""", TestContext.Current.CancellationToken);
            var plan = (await finops.RunWellAsync("allocation", "plan")).Json;

            var dry = await finops.RunWellAsync("allocation", "set", path, "--dry-run");
            Assert.NotEmpty(dry.Json.GetProperty("heldMonths").EnumerateArray());
            Assert.Contains("Closed months that stay as they are", dry.Error, StringComparison.Ordinal);
            Assert.Equal(plan.GetProperty("number").GetInt32(), (await finops.RunWellAsync("allocation", "plan")).Json.GetProperty("number").GetInt32());

            var before = (await finops.RunWellAsync("allocation")).Json.GetProperty("rows").GetRawText();
            await finops.RunWellAsync("allocation", "set", path, "--reason", "Only search is ours");
            Assert.Equal(before, (await finops.RunWellAsync("allocation")).Json.GetProperty("rows").GetRawText());
            var newest = (await finops.RunWellAsync("allocation", "history")).Json[0];
            Assert.Equal("Only search is ours", newest.GetProperty("reason").GetString());

            await finops.RunWellAsync("allocation", "set", path, "--apply-from", "2020-01");
            var row = Assert.Single((await finops.RunWellAsync("allocation")).Json.GetProperty("rows").EnumerateArray().ToList());
            Assert.Equal("search-intent", row.GetProperty("feature").GetString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Set_PlanOfItsOwn_IsTakenBackAndAnOldOneIsRefused()
    {
        using var finops = await DemoAsync();
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            await File.WriteAllTextAsync(path, (await finops.RunWellAsync("allocation", "plan")).Output, TestContext.Current.CancellationToken);
            await finops.RunWellAsync("allocation", "set", path);
            await File.WriteAllTextAsync(
                path, (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("\"number\": 2", "\"number\": 1", StringComparison.Ordinal),
                TestContext.Current.CancellationToken);

            var refused = await finops.RunAsync("allocation", "set", path);

            Assert.Equal(2, refused.Status);
            Assert.Contains("changed meanwhile", refused.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("csv", "carrier,name,owner,direct,shared,idle,total")]
    [InlineData("table", "(total)")]
    public async Task Allocation_EveryFormat_HasTheTotal(string format, string expected)
    {
        using var finops = await DemoAsync();

        Assert.Contains(expected, (await finops.RunWellAsync("allocation", "--format", format)).Output, StringComparison.Ordinal);
    }

    private static Task<Finops> DemoAsync() => DemoDatabase.OpenAsync();

    private static decimal Number(JsonElement row, string name) => decimal.Parse(row.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
