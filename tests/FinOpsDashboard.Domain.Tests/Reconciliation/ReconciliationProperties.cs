using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;
using FsCheck;
using FsCheck.Fluent;
using static FinOpsDashboard.Domain.Tests.Reconciliation.TestBill;

namespace FinOpsDashboard.Domain.Tests.Reconciliation;

/// <summary>What holds for every bill and every volume, tried on random ones.</summary>
public sealed class ReconciliationProperties
{
    /// <summary>The seed is fixed: a failure is met again.</summary>
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_261_122UL, 3UL);

    private static readonly string[] Usages =
    [
        "NovaPro-input-tokens", "NovaPro-output-tokens", "NovaPro-cache-read-input-token-count", "NovaPro-cache-write-input-token-count", "NovaPro-input-tokens-batch",
        "NovaPro-output-tokens-flex", "NovaPro-input-tokens-cross-region-global", "NovaLite-input-tokens", "NovaPro-input-image-token-count",
        "Guardrail-ContentPolicyUnitsConsumed", "NovaPro-ProvisionedThroughput-NoCommit-ModelUnits", "something-new",
    ];

    /// <summary>Digits as Cost Explorer sends them: ten decimals of dollars, more of quantities; corrections are negative.</summary>
    private static readonly Gen<BilledLine> Lines =
        from usage in Gen.Elements(Usages)
        from isMarketplace in Gen.Elements(false, false, true)
        from dimension in Gen.Elements("InputTokenCount", "InputTokenCount_Global", "OutputTokenCount", "InputTokenCount_Batch", "CacheWrite1hInputTokenCount")
        from carrier in Gen.Elements(Feature, Feature, Other, Allocator.Unallocated, Allocator.Unsplit)
        from quantity in Gen.Choose(-1_000, 1_000_000_000)
        from cost in Gen.Choose(-1_000, 2_000_000_000)
        select isMarketplace
            ? new BilledLine(carrier, Sonnet, $"USE1-MP:USE1_{dimension}-Units", quantity / 777_777m, Usd.FromDollars(decimal.Round(cost / 333_333.3m, 10)), false)
            : new BilledLine(carrier, FirstParty, $"USE1-{usage}", quantity / 77.7m, Usd.FromDollars(decimal.Round(cost / 333_333.3m, 10)), true);

    private static readonly Gen<EnteredVolume> Volumes =
        from has in Gen.Elements(true, true, false)
        from input in Gen.Choose(0, int.MaxValue)
        from output in Gen.Choose(0, int.MaxValue)
        from cacheRead in Gen.Elements(0, 0, 1_234_567)
        from cacheWrite in Gen.Elements(0, 0, 7_654_321)
        from model in Gen.Elements(null, "Nova Pro", "Claude Sonnet 4.5", "Nova Lite")
        select new EnteredVolume(Feature, has ? new EnteredTokens(input, output, cacheRead, cacheWrite) : null, model);

    private static readonly Gen<AllocationRule[]> Rules = Gen.Elements<AllocationRule[]>(
        [],
        [new AllocationRule { FeatureId = Feature }, new AllocationRule { FeatureId = Other }],
        [new AllocationRule { FeatureId = Other, UsageType = "*input*" }, new AllocationRule { FeatureId = Feature, Model = "Nova Pro" }]);

    private static readonly Gen<(IReadOnlyList<BilledLine> Lines, MonthReconciliation Month)> Months =
        from lines in Lines.ListOf()
        from volume in Volumes
        from rules in Rules
        let distinct = lines.DistinctBy(line => (line.CarrierId, line.Service, line.UsageType)).ToList()
        select ((IReadOnlyList<BilledLine>)distinct, MonthReconciliation.Of(distinct, [volume], new RuleOverlaps(rules), Book, Day));

    [Fact]
    public void Of_AnyMonth_CausesAndRestAreTheDifferenceToTheLastDigit() => Check(month => month.Month.Carriers.All(carrier =>
        IsWhole(carrier.BookToBilled, carrier.AtBook, carrier.Billed)
        && (carrier.Entered is not { } entered
            || (IsWhole(carrier.EnteredToBilled!, entered, carrier.Billed) && IsWhole(carrier.EnteredToBook!, entered, carrier.AtBook)))));

    [Fact]
    public void Of_AnyMonth_EnteredToBookLeavesNoRest() => Check(month => month.Month.Carriers.All(carrier => carrier.EnteredToBook is null || carrier.EnteredToBook.Rest == Usd.Zero));

    [Fact]
    public void Of_AnyMonth_CarriersAddUpToTheBill() => Check(month => month.Month.Billed == month.Lines.Sum(line => line.Cost));

    [Fact]
    public void Of_AnyMonth_TheRestOfAFeatureIsWithinOnePercentOfThePriceBook() => Check(month => month.Month.Carriers.All(carrier =>
        decimal.Abs(carrier.BookToBilled.Rest.Amount) <= carrier.Lines.Sum(line => decimal.Abs(line.BookAmount?.Amount ?? 0)) * 0.01m));

    private static bool IsWhole(Difference difference, Usd left, Usd right) =>
        difference.Amount == left - right && difference.Causes.Sum(cause => cause.Amount) + difference.Rest == difference.Amount;

    private static void Check(Func<(IReadOnlyList<BilledLine> Lines, MonthReconciliation Month), bool> holds) => Prop.ForAll(Months.ToArbitrary(), holds).Check(Runs);
}
