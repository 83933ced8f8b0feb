using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

public sealed class CommitmentTests
{
    /// <summary>A unit that serves 1,000 tokens an hour, at the published prices of Llama 3.1.</summary>
    private static readonly string[] Unit =
    [
        "--model", "Llama 3.1 8B", "--custom", "true", "--input-per-minute", "16.666666666666666666666666666", "--output-per-minute", "1000", "--output-share", "0",
        "--hours-per-month", "672",
    ];

    [Fact]
    public async Task Commitments_OfficeWeek_HoldsOneUnitAndBuysTwoByTheHour()
    {
        using var finops = new Finops();

        var result = await finops.RunWellAsync(["commitments", .. Unit, "--week", "8-18:2500/500/500"]);

        Assert.Contains("Hold 1 unit for six months and buy up to 2 by the hour: $18,390 a month", result.Error, StringComparison.Ordinal);
        Assert.Equal("18389.76", result.Json.GetProperty("monthCost").GetString());
        Assert.Equal(["0", "2", "0", "1"], result.Json.GetProperty("units").EnumerateObject().Select(rung => rung.Value.ToString()));
        var layers = result.Json.GetProperty("layers").EnumerateArray().ToList();
        Assert.Equal(["168", "50", "50"], layers.Select(layer => layer.GetProperty("hoursNeeded").ToString()));
        Assert.Equal("8789.76", layers[0].GetProperty("monthCosts").GetProperty("sixMonths").GetString());
        Assert.Equal("52738.56", result.Json.GetProperty("remainingCommitment")[0].GetProperty("amount").GetString());
        Assert.Equal("26369.28", result.Json.GetProperty("retirement").GetProperty("idleCost").GetString());
        Assert.Contains(result.Json.GetProperty("missing").EnumerateArray(), line => line.GetString()!.Contains("not offered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commitments_ProfileOfAFile_IsTheSameAsItsWords()
    {
        using var finops = new Finops();
        var days = Enumerable.Range(0, 7).Select(day => string.Join('\t', Enumerable.Range(0, 24).Select(hour => day < 5 && hour is >= 8 and < 18 ? "2,500" : "500")));
        var path = finops.Write("week.tsv", string.Join("\r\n", days));

        var result = await finops.RunWellAsync(["commitments", .. Unit, "--profile", path, "--format", "csv"]);

        Assert.Contains("Read 7 lines of 24 numbers, Monday first.", result.Error, StringComparison.Ordinal);
        Assert.Equal(
        [
            "unit,hoursNeeded,utilization,rung,monthCost,onDemand,noCommitment,oneMonth,sixMonths",
            "1,168,0.649,sixMonths,8789.76,,16128,14232.96,8789.76",
            "2,50,1,noCommitment,4800,,4800,14232.96,8789.76",
            "3,50,0.5,noCommitment,4800,,4800,14232.96,8789.76",
        ], result.Lines);
    }

    [Fact]
    public async Task Commitments_CheapModelOnDemand_SaysNotToCommit()
    {
        using var finops = new Finops();

        var result = await finops.RunWellAsync(
            "commitments", "--model", "meta.llama3-1-8b-instruct-v1:0", "--input-per-minute", "300000", "--output-per-minute", "40000", "--week",
            "0-24:20400000/20400000/20400000", "--format", "table");

        Assert.Contains("Do not commit: left on demand the week costs", result.Error, StringComparison.Ordinal);
        Assert.Contains("onDemand", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commitments_OfADemoFeature_TakesItsBilledWeek()
    {
        using var finops = await DemoDatabase.OpenAsync();

        var result = await finops.RunWellAsync("commitments", "--feature", "ticket-triage");

        Assert.Equal("billed", result.Json.GetProperty("week").GetProperty("source").GetString());
        Assert.Equal("Llama 3.1 8B", result.Json.GetProperty("model").GetString());
        Assert.Equal(1, result.Json.GetProperty("units").GetProperty("sixMonths").GetInt32());
        Assert.Equal("9548.4", result.Json.GetProperty("monthCost").GetString());
        (await finops.RunAsync("commitments", "--feature", "nope")).FailedWith(2, "There is no feature \"nope\"");
        (await finops.RunAsync("commitments", "--feature", "support-assist")).FailedWith(2, "AWS does not publish it");
    }

    [Fact]
    public async Task Commitments_WrongProfile_NamesLineAndColumn()
    {
        using var finops = new Finops();

        var result = await finops.RunWithInputAsync(string.Join('\n', Enumerable.Repeat("1", 167).Append("x")), ["commitments", .. Unit, "--profile", "-"]);

        result.FailedWith(2, "line 168, column 1: \"x\" is no number");
    }
}
