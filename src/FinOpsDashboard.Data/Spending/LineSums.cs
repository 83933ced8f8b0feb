using System.Runtime.InteropServices;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Spending;

/// <summary>Adds up rows of charge lines by period and by what their lines say of a question's keys.</summary>
internal sealed class LineSums
{
    private readonly Dictionary<int, Line> _lines = [];
    private readonly Dictionary<(int Period, int Keys), Sum> _sums = [];
    private readonly List<(string First, string Second)> _keys = [];

    private LineSums()
    {
    }

    /// <summary>Reads an answer.</summary>
    /// <param name="context">The context.</param>
    /// <param name="sql">A statement over a table by line.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<SpendSum>> ReadAsync(
        FinOpsDbContext context, SpendSql sql, SpendQuestion question, CancellationToken cancellationToken)
    {
        var sums = new LineSums();
        await sums.ReadLinesAsync(context, question, cancellationToken).ConfigureAwait(false);
        await sums.ReadRowsAsync(context, sql, question.Metric == SpendMetric.Quantity, cancellationToken).ConfigureAwait(false);
        return [.. sums._sums.Select(sum => sums.ToSpendSum(sum.Key, sum.Value))];
    }

    private async Task ReadLinesAsync(FinOpsDbContext context, SpendQuestion question, CancellationToken cancellationToken)
    {
        var reader = await SpendSums.OpenAsync(context, "spend: keys of charge lines", SpendSql.LinesOf(question), [], cancellationToken).ConfigureAwait(false);
        await using var held = reader.ConfigureAwait(false);
        var (lines, known) = (reader.DbDataReader, new Dictionary<(string, string), int>());
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var keys = (lines.GetString(1), lines.GetString(2));
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, keys, out var isKnown);
            if (!isKnown)
            {
                number = _keys.Count;
                _keys.Add(keys);
            }

            _lines.Add(lines.GetInt32(0), new Line(number, lines.GetString(3)));
        }
    }

    private async Task ReadRowsAsync(FinOpsDbContext context, SpendSql sql, bool hasUnits, CancellationToken cancellationToken)
    {
        var reader = await SpendSums.OpenAsync(context, sql, cancellationToken).ConfigureAwait(false);
        await using var held = reader.ConfigureAwait(false);
        var rows = reader.DbDataReader;
        var cells = new IntegerCells(rows);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var line = _lines[(int)cells[1]];
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, ((int)cells[0], line.Keys), out _);
            sum.Units += cells[2];
            sum.Rest += cells[3];
            sum.Estimated |= (int)cells[4];
            if (hasUnits) sum.AddUnit(line.Unit);
        }
    }

    private SpendSum ToSpendSum((int Period, int Keys) key, Sum sum) => new()
    {
        Period = key.Period,
        First = _keys[key.Keys].First,
        Second = _keys[key.Keys].Second,
        Units = sum.Units,
        Rest = sum.Rest,
        Estimated = sum.Estimated,
        SomeUnit = sum.SomeUnit ?? "",
        OtherUnit = sum.OtherUnit ?? "",
    };

    private readonly record struct Line(int Keys, string Unit);

    private struct Sum
    {
        public long Units, Rest;

        public int Estimated;

        public string? SomeUnit, OtherUnit;

        public void AddUnit(string unit)
        {
            if (SomeUnit is null || string.CompareOrdinal(unit, SomeUnit) < 0) SomeUnit = unit;
            if (OtherUnit is null || string.CompareOrdinal(unit, OtherUnit) > 0) OtherUnit = unit;
        }
    }
}
