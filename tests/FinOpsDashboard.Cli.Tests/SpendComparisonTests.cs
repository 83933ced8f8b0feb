using System.Globalization;
using System.Text.Json;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>Comparisons of the labelled demo data, which is made anew for the day of the test.</summary>
public sealed class SpendComparisonTests
{
    private static readonly string MonthBefore = Days.Text(Days.LastMonth.AddMonths(-1));

    [Fact]
    public async Task Compare_WholeMonths_IsWhatTheTwoMonthsSayThemselves()
    {
        using var finops = await DemoDatabase.OpenAsync();

        var compared = (await finops.RunWellAsync(["spend", .. Days.OfLastMonth, "--group-by", "feature", "--compare", "previous"])).Json;

        var comparison = compared.GetProperty("comparison");
        Assert.Equal(("previous", MonthBefore), (comparison.GetProperty("with").GetString(), comparison.GetProperty("earlierFrom").GetString()));
        var before = (await finops.RunWellAsync("spend", "--from", MonthBefore, "--to", Days.Text(Days.LastMonth), "--group-by", "feature")).Json;
        Assert.False(before.TryGetProperty("comparison", out _));
        Assert.Equal(before.GetProperty("total").GetString(), comparison.GetProperty("earlierTotal").GetString());
        Assert.Equal(compared.GetProperty("total").GetString(), comparison.GetProperty("total").GetString());
        var rows = comparison.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(Number(comparison, "difference"), rows.Sum(row => Number(row, "difference")));
        Assert.Equal(Number(comparison, "total") - Number(comparison, "earlierTotal"), Number(comparison, "difference"));
        Assert.All(rows, row => Assert.Equal(Number(row, "amount") - Number(row, "earlierAmount"), Number(row, "difference")));
    }

    [Fact]
    public async Task Compare_BeforeTheLedger_SaysSoAndGivesNoDifference()
    {
        using var finops = await DemoDatabase.OpenAsync();

        var result = await finops.RunWellAsync(["spend", .. Days.OfLastMonth, "--group-by", "feature", "--compare", "lastYear"]);

        Assert.Contains("Nothing was read of the earlier days; the ledger begins on", result.Error, StringComparison.Ordinal);
        var comparison = result.Json.GetProperty("comparison");
        Assert.Equal(JsonValueKind.Null, comparison.GetProperty("difference").ValueKind);
        Assert.All(comparison.GetProperty("rows").EnumerateArray(), row => Assert.Equal(JsonValueKind.Null, row.GetProperty("earlierAmount").ValueKind));
        Assert.Contains("unknown", (await finops.RunWellAsync(["spend", .. Days.OfLastMonth, "--compare", "lastYear", "--format", "csv"])).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "feature,amount,earlier,difference,percent,change,unit,estimated")]
    [InlineData("markdown", "| feature | ")]
    [InlineData("table", "Total")]
    public async Task Compare_EveryFormat_HasTheDifference(string format, string expected)
    {
        using var finops = await DemoDatabase.OpenAsync();

        var result = await finops.RunWellAsync(["spend", .. Days.OfLastMonth, "--group-by", "feature", "--compare", "previous", "--format", format]);

        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Contains("is compared with", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shared_Divided_IsWhatAllocationSays()
    {
        using var finops = await DemoDatabase.OpenAsync();

        var divided = (await finops.RunWellAsync(["spend", .. Days.OfLastMonth, "--group-by", "feature", "--shared", "divided"])).Json;
        var allocation = (await finops.RunWellAsync("allocation", "--month", Days.Text(Days.LastMonth)[..7])).Json;

        Assert.Equal("divided", divided.GetProperty("sharedCosts").GetString());
        Assert.Equal(allocation.GetProperty("total").GetString(), divided.GetProperty("total").GetString());
        var amounts = divided.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("keys").GetProperty("feature").GetString()!, row => Number(row, "amount"));
        Assert.All(allocation.GetProperty("rows").EnumerateArray(), row =>
            Assert.Equal(Number(row, "total") - Number(row, "idle"), amounts.GetValueOrDefault(row.GetProperty("feature").GetString()!)));
        (await finops.RunAsync("spend", "--from", "2026-10-01", "--to", "2026-10-15", "--group-by", "feature", "--shared", "divided")).FailedWith(2, "choose whole months");
    }

    private static decimal Number(JsonElement element, string member) => decimal.Parse(element.GetProperty(member).GetString()!, CultureInfo.InvariantCulture);
}
