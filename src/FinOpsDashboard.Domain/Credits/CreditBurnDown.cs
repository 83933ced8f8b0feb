using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Credits;

/// <summary>How far a pool is used, and how it goes on at the pace of the last weeks.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Used">What the ledger's services used of it.</param>
/// <param name="UsedElsewhere">What others used up to its balance; null where no balance is known: then what remains is at most so much.</param>
/// <param name="Remaining">What is left after the last day of the ledger; what expired is told in <paramref name="ExpiresUnused"/>.</param>
/// <param name="PerDay">What was used of it per day over the last days.</param>
/// <param name="RunsOutOn">The day on which nothing is left, foreseen or past; null where it expires first.</param>
/// <param name="ExpiresUnused">What will expire, or has expired, unused.</param>
/// <param name="Months">What is left at the end of each month, past and foreseen.</param>
public sealed record CreditBurnDown(
    CreditPool Pool, Usd Used, Usd? UsedElsewhere, Usd Remaining, Usd PerDay, DateOnly? RunsOutOn, Usd ExpiresUnused, IReadOnlyList<CreditMonth> Months)
{
    /// <summary>Over so many days at most the pace is taken: four weeks.</summary>
    public const int PaceDays = 28;

    /// <summary>Months further ahead are not listed; the day a pool runs out is looked for until it expires.</summary>
    public const int MostMonths = 36;

    private const int PaceDecimals = 10;

    /// <summary>Burns all pools down together, since one goes on where another ends.</summary>
    /// <param name="pools">The pools that count.</param>
    /// <param name="billed">Credits of the ledger.</param>
    /// <param name="lastDay">The last day of the ledger, UTC.</param>
    public static IReadOnlyList<CreditBurnDown> Of(IReadOnlyList<CreditPool> pools, IReadOnlyList<BilledCredit> billed, DateOnly lastDay)
    {
        ArgumentNullException.ThrowIfNull(pools);
        ArgumentNullException.ThrowIfNull(billed);
        var assignment = CreditAssignment.Of(pools, billed);
        var own = assignment.Parts.Where(part => part.PoolId is not null).ToList();
        var days = PaceOver(own, lastDay);
        var recent = own.Where(part => part.Day > lastDay.AddDays(-days) && part.Day <= lastDay).ToList();
        var future = Foresee(pools, assignment, recent, days, lastDay);
        return [.. CreditPool.InOrderOfUse(pools).Select(pool => One(pool, assignment, own, recent, days, lastDay, future[pool.Id]))];
    }

    private static CreditBurnDown One(
        CreditPool pool, CreditAssignment assignment, List<AssignedCredit> own, List<AssignedCredit> recent, int days, DateOnly lastDay, Course course)
    {
        var parts = own.Where(part => part.PoolId == pool.Id).ToList();
        var remaining = assignment.RemainingOf(pool);
        var isExpired = pool.Expiry <= lastDay;
        return new CreditBurnDown(
            pool,
            parts.Sum(part => part.Amount),
            assignment.UsedElsewhere(pool),
            isExpired ? Usd.Zero : remaining,
            days == 0 ? Usd.Zero : recent.Where(part => part.PoolId == pool.Id).Sum(part => part.Amount) / days,
            remaining == Usd.Zero ? parts.Count == 0 ? null : parts[^1].Day : course.RunsOutOn,
            isExpired ? remaining : course.Left,
            [.. Past(pool, parts, lastDay), .. course.Months]);
    }

    /// <summary>The days of the last four weeks since credits were first used in them.</summary>
    private static int PaceOver(List<AssignedCredit> own, DateOnly lastDay)
    {
        var since = own.Where(part => part.Day > lastDay.AddDays(-PaceDays) && part.Day <= lastDay).Select(part => (DateOnly?)part.Day).Min();
        return since is { } first ? lastDay.DayNumber - first.DayNumber + 1 : 0;
    }

    private static IEnumerable<CreditMonth> Past(CreditPool pool, List<AssignedCredit> parts, DateOnly lastDay)
    {
        for (var month = BillingMonth.Of(pool.First); month.Next.FirstDay <= lastDay.AddDays(1); month = month.Next)
        {
            var end = month.Next.FirstDay.AddDays(-1);
            var used = parts.Where(part => part.Day <= end && (pool.Balance is null || end < pool.Balance.On || part.Day > pool.Balance.On)).Sum(part => part.Amount);
            var left = (pool.Balance is { } known && end >= known.On ? known.Remaining : pool.Granted) - used;
            yield return new CreditMonth(month, pool.Expiry <= end ? Usd.Zero : left, IsForeseen: false);
        }
    }

    private static Dictionary<int, Course> Foresee(
        IReadOnlyList<CreditPool> pools, CreditAssignment assignment, List<AssignedCredit> recent, int days, DateOnly lastDay)
    {
        var courses = pools.ToDictionary(pool => pool.Id, pool => new Course { Left = assignment.RemainingOf(pool) });
        var order = CreditPool.InOrderOfUse(pools).Where(pool => pool.Expiry > lastDay).ToList();
        if (order.Count == 0) return courses;
        var pace = recent.GroupBy(part => part.Service, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Service: group.Key, PerDay: Usd.FromDollars(decimal.Round(group.Sum(part => part.Amount.Amount) / days, PaceDecimals, MidpointRounding.AwayFromZero))))
            .ToList();
        var last = order.Max(pool => pool.Expiry);
        var horizon = BillingMonth.Of(lastDay).Plus(MostMonths).FirstDay;
        for (var day = lastDay.AddDays(1); day <= last; day = day.AddDays(1))
        {
            foreach (var (service, perDay) in pace) Use(order, courses, service, perDay, day);
            if (day >= horizon) continue;
            if (day.AddDays(1).Day != 1 && day != last) continue;
            foreach (var pool in order.Where(pool => BillingMonth.Of(pool.First) <= BillingMonth.Of(day)))
                courses[pool.Id].Months.Add(new CreditMonth(BillingMonth.Of(day), pool.Expiry <= day ? Usd.Zero : courses[pool.Id].Left, IsForeseen: true));
        }

        return courses;
    }

    private static void Use(List<CreditPool> order, Dictionary<int, Course> courses, string service, Usd perDay, DateOnly day)
    {
        var rest = perDay;
        foreach (var pool in order.Where(pool => pool.Covers(service, day)))
        {
            if (rest <= Usd.Zero) return;
            var course = courses[pool.Id];
            var part = course.Left < rest ? course.Left : rest;
            if (part <= Usd.Zero) continue;
            course.Left -= part;
            rest -= part;
            if (course.Left == Usd.Zero) course.RunsOutOn = day;
        }
    }

    private sealed class Course
    {
        public Usd Left { get; set; }

        public DateOnly? RunsOutOn { get; set; }

        public List<CreditMonth> Months { get; } = [];
    }
}
