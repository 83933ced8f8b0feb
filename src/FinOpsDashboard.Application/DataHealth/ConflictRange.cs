using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>Neighbouring days in which the same two sources differ.</summary>
/// <param name="KeptSource">The source that is stored.</param>
/// <param name="OtherSource">The source that is only remembered.</param>
/// <param name="Days">The days in their order; at least one.</param>
public sealed record ConflictRange(SpendSource KeptSource, SpendSource OtherSource, IReadOnlyList<DayConflict> Days)
{
    /// <summary>The UTC days.</summary>
    public DateRange Period => new(Days[0].Day, Days[^1].Day.AddDays(1));

    /// <summary>What the stored source says of them.</summary>
    public Usd Kept => Usd.FromDollars(Days.Sum(day => day.Kept.Amount));

    /// <summary>What the other one says.</summary>
    public Usd Other => Usd.FromDollars(Days.Sum(day => day.Other.Amount));

    /// <summary>By how much the other source differs: other − kept. Days may outweigh each other, so that it can be zero.</summary>
    public Usd Difference => Other - Kept;

    /// <summary>When the last of them was noted, UTC.</summary>
    public DateTimeOffset Noted => Days.Max(day => day.Noted);

    /// <summary>Joins neighbouring days with the same two sources, the latest first.</summary>
    public static IReadOnlyList<ConflictRange> Of(IEnumerable<DayConflict> conflicts)
    {
        ArgumentNullException.ThrowIfNull(conflicts);
        var ranges = new List<ConflictRange>();
        foreach (var pair in conflicts.GroupBy(conflict => (conflict.KeptSource, conflict.OtherSource)))
        {
            var days = new List<DayConflict>();
            foreach (var conflict in pair.OrderBy(conflict => conflict.Day))
            {
                if (days.Count > 0 && days[^1].Day.AddDays(1) != conflict.Day) Close();
                days.Add(conflict);
            }

            Close();

            void Close()
            {
                ranges.Add(new ConflictRange(pair.Key.KeptSource, pair.Key.OtherSource, [.. days]));
                days.Clear();
            }
        }

        return [.. ranges.OrderByDescending(range => range.Period.Start).ThenBy(range => range.OtherSource)];
    }
}
