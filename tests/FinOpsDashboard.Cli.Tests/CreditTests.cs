using System.Globalization;
using System.Text.Json;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>Credits of the labelled demo data, which is made anew for the day of the test.</summary>
public sealed class CreditTests
{
    [Fact]
    public async Task Credits_Demo_PoolsAndTheRestAddUpToWhatSpendSays()
    {
        using var finops = await DemoDatabase.OpenAsync();

        var document = (await finops.RunWellAsync("credits")).Json;

        var months = document.GetProperty("months").EnumerateArray().ToList();
        Assert.All(months, month => Assert.Equal(Number(month, "credits"), month.GetProperty("byPool").EnumerateArray().Sum(part => Number(part, "amount"))));
        var spend = await finops.RunWellAsync("spend", "--from", "2020-01-01", "--to", "2100-01-01", "--charges", "credits");
        Assert.Equal(-Number(spend.Json, "total"), Number(document, "billed"));
        Assert.Equal(0m, Number(document, "unexplained"));
        Assert.All(document.GetProperty("costBases").EnumerateArray(), month =>
        {
            var charges = month.GetProperty("unblended");
            Assert.Equal(Number(charges, "total"), new[] { "usage", "other", "credits", "refunds", "tax" }.Sum(name => Number(charges, name)));
        });
    }

    [Fact]
    public async Task Credits_SetAndWithdrawn_StayOnRecord()
    {
        using var finops = new Finops();
        string[] pool = ["credits", "set", "--name", "Activate", "--kind", "activate", "--granted", "25000", "--first", "2026-01-01", "--expiry", "2027-12-31", "--author", "ada"];

        await finops.RunWellAsync(pool);
        var replaced = await finops.RunWellAsync([.. pool, "--balance", "18210.50", "--balance-on", "2026-10-31", "--service", "Amazon Bedrock"]);
        var row = Assert.Single(replaced.Json.GetProperty("pools").EnumerateArray().ToList());
        Assert.Equal(("18210.5", "6789.5", "Amazon Bedrock"), (row.GetProperty("remaining").GetString(), row.GetProperty("usedElsewhere").GetString(), row.GetProperty("services")[0].GetString()));

        var withdrawn = await finops.RunWellAsync("credits", "withdraw", "2", "--author", "bob");
        Assert.Empty(withdrawn.Json.GetProperty("pools").EnumerateArray().ToList());
        Assert.Equal(["ada", "bob"], withdrawn.Json.GetProperty("withdrawn").EnumerateArray().Select(record => record.GetProperty("withdrawnBy").GetString()));
        (await finops.RunAsync("credits", "withdraw", "2")).FailedWith(2, "There is no credit pool number 2 that still counts");
    }

    private static decimal Number(JsonElement row, string name) => decimal.Parse(row.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
