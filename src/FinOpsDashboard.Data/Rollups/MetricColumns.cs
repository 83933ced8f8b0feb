using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FinOpsDashboard.Data.Rollups;

/// <summary>The columns that every table of spend has, for statements that sum inside the database. Names come from the model.</summary>
internal sealed class MetricColumns
{
    private readonly IReadOnlyList<(string Units, string Remainder)> _pairs;

    private MetricColumns(IReadOnlyList<(string Units, string Remainder)> pairs) => _pairs = pairs;

    /// <summary>The columns' names, in quotation marks and in one order.</summary>
    public string Names => Each(column => column);

    /// <summary>The columns' names one by one, in quotation marks.</summary>
    public IReadOnlyList<string> List => [.. _pairs.SelectMany(pair => new[] { pair.Units, pair.Remainder })];

    /// <summary>The columns as those of a table.</summary>
    public string Of(string alias) => Each(column => $"{alias}.{column}");

    /// <summary>Their exact sums.</summary>
    public string Sums(string alias) => Each(column => $"CAST(SUM({alias}.{column}) AS bigint) AS {column}");

    /// <summary>What is left of a table's columns when another one's, which may be missing, are taken away.</summary>
    public string Rest(string alias, string less) => Each(column => $"{alias}.{column} - COALESCE({less}.{column}, 0) AS {column}");

    /// <summary>
    /// Whether any of these rests is not zero. Units and rest may carry one amount in two ways: 1 nano-dollar and −10⁹ atto-dollars are
    /// zero together.
    /// </summary>
    public string AnyRest(string alias, string less) => string.Join(" OR ", _pairs.Select((pair, index) =>
    {
        var perUnit = index == _pairs.Count - 1 ? FixedPoint.QuantityRestPerUnit : FixedPoint.CostRestPerUnit;
        var (units, rest) = (Difference(alias, less, pair.Units), Difference(alias, less, pair.Remainder));
        return FormattableString.Invariant($"{rest} % {perUnit} <> 0 OR {units} <> -({rest} / {perUnit})");
    }));

    /// <summary>The columns as a context's model names them.</summary>
    public static MetricColumns Of(FinOpsDbContext context)
    {
        var metrics = context.Model.FindEntityType(typeof(SpendFact))!.FindComplexProperty(nameof(SpendFact.Metrics))!.ComplexType;
        return new MetricColumns(
        [
            PairOf(metrics, nameof(StoredMetrics.UnblendedCost)),
            PairOf(metrics, nameof(StoredMetrics.NetUnblendedCost)),
            PairOf(metrics, nameof(StoredMetrics.AmortizedCost)),
            PairOf(metrics, nameof(StoredMetrics.NetAmortizedCost)),
            PairOf(metrics, nameof(StoredMetrics.UsageQuantity)),
        ]);
    }

    private static (string Units, string Remainder) PairOf(IComplexType metrics, string metric)
    {
        var value = metrics.FindComplexProperty(metric)!.ComplexType;
        return (Column(nameof(FixedPoint.Units)), Column(nameof(FixedPoint.Rest)));

        string Column(string part) => $"\"{value.FindProperty(part)!.GetColumnName()}\"";
    }

    private static string Difference(string alias, string less, string column) => $"({alias}.{column} - COALESCE({less}.{column}, 0))";

    private string Each(Func<string, string> write) => string.Join(", ", _pairs.SelectMany(pair => new[] { write(pair.Units), write(pair.Remainder) }));
}
