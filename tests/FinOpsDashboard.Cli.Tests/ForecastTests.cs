using System.Globalization;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>Forecasts of the labelled demo data, which is made anew for the day of the test.</summary>
public sealed class ForecastTests
{
    [Fact]
    public async Task Forecast_Demo_TellsEveryMethodAndHorizonWithItsPast()
    {
        using var finops = await DemoAsync();

        var result = await finops.RunWellAsync("forecast");

        var rows = result.Json.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(9, rows.Count(row => row.GetProperty("feature").GetString() is null));
        Assert.All(rows.Where(row => row.GetProperty("total").GetString() is not null), row =>
        {
            Assert.Equal(Number(row, "total"), Number(row, "billed") + Number(row, "expected"));
            Assert.InRange(Number(row, "total"), Number(row, "low") - 0.000001m, Number(row, "high") + 0.000001m);
        });
        var accuracy = result.Json.GetProperty("accuracy").EnumerateArray().Where(row => row.GetProperty("feature").GetString() is null).ToList();
        Assert.Equal(["runRate", "trend", "drivers"], accuracy.Select(row => row.GetProperty("method").GetString()));
        Assert.Single(accuracy, row => row.GetProperty("suggested").GetBoolean());
    }

    [Fact]
    public async Task Forecast_BilledPart_IsWhatSpendSays()
    {
        using var finops = await DemoAsync();

        var result = await finops.RunWellAsync("forecast", "--feature", "invoice-extraction", "--to", "quarterEnd", "--method", "runRate");

        var row = Assert.Single(result.Json.GetProperty("rows").EnumerateArray().ToList());
        var spend = await finops.RunWellAsync(
            "spend", "--from", row.GetProperty("from").GetString()!, "--to", row.GetProperty("to").GetString()!, "--group-by", "feature");
        Assert.Equal(
            Number(row, "billed"),
            spend.Json.GetProperty("rows").EnumerateArray().Where(month => month.GetProperty("keys").GetProperty("feature").GetString() == "invoice-extraction")
                .Sum(month => Number(month, "amount")));
    }

    [Theory]
    [InlineData("csv", "feature,horizon,method,billed,expected,total,low,high")]
    [InlineData("markdown", "| (total)")]
    [InlineData("table", "(total)")]
    public async Task Forecast_EveryFormat_HasTheTotal(string format, string expected)
    {
        using var finops = await DemoAsync();

        Assert.Contains(expected, (await finops.RunWellAsync("forecast", "--to", "monthEnd", "--format", format)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_UnknownFeature_EndsWithTwo()
    {
        using var finops = await DemoAsync();

        (await finops.RunAsync("forecast", "--feature", "nope")).FailedWith(2, "\"nope\" has no spend and no volume");
    }

    private static decimal Number(System.Text.Json.JsonElement element, string member) => decimal.Parse(element.GetProperty(member).GetString()!, CultureInfo.InvariantCulture);

    private static Task<Finops> DemoAsync() => DemoDatabase.OpenAsync();
}
