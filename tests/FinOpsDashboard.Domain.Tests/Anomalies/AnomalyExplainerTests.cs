using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Tests.Anomalies;

public sealed class AnomalyExplainerTests
{
    private const string Input = "USE1-NovaPro-input-tokens";
    private const string Output = "USE1-NovaPro-output-tokens";
    private static readonly DateOnly Spike = AnomalyDetectorTests.Day(44);

    [Fact]
    public void Explain_MoreUseAtTheSamePrice_NamesTheLinesThatAddUpToTheExcess()
    {
        var explanation = Explain(day => [Line(day, Input, day == Spike ? 160m : 60m, day == Spike ? 160m : 60m), Line(day, Output, 40m, 20m)]);

        var line = Assert.Single(explanation.Lines);
        Assert.Equal((Input, 100m, MoveCause.QuantityRose), (line.UsageType, line.Contribution.Amount, line.Cause));
        Assert.Equal(0m, explanation.Other.Amount);
        Assert.Equal((HintKind.QuantityRose, 100m), Assert.Single(explanation.Hints) is var hint ? (hint.Kind, hint.Amount!.Value.Amount) : default);
    }

    [Fact]
    public void Explain_SameUseAtAnotherPrice_SaysThePrice()
    {
        var explanation = Explain(day => [Line(day, Input, day == Spike ? 180m : 60m, 60m), Line(day, Output, 40m, 20m)]);

        var line = Assert.Single(explanation.Lines);
        Assert.Equal((MoveCause.PriceChanged, 1m, 3m), (line.Cause, line.PriceBefore, line.Price));
        Assert.Equal((HintKind.PriceChanged, "Nova Pro"), Assert.Single(explanation.Hints) is var hint ? (hint.Kind, hint.Subject) : default);
    }

    [Fact]
    public void Explain_ModelThatWasNeverThere_IsNamedAsNew()
    {
        var explanation = Explain(day => day == Spike
            ? [Line(day, Input, 100m, 100m), new LineDay(day, "Amazon Bedrock", "USE1-Opus-input-tokens", "Claude Opus", Usd.FromDollars(75), 5m)]
            : [Line(day, Input, 100m, 100m)]);

        Assert.Equal((HintKind.NewModel, "Claude Opus"), (explanation.Hints[0].Kind, explanation.Hints[0].Subject));
    }

    [Fact]
    public void Explain_OneModelForAnother_NamesBothAndTheirContributionsAddUp()
    {
        var explanation = Explain(day => day == Spike
            ? [new LineDay(day, "Amazon Bedrock", "USE1-Opus-input-tokens", "Claude Opus", Usd.FromDollars(175), 5m)]
            : [Line(day, Input, 100m, 100m)]);

        Assert.Equal([175m, -100m], explanation.Lines.Select(line => line.Contribution.Amount));
        Assert.Equal(["Claude Opus", "Nova Pro"], explanation.Hints.Select(hint => hint.Subject));
        Assert.Equal(HintKind.ModelGone, explanation.Hints[1].Kind);
    }

    [Fact]
    public void Explain_MoreLinesThanAreTold_KeepsTheRestInOther()
    {
        var explanation = Explain(
            day => [.. Enumerable.Range(1, 5).Select(index => Line(day, $"T{index}", day == Spike ? 20m + 10m * index : 20m, 1m))], most: 2);

        Assert.Equal(["T5", "T4"], explanation.Lines.Select(line => line.UsageType));
        Assert.Equal((3, 60m), (explanation.OtherLines, explanation.Other.Amount));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Explain_AnyBill_AddsUpToTheExcessToTheLastDigit(int seed)
    {
        var random = new Random(seed);
        var rows = AnomalyDetectorTests.Weeks(10).Keys
            .SelectMany(day => Enumerable.Range(0, 6).Where(_ => random.Next(8) > 0).Select(line => new LineDay(
                day, "Amazon Bedrock", $"T{line}", $"M{line % 3}", Usd.FromDollars(decimal.Round(random.Next(1, int.MaxValue) / 10_000_000.0001m, 10)), random.Next(1, 1_000_000))))
            .ToList();
        var amounts = AnomalyDetectorTests.Weeks(10).Keys.ToDictionary(day => day, day => rows.Where(row => row.Day == day).Sum(row => row.Cost.Amount));

        var found = AnomalyDetectorTests.Judge(amounts);

        Assert.NotEmpty(found.Anomalies);
        Assert.All(found.Anomalies, anomaly =>
        {
            var explanation = AnomalyExplainer.Explain(anomaly, rows, 3);
            Assert.Equal(anomaly.Excess.Amount, explanation.Lines.Sum(line => line.Contribution.Amount) + explanation.Other.Amount);
        });
    }

    private static AnomalyExplanation Explain(Func<DateOnly, LineDay[]> lines, int most = 10)
    {
        var rows = AnomalyDetectorTests.Weeks(8).Keys.SelectMany(lines).ToList();
        var amounts = AnomalyDetectorTests.Weeks(8).Keys.ToDictionary(day => day, day => rows.Where(row => row.Day == day).Sum(row => row.Cost.Amount));
        return AnomalyExplainer.Explain(Assert.Single(AnomalyDetectorTests.Judge(amounts).Anomalies), rows, most);
    }

    private static LineDay Line(DateOnly day, string usageType, decimal cost, decimal quantity) =>
        new(day, "Amazon Bedrock", usageType, "Nova Pro", Usd.FromDollars(cost), quantity);
}
