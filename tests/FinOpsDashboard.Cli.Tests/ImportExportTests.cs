using System.Text;
using FinOpsDashboard.Cli.Tests.Running;
using FinOpsDashboard.Testing.S3;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>Cost and usage exports by the command line.</summary>
public sealed class ImportExportTests
{
    private const string Header =
        "bill_invoice_id,line_item_usage_account_id,line_item_line_item_type,line_item_product_code,line_item_usage_type,line_item_usage_start_date,"
        + "line_item_usage_amount,line_item_unblended_cost,line_item_currency_code,product,tags";

    [Fact]
    public async Task Import_Cur_IsSpentByTagAndChangesNothingTheSecondTime()
    {
        using var finops = new Finops().WithTeamTag();
        var file = finops.Write("cur.csv", Cur(Row("Usage", "10.5", "search"), Row("Usage", "2", ""), Row("Credit", "-4", "")));

        var first = await finops.RunWellAsync(["import", "spend", file]);
        var second = await finops.RunWellAsync(["import", "spend", file]);

        // One fact, and the credit.
        Assert.Equal((2, 0), (first.Number("rowsInserted"), second.Number("rowsInserted") + second.Number("rowsUpdated") + second.Number("rowsDeleted")));
        Assert.Equal(["=2", "search=10.5", "total=12.5"], (await finops.RunWellAsync(["spend", .. Days.OfLastMonth, "--group-by", "tag:team"])).Spend().Order());
        Assert.Equal(["=8.5", "total=8.5"], (await finops.RunWellAsync(["spend", .. Days.OfLastMonth, "--charges", "all"])).Spend());
    }

    [Fact]
    public async Task Import_BadRow_StoresNothingUnlessItMayBeLeftOut()
    {
        using var finops = new Finops();
        var file = finops.Write("cur.csv", Cur(Row("Usage", "10,5", ""), Row("Usage", "2", "")));

        (await finops.RunAsync("import", "spend", file)).FailedWith(2, "line 2", "line_item_unblended_cost is '10,5'", "Nothing was stored");
        Assert.Equal(["total=0"], (await finops.RunWellAsync(["spend", .. Days.OfLastMonth])).Spend());
        await finops.RunWellAsync(["import", "spend", "--leave-out-bad-rows", file]);

        Assert.Equal(["=2", "total=2"], (await finops.RunWellAsync(["spend", .. Days.OfLastMonth])).Spend());
    }

    [Fact]
    public async Task Import_S3Prefix_FetchesItsFiles()
    {
        await using var bucket = await S3StandIn.StartAsync();
        bucket.Objects["finops/data/a.csv"] = (Encoding.UTF8.GetBytes(Cur(Row("Usage", "3", ""))), default);
        using var finops = new Finops().With(
        [
            new("AWS_ENDPOINT_URL_S3", bucket.Address), new("AWS_REGION", "us-east-1"),
            new("AWS_ACCESS_KEY_ID", S3StandIn.AccessKeyId), new("AWS_SECRET_ACCESS_KEY", S3StandIn.SecretAccessKey),
        ]);

        Assert.Equal(0, (await finops.RunColdAsync("import", "spend", "s3://bills/finops/")).Status);

        Assert.Equal(["=3", "total=3"], (await finops.RunWellAsync(["spend", .. Days.OfLastMonth])).Spend());
        (await finops.RunColdAsync("import", "spend", "s3://bills/other/")).FailedWith(1, "there is no CSV file", "Nothing was stored");
    }

    private static string Cur(params string[] rows) => $"{Header}\n{string.Join('\n', rows)}\n";

    private static string Row(string type, string cost, string team) =>
        $$"""INV1,111111111111,{{type}},AmazonBedrock,{{Company.MicroInput}},{{Days.Last(5)}}T00:00:00Z,1000,"{{cost}}",USD,"{""product_name"":""Amazon Bedrock""}","{{{(team.Length == 0 ? "" : $"\"\"resourceTags/team\"\":\"\"{team}\"\"")}}}" """.TrimEnd();
}
