using System.Text;
using System.Text.Json.Nodes;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Aws.Files;

namespace FinOpsDashboard.Aws.Tests.Files;

public sealed class CostExplorerFileReaderTests
{
    private const string Bedrock = "Amazon Bedrock";
    private const string Micro = "USE1-NovaMicro-input-tokens";
    private static readonly DateOnly First = new(2026, 9, 1);

    [Fact]
    public async Task Read_KeysInEitherOrder_TheServiceComesFirst()
    {
        var usual = await ReadWellAsync(Page("SERVICE", "USAGE_TYPE", Row(Bedrock, Micro, "1.25")));
        var turned = await ReadWellAsync(Page("USAGE_TYPE", "SERVICE", Row(Micro, Bedrock, "1.25")));

        Assert.Equal(Assert.Single(usual.Facts!.Rows), Assert.Single(turned.Facts!.Rows));
        Assert.Equal((First, Bedrock, Micro), (usual.Facts.Rows[0].Day, usual.Facts.Rows[0].First, usual.Facts.Rows[0].Second));
        Assert.Null(usual.RecordTypes);
    }

    [Fact]
    public async Task Read_ChargeTypes_AreATableOfTheirOwn()
    {
        var spend = await ReadWellAsync(
            Page("SERVICE", "USAGE_TYPE", Row(Bedrock, Micro, "1")), Page("RECORD_TYPE", "SERVICE", Row("Credit", Bedrock, "-0.5")));

        Assert.Equal(("Credit", -0.5m), (spend.RecordTypes!.Rows[0].Second, spend.RecordTypes.Rows[0].Metrics.UnblendedCost));
    }

    [Fact]
    public async Task Read_OtherServices_AreLeftOutAndCounted()
    {
        var spend = await ReadWellAsync(Page(
            "SERVICE", "USAGE_TYPE", Row(Bedrock, Micro, "1"), Row("Amazon EC2", "Box", "2"), Row("Amazon EC2", "Disk", "3"), Row("Amazon S3", "Disk", "4")));

        Assert.Single(spend.Facts!.Rows);
        Assert.Contains("3 row(s) of 2 service(s) other than Amazon Bedrock were left out.", spend.Notes);
    }

    [Fact]
    public async Task Read_MetricsMissing_OthersStandInAndAreNoted()
    {
        var row = Row(Bedrock, Micro, "3");
        row["Metrics"]!["NetUnblendedCost"] = new JsonObject { ["Amount"] = "2", ["Unit"] = "USD" };

        var spend = await ReadWellAsync(Page("SERVICE", "USAGE_TYPE", row));

        Assert.Equal(new CostMetrics(3, 2, 3, 2, 0, "N/A"), spend.Facts!.Rows[0].Metrics);
        Assert.Equal(
            [
                "The file has no AmortizedCost; UnblendedCost stands in.",
                "The file has no NetAmortizedCost; NetUnblendedCost stands in.",
                "The file has no UsageQuantity; quantities are 0, so nothing can be said per token.",
            ],
            spend.Notes);
    }

    [Fact]
    public async Task Read_Utf16WithByteOrderMark_IsRead()
    {
        var text = Page("SERVICE", "USAGE_TYPE", Row(Bedrock, Micro, "1")).ToJsonString();

        var reading = await ReadBytesAsync([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]);

        Assert.Single(reading.Spend!.Facts!.Rows);
    }

    public static TheoryData<string, Action<JsonObject>, string[]> Faults => new()
    {
        { "monthly", page => Period(page)["End"] = "2026-10-01", ["ResultsByTime[0]", "'2026-09-01' to '2026-10-01' is not one day", "--granularity DAILY", "Start=2026-09-01,End=2026-10-01"] },
        { "account", page => page["GroupDefinitions"]![1]!["Key"] = "LINKED_ACCOUNT", ["GroupDefinitions", "SERVICE and LINKED_ACCOUNT", "aws ce get-cost-and-usage", "Key=USAGE_TYPE"] },
        { "tag", page => page["GroupDefinitions"]![1]!["Type"] = "TAG", ["GroupDefinitions", "TAG USAGE_TYPE"] },
        { "ungrouped", page => page.Remove("GroupDefinitions"), ["not grouped"] },
        { "page missing", page => page["NextPageToken"] = "abc", ["NextPageToken", "--next-page-token 'abc'", "right after this one"] },
        { "euro", page => Cost(page)["Unit"] = "EUR", ["UnblendedCost of 2026-09-01", "'EUR'", "only USD"] },
        { "no number", page => Cost(page)["Amount"] = "1,5", ["UnblendedCost of 2026-09-01", "'1,5'"] },
        { "number", page => Cost(page)["Amount"] = 1, ["$.ResultsByTime[0].Groups[0].Metrics"] },
        { "no unblended", page => Group(page)["Metrics"] = new JsonObject { ["BlendedCost"] = Cost(page).DeepClone() }, ["no UnblendedCost", "--metrics UnblendedCost"] },
        { "conflict", page => Groups(page).Add(Row(Bedrock, Micro, "7")), ["came twice, with different amounts"] },
        { "one key", page => Group(page)["Keys"] = new JsonArray(Bedrock), ["has not two keys"] },
        { "null group", page => Groups(page)[0] = null, ["has not two keys"] },
        { "null period", page => page["ResultsByTime"]![0] = null, ["ResultsByTime[0]"] },
        { "nothing", page => page["ResultsByTime"] = new JsonArray(), ["ResultsByTime is missing or empty"] },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Faults))]
    public async Task Read_UnusablePage_IsRefusedByFileAndPlace(string name, Action<JsonObject> spoil, string[] words)
    {
        var page = Page("SERVICE", "USAGE_TYPE", Row(Bedrock, Micro, "1"));
        spoil(page);

        var reading = await ReadAsync(page);

        Assert.Null(reading.Spend);
        var fault = Assert.Single(reading.Faults);
        Assert.StartsWith("file-0.json: ", fault, StringComparison.Ordinal);
        Assert.All(words, word => Assert.True(fault.Contains(word, StringComparison.Ordinal), $"{name}: {fault}"));
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("[]", "no JSON object")]
    [InlineData("null", "no JSON object")]
    [InlineData("{ \"ResultsByTime\": [", "line 1")]
    [InlineData("An error occurred (ExpiredTokenException) when calling GetCostAndUsage", "error of the AWS CLI")]
    [InlineData("""{ "__type": "DataUnavailableException", "message": "not ready" }""", "DataUnavailableException: not ready")]
    [InlineData("""{ "Error": { "Code": "AccessDenied", "Message": "no" } }""", "AccessDenied: no")]
    public async Task Read_NoAnswer_IsRefused(string text, string words) =>
        Assert.Contains(words, Assert.Single((await ReadBytesAsync(Encoding.UTF8.GetBytes(text))).Faults), StringComparison.Ordinal);

    [Fact]
    public async Task Read_NotText_IsRefused() =>
        Assert.Contains("not text", Assert.Single((await ReadBytesAsync([0x1f, 0x8b, 0xff, 0xfe])).Faults), StringComparison.Ordinal);

    [Fact]
    public async Task Read_PagesInOrder_AreOneAnswer()
    {
        var first = Page("SERVICE", "USAGE_TYPE", Row(Bedrock, Micro, "1"));
        first["NextPageToken"] = "abc";
        var second = Page("SERVICE", "USAGE_TYPE", Row(Bedrock, "USE1-NovaMicro-output-tokens", "2"));

        Assert.Equal(2, (await ReadWellAsync(first, second)).Facts!.Rows.Count);
        Assert.Contains("NextPageToken", Assert.Single((await ReadAsync(second, first)).Faults), StringComparison.Ordinal);

        (Period(second)["Start"], Period(second)["End"]) = ("2026-09-03", "2026-09-04");
        Assert.Contains("a page between them is missing", Assert.Single((await ReadAsync(first, second)).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_SameRowInTwoFiles_CountsOnceUnlessTheyDiffer()
    {
        var page = Page("SERVICE", "USAGE_TYPE", Row(Bedrock, Micro, "1"));
        var other = Page("SERVICE", "USAGE_TYPE", Row(Bedrock, Micro, "1.0000000001"));

        Assert.Single((await ReadWellAsync(page, page)).Facts!.Rows);
        Assert.StartsWith("file-1.json: ", Assert.Single((await ReadAsync(page, other)).Faults), StringComparison.Ordinal);
    }

    private static async Task<ImportedSpend> ReadWellAsync(params JsonObject[] pages)
    {
        var reading = await ReadAsync(pages);
        Assert.Empty(reading.Faults);
        return reading.Spend!;
    }

    private static Task<SpendFileReading> ReadAsync(params JsonObject[] pages) =>
        ReadBytesAsync([.. pages.Select(page => Encoding.UTF8.GetBytes(page.ToJsonString()))]);

    private static Task<SpendFileReading> ReadBytesAsync(params byte[][] contents) => new CostExplorerFileReader().ReadAsync(
        [.. contents.Select((content, index) => new SpendFile($"file-{index}.json", new MemoryStream(content)))], TestContext.Current.CancellationToken);

    private static JsonObject Page(string firstKey, string secondKey, params JsonObject[] rows) => new()
    {
        ["GroupDefinitions"] = new JsonArray(
            new JsonObject { ["Type"] = "DIMENSION", ["Key"] = firstKey }, new JsonObject { ["Type"] = "DIMENSION", ["Key"] = secondKey }),
        ["ResultsByTime"] = new JsonArray(new JsonObject
        {
            ["TimePeriod"] = new JsonObject { ["Start"] = "2026-09-01", ["End"] = "2026-09-02" },
            ["Groups"] = new JsonArray([.. rows]),
            ["Estimated"] = false,
        }),
    };

    private static JsonObject Row(string first, string second, string cost) => new()
    {
        ["Keys"] = new JsonArray(first, second),
        ["Metrics"] = new JsonObject { ["UnblendedCost"] = new JsonObject { ["Amount"] = cost, ["Unit"] = "USD" } },
    };

    private static JsonArray Groups(JsonObject page) => page["ResultsByTime"]![0]!["Groups"]!.AsArray();

    private static JsonNode Group(JsonObject page) => Groups(page)[0]!;

    private static JsonNode Cost(JsonObject page) => Group(page)["Metrics"]!["UnblendedCost"]!;

    private static JsonNode Period(JsonObject page) => page["ResultsByTime"]![0]!["TimePeriod"]!;
}
