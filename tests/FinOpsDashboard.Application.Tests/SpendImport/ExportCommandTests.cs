using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Tests.SpendImport;

public sealed class ExportCommandTests
{
    private static readonly DateRange September = new(new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1));

    [Fact]
    public void ForFacts_Month_IsOneLineWithoutOtherCharges() => Assert.Equal(
        "aws ce get-cost-and-usage --time-period Start=2026-09-01,End=2026-10-01 --granularity DAILY"
        + " --metrics UnblendedCost NetUnblendedCost AmortizedCost NetAmortizedCost UsageQuantity"
        + " --group-by Type=DIMENSION,Key=SERVICE Type=DIMENSION,Key=USAGE_TYPE"
        + """ --filter '{"Not":{"Dimensions":{"Key":"RECORD_TYPE","Values":["Credit","Refund","Tax"]}}}'""",
        ExportCommand.ForFacts(September));

    [Fact]
    public void ForRecordTypes_Month_TakesEveryCharge()
    {
        var command = ExportCommand.ForRecordTypes(September);

        Assert.EndsWith("--group-by Type=DIMENSION,Key=SERVICE Type=DIMENSION,Key=RECORD_TYPE", command, StringComparison.Ordinal);
        Assert.DoesNotContain("--filter", command, StringComparison.Ordinal);
    }

    [Fact]
    public void Example_JoinedByTheShell_IsTheCommandForFacts() => Assert.Equal(
        ExportCommand.ForFacts(September) + " > september.json", ExportCommand.Example.Replace("\\\n  ", "", StringComparison.Ordinal));
}
