using System.Globalization;
using System.Text.Json;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>
/// The bill of <see cref="Company"/>: Nova Micro input a and c, its output b, Sonnet d to f, Haiku g; credit h and tax i stand apart. The book
/// has Nova Micro at 0.035 and 0.14, Sonnet at 3.30 and 16.50 USD per million tokens.
/// </summary>
public sealed class ReconcileTests
{
    private static readonly string Month = Days.Last(1)[..7];

    [Fact]
    public async Task Reconcile_MonthOfABill_AddsUpToItWithCausesToTheLastDigit()
    {
        using var finops = await SyncedAsync();

        var result = await finops.RunWellAsync("reconcile", "--month", Month);

        var rows = result.Json.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("feature").GetString()!);
        Assert.Equal(["search", "unallocated"], rows.Keys.Order());
        // a + b + c; d + e + f + g belong to nobody.
        Assert.Equal("2.6234602891", rows["search"].GetProperty("billed").GetString());
        Assert.Equal("44.9500000004", rows["unallocated"].GetProperty("billed").GetString());
        Assert.Equal("47.5734602895", result.Json.GetProperty("billed").GetString());
        Assert.Equal("47.5734602895", result.Json.GetProperty("usageTotal").GetString());
        // 100 million tokens at 0.035.
        Assert.Equal("3.5", rows["search"].GetProperty("entered").GetString());
        foreach (var gap in rows.Values.SelectMany(row => new[] { "enteredMinusBilled", "enteredMinusQuantity", "quantityMinusBilled" }.Select(row.GetProperty)))
            Assert.Equal(Number(gap, "amount"), Number(gap, "rest") + gap.GetProperty("causes").EnumerateArray().Sum(cause => Number(cause, "amount")));
    }

    [Theory]
    [InlineData("json", "\"feature\": \"search\"")]
    [InlineData("csv", "feature,entered,quantityAtPriceBook,billed")]
    [InlineData("markdown", "| Total |")]
    [InlineData("table", "search")]
    public async Task Reconcile_EveryFormat_NamesTheFeature(string format, string expected)
    {
        using var finops = await SyncedAsync();

        var result = await finops.RunWellAsync("reconcile", "--month", Month, "--format", format);

        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconcile_FailOn_EndsWithThreeWhereThePriceBookDrifts()
    {
        using var finops = await SyncedAsync();
        string[] command = ["reconcile", "--month", Month, "--feature", "search", "--format", "json"];
        Assert.Equal(0, (await finops.RunAsync([.. command, "--fail-on", "5"])).Status);
        await finops.RunWellAsync(
            "prices", "override", "add", "--model", "Nova Micro", "--kind", "input", "--region", "us-east-1", "--price", "0.07", "--from", "2023-01-01", "--reason", "test");

        var failed = await finops.RunAsync([.. command, "--fail-on", "5"]);

        Assert.Equal(3, failed.Status);
        Assert.Contains("search: billed quantity x price book differs", failed.Error, StringComparison.Ordinal);
        var cause = failed.Json.GetProperty("rows")[0].GetProperty("quantityMinusBilled").GetProperty("causes")[0];
        Assert.Equal("discount", cause.GetProperty("cause").GetString());
        Assert.Equal(0, (await finops.RunAsync(command)).Status);
    }

    [Fact]
    public async Task Invoice_TotalBeforeCredits_IsExplainedAndStaysOnRecordWhenTakenBack()
    {
        using var finops = await SyncedAsync();

        // d + e + f + g of the marketplace and the tax i, without the credit h.
        var tied = await finops.RunWellAsync("reconcile", "invoice", "--month", Month, "--total", "46.85", "--scope", "marketplace", "--note", "INV-1", "--author", "ada");

        var tie = tied.Json.GetProperty("tieOuts")[0];
        Assert.Equal("21.3499999997", tie.GetProperty("billed").GetString());
        Assert.True(tie.GetProperty("ties").GetBoolean());
        Assert.Equal("credits", Assert.Single(tie.GetProperty("explained").EnumerateArray().ToList()).GetProperty("part").GetString());
        Assert.Equal(("ada", "INV-1"), (tied.Json.GetProperty("invoices")[0].GetProperty("author").GetString(), tied.Json.GetProperty("invoices")[0].GetProperty("note").GetString()));

        var number = tied.Json.GetProperty("invoices")[0].GetProperty("number").GetInt32().ToString(CultureInfo.InvariantCulture);
        await finops.RunWellAsync("reconcile", "invoice", "take-back", number);
        (await finops.RunAsync("reconcile", "invoice", "take-back", number)).FailedWith(2, "no invoice total number");
        Assert.Equal(0, (await finops.RunWellAsync("reconcile", "--month", Month)).Json.GetProperty("tieOuts").GetArrayLength());
    }

    private static decimal Number(JsonElement element, string member) => decimal.Parse(element.GetProperty(member).GetString()!, CultureInfo.InvariantCulture);

    private static async Task<Finops> SyncedAsync()
    {
        await using var aws = await Company.Ledger().ServeAsync();
        var finops = new Finops().With(aws.Environment);
        await finops.RunWellAsync("sync");
        finops.Write("features.json", """[ { "id": "search", "name": "Search", "rules": [ { "model": "Nova Micro" } ] } ]""");
        await finops.RunWellAsync("features", "set", "features.json");
        finops.Write("volumes.csv", $"feature,month,requests,inputTokens,outputTokens\nsearch,{Month},1000,100000000,0\n");
        await finops.RunWellAsync("volumes", "set", "volumes.csv");
        return finops;
    }
}
