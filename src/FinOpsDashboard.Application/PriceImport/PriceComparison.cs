using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.PriceImport;

/// <summary>Compares the rows of price lists with the book, thing by thing.</summary>
/// <remarks>
/// A price begins on the day that its list says, but never on a day for which the book has read another price: what was seen on a day stays
/// the price of that day, so that an import never rewrites what was known before. An older list than the book's own changes nothing. A
/// newer list with the same price is another reading of it from the day of that list on: earlier days keep the list they were read in.
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
    /// <param name="state">The book.</param>
    /// <param name="files">The files.</param>
    /// <param name="today">The UTC day: nothing was read after it.</param>
    public static PriceImportPlan Of(PriceBookState state, IReadOnlyList<PriceFileReading> files, DateOnly today)
    {
        var comparison = new PriceComparison(state);
        var rows = files.SelectMany(file => file.Prices.Select(price => comparison.RowOf(file.File, price, today))).OfType<Row>().ToList();
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
            Revision = state.Stored.Revision,
            AsOf = rows.Count == 0 ? null : rows.Max(row => row.Point.AsOf),
        };
    }

    /// <summary>The row, its model spelt as the book does; null where it cannot be kept.</summary>
    private Row? RowOf(string file, ReadPrice price, DateOnly today)
    {
        var row = new Row(file, price);
        if (PriceChecks.FaultOf(price.Point, today) is { } fault)
        {
            Refuse(row, fault);
            return null;
        }

        var model = _book.SpellingOf(price.Point.Model);
        return model == price.Point.Model ? row : row with { Price = price with { Point = price.Point with { Model = model } } };
    }

    private void Add(PriceKey key, IReadOnlyList<Row> rows)
    {
        var history = _book.HistoryOf(key).ToList();
        foreach (var list in rows.GroupBy(row => row.Point.AsOf).OrderBy(list => list.Key))
        {
            var series = list.GroupBy(row => row.Price.Series ?? row.Price.Row).Select(group => NotSuperseded(group, list.Key, history)).ToList();
            foreach (var row in Agreed(series, list.Key))
            {
                if (IsIn(history, row)) _unchanged++;
                else Compare(key, row, history);
            }
        }
    }

    /// <summary>Whether the book has the very price from the very day, read as late or later.</summary>
    private static bool IsIn(List<PricePoint> history, Row row) => history.Exists(known =>
        known.ListUnitPrice == row.Usd && known.AsOf >= row.Point.AsOf && (known.EffectiveFrom ?? DateOnly.MinValue) == row.Start);

    /// <summary>The rows of one series that hold on the day of the list or later: today's price from its first day on, and those announced.</summary>
    private List<Row> NotSuperseded(IEnumerable<Row> series, DateOnly read, List<PricePoint> history)
    {
        var days = series.GroupBy(row => row.Start).OrderBy(day => day.Key).Select(day => (Start: day.Key, Row: Agreed([.. day]))).ToList();
        var last = days.FindLastIndex(day => day.Start <= read);
        var first = last;
        while (first > 0 && days[last].Row is { } current && days[first - 1].Row?.Usd == current.Usd) first--;
        foreach (var row in days.Take(Math.Max(first, 0)).Select(day => day.Row).OfType<Row>())
        {
            if (IsIn(history, row)) _unchanged++;
            else Refuse(row, $"The same list has a later price for it, from {Format.Day(days[first].Start)} on.");
        }

        _duplicates += last - first;
        return [.. days.Where((_, index) => index == first || index > last).Select(day => day.Row).OfType<Row>()];
    }

    /// <summary>The one row of rows of one series and day; none where they contradict each other.</summary>
    private Row? Agreed(IReadOnlyList<Row> rows)
    {
        if (rows.All(row => row.Usd == rows[0].Usd))
        {
            _duplicates += rows.Count - 1;
            return rows[0];
        }

        foreach (var row in rows) Contradict(row, rows.First(other => other.Usd != row.Usd), "Neither is taken.");
        return null;
    }

    /// <summary>The rows in which all series agree. No row is better than another: one that says something else leaves none of them.</summary>
    private List<Row> Agreed(IReadOnlyList<List<Row>> series, DateOnly read)
    {
        var agreed = new List<Row>();
        foreach (var day in series.SelectMany(rows => rows).GroupBy(Day).OrderBy(day => day.Key))
        {
            var inForce = series.Select(rows => rows.LastOrDefault(row => Day(row) <= day.Key)).OfType<Row>().ToList();
            if (inForce.TrueForAll(row => row.Usd == inForce[0].Usd))
            {
                agreed.Add(day.MinBy(row => row.Start)!);
                _duplicates += day.Count() - 1;
                continue;
            }

            foreach (var row in day)
            {
                var other = inForce.First(other => other.Usd != row.Usd);
                Contradict(row, other, Day(other) == day.Key ? "Neither is taken." : "The later one is not taken.");
            }
        }

        return agreed;

        // What began before the list was published is today's price.
        DateOnly Day(Row row) => row.Start > read ? row.Start : read;
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

        var latest = LatestReading(history, known);
        if (known.ListUnitPrice == point.ListUnitPrice)
        {
            _unchanged++;
            if (latest.AsOf < read) Confirm(key, point with { EffectiveFrom = day }, known, history);
            return;
        }

        if (latest.AsOf > read)
        {
            Refuse(row, $"The book has a later reading: {Text(known)}, read on {Format.Day(latest.AsOf)}.");
            return;
        }

        if (latest.AsOf == read && _imported.Contains((key, latest.EffectiveFrom)) && from <= read)
        {
            Refuse(row, $"Another list of {Format.Day(read)} was imported, which says {Text(known)}.");
            return;
        }

        // A list of AWS outranks what came with the product when both are of the same day.
        var earliest = latest.AsOf == read ? read : latest.AsOf.AddDays(1);
        var dated = point with { EffectiveFrom = new[] { from, earliest, known.EffectiveFrom ?? from }.Max() };
        Store(key, dated, history);
        _changed.Add(new PriceChange(row.Price.Row, dated, known));
    }

    /// <summary>The newest of the readings that found a price unchanged.</summary>
    private static PricePoint LatestReading(List<PricePoint> history, PricePoint known) =>
        history.SkipWhile(point => point != known).TakeWhile(point => point.ListUnitPrice == known.ListUnitPrice).MaxBy(point => point.AsOf)!;

    /// <summary>Notes that a newer list has the same price: its source is the newer one from the day of that list on.</summary>
    private void Confirm(PriceKey key, PricePoint point, PricePoint known, List<PricePoint> history) =>
        Store(
            key,
            point with { Note = point.Note.Length > 0 ? point.Note : known.Note, PlanningMultipleOfInput = point.PlanningMultipleOfInput ?? known.PlanningMultipleOfInput },
            history);

    private void Store(PriceKey key, PricePoint point, List<PricePoint> history)
    {
        history.RemoveAll(other => other.EffectiveFrom == point.EffectiveFrom);
        history.Add(point);
        history.Sort((left, right) => (left.EffectiveFrom ?? DateOnly.MinValue).CompareTo(right.EffectiveFrom ?? DateOnly.MinValue));
        _imported.Add((key, point.EffectiveFrom));
        _toStore[(key, point.EffectiveFrom)] = point;
    }

    private void Contradict(Row row, Row other, string outcome) =>
        Refuse(row, $"Two rows contradict each other for {PriceKey.Of(row.Point)}: {Text(row.Point)} here, {Text(other.Point)} in {other.Price.Row}. {outcome}");

    private void Refuse(Row row, string reason) => _notTaken.Add(new RowNotTaken(row.File, row.Price.Row, reason));

    private static string Text(PricePoint point) => $"{Format.UnitPrice(point.ListUnitPrice)} per {point.Unit}";

    private sealed record Row(string File, ReadPrice Price)
    {
        public PricePoint Point => Price.Point;

        public decimal Usd => Point.ListUnitPrice;

        /// <summary>The first day; the beginning of time where the file names none.</summary>
        public DateOnly Start => Price.IsUndated ? DateOnly.MinValue : Point.EffectiveFrom!.Value;
    }
}
