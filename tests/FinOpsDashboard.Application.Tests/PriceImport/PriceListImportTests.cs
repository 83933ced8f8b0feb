using FinOpsDashboard.Application.PriceImport;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Prices;

namespace FinOpsDashboard.Application.Tests.PriceImport;

/// <summary>What an import does to the book, day by day. The product's own price of Nova Micro input is $0.035, read on 2026-08-20.</summary>
public sealed class PriceListImportTests
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly PriceRequest Input = new("Nova Micro", "us-east-1", InferenceScope.InRegion, ServiceTier.Standard, PriceKind.Input);

    private readonly FakePriceStore _store = new();
    private readonly PriceBooks _books;
    private readonly PriceListImport _import;

    public PriceListImportTests()
    {
        _books = new PriceBooks(_store);
        _import = new PriceListImport(new NoReader(), _store, _books, new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_ChangedPrice_HoldsFromItsDayAndLeavesEarlierOnes()
    {
        var plan = await WriteAsync(File(Price(0.04m, November, November.AddDays(3))));

        Assert.Equal(new PriceImportCounts(0, 1, 0, 0, 0), plan.Counts);
        Assert.Equal((0.035m, 0.04m), (plan.Changed[0].Old!.ListUnitPrice, plan.Changed[0].Point.ListUnitPrice));
        Assert.Equal(0.142857m, decimal.Round(plan.Changed[0].Fraction!.Value, 6));
        Assert.Equal(0.035m, await OnAsync(November.AddDays(-1)));
        Assert.Equal(0.04m, await OnAsync(November));
        Assert.Equal(0.04m, await OnAsync(Today));
    }

    [Fact]
    public async Task Write_SameFileTwice_ChangesNothing()
    {
        var file = File(Price(0.04m, November, November), Price(0.01m, November, November, PriceKind.CacheRead), Price(7m, November, November, PriceKind.Audio));
        await WriteAsync(file);
        var revision = _store.Stored.Revision;

        var plan = await WriteAsync(file);

        Assert.Equal(new PriceImportCounts(0, 0, 3, 0, 0), plan.Counts);
        Assert.True(plan.IsEmpty);
        Assert.Equal(revision, _store.Stored.Revision);
        Assert.Single(_store.Stored.Imports);
    }

    [Fact]
    public async Task Write_LaterList_KeepsEveryMonthAtItsPrice()
    {
        await WriteAsync(File(Price(0.04m, new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 3))));
        await WriteAsync(File(Price(0.03m, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 4))));

        decimal[] prices = [await OnAsync(new(2026, 8, 31)), await OnAsync(new(2026, 9, 1)), await OnAsync(new(2026, 10, 31)), await OnAsync(new(2026, 11, 1))];
        Assert.Equal([0.035m, 0.04m, 0.04m, 0.03m], prices);
    }

    [Fact]
    public async Task Write_OlderListThanTheBook_IsNotTaken()
    {
        var plan = await WriteAsync(File(Price(0.05m, new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 15))));

        Assert.Equal(new PriceImportCounts(0, 0, 0, 0, 1), plan.Counts);
        Assert.Equal("The book has a later reading: $0.035 per 1M tokens, read on 20 Aug 2026.", plan.NotTaken[0].Reason);
        Assert.Equal(0.035m, await OnAsync(Today));
    }

    [Fact]
    public async Task Write_ListThatClaimsAnEarlierDay_DoesNotRewriteTheDayOnWhichAnotherPriceWasSeen()
    {
        await WriteAsync(File(Price(0.04m, new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 10))));

        Assert.Equal(0.035m, await OnAsync(new DateOnly(2026, 8, 20)));
        Assert.Equal(0.04m, await OnAsync(new DateOnly(2026, 8, 21)));
    }

    [Fact]
    public async Task Write_SamePriceInANewerList_IsConfirmedAndNoLongerOld()
    {
        var plan = await WriteAsync(File(Price(0.035m, November, November.AddDays(3))));

        Assert.Equal((new PriceImportCounts(0, 0, 1, 0, 0), 1), (plan.Counts, plan.Confirmed));
        var point = Assert.IsType<Priced>((await _books.GetAsync(Cancellation)).Find(Input, Today)).Price;
        Assert.Equal((0.035m, November.AddDays(3)), (point.ListUnitPrice, point.AsOf));
        Assert.False(PriceAge.IsOld(point, Today));
        Assert.Equal(new DateOnly(2026, 8, 20), Assert.IsType<Priced>((await _books.GetAsync(Cancellation)).Find(Input, November.AddDays(-1))).Price.AsOf);
    }

    [Fact]
    public async Task Plan_RowsOfOnePrice_CountsEqualOnesAndNamesContradictions()
    {
        var plan = await _import.PlanAsync(
            [
                File(Price(0.04m, November, November) with { Row = "plain" }, Price(0.04m, November, November) with { Row = "mantle" }),
                File(Price(2m, November, November, PriceKind.Output) with { Row = "a" }, Price(3m, November, November, PriceKind.Output) with { Row = "b" }),
            ],
            Cancellation);

        Assert.Equal(new PriceImportCounts(0, 1, 0, 1, 2), plan.Counts);
        Assert.Equal(4, plan.Counts.Rows);
        Assert.Contains("$2.00 per 1M tokens here, $3.00 per 1M tokens in b. Neither is taken.", plan.NotTaken[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ZeroPrice_IsAPrice()
    {
        var plan = await WriteAsync(File(Price(0m, November, November)));

        Assert.Equal(1, plan.Counts.Changed);
        Assert.Equal(0m, await OnAsync(Today));
    }

    [Fact]
    public async Task Plan_PriceAnnouncedForLater_BeginsThen()
    {
        await WriteAsync(File(Price(0.04m, November, Today), Price(0.06m, new DateOnly(2027, 1, 1), Today)));

        Assert.Equal(0.04m, await OnAsync(new DateOnly(2026, 12, 31)));
        Assert.Equal(0.06m, await OnAsync(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public async Task Write_SomebodyElseWroteInBetween_ComparesAnew()
    {
        _store.BeforeImport = () => Assert.True(_store.AddDiscountAsync(
            new PriceDiscount { Fraction = 0.5m, From = November, Reason = "EDP", Author = "eve" }, default, Cancellation).IsCompletedSuccessfully);

        var plan = await WriteAsync(File(Price(0.04m, November, November)));

        Assert.Equal(1, plan.Counts.Changed);
        Assert.Equal((1, 1), (_store.Stored.Imported.Count, _store.Stored.Discounts.Count));
        Assert.Equal(0.02m, Assert.IsType<Priced>((await _books.GetAsync(Cancellation)).Find(Input, Today)).Price.UnitPrice);
    }

    [Fact]
    public async Task Plan_MissingPrice_IsMissingNoMoreOnceImported()
    {
        var training = Price(2.5m, November, November, PriceKind.Training);
        var nova = training with { Point = training.Point with { Model = "Nova Pro", Tier = ServiceTier.None, Scope = InferenceScope.Unknown } };
        Assert.Contains((await _books.GetAsync(Cancellation)).Missing, missing => missing is { Model: "Nova Pro", Kind: PriceKind.Training });

        await WriteAsync(File(nova));

        Assert.DoesNotContain((await _books.GetAsync(Cancellation)).Missing, missing => missing is { Model: "Nova Pro", Kind: PriceKind.Training });
    }

    [Fact]
    public void State_ReadingOfTheProductIsNewerThanEveryImport_HoldsAgainFromItsDay()
    {
        var seed = new PriceBook([Price(0.05m, default, new DateOnly(2027, 2, 1)).Point with { EffectiveFrom = null }]);
        var imported = Price(0.04m, November, November).Point;

        var book = PriceBookState.Of(seed, StoredPrices.None with { Imported = [imported] }).Book;

        Assert.Equal(0.04m, Assert.IsType<Priced>(book.Find(Input, Today)).Price.ListUnitPrice);
        Assert.Equal(0.05m, Assert.IsType<Priced>(book.Find(Input, new DateOnly(2027, 2, 1))).Price.ListUnitPrice);
    }

    [Fact]
    public async Task OwnFormat_SeedOfTheProduct_ChangesNothing()
    {
        using var json = typeof(SeedPriceBook).Assembly.GetManifestResourceStream("seed-prices.json")!;
        var reading = OwnPriceFile.Read("seed.json", json);

        var plan = await _import.PlanAsync([reading], Cancellation);

        Assert.Null(reading.Fault);
        Assert.Equal(reading.Rows, plan.Counts.Unchanged);
    }

    [Fact]
    public void OwnFormat_BadRow_IsNamedAndTheOthersAreTaken()
    {
        const string json = """
            { "about": "ours", "currency": "USD", "units": { "input": "1M tokens" }, "notes": {},
              "sources": { "quote": { "title": "Quote", "citation": "mail of 2026-11-12", "asOf": "2026-11-12" } },
              "prices": [
                { "model": "Nova Micro", "region": "us-east-1", "scope": "inRegion", "tier": "standard", "kind": "input", "usd": 0.03, "source": "quote" },
                { "model": "Nova Micro", "region": "us-east-1", "scope": "inRegion", "tier": "gold", "kind": "input", "usd": 0.03, "source": "quote" },
                { "model": "Nova Micro", "kind": "input", "usd": -1, "source": "quote" } ] }
            """;
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));

        var reading = OwnPriceFile.Read("ours.json", stream);

        Assert.Equal((1, 2), (reading.Prices.Count, reading.NotTaken.Count));
        Assert.Equal("'gold' is no ServiceTier.", reading.NotTaken[0].Reason);
        Assert.Equal(new DateOnly(2026, 11, 12), reading.Prices[0].Point.EffectiveFrom);
    }

    private static ReadPrice Price(decimal usd, DateOnly from, DateOnly asOf, PriceKind kind = PriceKind.Input) => new(
        "row",
        new PricePoint
        {
            Model = "Nova Micro",
            RegionId = "us-east-1",
            Scope = InferenceScope.InRegion,
            Tier = ServiceTier.Standard,
            Kind = kind,
            ListUnitPrice = usd,
            EffectiveFrom = from,
            AsOf = asOf,
            Source = new PriceSource("AWS price list", "test"),
        });

    private static PriceFileReading File(params ReadPrice[] prices) => new("list.json", prices, []);

    private Task<PriceImportPlan> WriteAsync(PriceFileReading file) => _import.WriteAsync([file], "ada", Cancellation);

    private async Task<decimal> OnAsync(DateOnly on) =>
        Assert.IsType<Priced>((await _books.GetAsync(Cancellation)).Find(Input, on)).Price.ListUnitPrice;

    private sealed class NoReader : IPriceFileReader
    {
        public Task<PriceFileReading> ReadAsync(PriceFile file, IProgress<PriceFileProgress>? progress, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Nothing is read here.");
    }
}
