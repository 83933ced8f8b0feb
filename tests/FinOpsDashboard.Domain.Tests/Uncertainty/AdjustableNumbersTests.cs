using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Tests.Scenarios;
using FinOpsDashboard.Domain.Uncertainty;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Uncertainty;

public sealed class AdjustableNumbersTests
{
    [Fact]
    public void Of_AnyScenario_EachNumberAtItsOwnValueChangesNothing() => ScenarioGenerators.Check(ScenarioGenerators.Scenarios, scenario =>
        AdjustableNumbers.Of(scenario, scenario.Options[0].Id)
            .All(number => number.Apply(scenario, number.Value).EvaluateOne().TotalCost == scenario.EvaluateOne().TotalCost));

    [Theory]
    [InlineData("import", "models.small.modelImport.unitMinute", 2)]
    [InlineData("import", "models.small.modelImport.throughput", 0.01)]
    [InlineData("import", "levers.fineTuning.hosting.activeShare", 0.1)]
    [InlineData("endpoint", "models.small.endpoint.instanceHour", 2)]
    [InlineData("endpoint", "models.small.endpoint.throughput", 0.01)]
    [InlineData("endpoint", "levers.fineTuning.hosting.throughputFactor", 0.01)]
    [InlineData("provisioned", "models.small.modelUnit.hourly", 2)]
    [InlineData("provisioned", "models.small.modelUnit.throughput", 0.01)]
    [InlineData("reserved", "models.big.reserved.hourly", 2)]
    public void Of_EachWayOfHosting_ItsPriceAndSpeedMoveTheCost(string hosting, string path, double value)
    {
        var scenario = HostedBy(hosting);
        var number = AdjustableNumbers.Of(scenario, scenario.Options[0].Id).Single(other => other.Path == path);

        Assert.NotEqual(scenario.EvaluateOne().TotalCost, number.Apply(scenario, (decimal)value).EvaluateOne().TotalCost);
    }

    private static Scenario HostedBy(string hosting)
    {
        var small = SmallModel with
        {
            ModelImport = new() { UnitsPerCopy = 2m, UnitMinutePrice = Dollars(0.08m), StoragePerUnitMonth = Dollars(2m), OutputTokensPerMinute = 1_000m },
            Endpoint = new() { InstanceHourPrice = Dollars(1.5m), OutputTokensPerSecond = 100m },
        };
        var prices = ReservedHosting.Terms.Select(term => KeyValuePair.Create(term, Dollars(0.1m)));
        var big = BigModel with { Reserved = new() { InputHourlyPrices = [.. prices], OutputHourlyPrices = [.. prices] } };
        ILever lever = hosting switch
        {
            "reserved" => new BaseModelLever(new()
            {
                Hosting = new ReservedHosting { Commitment = CommitmentTerm.OneMonth, InputTokensPerMinute = 100_000m, OutputTokensPerMinute = 10_000m },
            }),
            "import" => Tuned(new ImportHosting { ActiveShare = 0.5m }),
            "endpoint" => Tuned(new EndpointHosting()),
            _ => Tuned(new ProvisionedHosting { Commitment = CommitmentTerm.OneMonth }),
        };
        return (Plain with { Models = Book(big, small) }).With(lever);
    }

    private static FineTuningLever Tuned(ModelHosting hosting) => new(new() { Model = Small, TrainingTokens = 1_000_000m, Hosting = hosting });
}
