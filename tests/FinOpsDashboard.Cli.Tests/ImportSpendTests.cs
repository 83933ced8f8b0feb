using System.Text.Json;
using System.Text.Json.Nodes;
using FinOpsDashboard.Cli.Tests.Running;
using FinOpsDashboard.Testing.CostExplorer;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>Spend from files against the same spend over the wire.</summary>
public sealed class ImportSpendTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public async Task Import_WhatTheWireAnswered_EqualsTheSync()
    {
        using var synced = new Finops();
        using var imported = new Finops();
        var files = await AnswersAsync(synced, imported);
        Assert.True(files.Length > 3, "The facts are to come in several pages.");

        var first = await imported.RunWellAsync(["import", "spend", .. files]);
        var second = await imported.RunWellAsync(["import", "spend", .. files]);

        // Facts: a, b, c, d+e, f, g; charge types that are not usage: h, i.
        Assert.Equal((files.Length, 8, 0, 0), Counts(first));
        Assert.Equal((files.Length, 0, 0, 0), Counts(second));
        Assert.Equal(Days.Text(Days.LastMonth), first.Json.GetProperty("from").GetString());
        Assert.Equal(Days.Text(Days.ThisMonth), first.Json.GetProperty("to").GetString());
        foreach (var options in new string[][] { ["--group-by", "service,usageType"], ["--group-by", "recordType", "--charges", "all"], ["--metric", "quantity"] })
        {
            var expected = await synced.RunWellAsync(["spend", .. Days.OfLastMonth, .. options]);
            var actual = await imported.RunWellAsync(["spend", .. Days.OfLastMonth, .. options]);
            Assert.Equal(expected.Spend(), actual.Spend());
            Assert.NotNull(actual.Json.GetProperty("asOf").GetString());
        }

        // Nothing was said of accounts: the whole bill is there, as not split.
        Assert.Equal(["(unsplit)=47.5734602895", "total=47.5734602895"], (await imported.RunWellAsync(["spend", .. Days.OfLastMonth, "--group-by", "account"])).Spend());

        // A first sync still asks for everything that Cost Explorer keeps.
        var dryRun = await imported.RunWellAsync("sync", "--dry-run");
        Assert.Equal(Days.Text(Days.ThisMonth.AddMonths(-13)), dryRun.Json.GetProperty("from").GetString());
    }

    [Fact]
    public async Task Import_PartOfTheBill_ReplacesOnlyWhatItCovers()
    {
        using var finops = new Finops();
        await finops.RunWellAsync("import", "spend", finops.Write("all.json", Answer(
            (Days.Last(5), Company.Bedrock, Company.MicroInput, "5"), (Days.Last(5), Company.Bedrock, Company.MicroOutput, "3"),
            (Days.Last(5), Company.Haiku, Company.ClaudeInput, "7"), (Days.Last(6), Company.Bedrock, Company.MicroInput, "11"))));

        var part = await finops.RunWellAsync("import", "spend", finops.Write("part.json", Answer((Days.Last(5), Company.Bedrock, Company.MicroInput, "4.5"))));

        Assert.Equal((1, 0, 1, 1), Counts(part));
        Assert.Contains("The file has no AmortizedCost; UnblendedCost stands in.", part.Error, StringComparison.Ordinal);
        Assert.Contains("The file has no UsageQuantity", part.Error, StringComparison.Ordinal);
        var spend = await finops.RunWellAsync(["spend", .. Days.OfLastMonth, "--group-by", "service", "--metric", "amortized"]);
        Assert.Equal([$"{Company.Bedrock}=15.5", $"{Company.Haiku}=7", "total=22.5"], spend.Spend());
    }

    [Fact]
    public async Task Import_UnusableFiles_StoresNothingAndNamesEach()
    {
        using var finops = new Finops();
        var good = finops.Write("good.json", Answer((Days.Last(5), Company.Bedrock, Company.MicroInput, "5")));
        var broken = finops.Write("broken.json", "{ \"ResultsByTime\": [");
        var error = finops.Write("error.json", """{ "__type": "DataUnavailableException", "message": "Data is not ready" }""");

        var result = await finops.RunAsync("import", "spend", good, broken, error);

        result.FailedWith(2, "broken.json: line 1", "error.json: It holds an error answer", "Data is not ready", "Nothing was stored");
        Assert.Equal(["total=0"], (await finops.RunWellAsync(["spend", .. Days.OfLastMonth])).Spend());
    }

    [Fact]
    public async Task Import_CreditsAmongTheUsage_IsRefused()
    {
        using var finops = new Finops();
        // Usage 10, credit -4: the file by usage type was exported without the filter and says 6.
        var facts = finops.Write("facts.json", Answer((Days.Last(5), Company.Bedrock, Company.MicroInput, "6")));
        var types = finops.Write("types.json", Answer(
            "RECORD_TYPE", (Days.Last(5), Company.Bedrock, "Usage", "10"), (Days.Last(5), Company.Bedrock, "Credit", "-4")));

        (await finops.RunAsync("import", "spend", facts, types)).FailedWith(2, "include credits", "aws ce get-cost-and-usage", "RECORD_TYPE");
    }

    private static (int Files, int Inserted, int Updated, int Deleted) Counts(FinopsResult import) =>
        (import.Number("files"), import.Number("rowsInserted"), import.Number("rowsUpdated"), import.Number("rowsDeleted"));

    /// <summary>Syncs the company and writes every answer with costs by usage type and by charge type into files, as the AWS CLI prints them.</summary>
    private static async Task<string[]> AnswersAsync(Finops synced, Finops folder)
    {
        await using var aws = await Company.Ledger().ServeAsync(new StandInOptions { PageSize = 12 });
        var files = new List<string>();
        aws.Behaviour.RewriteAnswer = answer =>
        {
            if (answer["GroupDefinitions"] is JsonArray groups && (string?)groups[0]!["Key"] == "SERVICE")
                files.Add(folder.Write($"answer-{files.Count}.json", answer.ToJsonString(Indented)));
        };
        await synced.With(aws.Environment).With("FinOps__Aws__SplitByAccount", "false").RunWellAsync(["sync", .. Days.OfLastMonth]);
        return [.. files];
    }

    private static string Answer(params (string Day, string Service, string UsageType, string Cost)[] rows) => Answer("USAGE_TYPE", rows);

    private static string Answer(string secondKey, params (string Day, string Service, string Second, string Cost)[] rows) => new JsonObject
    {
        ["GroupDefinitions"] = new JsonArray(Group("SERVICE"), Group(secondKey)),
        ["ResultsByTime"] = new JsonArray([.. rows.GroupBy(row => row.Day).Select(day => new JsonObject
        {
            ["TimePeriod"] = new JsonObject { ["Start"] = day.Key, ["End"] = Days.Text(DateOnly.Parse(day.Key, null).AddDays(1)) },
            ["Total"] = new JsonObject(),
            ["Groups"] = new JsonArray([.. day.Select(row => new JsonObject
            {
                ["Keys"] = new JsonArray(row.Service, row.Second),
                ["Metrics"] = new JsonObject { ["UnblendedCost"] = new JsonObject { ["Amount"] = row.Cost, ["Unit"] = "USD" } },
            })]),
            ["Estimated"] = false,
        })]),
    }.ToJsonString(Indented);

    private static JsonObject Group(string key) => new() { ["Type"] = "DIMENSION", ["Key"] = key };
}
