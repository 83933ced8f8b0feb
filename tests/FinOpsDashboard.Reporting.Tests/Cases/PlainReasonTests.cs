using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;
using FinOpsDashboard.Reporting.Cases;

namespace FinOpsDashboard.Reporting.Tests.Cases;

public sealed class PlainReasonTests
{
    private static readonly Scenario Scenario = new()
    {
        Name = "test",
        HorizonMonths = 12,
        Workload = new Workload { RequestsPerMonth = 1, InputTokensPerRequest = 1, OutputTokensPerRequest = 1 },
        Models = new Dictionary<string, ModelPrices>(),
        BaselineModel = "llama-3.3-70b",
        Options = [],
    };

    [Theory]
    [InlineData("models['llama-3.3-70b'].input is not given, and …", "There is no price for the teacher's input tokens.")]
    [InlineData("models.nova-micro.output is not given, and …", "There is no price for the student's output tokens.")]
    [InlineData("models.nova-micro.modelUnit.hourly.sixMonths is not given, and …", "There is no hourly price for a model unit committed for 6 months.")]
    [InlineData("models['llama-3.1-8b'].customOutput is not given, and …", "There is no on-demand price for the custom model.")]
    [InlineData("models.nova-micro.something is not given, and …", "models.nova-micro.something is not given, and …")]
    [InlineData("batch: Bedrock offers no batch inference.", "batch: Bedrock offers no batch inference.")]
    public void Of_Reason_IsInWords(string reason, string expected) => Assert.Equal(expected, PlainReason.Of(reason, Scenario));

    [Fact]
    public void Of_BothSidesOfAModelUnit_IsSaidOnce() => Assert.Single(PlainReason.Of(
        ["models.nova-micro.modelUnit.inputTokensPerMinute is not given: …", "models.nova-micro.modelUnit.outputTokensPerMinute is not given: …"],
        Scenario));
}
