using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FinOpsDashboard.Data.Rollups;

/// <summary>The columns that every table of spend has, for statements that read and write integers. Names come from the model.</summary>
internal sealed class MetricColumns
{
    /// <summary>How many integers amounts are that are read: the metrics', and whether they are estimated.</summary>
    public const int Amounts = 11;

    /// <summary>How many of them, the first ones, are costs.</summary>
    public const int Costs = 8;

    private static readonly long[] RestsPerUnit =
    [
        FixedPoint.CostRestPerUnit, FixedPoint.CostRestPerUnit, FixedPoint.CostRestPerUnit, FixedPoint.CostRestPerUnit, FixedPoint.QuantityRestPerUnit,
    ];

    private MetricColumns(IReadOnlyList<string> list) => List = list;

    /// <summary>The columns' names one by one, in quotation marks.</summary>
    public IReadOnlyList<string> List { get; }

    /// <summary>The columns' names, in quotation marks and in one order.</summary>
    public string Names => string.Join(", ", List);

    /// <summary>
    /// Whether amounts in the order of the columns are all zero. Units and rest may carry one amount in two ways: 1 nano-dollar and −10⁹
    /// atto-dollars are zero together.
    /// </summary>
    public static bool AreZero(ReadOnlySpan<long> amounts)
    {
        for (var metric = 0; metric < RestsPerUnit.Length; metric++)
        {
            var (units, rest) = (amounts[2 * metric], amounts[2 * metric + 1]);
            if (rest % RestsPerUnit[metric] != 0 || units != -(rest / RestsPerUnit[metric])) return false;
        }

        return true;
    }

    /// <summary>The columns as a context's model names them.</summary>
    public static MetricColumns Of(FinOpsDbContext context)
    {
        var metrics = context.Model.FindEntityType(typeof(SpendFact))!.FindComplexProperty(nameof(SpendFact.Metrics))!.ComplexType;
        return new MetricColumns(
        [
            .. PairOf(metrics, nameof(StoredMetrics.UnblendedCost)),
            .. PairOf(metrics, nameof(StoredMetrics.NetUnblendedCost)),
            .. PairOf(metrics, nameof(StoredMetrics.AmortizedCost)),
            .. PairOf(metrics, nameof(StoredMetrics.NetAmortizedCost)),
            .. PairOf(metrics, nameof(StoredMetrics.UsageQuantity)),
        ]);
    }

    private static string[] PairOf(IComplexType metrics, string metric)
    {
        var value = metrics.FindComplexProperty(metric)!.ComplexType;
        return [Column(nameof(FixedPoint.Units)), Column(nameof(FixedPoint.Rest))];

        string Column(string part) => $"\"{value.FindProperty(part)!.GetColumnName()}\"";
    }
}
