using System.Globalization;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendImport;

/// <summary>The commands of the AWS CLI whose output can be imported.</summary>
public static class ExportCommand
{
    private const string WithoutOtherCharges =
        """--filter '{"Not":{"Dimensions":{"Key":"RECORD_TYPE","Values":["Credit","Refund","Tax"]}}}'""";

    private const string Continued = " \\\n  ";

    /// <summary>Costs of September 2026 by service and usage type, saved to a file: over several lines, to be read and copied.</summary>
    public static string Example { get; } =
        string.Join(Continued, PartsForFacts(new DateRange(new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1)))) + " > september.json";

    /// <summary>Costs by service and usage type, without credits, refunds and tax.</summary>
    public static string ForFacts(DateRange period) => string.Join(' ', PartsForFacts(period));

    /// <summary>Costs by service and charge type.</summary>
    public static string ForRecordTypes(DateRange period) => string.Join(' ', Parts(period, CostGroupingKind.RecordType));

    private static IEnumerable<string> PartsForFacts(DateRange period) => Parts(period, CostGroupingKind.UsageType).Append(WithoutOtherCharges);

    private static IEnumerable<string> Parts(DateRange period, CostGroupingKind second) =>
    [
        string.Create(
            CultureInfo.InvariantCulture,
            $"aws ce get-cost-and-usage --time-period Start={period.Start:yyyy-MM-dd},End={period.EndExclusive:yyyy-MM-dd} --granularity DAILY"),
        "--metrics UnblendedCost NetUnblendedCost AmortizedCost NetAmortizedCost UsageQuantity",
        $"--group-by Type=DIMENSION,Key=SERVICE Type=DIMENSION,Key={(second == CostGroupingKind.UsageType ? "USAGE_TYPE" : "RECORD_TYPE")}",
    ];
}
