using System.Runtime.InteropServices;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Staging;

/// <summary>The charges of staged rows.</summary>
/// <param name="Facts">Usage by day, service and usage type.</param>
/// <param name="ByRecordType">Everything by day, service and record type.</param>
internal sealed record StagedCharges(IReadOnlyList<CostRow> Facts, IReadOnlyList<CostRow> ByRecordType)
{
    /// <summary>Adds the rows up.</summary>
    public static StagedCharges Of(StagedRows rows, StageVocabulary vocabulary)
    {
        var usage = vocabulary.UsageCodes.ToHashSet();
        var facts = new Dictionary<(int Day, int Line), Sum>();
        var types = new Dictionary<(int Day, string Service, int RecordType), Sum>();
        foreach (var (key, sum) in SumsOf(rows))
        {
            // Quantities of different lines count different things.
            Add(types, (key.Day, vocabulary.Lines.Values[key.Line].Service, key.RecordType), sum.Metrics with { UsageQuantity = default }, sum.IsEstimated);
            if (usage.Contains(key.RecordType)) Add(facts, (key.Day, key.Line), sum.Metrics, sum.IsEstimated);
        }

        return new StagedCharges(
            [
                .. facts.OrderBy(fact => fact.Key).Select(fact => new CostRow(
                    DayKey.ToDay(fact.Key.Day), vocabulary.Lines.Values[fact.Key.Line].Service, vocabulary.Lines.Values[fact.Key.Line].UsageType,
                    fact.Value.Metrics.ToMetrics(vocabulary.Units[fact.Key.Line]), fact.Value.IsEstimated)),
            ],
            [
                .. types.Select(type => new CostRow(
                    DayKey.ToDay(type.Key.Day), type.Key.Service, vocabulary.RecordTypes.Values[type.Key.RecordType],
                    type.Value.Metrics.ToMetrics("N/A"), type.Value.IsEstimated)),
            ]);
    }

    private static Dictionary<(int Day, int Line, int RecordType), Sum> SumsOf(StagedRows rows)
    {
        var sums = new Dictionary<(int Day, int Line, int RecordType), Sum>();
        for (var row = 0; row < rows.Count; row++)
            Add(sums, (rows.DayOf(row), rows.LineOf(row), rows.RecordTypeOf(row)), rows.MetricsOf(row), rows.IsEstimated(row));
        return sums;
    }

    private static void Add<TKey>(Dictionary<TKey, Sum> sums, TKey key, StoredMetrics metrics, bool isEstimated)
        where TKey : notnull
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
        sum.Metrics += metrics;
        sum.IsEstimated |= isEstimated;
    }

    private struct Sum
    {
        public StoredMetrics Metrics;

        public bool IsEstimated;
    }
}
