using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Prices;

namespace FinOpsDashboard.Application.Tests.Prices;

/// <summary>Rates worked by hand: Nova Micro input is $0.035 per 1M tokens, Sonnet 4.5 input $3.30; a first-party unit is 1,000 tokens.</summary>
public sealed class EffectiveRatesTests
{
    private const string Bedrock = "Amazon Bedrock";
    private const string MicroInput = "USE1-NovaMicro-input-tokens";
    private const string Sonnet = "Claude Sonnet 4.5 (Amazon Bedrock Edition)";
    private const string ClaudeInput = "USE1-MP:USE1_InputTokenCount-Units";
    private static readonly BillingMonth October = new(2026, 10);

    private readonly FakePriceStore _store = new();
    private readonly FakeBill _bill = new();
    private readonly EffectiveRates _rates;

    public EffectiveRatesTests() =>
        _rates = new EffectiveRates(_bill, new PriceBooks(_store), new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void LastClosedMonth_InNovember_IsOctober() => Assert.Equal(October, _rates.LastClosedMonth);

    [Theory]
    // 2,000,000 units of 1,000 tokens are 2,000 million tokens; $70.00 ÷ 2,000 = $0.035.
    [InlineData(Bedrock, MicroInput, "70", "2000000", "0.035", "0")]
    // 1,250 million tokens for $4,125.00 are $3.30.
    [InlineData(Sonnet, ClaudeInput, "4125", "1250", "3.3", "0")]
    // $63.00 ÷ 2,000 = $0.0315, a tenth less.
    [InlineData(Bedrock, MicroInput, "63", "2000000", "0.0315", "-0.1")]
    public async Task Get_BilledUsage_IsCostOverQuantityInUnitsOfTheBook(
        string service, string usageType, string cost, string quantity, string rate, string difference)
    {
        _bill.Add(service, usageType, Number(cost), Number(quantity));

        var found = Assert.Single((await _rates.GetAsync(October, October, Cancellation)).Rates);

        Assert.Equal((Number(rate), "1M tokens"), (found.BilledUnitPrice, found.Unit));
        Assert.Equal(Number(cost), found.Quantity * found.BilledUnitPrice);
        Assert.Equal(Number(difference), found.Difference);
    }

    [Theory]
    [InlineData("70.70", false)]
    [InlineData("70.71", true)]
    [InlineData("69.30", false)]
    [InlineData("69.29", true)]
    public async Task Get_DifferenceOfOnePercent_IsTheEdge(string cost, bool isMarked)
    {
        _bill.Add(Bedrock, MicroInput, Number(cost), 2_000_000m);

        Assert.Equal(isMarked, Assert.Single((await _rates.GetAsync(October, October, Cancellation)).Rates).IsMarked);
    }

    [Fact]
    public async Task Get_DiscountEnteredInTheBook_IsTheLikelyReason()
    {
        await _store.AddDiscountAsync(new PriceDiscount { Fraction = 0.1m, From = new(2026, 1, 1), Reason = "EDP 2026", Author = "ada" }, default, Cancellation);
        _bill.Add(Bedrock, MicroInput, 63m, 2_000_000m);

        Assert.Equal("The discount of 10 % (EDP 2026, entered by ada).", await ReasonAsync());
    }

    [Fact]
    public async Task Get_DiscountOnTheBill_IsTheLikelyReason()
    {
        _bill.Add(Bedrock, MicroInput, 70m, 2_000_000m, net: 59.5m);

        var rate = Assert.Single((await _rates.GetAsync(October, October, Cancellation)).Rates);

        Assert.Equal((0.035m, 0.02975m, -0.15m), (rate.BilledUnitPrice, rate.NetUnitPrice, rate.Difference));
        Assert.Equal("The bill shows a discount of 15.0\u00A0%.", rate.LikelyReason);
    }

    [Fact]
    public async Task Get_BilledAtZero_IsAFreeTier()
    {
        _bill.Add(Bedrock, MicroInput, 0m, 1_000m);

        Assert.Equal("Billed at zero: a free tier or a promotion.", await ReasonAsync());
    }

    [Fact]
    public async Task Get_ListPriceChangedInTheMonths_SaysWhen()
    {
        await _store.SaveImportAsync(
            new PastPriceImport(default, "ada", "list", default),
            [Assert.IsType<Priced>(SeedPriceBook.Load().Find(Request, new DateOnly(2026, 10, 1))).Price with { ListUnitPrice = 0.07m, EffectiveFrom = new DateOnly(2026, 10, 16), AsOf = new DateOnly(2026, 10, 20) }],
            "0", Cancellation);
        _bill.Add(Bedrock, MicroInput, 105m, 2_000_000m);

        Assert.Equal("The list price changed on 16 Oct 2026, from $0.035 to $0.07.", await ReasonAsync());
    }

    [Fact]
    public async Task Get_FactorOfAThousand_IsAWrongUnit()
    {
        _bill.Add(Bedrock, MicroInput, 70m, 2_000m);

        Assert.StartsWith("A factor of 1,000", await ReasonAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownListPrice_HasNoDifferenceAndSaysWhy()
    {
        _bill.Add(Bedrock, "USE1-NovaMega-input-tokens", 10m, 1_000m);
        _bill.Add(Bedrock, "EU-something-new", 5m, 10m);

        var rates = (await _rates.GetAsync(October, October, Cancellation)).Rates;

        Assert.All(rates, rate => Assert.Equal((null, null, false), (rate.List, rate.Difference, rate.IsMarked)));
        Assert.Equal(10m, rates[0].BilledUnitPrice);
        Assert.Contains("does not have NovaMega", rates[0].WhyUnknown, StringComparison.Ordinal);
        Assert.Equal((0.5m, "units"), (rates[1].BilledUnitPrice, rates[1].Unit));
    }

    [Fact]
    public async Task Get_SeveralMonths_AsksTheLedgerOnce()
    {
        await _rates.GetAsync(October.Plus(-11), October, Cancellation);

        Assert.Equal([(October.Plus(-11), October)], _bill.Asked);
    }

    private static readonly PriceRequest Request = new(
        "Nova Micro", "us-east-1", Domain.Spend.InferenceScope.InRegion, Domain.Spend.ServiceTier.Standard, PriceKind.Input);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> ReasonAsync()
    {
        var rate = Assert.Single((await _rates.GetAsync(October, October, Cancellation)).Rates);
        Assert.True(rate.IsMarked);
        return rate.LikelyReason;
    }

    private sealed class FakeBill : IBilledRates
    {
        private readonly List<BilledUsage> _usages = [];

        public List<(BillingMonth First, BillingMonth Last)> Asked { get; } = [];

        public void Add(string service, string usageType, decimal cost, decimal quantity, decimal? net = null) =>
            _usages.Add(new BilledUsage(service, usageType, cost, net ?? cost, quantity, false));

        public Task<IReadOnlyList<BilledUsage>> GetAsync(BillingMonth first, BillingMonth last, CancellationToken cancellationToken)
        {
            Asked.Add((first, last));
            return Task.FromResult<IReadOnlyList<BilledUsage>>(_usages);
        }

        public Task<IReadOnlyList<BillingMonth>> GetMonthsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<BillingMonth>>([October]);
    }
}
