using System.Globalization;
using System.Text.Json;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>Budgets over the labelled demo data, which is made anew for the day of the test.</summary>
public sealed class BudgetTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Budgets_Demo_AddUpToWhatSpendSays()
    {
        using var finops = await DemoAsync();

        var rows = Rows(await finops.RunWellAsync("budgets", "--scope", "bill"));

        Assert.Equal(2, rows.Count);
        // On the first of a month nothing is billed of it yet.
        foreach (var row in rows.Where(row => row.GetProperty("consumed").GetString() is not null))
        {
            var spend = await finops.RunWellAsync("spend", "--from", row.GetProperty("from").GetString()!, "--to", row.GetProperty("to").GetString()!);
            Assert.Equal(spend.Json.GetProperty("total").GetString(), row.GetProperty("consumed").GetString());
            Assert.Equal(Number(row, "budget"), Number(row, "consumed") + Number(row, "remaining"));
        }
    }

    [Fact]
    public async Task Budget_SetAmendedWithdrawn_StaysOnRecord()
    {
        using var finops = await DemoAsync();
        var year = (Today.Year + 1).ToString(CultureInfo.InvariantCulture);

        var set = Rows(await finops.RunWellAsync("budgets", "set", "--scope", "team:Customer Care", "--period", $"{year}-monthly", "--amount", "31000.50", "--thresholds", "50,100", "--author", "ada"))
            .Where(row => row.GetProperty("period").GetString()!.StartsWith(year, StringComparison.Ordinal)).ToList();
        Assert.Equal(12, set.Count);
        Assert.All(set, row => Assert.Equal("31000.5", row.GetProperty("budget").GetString()));
        var number = set[0].GetProperty("number").GetInt32().ToString(CultureInfo.InvariantCulture);
        (await finops.RunAsync("budgets", "set", "--scope", "team:Customer Care", "--period", $"{year}-03", "--amount", "1")).FailedWith(2, $"budget number {number} is for that already", "Nothing was changed");

        var amended = Rows(await finops.RunWellAsync("budgets", "amend", number, "--amount", "40000", "--from-month", $"{year}-06", "--reason", "More markets"))
            .Where(row => row.GetProperty("number").GetInt32() == set[0].GetProperty("number").GetInt32()).ToDictionary(row => row.GetProperty("period").GetString()!);
        Assert.Equal(("31000.5", "40000"), (amended[$"{year}-05"].GetProperty("budget").GetString(), amended[$"{year}-06"].GetProperty("budget").GetString()));
        Assert.Equal("31000.5", amended[$"{year}-06"].GetProperty("planned").GetString());
        Assert.Equal("More markets", amended[$"{year}-06"].GetProperty("amendments")[0].GetProperty("reason").GetString());

        var withdrawn = await finops.RunWellAsync("budgets", "withdraw", number, "--reason", "Stopped");
        Assert.Equal("Stopped", withdrawn.Json.GetProperty("withdrawn")[0].GetProperty("reason").GetString());
        (await finops.RunAsync("budgets", "withdraw", number, "--reason", "Again")).FailedWith(2, "no budget number");
    }

    [Fact]
    public async Task FailOn_EndsWithThreeAndNamesTheBudget()
    {
        using var finops = await DemoAsync();
        var month = $"{Today.AddDays(-1):yyyy-MM}";
        await finops.RunWellAsync("budgets", "set", "--scope", "feature:ticket-triage", "--period", month, "--amount", "0.01", "--author", "ada");
        string[] command = ["budgets", "--scope", "feature:ticket-triage", "--periods", "all", "--format", "json"];

        var failed = await finops.RunAsync([.. command, "--fail-on", "crossed"]);

        Assert.Equal(3, failed.Status);
        Assert.Contains("feature:ticket-triage", failed.Error, StringComparison.Ordinal);
        Assert.Equal("crossed", Assert.Single(Rows(failed)).GetProperty("state").GetString());
        Assert.Equal(0, (await finops.RunAsync(command)).Status);
        Assert.Equal(0, (await finops.RunAsync("budgets", "--periods", "future", "--fail-on", "warning", "--format", "json")).Status);
    }

    [Fact]
    public async Task Import_File_IsAllOrNothing()
    {
        using var finops = await DemoAsync();
        var year = (Today.Year + 2).ToString(CultureInfo.InvariantCulture);
        finops.Write("plan.csv", $"scope,period,amount,name\nbill,{year}-monthly,45000,Bedrock\nfeature:nope,{year}-Q1,1,\n");
        (await finops.RunAsync("budgets", "import", "plan.csv")).FailedWith(2, "no feature with the id \"nope\"", "Nothing was changed");

        finops.Write("plan.csv", $"scope,period,amount,name\nbill,{year}-monthly,45000,Bedrock\nfeature:gift-finder,{year}-Q1,1200.25,\n");
        var rows = Rows(await finops.RunWellAsync("budgets", "import", "plan.csv")).Where(row => row.GetProperty("period").GetString()!.StartsWith(year, StringComparison.Ordinal)).ToList();

        Assert.Equal(13, rows.Count);
        Assert.Equal(("notStarted", null), (rows[^1].GetProperty("state").GetString(), rows[^1].GetProperty("consumed").GetString()));
    }

    [Theory]
    [InlineData("csv", "number,scope,name,period,metric,planned,budget,consumed")]
    [InlineData("markdown", "| feature:gift-finder")]
    [InlineData("table", "feature:gift-finder")]
    public async Task Budgets_EveryFormat_HasThem(string format, string expected)
    {
        using var finops = await DemoAsync();

        Assert.Contains(expected, (await finops.RunWellAsync("budgets", "--format", format)).Output, StringComparison.Ordinal);
    }

    private static List<JsonElement> Rows(FinopsResult result) => [.. result.Json.GetProperty("rows").EnumerateArray()];

    private static decimal Number(JsonElement row, string member) => decimal.Parse(row.GetProperty(member).GetString()!, CultureInfo.InvariantCulture);

    private static Task<Finops> DemoAsync() => DemoDatabase.OpenAsync();
}
