using FinOpsDashboard.Application.PriceImport;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Tests.PriceImport;

/// <summary>What an import brings into the book, and what it does when somebody else writes between the preview and the writing.</summary>
public sealed class PriceImportWriteTests : PriceImportBench
{
    [Fact]
    public async Task Write_SameFileTwice_ChangesNothing()
    {
        var file = File(Price(0.04m, November, November), Price(0.01m, November, November, PriceKind.CacheRead), Price(7m, November, November, PriceKind.Audio));
        await WriteAsync(file);
        var revision = Store.Stored.Revision;

        var plan = await WriteAsync(file);

        Assert.Equal(new PriceImportCounts(0, 0, 3, 0, 0), plan.Counts);
        Assert.True(plan.IsEmpty);
        Assert.Equal(revision, Store.Stored.Revision);
        Assert.Single(Store.Stored.Imports);
    }

    [Fact]
    public async Task Plan_ZeroPrice_IsAPrice()
    {
        var plan = await WriteAsync(File(Price(0m, November, November)));

        Assert.Equal(1, plan.Counts.Changed);
        Assert.Equal(0m, await OnAsync(Today));
    }

    [Fact]
    public async Task Plan_MissingPrice_IsMissingNoMoreOnceImported()
    {
        var training = Price(2.5m, November, November, PriceKind.Training);
        var nova = training with { Point = training.Point with { Model = "Nova Pro", Tier = ServiceTier.None, Scope = InferenceScope.Unknown } };
        Assert.Contains((await Books.GetAsync(Cancellation)).Missing, missing => missing is { Model: "Nova Pro", Kind: PriceKind.Training });

        await WriteAsync(File(nova));

        Assert.DoesNotContain((await Books.GetAsync(Cancellation)).Missing, missing => missing is { Model: "Nova Pro", Kind: PriceKind.Training });
    }

    [Fact]
    public async Task Write_SomebodyElseWroteInBetween_ComparesAnew()
    {
        Store.BeforeImport = () => Assert.True(Store.AddDiscountAsync(
            new PriceDiscount { Fraction = 0.5m, From = November, Reason = "EDP", Author = "eve" }, default, Cancellation).IsCompletedSuccessfully);

        var plan = await WriteAsync(File(Price(0.04m, November, November)));

        Assert.Equal(1, plan.Counts.Changed);
        Assert.Equal((1, 1), (Store.Stored.Imported.Count, Store.Stored.Discounts.Count));
        Assert.Equal(0.02m, Assert.IsType<Priced>((await Books.GetAsync(Cancellation)).Find(Input, Today)).Price.UnitPrice);
    }

    [Fact]
    public async Task Write_SomebodyElseImportedAPriceInBetween_AsksAgainAndWritesNothing()
    {
        var seen = await Import.PlanAsync([File(Price(0.04m, November, November))], Cancellation);
        await WriteAsync(File(Price(0.05m, new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 3))));

        var changed = Assert.IsType<PriceImportSuperseded>(await Import.WriteAsync(seen, "ada", Cancellation));

        Assert.Equal((0.035m, 0.05m), (seen.Changed[0].Old!.ListUnitPrice, changed.Plan.Changed[0].Old!.ListUnitPrice));
        Assert.Equal(0.05m, await OnAsync(Today));
        Assert.IsType<PriceImportWritten>(await Import.WriteAsync(changed.Plan, "ada", Cancellation));
        Assert.Equal(0.04m, await OnAsync(Today));
    }

    [Fact]
    public async Task Write_SomebodyElseNeverStops_SaysToTryAgain()
    {
        var plan = await Import.PlanAsync([File(Price(0.04m, November, November))], Cancellation);
        void WriteAnother()
        {
            Assert.True(Store.AddDiscountAsync(new PriceDiscount { Fraction = 0.5m, From = November, Reason = "EDP", Author = "eve" }, default, Cancellation).IsCompletedSuccessfully);
            Store.BeforeImport = WriteAnother;
        }

        Store.BeforeImport = WriteAnother;

        Assert.Contains("Nothing was written", Assert.IsType<PriceImportBusy>(await Import.WriteAsync(plan, "ada", Cancellation)).Message, StringComparison.Ordinal);
        Assert.Empty(Store.Stored.Imported);
    }
}
