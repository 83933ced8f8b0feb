using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Data.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Testing.Database;

namespace FinOpsDashboard.Data.Tests.Prices;

/// <summary>What stored prices have to do on every database.</summary>
public abstract class PriceStoreCases
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);
    private static readonly PriceKey Key = new("Nova Micro", "us-east-1", IsGlobal: true, ServiceTier.Batch, PriceKind.CacheWrite1h, null);
    private static readonly TakenBack How = new(new DateOnly(2026, 12, 1), "ran out", "bob", Now.AddHours(1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SaveImport_EveryColumn_ComesBackAsItWas()
    {
        await using var database = await OpenAsync();
        var store = new PriceStore(database);
        var point = Point(0.000000000123456789m) with { Note = "odd", Confidence = PriceConfidence.Medium, PlanningMultipleOfInput = 1.25m };
        var unit = Point(60.5m) with { Kind = PriceKind.ModelUnitHour, Tier = ServiceTier.Provisioned, Scope = InferenceScope.Unknown, Commitment = CommitmentTerm.SixMonths };
        var import = new PastPriceImport(Now, "ada", "list.json", new PriceImportCounts(1, 2, 3, 4, 5));

        Assert.True(await store.SaveImportAsync(import, [point, unit], "", Cancellation));

        var stored = await store.LoadAsync(Cancellation);
        Assert.Equal(import, Assert.Single(stored.Imports));
        Assert.Equal([Told(point), Told(unit)], stored.Imported.Select(Told).OrderByDescending(text => text.Contains("odd", StringComparison.Ordinal)));
        Assert.NotEqual("", stored.Revision);
        Assert.Equal(stored.Revision, await store.GetRevisionAsync(Cancellation));
    }

    [Fact]
    public async Task SaveImport_SameThingAndDay_IsReplacedAndAnotherDayIsAdded()
    {
        await using var database = await OpenAsync();
        var store = new PriceStore(database);
        await SaveAsync(store, Point(1m));

        await SaveAsync(store, Point(1m) with { AsOf = new DateOnly(2026, 11, 20) }, Point(2m) with { EffectiveFrom = new DateOnly(2026, 12, 1) });

        Assert.Equal(
            [(1m, new DateOnly(2026, 11, 20)), (2m, November)],
            (await store.LoadAsync(Cancellation)).Imported.OrderBy(point => point.EffectiveFrom).Select(point => (point.ListUnitPrice, point.AsOf)));
    }

    [Fact]
    public async Task SaveImport_AnotherRevision_StoresNothing()
    {
        await using var database = await OpenAsync();
        var store = new PriceStore(database);
        await SaveAsync(store, Point(1m));

        Assert.False(await store.SaveImportAsync(new PastPriceImport(Now, "ada", "late.json", default), [Point(9m)], "", Cancellation));

        Assert.Equal(1m, Assert.Single((await store.LoadAsync(Cancellation)).Imported).ListUnitPrice);
    }

    [Fact]
    public async Task Overrides_EnteredReplacedAndTakenBack_KeepEveryRecord()
    {
        await using var database = await OpenAsync();
        var store = new PriceStore(database);
        var entered = new PriceOverride { Key = Key, UnitPrice = 0.0315m, From = November, Reason = "quote", Author = "ada", EnteredAt = Now };

        var first = await store.AddOverrideAsync(entered, Cancellation);
        var second = await store.AddOverrideAsync(entered with { UnitPrice = 0.03m }, Cancellation);
        var revision = await store.GetRevisionAsync(Cancellation);
        Assert.True(await store.TakeBackOverrideAsync(second, How, Cancellation));
        Assert.False(await store.TakeBackOverrideAsync(first, How, Cancellation));
        Assert.False(await store.TakeBackOverrideAsync(99, How, Cancellation));

        var stored = (await store.LoadAsync(Cancellation)).Overrides;
        Assert.Equal([second, first], stored.Select(known => known.Id));
        Assert.Equal(entered with { Id = second, UnitPrice = 0.03m, TakenBack = How }, stored[0]);
        Assert.Equal((November, $"Replaced by number {second}."), (stored[1].TakenBack!.From, stored[1].TakenBack!.Reason));
        Assert.NotEqual(revision, await store.GetRevisionAsync(Cancellation));
    }

    [Fact]
    public async Task Discounts_EnteredAndTakenBack_KeepEveryRecord()
    {
        await using var database = await OpenAsync();
        var store = new PriceStore(database);
        var open = new PriceDiscount { Fraction = 0.123456789m, From = November, Reason = "EDP", Author = "ada" };
        var closed = open with { Model = "Nova Micro", Until = new DateOnly(2026, 12, 31) };

        var first = await store.AddDiscountAsync(open, Now, Cancellation);
        var second = await store.AddDiscountAsync(closed, Now, Cancellation);
        Assert.True(await store.TakeBackDiscountAsync(first, How, Cancellation));
        Assert.False(await store.TakeBackDiscountAsync(99, How, Cancellation));

        var stored = (await store.LoadAsync(Cancellation)).Discounts;
        Assert.Equal([new StoredDiscount(second, closed, Now, null), new StoredDiscount(first, open, Now, How)], stored);
        var sooner = How with { From = November.AddDays(1), Author = "eve", Reason = "mistyped" };
        Assert.True(await store.TakeBackDiscountAsync(first, sooner, Cancellation));
        Assert.Equal(
            sooner with { Reason = "mistyped (before: from 1 Dec 2026 by bob, ran out)" }, (await store.LoadAsync(Cancellation)).Discounts[1].TakenBack);
        Assert.False(await store.TakeBackDiscountAsync(first, How, Cancellation));
    }

    [Fact]
    public async Task Writers_AtOnce_LoseNothing()
    {
        await using var database = await OpenAsync();
        var store = new PriceStore(database);
        var entered = new PriceOverride { Key = Key, UnitPrice = 1m, From = November, Reason = "quote", Author = "ada", EnteredAt = Now };

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(
            () => store.AddOverrideAsync(entered with { From = November.AddDays(number) }, Cancellation), Cancellation)));

        Assert.Equal(8, (await store.LoadAsync(Cancellation)).Overrides.Count(known => known.TakenBack is null));
    }

    protected abstract Task<TestDatabase> OpenAsync();

    private static PricePoint Point(decimal usd) => new()
    {
        Model = "Nova Micro",
        RegionId = "us-east-1",
        Scope = InferenceScope.Global,
        Tier = ServiceTier.Standard,
        Kind = PriceKind.Input,
        ListUnitPrice = usd,
        EffectiveFrom = November,
        AsOf = November,
        Source = new PriceSource("AWS price list", "AmazonBedrock 1, SKU A"),
    };

    private static string Told(PricePoint point) =>
        $"{PriceKey.Of(point)} {point.Scope} {point.ListUnitPrice} {point.PlanningMultipleOfInput:0.##} {point.EffectiveFrom} {point.AsOf} {point.Source} {point.Confidence} {point.Note}";

    private static async Task SaveAsync(PriceStore store, params PricePoint[] points) =>
        Assert.True(await store.SaveImportAsync(new PastPriceImport(Now, "ada", "list.json", default), points, await store.GetRevisionAsync(Cancellation), Cancellation));
}
