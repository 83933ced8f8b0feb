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
        Assert.Equal(new DateOnly(2026, 8, 20), (await PointOnAsync(November.AddDays(2))).AsOf);
    }

    [Fact]
    public async Task Write_SamePriceInNewerLists_EveryDayCitesTheLastListUntilThen()
    {
        var (first, second, third) = (new DateOnly(2026, 9, 3), new DateOnly(2026, 10, 3), new DateOnly(2026, 11, 3));
        foreach (var day in new[] { first, second, third }) await WriteAsync(File(Price(0.04m, new DateOnly(2026, 9, 1), day)));

        Assert.Equal(first, (await PointOnAsync(first)).AsOf);
        Assert.Equal(first, (await PointOnAsync(second.AddDays(-1))).AsOf);
        Assert.Equal(second, (await PointOnAsync(second)).AsOf);
        Assert.Equal(third, (await PointOnAsync(Today)).AsOf);
        var book = await _books.GetAsync(Cancellation);
        Assert.Equal(new DateOnly(2026, 9, 1), book.BeganOn(await PointOnAsync(Today)));
        Assert.True((await _import.PlanAsync([File(Price(0.04m, new DateOnly(2026, 9, 1), second))], Cancellation)).IsEmpty);
    }

    [Fact]
    public async Task Write_ListBetweenTwoReadingsOfOnePrice_IsNotTaken()
    {
        await WriteAsync(File(Price(0.04m, new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 3))));
        await WriteAsync(File(Price(0.04m, new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 3))));

        var plan = await WriteAsync(File(Price(0.05m, new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 3))));

        Assert.Equal("The book has a later reading: $0.04 per 1M tokens, read on 3 Nov 2026.", Assert.Single(plan.NotTaken).Reason);
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
    public async Task Plan_TwoRowsOfOneListFromTwoDays_ContradictEachOtherUnlessTheyAreOfOnePrice()
    {
        var one = Price(0.04m, November.AddMonths(-1), November) with { Row = "SKU1" };
        var other = Price(0.05m, November, November) with { Row = "SKU2" };

        var plan = await _import.PlanAsync([File(one, other)], Cancellation);

        Assert.Equal(new PriceImportCounts(0, 0, 0, 0, 2), plan.Counts);
        Assert.Contains("$0.04 per 1M tokens here, $0.05 per 1M tokens in SKU2. Neither is taken.", plan.NotTaken[0].Reason, StringComparison.Ordinal);
        Assert.Contains("$0.05 per 1M tokens here, $0.04 per 1M tokens in SKU1. Neither is taken.", plan.NotTaken[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_TwoRowsOfOneListWithOnePrice_HoldFromTheEarlierDay()
    {
        var later = Price(0.04m, November, November) with { Row = "SKU1" };
        var earlier = Price(0.04m, November.AddMonths(-1), November) with { Row = "SKU2" };

        var plan = await WriteAsync(File(later, earlier));

        Assert.Equal(new PriceImportCounts(0, 1, 0, 1, 0), plan.Counts);
        Assert.Equal((0.035m, 0.04m), (await OnAsync(November.AddMonths(-1).AddDays(-1)), await OnAsync(November.AddMonths(-1))));
        Assert.Equal(new PriceImportCounts(0, 0, 1, 1, 0), (await WriteAsync(File(later, earlier))).Counts);
    }

    [Fact]
    public async Task Plan_OneRowOfOneListFromTwoDays_LaterOneSupersedes()
    {
        var plan = await WriteAsync(File(
            Price(0.05m, November.AddMonths(-1), November) with { Row = "SKU1" }, Price(0.04m, November, November) with { Row = "SKU1" },
            Price(0.04m, November.AddDays(-9), November) with { Row = "SKU2" }));

        Assert.Equal(new PriceImportCounts(0, 1, 0, 1, 1), plan.Counts);
        Assert.Contains("The same list has a later price for it, from 1 Nov 2026 on.", plan.NotTaken[0].Reason, StringComparison.Ordinal);
        Assert.Equal((0.04m, November.AddDays(-9)), (plan.Changed[0].Point.ListUnitPrice, plan.Changed[0].Point.EffectiveFrom));
    }

    [Fact]
    public async Task Plan_AnnouncedPriceOfOneRowOnly_IsNotTakenAndTodaysIs()
    {
        var plan = await _import.PlanAsync(
            [
                File(
                    Price(0.04m, November, November) with { Row = "SKU1" }, Price(0.04m, November, November) with { Row = "SKU2" },
                    Price(0.06m, new DateOnly(2027, 1, 1), November) with { Row = "SKU2" }),
            ],
            Cancellation);

        Assert.Equal(new PriceImportCounts(0, 1, 0, 1, 1), plan.Counts);
        Assert.Equal(0.04m, plan.Changed[0].Point.ListUnitPrice);
        Assert.Contains("$0.06 per 1M tokens here, $0.04 per 1M tokens in SKU1.", plan.NotTaken[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ReadingOfADayThatIsYetToCome_IsNotTaken()
    {
        var plan = await _import.PlanAsync([File(Price(0.04m, November, Today.AddDays(1)), Price(1m, November, Today.AddDays(2), PriceKind.Output))], Cancellation);

        Assert.Equal(new PriceImportCounts(0, 1, 0, 0, 1), plan.Counts);
        Assert.StartsWith("It was read or published on 24 Nov 2026, a day that is yet to come", plan.NotTaken[0].Reason, StringComparison.Ordinal);
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
    public async Task Write_SomebodyElseImportedAPriceInBetween_AsksAgainAndWritesNothing()
    {
        var seen = await _import.PlanAsync([File(Price(0.04m, November, November))], Cancellation);
        await WriteAsync(File(Price(0.05m, new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 3))));

        var changed = Assert.IsType<PriceImportSuperseded>(await _import.WriteAsync(seen, "ada", Cancellation));

        Assert.Equal((0.035m, 0.05m), (seen.Changed[0].Old!.ListUnitPrice, changed.Plan.Changed[0].Old!.ListUnitPrice));
        Assert.Equal(0.05m, await OnAsync(Today));
        Assert.IsType<PriceImportWritten>(await _import.WriteAsync(changed.Plan, "ada", Cancellation));
        Assert.Equal(0.04m, await OnAsync(Today));
    }

    [Fact]
    public async Task Write_SomebodyElseNeverStops_SaysToTryAgain()
    {
        var plan = await _import.PlanAsync([File(Price(0.04m, November, November))], Cancellation);
        void WriteAnother()
        {
            Assert.True(_store.AddDiscountAsync(new PriceDiscount { Fraction = 0.5m, From = November, Reason = "EDP", Author = "eve" }, default, Cancellation).IsCompletedSuccessfully);
            _store.BeforeImport = WriteAnother;
        }

        _store.BeforeImport = WriteAnother;

        Assert.Contains("Nothing was written", Assert.IsType<PriceImportBusy>(await _import.WriteAsync(plan, "ada", Cancellation)).Message, StringComparison.Ordinal);
        Assert.Empty(_store.Stored.Imported);
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

    [Theory]
    [InlineData("""{ "model": "Nova Micro", "region": "us-east-1", "kind": "input", "tier": "provisioned", "usd": 1, "source": "quote" }""", "Prices of input are not in the tier provisioned")]
    [InlineData("""{ "model": "Nova Micro", "region": "us-east-1", "kind": "input", "commitment": "oneMonth", "usd": 1, "source": "quote" }""", "Prices of input have no commitment.")]
    [InlineData("""{ "model": "Nova Micro", "region": "us-east-1", "kind": "modelUnitHour", "usd": 1, "source": "quote" }""", "Prices of modelUnitHour have a commitment: none, oneMonth, sixMonths.")]
    [InlineData("""{ "model": "Nova Micro", "region": "Virginia", "kind": "input", "usd": 1, "source": "quote" }""", "\"Virginia\" is no Region.")]
    [InlineData("""{ "region": "us-east-1", "kind": "input", "usd": 1, "source": "quote" }""", "Prices of input belong to a model: name it.")]
    [InlineData("""{ "model": "Nova Micro", "kind": "input", "usd": -1, "source": "quote" }""", "A price is zero or more.")]
    [InlineData("""{ "model": "Nova Micro", "kind": "input", "usd": 1, "source": "hearsay" }""", "There is no source 'hearsay'.")]
    [InlineData("""{ "model": "Nova Micro", "kind": "input", "usd": 1, "source": "nothing" }""", "There is no source 'nothing'.")]
    [InlineData("""{ "model": "Nova Micro", "kind": "input", "usd": 1, "source": "quote", "note": "nothing" }""", "There is no note 'nothing'.")]
    [InlineData("null", "The row is empty.")]
    public void OwnFormat_RowThatNoLookupCouldFind_IsNotTaken(string row, string reason)
    {
        var reading = ReadOwn(row);

        Assert.Null(reading.Fault);
        Assert.Contains(reason, Assert.Single(reading.NotTaken).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1000000.01", "a price is 0 to 1,000,000 US dollars")]
    [InlineData("0.0000000000000000001", "at most 18 decimals")]
    [InlineData("1, \"planningMultipleOfInput\": 1e20", "a multiple of the input price")]
    [InlineData("1, \"asOf\": \"2027-01-01\"", "a day that is yet to come")]
    [InlineData("1, \"model\": \"a\\u0000b\"", "a character that cannot be stored")]
    public async Task OwnFormat_PriceThatCannotBeStored_IsNotTaken(string usd, string reason)
    {
        var reading = ReadOwn($$"""{ "model": "Nova Micro", "region": "us-east-1", "kind": "input", "source": "quote", "usd": {{usd}} }""");

        var plan = await _import.PlanAsync([reading], Cancellation);

        Assert.Equal(new PriceImportCounts(0, 0, 0, 0, 1), plan.Counts);
        Assert.Contains(reason, plan.NotTaken[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnFormat_ModelByIdWithoutATier_IsFoundAsEveryOther()
    {
        await WriteAsync(ReadOwn("""{ "model": "amazon.nova-micro-v1:0", "region": "us-east-1", "kind": "input", "usd": 0.03, "source": "quote" }"""));

        Assert.Equal(0.03m, await OnAsync(Today));
    }

    [Theory]
    [InlineData("{ \"prices\": null }")]
    [InlineData("{ \"about\": \"\uD800\" }")]
    [InlineData("{ \"about\": \"\\uD800\" }")]
    [InlineData("{ \"about\": \"\", \"currency\": \"USD\", \"units\": {}, \"sources\": {}, \"notes\": {}, \"prices\": [ { \"kind\": \"input\", \"usd\": 1e40, \"source\": \"x\" } ] }")]
    public void OwnFormat_TextThatIsNone_IsRefused(string json)
    {
        using var stream = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(json.Replace('\uD800', '\u00FF')));

        Assert.StartsWith("ours.json: the prices cannot be read", OwnPriceFile.Read("ours.json", stream).Fault, StringComparison.Ordinal);
    }

    private static PriceFileReading ReadOwn(string row)
    {
        var json = $$"""
            { "about": "ours", "currency": "USD", "units": { "input": "1M tokens", "modelUnitHour": "model-unit hour" }, "notes": { "nothing": null },
              "sources": { "quote": { "title": "Quote", "citation": "mail of 2026-11-12", "asOf": "2026-11-12" }, "nothing": null }, "prices": [ {{row}} ] }
            """;
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        return OwnPriceFile.Read("ours.json", stream);
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

    private async Task<PriceImportPlan> WriteAsync(PriceFileReading file) =>
        Assert.IsType<PriceImportWritten>(await _import.WriteAsync(await _import.PlanAsync([file], Cancellation), "ada", Cancellation)).Plan;

    private async Task<decimal> OnAsync(DateOnly on) => (await PointOnAsync(on)).ListUnitPrice;

    private async Task<PricePoint> PointOnAsync(DateOnly on) => Assert.IsType<Priced>((await _books.GetAsync(Cancellation)).Find(Input, on)).Price;

    private sealed class NoReader : IPriceFileReader
    {
        public Task<PriceFileReading> ReadAsync(PriceFile file, IProgress<PriceFileProgress>? progress, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Nothing is read here.");
    }
}
