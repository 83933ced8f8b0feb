using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Prices;

namespace FinOpsDashboard.Application.Tests.Prices;

public sealed class PriceRegisterTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly PriceRequest Input = new("Nova Micro", "us-east-1", InferenceScope.InRegion, ServiceTier.Standard, PriceKind.Input);

    private readonly FakePriceStore _store = new();
    private readonly PriceBooks _books;
    private readonly PriceRegister _register;

    public PriceRegisterTests()
    {
        _books = new PriceBooks(_store);
        _register = new PriceRegister(_store, _books, new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static OverrideEntry Entry => new()
    {
        Model = "amazon.nova-micro-v1:0",
        RegionId = "us-east-1",
        Kind = PriceKind.Input,
        UnitPrice = 0.02m,
        From = Today,
        Reason = "quote",
        Author = "ada",
    };

    [Fact]
    public async Task AddOverride_ModelById_WinsFromItsDay()
    {
        var outcome = await _register.AddOverrideAsync(Entry, Cancellation);

        Assert.Equal((1, 0), (outcome.Id, outcome.Faults.Count));
        Assert.Equal((0.035m, false), await OnAsync(Today.AddDays(-1)));
        Assert.Equal((0.02m, true), await OnAsync(Today));
    }

    [Fact]
    public async Task TakeBackOverride_FromADay_EndsItAndKeepsTheRecord()
    {
        await _register.AddOverrideAsync(Entry, Cancellation);

        Assert.Empty((await _register.TakeBackOverrideAsync(1, Today.AddDays(3), "ran out", "bob", Cancellation)).Faults);

        Assert.Equal((0.02m, true), await OnAsync(Today.AddDays(2)));
        Assert.Equal((0.035m, false), await OnAsync(Today.AddDays(3)));
        var stored = Assert.Single(_store.Stored.Overrides);
        Assert.Equal(("quote", "ada", "ran out", "bob"), (stored.Reason, stored.Author, stored.TakenBack!.Reason, stored.TakenBack.Author));
    }

    [Fact]
    public async Task TakeBackOverride_FromAnotherDay_CorrectsTheFirstAndTellsIt()
    {
        await _register.AddOverrideAsync(Entry with { From = Today.AddDays(-20) }, Cancellation);
        await _register.TakeBackOverrideAsync(1, Today.AddDays(30), "ran out", "bob", Cancellation);

        Assert.Empty((await _register.TakeBackOverrideAsync(1, Today.AddDays(40), "later", "eve", Cancellation)).Faults);
        Assert.Equal((0.02m, true), await OnAsync(Today.AddDays(39)));
        Assert.Empty((await _register.TakeBackOverrideAsync(1, Today.AddDays(-10), "mistyped", "ada", Cancellation)).Faults);

        Assert.Equal((0.02m, true), await OnAsync(Today.AddDays(-11)));
        Assert.Equal((0.035m, false), await OnAsync(Today.AddDays(-10)));
        Assert.Equal(
            "mistyped (before: from 1 Jan 2027 by eve, later (before: from 22 Dec 2026 by bob, ran out))", Assert.Single(_store.Stored.Overrides).TakenBack!.Reason);
        Assert.True(_store.Stored.Overrides[0].EverHolds);
    }

    [Fact]
    public async Task TakeBackOverride_ThatHasEnded_IsEndedEarlierButNotLater()
    {
        await _register.AddOverrideAsync(Entry with { From = Today.AddDays(-20) }, Cancellation);
        await _register.TakeBackOverrideAsync(1, Today.AddDays(-10), "ran out", "bob", Cancellation);

        Assert.Contains("There is no override number 1 that still holds.", Assert.Single((await _register.TakeBackOverrideAsync(1, null, "again", "bob", Cancellation)).Faults), StringComparison.Ordinal);
        Assert.Empty((await _register.TakeBackOverrideAsync(1, Today.AddDays(-20), "never agreed", "bob", Cancellation)).Faults);
        Assert.False(_store.Stored.Overrides[0].EverHolds);
        Assert.NotEmpty((await _register.TakeBackOverrideAsync(1, Today.AddDays(-15), "again", "bob", Cancellation)).Faults);
    }

    [Fact]
    public async Task TakeBackDiscount_FromALaterDay_NeverMeetsAnotherOne()
    {
        await _register.AddDiscountAsync("", 10m, new DateOnly(2026, 1, 1), null, "EDP", "ada", Cancellation);
        await _register.TakeBackDiscountAsync(1, new DateOnly(2026, 12, 1), "ends early", "bob", Cancellation);
        await _register.AddDiscountAsync("", 12m, new DateOnly(2027, 1, 1), null, "EDP 2", "ada", Cancellation);

        Assert.Contains("Number 2", Assert.Single((await _register.TakeBackDiscountAsync(1, new DateOnly(2027, 2, 1), "later", "bob", Cancellation)).Faults), StringComparison.Ordinal);
        Assert.Empty((await _register.TakeBackDiscountAsync(1, new DateOnly(2027, 1, 1), "later", "bob", Cancellation)).Faults);
        Assert.Equal([0.0315m, 0.0308m], [await PaidAsync(new(2026, 12, 31)), await PaidAsync(new(2027, 1, 1))]);
    }

    [Fact]
    public async Task TakeBackOverride_OnItsFirstDay_IsAsIfItHadNeverHeld()
    {
        await _register.AddOverrideAsync(Entry, Cancellation);
        await _register.TakeBackOverrideAsync(1, Today, "a slip", "ada", Cancellation);

        Assert.Equal((0.035m, false), await OnAsync(Today));
        Assert.Single(_store.Stored.Overrides);
    }

    [Fact]
    public async Task AddOverride_SameThingAndDayAgain_ReplacesTheFirst()
    {
        await _register.AddOverrideAsync(Entry, Cancellation);
        await _register.AddOverrideAsync(Entry with { UnitPrice = 0.01m }, Cancellation);

        Assert.Equal((0.01m, true), await OnAsync(Today));
        Assert.Equal("Replaced by number 2.", _store.Stored.Overrides.Single(entered => entered.Id == 1).TakenBack!.Reason);
    }

    [Fact]
    public async Task AddOverride_Faults_AreAllNamedAndNothingIsStored()
    {
        var outcome = await _register.AddOverrideAsync(
            Entry with { Model = "Nova Mega", RegionId = "Virginia", UnitPrice = -1, Tier = ServiceTier.Provisioned, Commitment = CommitmentTerm.OneMonth, Reason = " ", Author = "" },
            Cancellation);

        Assert.Null(outcome.Id);
        Assert.Equal(7, outcome.Faults.Count);
        Assert.Empty(_store.Stored.Overrides);
    }

    [Fact]
    public async Task AddOverride_WithoutARegionWhereTheBookHasThem_AsksForOne() =>
        Assert.Contains("Name a Region", Assert.Single((await _register.AddOverrideAsync(Entry with { RegionId = "" }, Cancellation)).Faults), StringComparison.Ordinal);

    [Fact]
    public async Task AddOverride_ModelUnit_NeedsItsCommitment()
    {
        var unit = Entry with { Kind = PriceKind.ModelUnitHour, UnitPrice = 30 };

        Assert.Contains("have a commitment", Assert.Single((await _register.AddOverrideAsync(unit, Cancellation)).Faults), StringComparison.Ordinal);
        Assert.Empty((await _register.AddOverrideAsync(unit with { Commitment = CommitmentTerm.SixMonths }, Cancellation)).Faults);

        var request = new PriceRequest("Nova Micro", "us-east-1", InferenceScope.Unknown, ServiceTier.Provisioned, PriceKind.ModelUnitHour, CommitmentTerm.SixMonths);
        Assert.Equal(30m, Assert.IsType<Priced>((await _books.GetAsync(Cancellation)).Find(request, Today)).Price.UnitPrice);
    }

    [Fact]
    public async Task AddDiscount_Days_HoldFromTheFirstToTheLast()
    {
        await _register.AddDiscountAsync("", 10m, new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31), "EDP", "ada", Cancellation);

        Assert.Equal(
            [0.035m, 0.0315m, 0.0315m, 0.035m],
            [await PaidAsync(new(2026, 9, 30)), await PaidAsync(new(2026, 10, 1)), await PaidAsync(new(2026, 10, 31)), await PaidAsync(new(2026, 11, 1))]);
    }

    [Fact]
    public async Task AddDiscount_ForTheModel_ComesBeforeTheOneForAllAndDoesNotAddUp()
    {
        await _register.AddDiscountAsync("nova micro", 50m, Today, null, "private offer", "ada", Cancellation);
        await _register.AddDiscountAsync("", 10m, Today, null, "EDP", "ada", Cancellation);

        Assert.Equal(0.0175m, await PaidAsync(Today));
    }

    [Fact]
    public async Task AddDiscount_OverAnOverride_LeavesItAlone()
    {
        await _register.AddDiscountAsync("", 10m, Today, null, "EDP", "ada", Cancellation);
        await _register.AddOverrideAsync(Entry, Cancellation);

        Assert.Equal(0.02m, await PaidAsync(Today));
    }

    [Fact]
    public async Task AddDiscount_DaysThatAreTaken_AreRefused()
    {
        await _register.AddDiscountAsync("", 10m, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), "EDP", "ada", Cancellation);

        Assert.Contains("Number 1 is a discount of 10", Assert.Single((await _register.AddDiscountAsync("", 12m, new DateOnly(2026, 12, 31), null, "EDP 2", "ada", Cancellation)).Faults), StringComparison.Ordinal);
        Assert.Empty((await _register.AddDiscountAsync("", 12m, new DateOnly(2027, 1, 1), null, "EDP 2", "ada", Cancellation)).Faults);
    }

    [Fact]
    public async Task TakeBackDiscount_FromADay_EndsItTheDayBefore()
    {
        await _register.AddDiscountAsync("", 10m, new DateOnly(2026, 1, 1), null, "EDP", "ada", Cancellation);
        await _register.TakeBackDiscountAsync(1, new DateOnly(2026, 10, 1), "ended early", "bob", Cancellation);

        Assert.Equal([0.0315m, 0.035m], [await PaidAsync(new(2026, 9, 30)), await PaidAsync(new(2026, 10, 1))]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(101)]
    public async Task AddDiscount_PercentOutOfRange_IsRefused(int percent) =>
        Assert.Single((await _register.AddDiscountAsync("", percent, Today, null, "EDP", "ada", Cancellation)).Faults);

    [Fact]
    public async Task Books_NothingChanged_IsLoadedOnce()
    {
        await _books.GetAsync(Cancellation);
        await _books.GetAsync(Cancellation);
        Assert.Equal(1, _store.Loads);

        await _store.AddDiscountAsync(new PriceDiscount { Fraction = 0.5m, From = Today, Reason = "by another process", Author = "eve" }, default, Cancellation);

        Assert.Equal(0.0175m, await PaidAsync(Today));
        Assert.Equal(2, _store.Loads);
    }

    private async Task<(decimal Price, bool IsOverride)> OnAsync(DateOnly on)
    {
        var price = Assert.IsType<Priced>((await _books.GetAsync(Cancellation)).Find(Input, on)).Price;
        return (price.UnitPrice, price.IsOverride);
    }

    private async Task<decimal> PaidAsync(DateOnly on) => (await OnAsync(on)).Price;
}
