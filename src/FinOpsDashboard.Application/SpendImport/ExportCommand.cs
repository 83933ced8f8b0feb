using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendImport;

/// <summary>The commands of the AWS CLI whose output can be imported.</summary>
public static class ExportCommand
{
    private const string WithoutOtherCharges =
        """ --filter '{"Not":{"Dimensions":{"Key":"RECORD_TYPE","Values":["Credit","Refund","Tax"]}}}'""";

    /// <summary>Costs by service and usage type, without credits, refunds and tax.</summary>
    public static string ForFacts(DateRange period) => For(period, CostGroupingKind.UsageType) + WithoutOtherCharges;

    /// <summary>Costs by service and charge type.</summary>
    public static string ForRecordTypes(DateRange period) => For(period, CostGroupingKind.RecordType);

    private static string For(DateRange period, CostGroupingKind second) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"aws ce get-cost-and-usage --time-period Start={period.Start:yyyy-MM-dd},End={period.EndExclusive:yyyy-MM-dd} --granularity DAILY")
        + " --metrics UnblendedCost NetUnblendedCost AmortizedCost NetAmortizedCost UsageQuantity"
        + $" --group-by Type=DIMENSION,Key=SERVICE Type=DIMENSION,Key={(second == CostGroupingKind.UsageType ? "USAGE_TYPE" : "RECORD_TYPE")}";
}
