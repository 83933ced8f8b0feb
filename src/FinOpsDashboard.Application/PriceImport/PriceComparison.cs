using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.PriceImport;

/// <summary>Compares the rows of price lists with the book, thing by thing.</summary>
/// <remarks>
/// A price begins on the day that its list says, but never on a day for which the book has read another price: what was seen on a day stays
/// the price of that day, so that an import never rewrites what was known before. An older list than the book's own changes nothing.
/// </remarks>
internal sealed class PriceComparison
{
    private readonly PriceBook _book;
    private readonly HashSet<(PriceKey Key, DateOnly? From)> _imported;
    private readonly List<PriceChange> _new = [];
    private readonly List<PriceChange> _changed = [];
    private readonly List<RowNotTaken> _notTaken = [];
    private readonly Dictionary<(PriceKey Key, DateOnly? From), PricePoint> _toStore = [];
    private int _unchanged;
    private int _duplicates;

    private PriceComparison(PriceBookState state)
    {
        _book = state.ListBook;
        _imported = [.. state.Stored.Imported.Select(point => (PriceKey.Of(point), point.EffectiveFrom))];
    }

    /// <summary>Compares files with the book.</summary>
    public static PriceImportPlan Of(PriceBookState state, IReadOnlyList<PriceFileReading> files)
    {
        var comparison = new PriceComparison(state);
        var rows = files.SelectMany(file => file.Prices.Select(price => new Row(file.File, price))).ToList();
        foreach (var group in rows.GroupBy(row => PriceKey.Of(row.Point))) comparison.Add(group.Key, [.. group]);
        return new PriceImportPlan
        {
            Files = files,
            New = comparison._new,
            Changed = comparison._changed,
            Unchanged = comparison._unchanged,
            Duplicates = comparison._duplicates,
            NotTaken = [.. files.SelectMany(file => file.NotTaken), .. comparison._notTaken],
            ToStore = [.. comparison._toStore.Values],
            AsOf = rows.Count == 0 ? null : rows.Max(row => row.Point.AsOf),
        };
    }

    private void Add(PriceKey key, IReadOnlyList<Row> rows)
    {
        var history = _book.HistoryOf(key).ToList();
        foreach (var list in rows.GroupBy(row => row.Point.AsOf).OrderBy(list => list.Key))
        {
            var days = list.GroupBy(row => row.Start).OrderBy(day => day.Key).Select(Agreed).OfType<Row>().ToList();
            var current = days.FindLastIndex(row => row.Start <= list.Key);
            for (var index = 0; index < days.Count; index++)
            {
                if (IsIn(history, days[index])) _unchanged++;
                else if (index < current) Refuse(days[index], $"The same list has a later price for it, from {Format.Day(days[current].Point.EffectiveFrom!.Value)} on.");
                else Compare(key, days[index], history);
            }
        }
    }

    /// <summary>Whether the book has the very price from the very day, read as late or later.</summary>
    private static bool IsIn(List<PricePoint> history, Row row) => history.Exists(known =>
        known.ListUnitPrice == row.Point.ListUnitPrice && known.AsOf >= row.Point.AsOf && (known.EffectiveFrom ?? DateOnly.MinValue) == row.Start);

    /// <summary>The one row of rows for the same thing and day; none where they contradict each other.</summary>
    private Row? Agreed(IGrouping<DateOnly, Row> day)
    {
        var rows = day.ToList();
        var prices = rows.Select(row => row.Point.ListUnitPrice).Distinct().ToList();
        if (prices.Count == 1)
        {
            _duplicates += rows.Count - 1;
            return rows[0];
        }

        foreach (var row in rows)
        {
            var other = rows.First(candidate => candidate.Point.ListUnitPrice != row.Point.ListUnitPrice);
            Refuse(row, $"Two rows contradict each other for {PriceKey.Of(row.Point)}: {Text(row.Point)} here, {Text(other.Point)} in {other.Price.Row}. Neither is taken.");
        }

        return null;
    }

    private void Compare(PriceKey key, Row row, List<PricePoint> history)
    {
        var point = row.Point;
        var (from, read) = (point.EffectiveFrom!.Value, point.AsOf);
        var day = from > read ? from : read;
        var known = history.LastOrDefault(other => other.HoldsOn(day));
        if (known is null)
        {
            Store(key, point, history);
            _new.Add(new PriceChange(row.Price.Row, point, null));
            return;
        }

        var isImported = _imported.Contains((key, known.EffectiveFrom));
        if (known.ListUnitPrice == point.ListUnitPrice)
        {
            _unchanged++;
            if (known.AsOf < read) Confirm(key, point, known, isImported, history);
            return;
        }

        if (known.AsOf > read)
        {
            Refuse(row, $"The book has a later reading: {Text(known)}, read on {Format.Day(known.AsOf)}.");
            return;
        }

        if (known.AsOf == read && isImported && from <= read)
        {
            Refuse(row, $"Another list of {Format.Day(read)} was imported, which says {Text(known)}.");
            return;
        }

        // A list of AWS outranks what came with the product when both are of the same day.
        var earliest = known.AsOf == read ? read : known.AsOf.AddDays(1);
        var dated = point with { EffectiveFrom = new[] { from, earliest, known.EffectiveFrom ?? from }.Max() };
        Store(key, dated, history);
        _changed.Add(new PriceChange(row.Price.Row, dated, known));
    }

    /// <summary>Notes that a newer list has the same price: the price of every day stays, its source is the newer one from its day on.</summary>
    private void Confirm(PriceKey key, PricePoint point, PricePoint known, bool isImported, List<PricePoint> history)
    {
        var start = isImported || known.EffectiveFrom > point.EffectiveFrom ? known.EffectiveFrom : point.EffectiveFrom;
        var note = point.Note.Length > 0 ? point.Note : known.Note;
        Store(key, point with { EffectiveFrom = start, Note = note, PlanningMultipleOfInput = point.PlanningMultipleOfInput ?? known.PlanningMultipleOfInput }, history);
    }

    private void Store(PriceKey key, PricePoint point, List<PricePoint> history)
    {
        history.RemoveAll(other => other.EffectiveFrom == point.EffectiveFrom);
        history.Add(point);
        history.Sort((left, right) => (left.EffectiveFrom ?? DateOnly.MinValue).CompareTo(right.EffectiveFrom ?? DateOnly.MinValue));
        _imported.Add((key, point.EffectiveFrom));
        _toStore[(key, point.EffectiveFrom)] = point;
    }

    private void Refuse(Row row, string reason) => _notTaken.Add(new RowNotTaken(row.File, row.Price.Row, reason));

    private static string Text(PricePoint point) => $"{Format.UnitPrice(point.ListUnitPrice)} per {point.Unit}";

    private sealed record Row(string File, ReadPrice Price)
    {
        public PricePoint Point => Price.Point;

        /// <summary>The first day; the beginning of time where the file names none.</summary>
        public DateOnly Start => Price.IsUndated ? DateOnly.MinValue : Point.EffectiveFrom!.Value;
    }
}
