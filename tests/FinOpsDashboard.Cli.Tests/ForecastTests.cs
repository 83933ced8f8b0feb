using System.Globalization;
using FinOpsDashboard.Cli.Tests.Running;
using FinOpsDashboard.Testing.CostExplorer;

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
    public async Task Forecast_WithAwsForecast_AsksOnceKeepsItAndShowsItFromThenOn()
    {
        await using var aws = await Daily(120).ServeAsync();
        using var finops = new Finops().With(aws.Environment);
        await finops.RunWellAsync("sync");
        Assert.False((await finops.RunWellAsync("forecast")).Json.TryGetProperty("awsForecast", out _));
        var before = aws.Requests.Count;

        var asked = await finops.RunWellAsync("forecast", "--with-aws-forecast");
        var later = await finops.RunWellAsync("forecast");

        Assert.Equal(["GetCostForecast"], aws.Requests.Skip(before).Select(request => request.Operation));
        var forecast = later.Json.GetProperty("awsForecast");
        Assert.Equal(asked.Json.GetProperty("awsForecast").ToString(), forecast.ToString());
        Assert.Equal((1, "command line"), (forecast.GetProperty("requests").GetInt32(), forecast.GetProperty("readBy").GetString()));
        var month = forecast.GetProperty("rows")[0];
        Assert.Equal(Number(month, "total"), Number(month, "billed") + Number(month, "expected"));
        Assert.InRange(Number(month, "total"), Number(month, "low"), Number(month, "high"));
        Assert.Contains("aws", (await finops.RunWellAsync("forecast", "--format", "csv")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_AwsHasTooLittleHistory_IsToldAndNoError()
    {
        await using var aws = await Daily(120).ServeAsync();
        aws.Behaviour.Refuse("GetCostForecast", StandInFault.Error(400, "DataUnavailableException", "Insufficient amount of historical data."));
        using var finops = new Finops().With(aws.Environment);
        await finops.RunWellAsync("sync");

        var asked = await finops.RunWellAsync("forecast", "--with-aws-forecast");

        Assert.Contains("AWS has no forecast: Insufficient amount of historical data.", asked.Error, StringComparison.Ordinal);
        Assert.Equal("Insufficient amount of historical data.", asked.Json.GetProperty("awsForecast").GetProperty("unavailable").GetString());
        aws.Behaviour.Deny("GetCostForecast");
        (await finops.RunAsync("forecast", "--with-aws-forecast")).FailedWith(1, "AWS denied ce:GetCostForecast");
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

    /// <summary>Three dollars a day until yesterday.</summary>
    private static LedgerBuilder Daily(int days)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return new LedgerBuilder().AddDaily(
            Days.Text(today.AddDays(-days)), Days.Text(today),
            day => new LedgerItem { Day = day, Service = Company.Bedrock, UsageType = Company.MicroInput, UnblendedCost = 3m });
    }
}
