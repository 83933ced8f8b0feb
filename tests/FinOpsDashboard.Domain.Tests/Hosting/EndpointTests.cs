using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Tests.Scenarios;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Hosting;

/// <summary>Instances of an endpoint of one's own. 1,000 requests of 2,000 + 500 tokens in 6,000 minutes; 10 USD on the big model.</summary>
public sealed class EndpointTests
{
    private static readonly EndpointOffer Instance = new() { InstanceHourPrice = Dollars(5m), OutputTokensPerSecond = 10m };

    [Fact]
    public void Endpoint_OneInstanceIsEnough_PaysItsHoursAndNoStorage()
    {
        var option = Hosted(new EndpointHosting()).EvaluateOne();

        // 83 output tokens a minute of 600.
        Assert.Equal(Dollars(500m), option.MonthlyCost);
        var instances = Assert.Single(option.Capacities);
        Assert.Equal(("endpoint", 1L), (instances.Kind, instances.Units));
        AssertClose(500_000m / 6_000m / 600m, instances.Utilization);
    }

    [Theory]
    [InlineData("0.1", 1, 1_000)] // 60 tokens a minute each: two
    [InlineData("2", 1, 500)]
    [InlineData("1", 3, 1_500)]
    public void Endpoint_QuantisedOrWithAMinimum_CountsInstances(string factor, int minimum, int expected)
    {
        var hosting = new EndpointHosting
        {
            ThroughputFactor = decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture),
            MinimumInstances = minimum,
        };
        Assert.Equal(Dollars(expected), Hosted(hosting).EvaluateOne().MonthlyCost);
    }

    [Fact]
    public void Endpoint_InputIsTheBusierSide_SizesByInput()
    {
        // 333 input tokens a minute at 2 per second: three instances.
        var scenario = Hosted(new EndpointHosting(), SmallModel with { Endpoint = Instance with { InputTokensPerSecond = 2m } });
        Assert.Equal(Dollars(1_500m), scenario.EvaluateOne().MonthlyCost);
    }

    private static Scenario Hosted(EndpointHosting hosting, ModelPrices? model = null) => Plain with
    {
        Models = Book(BigModel, model ?? SmallModel with { Endpoint = Instance }),
        Options = [new("endpoint", [new FineTuningLever(new() { Model = Small, TrainingTokens = 0m, Hosting = hosting })])],
    };
}
