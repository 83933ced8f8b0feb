using System.Text.Json;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>How far the ledger of <see cref="Company"/> may be trusted: the bill of last month, of which one amount was restated and one day is told otherwise by a file.</summary>
public sealed class DataTests(DataTests.TwoSources account) : IClassFixture<DataTests.TwoSources>
{
    [Fact]
    public async Task Months_RestatedMonth_SaysByHowMuchToTheLastDigit()
    {
        var result = await account.Finops.RunWellAsync("data", "months");

        var month = result.Json.GetProperty("months").EnumerateArray().Single(month => month.GetProperty("month").GetString() == Days.Last(1)[..7]);
        Assert.Equal("restated", month.GetProperty("state").GetString());
        var days = month.GetProperty("days");
        Assert.Equal(
            (DateTime.DaysInMonth(Days.LastMonth.Year, Days.LastMonth.Month), 0, 0),
            (days.GetProperty("final").GetInt32(), days.GetProperty("estimated").GetInt32(), days.GetProperty("gap").GetInt32()));
        var restatement = month.GetProperty("restatement");
        // d was 10.0000000001 and is 9; e, of the same usage type and day, stays.
        Assert.Equal(("-1.0000000001", 1), (restatement.GetProperty("change").GetString(), restatement.GetProperty("changes").GetInt32()));
        Assert.Equal(["Cost Explorer", "FOCUS 1.2"], month.GetProperty("sources").EnumerateArray().Select(source => source.GetString()));
    }

    [Fact]
    public async Task Conflicts_DayThatAFileTellsOtherwise_NamesBothAndTheRule()
    {
        var result = await account.Finops.RunWellAsync("data", "conflicts");

        var conflict = Assert.Single(result.Json.GetProperty("conflicts").EnumerateArray().ToList());
        Assert.Equal((Days.Last(6), Days.Last(7)), (Text(conflict, "from"), Text(conflict, "to")));
        // c is 2.5 in Cost Explorer.
        Assert.Equal(("FOCUS 1.2", "2.75", "Cost Explorer", "2.5", "-0.25"), (Text(conflict, "keptSource"), Text(conflict, "kept"), Text(conflict, "otherSource"), Text(conflict, "other"), Text(conflict, "difference")));
        Assert.Contains("A final bill is kept before an estimated one", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_Import_SaysWhatWasInIt()
    {
        var result = await account.Finops.RunWellAsync("data", "files");

        var file = Assert.Single(result.Json.EnumerateArray().ToList());
        Assert.Equal(("focus.csv", "FOCUS 1.2"), (Text(file, "name"), Text(file, "kind")));
        Assert.Equal((2, 1, 0), (file.GetProperty("rows").GetInt32(), file.GetProperty("rowsOfOtherServices").GetInt32(), file.GetProperty("rowsLeftOut").GetInt32()));
        (await account.Finops.RunAsync("data", "files", "--last", "0")).FailedWith(2, "--last 0 has to be 1 to");
    }

    [Theory]
    [InlineData("months", "csv", "month,state,finalDays,estimatedDays,gapDays,gaps")]
    [InlineData("months", "markdown", "| restated |")]
    [InlineData("months", "table", "-1.0000000001")]
    [InlineData("conflicts", "csv", ",FOCUS 1.2,2.75,Cost Explorer,2.5,-0.25,")]
    [InlineData("conflicts", "table", "FOCUS 1.2")]
    [InlineData("files", "markdown", "| focus.csv | FOCUS 1.2 |")]
    public async Task Data_EveryFormat_HasTheRow(string what, string format, string expected)
    {
        var result = await account.Finops.RunWellAsync("data", what, "--format", format);

        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_EmptyLedger_FindsNothing()
    {
        using var finops = new Finops();

        Assert.Equal(0, (await finops.RunWellAsync("data", "months")).Json.GetProperty("months").GetArrayLength());
        Assert.Contains("Nothing found.", (await finops.RunWellAsync("data", "files", "--format", "table")).Output, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();

    /// <summary>The account, synced, restated, synced again; then one day from a file.</summary>
    public sealed class TwoSources : IAsyncLifetime
    {
        internal Finops Finops { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await using var aws = await Company.Ledger().ServeAsync();
            Finops.With(aws.Environment);
            await Finops.RunWellAsync(["sync", .. Days.OfLastMonth]);
            aws.Ledger.Restate(item => item is { Service: Company.Sonnet, UsageType: Company.ClaudeInput, Account: Company.Search } ? item with { UnblendedCost = 9m } : item);
            await Finops.RunWellAsync(["sync", .. Days.OfLastMonth]);
            await Finops.RunWellAsync("import", "spend", Finops.Write("focus.csv", $"""
                BilledCost,BillingCurrency,ChargeCategory,ChargeClass,ChargeDescription,ChargePeriodStart,ConsumedQuantity,ConsumedUnit,EffectiveCost,PricingQuantity,PricingUnit,ProviderName,PublisherName,ServiceName,SubAccountId,SubAccountName,Tags,x_ServiceCode,x_UsageType,InvoiceId
                2.75,USD,Usage,,,{Days.Last(6)}T00:00:00Z,1000,1K tokens,2.75,1000,1K tokens,AWS,AWS,Amazon Bedrock,{Company.Chat},Chat,,AmazonBedrock,{Company.MicroInput},INV-1
                50,USD,Usage,,,{Days.Last(6)}T00:00:00Z,1,GB,50,1,GB,AWS,AWS,Amazon Simple Storage Service,{Company.Chat},Chat,,AmazonS3,TimedStorage-ByteHrs,INV-1
                """));
        }

        public ValueTask DisposeAsync()
        {
            Finops.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
