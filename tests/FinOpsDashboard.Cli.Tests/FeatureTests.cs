using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

public sealed class FeatureTests
{
    private const string Json = """
        [ { "id": "assist", "name": "Assist", "owner": "Care",
            "rules": [ { "model": "Claude Sonnet 4.5", "tag:team": "chat" }, { "usageType": "USE1-NovaMicro-*" } ] },
          { "id": "lookup" } ]
        """;

    private const string Csv = """
        id,name,owner,model,usageType,tag:team
        assist,Assist,Care,Claude Sonnet 4.5,,chat
        assist,Assist,Care,,USE1-NovaMicro-*,
        lookup,,,,,
        """;

    [Fact]
    public async Task FeaturesSet_JsonAndCsv_StoreTheSame()
    {
        using var fromJson = new Finops();
        using var fromCsv = new Finops();

        var json = await fromJson.RunWellAsync("features", "set", fromJson.Write("features.json", Json));
        var csv = await fromCsv.RunWithInputAsync(Csv, "features", "set", "-");

        Assert.Equal((0, json.Output), (csv.Status, csv.Output));
        var assist = json.Json[0];
        Assert.Equal("chat", assist.GetProperty("rules")[0].GetProperty("tag:team").GetString());
        Assert.Equal("USE1-NovaMicro-*", assist.GetProperty("rules")[1].GetProperty("usageType").GetString());
        Assert.Equal(json.Output, (await fromJson.RunWellAsync("features")).Output);
    }

    [Theory]
    [InlineData("""[ { "id": "Two words" } ]""", "Two words", "lower-case letters")]
    [InlineData("""[ { "id": "a", "rules": [ { "modle": "x" } ] } ]""", "[0].rules[0]", "no condition \"modle\"")]
    [InlineData("""[ { "id": "a", "rules": [ { "account": "1", "tag:team": "x" } ] } ]""", "[0].rules[0]", "account")]
    [InlineData("""[ { "id": "a", "colour": "red" } ]""", "colour", "")]
    [InlineData("""[ { "id": "a" ]""", "$", "")]
    [InlineData("[null]", "[0]", "is null")]
    [InlineData("id,name,name\na,A,B\n", "header", "\"name\" is there 2 times")]
    [InlineData("id,name,colour\na,A,red\n", "header", "no column \"colour\"")]
    [InlineData("id,name,route\na,A,north\n", "line 2", "\"north\" is no billing route")]
    public async Task FeaturesSet_Faults_AreNamedAndNothingIsStored(string file, string place, string words)
    {
        using var finops = new Finops();

        (await finops.RunWithInputAsync(file, "features", "set", "-")).FailedWith(2, place, words);
    }

    [Fact]
    public async Task VolumesSet_File_IsListedAgain()
    {
        using var finops = new Finops();
        await finops.RunWellAsync("features", "set", finops.Write("features.json", Json));
        var file = finops.Write("volumes.csv", "feature,month,requests,inputTokens,outputTokens,peakToAverageRatio\nassist,2026-09,10,1000,500,2.5\n");

        await finops.RunWellAsync("volumes", "set", file);

        var listed = await finops.RunWellAsync("volumes", "--feature", "assist", "--from", "2026-09-01", "--format", "csv");
        Assert.Equal("assist,2026-09,10,1000,500,0,0,0,2.5", listed.Lines[1]);
        (await finops.RunWithInputAsync("feature,month,requests,inputTokens,outputTokens\nassist,September,1.5,10,5\n", "volumes", "set", "-"))
            .FailedWith(2, "line 2: month \"September\" is no month", "line 2: requests \"1.5\"");
        (await finops.RunWithInputAsync("feature,month,requests,inputTokens,outputTokens\nother,2026-09,1,10,5\n", "volumes", "set", "-"))
            .FailedWith(2, "other: there is no such feature");
    }

    [Fact]
    public async Task Prices_OneModel_AreListedWithTheirSource()
    {
        using var finops = new Finops();

        var prices = await finops.RunWellAsync("prices", "--model", "Nova Micro", "--region", "us-east-1", "--on", "2026-11-22");

        var input = Assert.Single(prices.Json.GetProperty("rows").EnumerateArray(), row => row.GetProperty("kind").GetString() == "input"
            && row.GetProperty("tier").GetString() == "standard" && row.GetProperty("scope").GetString() == "inRegion");
        Assert.Equal(0.035m, input.GetProperty("price").GetDecimal());
        Assert.Equal("1M tokens", input.GetProperty("unit").GetString());
        Assert.NotEmpty(input.GetProperty("source").GetString()!);
    }

    [Fact]
    public async Task UsersAdd_PasswordOnStandardInput_MakesTheAccount()
    {
        using var finops = new Finops();
        string[] add = ["users", "add", "maria", "--role", "analyst", "--password-stdin"];

        (await finops.RunWithInputAsync("short\n", add)).FailedWith(2, "at least 12 characters");
        Assert.Equal(0, (await finops.RunWithInputAsync("correct-Horse-9-battery\n", add)).Status);
        (await finops.RunWithInputAsync("correct-Horse-9-battery\n", add)).FailedWith(2, "already taken");
    }
}
