using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Time;
using FsCheck;
using FsCheck.Fluent;

namespace FinOpsDashboard.Domain.Tests.Comparing;

/// <summary>What holds for every pair of periods and amounts, tried on random ones.</summary>
public sealed class ComparingProperties
{
    /// <summary>The seed is fixed: a failure is met again.</summary>
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_261_122UL, 7UL);

    private static readonly DateOnly First = new(2023, 12, 1);

    private static readonly Gen<(DateRange Asked, ComparedWith With, DateOnly KnownUntil)> Periods =
        from start in Gen.Choose(0, 800)
        from length in Gen.Choose(1, 400)
        from isMonths in Gen.Choose(0, 1)
        from with in Gen.Elements(ComparedWith.Previous, ComparedWith.LastYear)
        from known in Gen.Choose(0, 1_300)
        let day = First.AddDays(start)
        let asked = isMonths == 1
            ? new DateRange(BillingMonth.Of(day).FirstDay, BillingMonth.Of(day).Plus(length / 30 + 1).FirstDay)
            : new DateRange(day, day.AddDays(length))
        select (asked, with, First.AddDays(known));

    [Fact]
    public void Of_AnyPeriod_ComparesKnownDaysWithEarlierOnes() => Check(Periods, drawn =>
    {
        if (PeriodPair.Of(drawn.Asked, drawn.With, drawn.KnownUntil) is not { } pair) return drawn.KnownUntil <= drawn.Asked.Start;
        return pair.Now.Start == drawn.Asked.Start && pair.Now.EndExclusive <= drawn.Asked.EndExclusive && pair.Now.EndExclusive <= drawn.KnownUntil
            && pair.Then.Start < pair.Now.Start && !pair.Then.IsEmpty && !pair.Now.IsEmpty
            && (drawn.With == ComparedWith.LastYear || pair.Then.EndExclusive <= pair.Now.Start);
    });

    [Fact]
    public void Of_OpenMonth_HasAsManyDaysAsTheMonthBesideIt() => Check(Periods, drawn =>
        PeriodPair.Of(drawn.Asked, drawn.With, drawn.KnownUntil) is not { HasMatchingMonths: true } pair
        || pair.Asked.EndExclusive.Day != 1 || pair.Asked.Start.Day != 1
        // A last month that is cut has as many days as the month beside it, or it is one of both.
        || pair.Now.EndExclusive.Day == 1 || pair.Then.EndExclusive.AddDays(-1).Day == pair.Now.EndExclusive.AddDays(-1).Day);

    [Fact]
    public void CounterpartOf_DaysOfThePeriod_AreDifferentDaysOfTheEarlierOne() => Check(Periods, drawn =>
    {
        if (PeriodPair.Of(drawn.Asked, drawn.With, drawn.KnownUntil) is not { } pair) return true;
        var counterparts = pair.Now.Days().Select(pair.CounterpartOf).OfType<DateOnly>().ToList();
        return counterparts.TrueForAll(pair.Then.Contains) && counterparts.Distinct().Count() == counterparts.Count;
    });

    [Fact]
    public void Difference_OfParts_AddsUpToTheDifferenceOfTheSums()
    {
        // Amounts of Cost Explorer have up to eighteen decimals.
        var amount = from units in Gen.Choose(-2_000_000_000, 2_000_000_000) from scale in Gen.Choose(0, 18) select new decimal(Math.Abs(units), 0, 0, units < 0, (byte)scale);
        var changes = (from now in amount from then in amount select new AmountChange(now, then)).ArrayOf();
        Check(changes, parts =>
        {
            var sum = new AmountChange(parts.Sum(part => part.Now), parts.Sum(part => part.Then));
            return parts.Sum(part => part.Difference) == sum.Difference;
        });
    }

    [Fact]
    public void Relative_AnyAmounts_HasTheSignOfTheDifference()
    {
        var cents = Gen.Choose(-10_000, 10_000).Select(value => value / 100m);
        Check(from now in cents from then in cents select new AmountChange(now, then), change =>
            change.Relative is not { } relative ? change.Then == 0 : decimal.Sign(relative) == decimal.Sign(change.Difference));
    }

    private static void Check<T>(Gen<T> cases, Func<T, bool> holds) => Prop.ForAll(cases.ToArbitrary(), holds).Check(Runs);
}
