using System.Text.Json.Nodes;
using FinOpsDashboard.Application.SpendSync;
using static FinOpsDashboard.Aws.Tests.SourceBench;

namespace FinOpsDashboard.Aws.Tests;

public sealed class CostExplorerSourceMalformedTests
{
    [Fact]
    public async Task GetCosts_OtherTagKeyAnswered_MalformedAnswer()
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.RewriteAnswer = answer => FirstGroup(answer)["Keys"]![1] = "owner$search";

        var failure = await bench.AskForFailureAsync(QueryBy(CostGrouping.UsageType, CostGrouping.Tag("team")));

        Assert.Equal(CostSourceFailureKind.MalformedAnswer, failure.Kind);
        Assert.Contains("owner$search", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCosts_SameRowTwiceWithOtherAmounts_MalformedAnswer()
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.RewriteAnswer = answer =>
        {
            var copy = FirstGroup(answer).DeepClone();
            copy["Metrics"]!["NetAmortizedCost"]!["Amount"] = "99";
            Groups(answer).Add(copy);
        };

        var failure = await bench.AskForFailureAsync();

        Assert.Equal(CostSourceFailureKind.MalformedAnswer, failure.Kind);
        Assert.Contains($"2026-10-01, '{Nova}', '{NovaInput}'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EUR")]
    [InlineData("CNY")]
    [InlineData("")]
    public async Task GetCosts_OtherCurrency_MalformedAnswerNamingIt(string currency)
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.RewriteAnswer = answer => FirstGroup(answer)["Metrics"]!["AmortizedCost"]!["Unit"] = currency;

        var failure = await bench.AskForFailureAsync();

        Assert.Equal(CostSourceFailureKind.MalformedAnswer, failure.Kind);
        Assert.Contains($"'{currency}'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12345678901234567890.1234567891")]
    [InlineData("1E-29")]
    [InlineData("abc")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("")]
    public async Task GetCosts_AmountThatCannotBeKept_MalformedAnswerNamingIt(string amount)
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.RewriteAnswer = answer => FirstGroup(answer)["Metrics"]!["UnblendedCost"]!["Amount"] = amount;

        var failure = await bench.AskForFailureAsync();

        Assert.Equal(CostSourceFailureKind.MalformedAnswer, failure.Kind);
        Assert.Contains($"'{amount}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCosts_MissingMetric_MalformedAnswerNamingIt()
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.RewriteAnswer = answer => FirstGroup(answer)["Metrics"]!.AsObject().Remove("NetUnblendedCost");

        var failure = await bench.AskForFailureAsync();

        Assert.Equal(CostSourceFailureKind.MalformedAnswer, failure.Kind);
        Assert.Contains("NetUnblendedCost", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-10-01", "2026-10-05")]
    [InlineData("2026-09-30", "2026-10-01")]
    [InlineData("first", "last")]
    public async Task GetCosts_PeriodThatWasNotAskedFor_MalformedAnswer(string start, string end)
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.RewriteAnswer = answer =>
            answer["ResultsByTime"]![0]!["TimePeriod"] = new JsonObject { ["Start"] = start, ["End"] = end };

        Assert.Equal(CostSourceFailureKind.MalformedAnswer, (await bench.AskForFailureAsync()).Kind);
    }

    [Fact]
    public async Task GetCosts_AnswerWithoutResults_MalformedRatherThanEmpty()
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.RewriteAnswer = answer => answer.Remove("ResultsByTime");

        Assert.Equal(CostSourceFailureKind.MalformedAnswer, (await bench.AskForFailureAsync()).Kind);
    }

    private static JsonArray Groups(JsonObject answer) => answer["ResultsByTime"]![0]!["Groups"]!.AsArray();

    private static JsonNode FirstGroup(JsonObject answer) => Groups(answer)[0]!;
}
