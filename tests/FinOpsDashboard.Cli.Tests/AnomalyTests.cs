using System.Globalization;
using System.Text.Json;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>Anomalies of the labelled demo data, which is made anew for the day of the test.</summary>
public sealed class AnomalyTests
{
    [Fact]
    public async Task Anomalies_Demo_AreExplainedToTheLastDigit()
    {
        using var finops = await DemoAsync();

        var rows = (await finops.RunWellAsync("anomalies")).Json.GetProperty("rows").EnumerateArray().ToList();

        Assert.Contains(rows, row => row.GetProperty("feature").GetString() == "search-intent" && row.GetProperty("direction").GetString() == "rise");
        Assert.Contains(rows, row => row.GetProperty("feature").GetString() == "invoice-extraction" && row.GetProperty("direction").GetString() == "drop");
        var spike = rows.Single(row => row.GetProperty("feature").GetString() == "search-intent").GetProperty("explanation");
        Assert.All(spike.GetProperty("lines").EnumerateArray(), line => Assert.Equal("quantityRose", line.GetProperty("cause").GetString()));
        Assert.InRange(Number(spike, "other"), -1m, 1m);
        Assert.All(rows, row =>
        {
            Assert.Equal(Number(row, "excess"), Number(row, "actual") - Number(row, "expected"));
            var explanation = row.GetProperty("explanation");
            Assert.Equal(
                Number(row, "excess"), explanation.GetProperty("lines").EnumerateArray().Sum(line => Number(line, "contribution")) + Number(explanation, "other"));
        });
    }

    [Fact]
    public async Task Anomalies_ClosedAndOpenedAgain_KeepEveryRecordAndFailOnlyWhileOpen()
    {
        using var finops = await DemoAsync();
        await finops.RunWellAsync("anomalies", "limits", "--floor", "100000");
        Assert.Equal(0, (await finops.RunAsync("anomalies", "--fail-on", "open")).Status);
        await finops.RunWellAsync("anomalies", "limits", "--floor", "25");
        Assert.Equal(3, (await finops.RunAsync("anomalies", "--state", "open", "--feature", "search-intent", "--fail-on", "open")).Status);
        var id = (await finops.RunWellAsync("anomalies", "--feature", "search-intent")).Json.GetProperty("rows")[0].GetProperty("id").GetInt32().ToString(CultureInfo.InvariantCulture);

        await finops.RunWellAsync("anomalies", "explain", id, "--note", "A client repeated itself", "--author", "ada");
        var closed = await finops.RunWellAsync("anomalies", "close", id, "--note", "Fixed", "--author", "bob");

        Assert.Equal(["found", "explained", "closed"], closed.Json.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("kind").GetString()));
        Assert.Equal("closed", closed.Json.GetProperty("state").GetString());
        Assert.Equal(1, (await finops.RunWellAsync("anomalies")).Json.GetProperty("statistics").GetProperty("closed").GetInt32());
        (await finops.RunAsync("anomalies", "explain", id, "--note", "x")).FailedWith(2, "is closed already; reopen it first");
        (await finops.RunAsync("anomalies", "close", "4711", "--note", "x")).FailedWith(2, "There is no anomaly number 4711");
    }

    private static Task<Finops> DemoAsync() => DemoDatabase.OpenAsync();

    private static decimal Number(JsonElement row, string name) => decimal.Parse(row.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
