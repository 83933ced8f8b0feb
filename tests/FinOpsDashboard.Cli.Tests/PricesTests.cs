using FinOpsDashboard.Cli.Tests.Running;
using FinOpsDashboard.Testing.Prices;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>The lists are of 3 November 2026: Nova Micro output rises from $0.14 to $0.15, its input stays at $0.035.</summary>
public sealed class PricesTests
{
    private static readonly string[] OfMicro = ["prices", "--model", "Nova Micro", "--region", "us-east-1"];

    [Fact]
    public async Task Import_Yes_ChangesThePriceFromItsDayAndKeepsEarlierOnes()
    {
        using var finops = new Finops();
        var list = finops.Write("index.json", PriceLists.Text(PriceLists.Bedrock));

        var imported = await finops.RunWellAsync("prices", "import", list, "--yes");

        Assert.True(imported.Json.GetProperty("written").GetBoolean());
        var counts = new[] { "new", "changed", "unchanged", "duplicates", "notTaken" }.Select(imported.Number).ToList();
        Assert.Equal(38, counts.Sum());
        Assert.Equal(imported.Number("rows"), counts.Sum());
        Assert.Equal(imported.Number("notTaken"), imported.Json.GetProperty("notTakenRows").GetArrayLength());
        Assert.Equal((0.14m, 0.15m), (await OutputOnAsync(finops, "2026-10-31"), await OutputOnAsync(finops, "2026-11-01")));
    }

    [Fact]
    public async Task Import_Twice_ChangesNothing()
    {
        using var finops = new Finops();
        var lists = new[] { PriceLists.Bedrock, PriceLists.FoundationModels, PriceLists.Service }.Select(name => finops.Write(name, PriceLists.Text(name))).ToArray();
        await finops.RunWellAsync(["prices", "import", .. lists, "--yes"]);
        var before = (await finops.RunWellAsync("prices")).Output;

        var again = await finops.RunWellAsync(["prices", "import", .. lists, "--yes"]);

        Assert.False(again.Json.GetProperty("written").GetBoolean());
        Assert.Equal((0, 0, 0), (again.Number("new"), again.Number("changed"), again.Number("confirmed")));
        Assert.Equal(before, (await finops.RunWellAsync("prices")).Output);
    }

    [Fact]
    public async Task Import_NobodyToAsk_IsRefusedWithThePreviewBesideTheResult()
    {
        using var finops = new Finops();
        var list = finops.Write("index.json", PriceLists.Text(PriceLists.Bedrock));

        var refused = await finops.RunAsync("prices", "import", list);

        refused.FailedWith(2, "Add --yes to write.");
        Assert.Empty(refused.Output);
        Assert.Contains("Nova Micro · Output tokens", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0.14m, await OutputOnAsync(finops, "2026-11-22"));
        await finops.RunWellAsync("prices", "import", list, "--yes");
        Assert.False((await finops.RunWellAsync("prices", "import", list)).Json.GetProperty("written").GetBoolean());
    }

    [Theory]
    [InlineData("n", false, "Nothing was written.")]
    [InlineData("y", true, "Written.")]
    public async Task Import_OnATerminal_AsksOnceAndShowsWholeWordsInEightyColumns(string answer, bool isWritten, string told)
    {
        using var finops = new Finops();
        var list = finops.Write("index.json", PriceLists.Text(PriceLists.Bedrock));

        if (await finops.RunOnTerminalAsync($"{answer}\n", "prices", "import", list) is not { } asked) Assert.Skip("There is no script to make a terminal.");
        else
        {
            Assert.Equal(0, asked.Status);
            Assert.Contains("Write these prices? [y/N]", asked.Output, StringComparison.Ordinal);
            Assert.Contains(told, asked.Output, StringComparison.Ordinal);
            Assert.Single(asked.Output.Split("Nova Micro · Output tokens · Standard · us-east-1")[1..]);
        }

        Assert.Equal(isWritten ? 0.15m : 0.14m, await OutputOnAsync(finops, "2026-11-22"));
    }

    [Fact]
    public async Task Import_DryRun_SaysWhatWouldChange()
    {
        using var finops = new Finops();
        var list = finops.Write("index.json", PriceLists.Text(PriceLists.Bedrock));

        var preview = await finops.RunWellAsync("prices", "import", list, "--dry-run");

        Assert.False(preview.Json.GetProperty("written").GetBoolean());
        var change = Assert.Single(preview.Json.GetProperty("changes").EnumerateArray(), change => change.GetProperty("row").GetString()!.StartsWith("NM-OUT ", StringComparison.Ordinal));
        Assert.Equal((0.14m, 0.15m, 7.1429m), (change.GetProperty("old").GetDecimal(), change.GetProperty("new").GetDecimal(), change.GetProperty("percent").GetDecimal()));
        Assert.Equal(0.14m, await OutputOnAsync(finops, "2026-11-22"));
    }

    [Fact]
    public async Task Import_StandardInput_ReadsWhatThePricingServicePrints()
    {
        using var finops = new Finops();

        var imported = await finops.RunWithInputAsync(PriceLists.Text(PriceLists.Answer), "prices", "import", "-", "--yes");

        Assert.Equal((0, 3), (imported.Status, imported.Number("rows")));
        Assert.Equal(0.15m, await OutputOnAsync(finops, "2026-11-22"));
    }

    [Fact]
    public async Task Import_BrokenFile_IsNamedAndNothingIsWritten()
    {
        using var finops = new Finops();
        var good = finops.Write("index.json", PriceLists.Text(PriceLists.Bedrock));

        (await finops.RunAsync("prices", "import", good, finops.Write("broken.json", "{ \"offerCode\": "), "--yes")).FailedWith(2, "broken.json", "Nothing was written.");
        const string own = """{ "about": "", "currency": "USD", "units": {}, "sources": {}, "notes": {}, "prices": """;
        (await finops.RunAsync("prices", "import", finops.Write("null.json", own + "null }"), "--yes")).FailedWith(2, "null.json", "Nothing was written.");
        (await finops.RunAsync("prices", "import", finops.Write("odd.json", "{ \"offerCode\": \"\\uD800\" }"), "--yes")).FailedWith(2, "odd.json", "Nothing was written.");
        (await finops.RunAsync("prices", "import", "gone.json")).FailedWith(2, "There is no file gone.json");
        Assert.Equal(0.14m, await OutputOnAsync(finops, "2026-11-22"));
    }

    [Fact]
    public async Task Override_AddedAndTakenBack_IsMarkedAndStaysOnRecord()
    {
        using var finops = new Finops();

        var added = await finops.RunWellAsync(
            "prices", "override", "add", "--model", "amazon.nova-micro-v1:0", "--region", "us-east-1", "--kind", "output", "--price", "0.1", "--from", "2026-10-01",
            "--reason", "quote", "--author", "ada");
        Assert.Equal(("quote", "ada"), (added.Json[0].GetProperty("reason").GetString(), added.Json[0].GetProperty("author").GetString()));
        Assert.Equal((0.1m, true), await RowOnAsync(finops, "2026-10-01"));
        Assert.Equal((0.14m, false), await RowOnAsync(finops, "2026-09-30"));

        var takenBack = await finops.RunWellAsync("prices", "override", "take-back", "1", "--from", "2026-10-15", "--reason", "ran out");
        Assert.Equal("2026-10-15", takenBack.Json[0].GetProperty("takenBack").GetProperty("from").GetString());
        Assert.Equal((0.1m, true), await RowOnAsync(finops, "2026-10-14"));
        Assert.Equal((0.14m, false), await RowOnAsync(finops, "2026-10-15"));
        (await finops.RunAsync("prices", "override", "take-back", "1", "--reason", "again")).FailedWith(2, "no override number 1");
    }

    [Fact]
    public async Task Discount_Added_LowersWhatIsPaidAndKeepsTheListPrice()
    {
        using var finops = new Finops();

        await finops.RunWellAsync("prices", "discount", "add", "--percent", "10", "--from", "2026-10-01", "--until", "2026-10-31", "--reason", "EDP");

        decimal[] prices = [await OutputOnAsync(finops, "2026-09-30"), await OutputOnAsync(finops, "2026-10-01"), await OutputOnAsync(finops, "2026-10-31"), await OutputOnAsync(finops, "2026-11-01")];
        Assert.Equal([0.14m, 0.126m, 0.126m, 0.14m], prices);
        var csv = await finops.RunWellAsync([.. OfMicro, "--on", "2026-10-01", "--format", "csv"]);
        Assert.Contains(csv.Lines, line => line.Contains(",output,,0.126,0.14,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--kind", "gold", "is no word for --kind")]
    [InlineData("--price", "cheap", "is no number")]
    public async Task Override_BadArgument_IsNamed(string option, string value, string words)
    {
        using var finops = new Finops();
        string[] arguments = ["prices", "override", "add", "--model", "Nova Micro", "--region", "us-east-1", "--kind", "output", "--price", "1", "--reason", "x"];
        arguments[Array.IndexOf(arguments, option) + 1] = value;

        (await finops.RunAsync(arguments)).FailedWith(2, words);
    }

    private static async Task<decimal> OutputOnAsync(Finops finops, string day) => (await RowOnAsync(finops, day)).Price;

    private static async Task<(decimal Price, bool IsOverride)> RowOnAsync(Finops finops, string day)
    {
        var rows = (await finops.RunWellAsync([.. OfMicro, "--on", day])).Json.GetProperty("rows").EnumerateArray();
        var row = Assert.Single(rows, row => row.GetProperty("kind").GetString() == "output" && row.GetProperty("tier").GetString() == "standard");
        return (row.GetProperty("price").GetDecimal(), row.GetProperty("override").GetBoolean());
    }
}
