using System.Runtime.InteropServices;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Spending;

/// <summary>Adds up rows of charge lines or carriers by period and by what is said of them.</summary>
internal sealed class RowSums
{
    private readonly Dictionary<int, Thing> _things = [];
    private readonly List<(string First, string Second)> _keys = [];

    private RowSums()
    {
    }

    /// <summary>Reads an answer.</summary>
    /// <param name="context">The context.</param>
    /// <param name="sql">A statement over a table by rows.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<SpendSum>> ReadAsync(
        FinOpsDbContext context, SpendSql sql, SpendQuestion question, CancellationToken cancellationToken)
    {
        var sums = new RowSums();
        await sums.ReadThingsAsync(context, sql, question, cancellationToken).ConfigureAwait(false);
        var isStoredPeriod = question.Granularity == SpendGranularity.Daily || sql.Table.Period == "Month";
        return await sums.ReadRowsAsync(
            context, sql, question.Metric == SpendMetric.Quantity, areSums: isStoredPeriod && sums._keys.Count == sums._things.Count, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadThingsAsync(FinOpsDbContext context, SpendSql sql, SpendQuestion question, CancellationToken cancellationToken)
    {
        var reader = await SpendSums.OpenAsync(
            context, "spend: what rows are of", SpendSql.ThingsOf(question, sql.Table), [], cancellationToken).ConfigureAwait(false);
        await using var held = reader.ConfigureAwait(false);
        var (things, known) = (reader.DbDataReader, new Dictionary<(string, string), int>());
        while (await things.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var keys = (things.GetString(1), things.GetString(2));
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, keys, out var isKnown);
            if (!isKnown)
            {
                number = _keys.Count;
                _keys.Add(keys);
            }

            _things.Add(things.GetInt32(0), new Thing(number, things.GetString(3)));
        }
    }

    /// <summary>Reads the rows; where no two things are called the same, they are the sums already.</summary>
    private async Task<IReadOnlyList<SpendSum>> ReadRowsAsync(
        FinOpsDbContext context, SpendSql sql, bool hasUnits, bool areSums, CancellationToken cancellationToken)
    {
        var reader = await SpendSums.OpenAsync(context, sql, cancellationToken).ConfigureAwait(false);
        await using var held = reader.ConfigureAwait(false);
        var rows = reader.DbDataReader;
        var cells = new IntegerCells(rows);
        var sums = new List<SpendSum>();
        var places = new Dictionary<(int Period, int Keys), int>();
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var (period, thing) = ((int)cells[0], _things[(int)cells[1]]);
            var (place, isKnown) = (sums.Count, false);
            if (!areSums)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(places, (period, thing.Keys), out isKnown);
                if (!isKnown) known = place;
                place = known;
            }

            if (!isKnown) sums.Add(new SpendSum { Period = period, First = _keys[thing.Keys].First, Second = _keys[thing.Keys].Second });
            var unit = hasUnits ? thing.Unit : "";
            sums[place].Add(cells[2], cells[3], (int)cells[4], unit, unit);
        }

        return sums;
    }

    private readonly record struct Thing(int Keys, string Unit);
}
