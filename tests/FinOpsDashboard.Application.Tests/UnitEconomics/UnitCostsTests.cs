using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Spending;

namespace FinOpsDashboard.Application.Tests.UnitEconomics;

/// <summary>October: invoices 60 USD and 30 million tokens, search 20 USD and 10 million, 8 USD shared by direct cost.</summary>
public sealed class UnitCostsTests
{
    private static readonly BillingMonth October = new(2026, 10);
    private readonly FakeFeatureStore _store = new();
    private readonly FakeCarrierUsages _usages = new();
    private readonly FakeBusinessMetrics _metrics = new();

    public UnitCostsTests()
    {
        _store.Features.Add(new Feature { Id = "invoices", Name = "Invoices" });
        _store.Features.Add(new Feature { Id = "search", Name = "Search" });
        _store.SharedCosts.Add(new SharedCost { Id = "guardrails", Name = "Guardrails", Method = SplitMethod.DirectCost });
        _usages.Bill(October, "invoices", 60m, 30_000_000m).Bill(October, "search", 20m, 10_000_000m).Bill(October, "shared:guardrails", 8m);
        Enter("invoices", 3_300);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Feature_CountsSharedCostsPerRequestAndUnitButNotPerToken()
    {
        _metrics.Values.Add(new BusinessMetric("invoices", "invoice", October, 1_320m));

        var row = (await GetAsync()).Rows.Single(row => row.FeatureId == "invoices");

        // 60 of its own and 6 of the 8 shared.
        Assert.Equal((66m, 60m), (row.Figures.Cost.Amount, row.Direct.Amount));
        Assert.Equal(2m, row.Figures.CostPerMillionTokens);
        Assert.Equal(20m, row.Figures.CostPerThousandRequests);
        Assert.Equal(0.05m, row.CostPer("invoice"));
        Assert.Null(row.CostPer("customer"));
    }

    [Fact]
    public async Task Get_WholeBill_HasRequestsOnlyWhereEveryFeatureToldItsOwn()
    {
        Assert.Null((await GetAsync()).Of(October)[0].Figures.Requests);

        Enter("search", 700);

        var whole = (await GetAsync()).Of(October)[0];
        Assert.Null(whole.FeatureId);
        Assert.Equal((88m, 4_000m, 22m), (whole.Figures.Cost.Amount, whole.Figures.Requests, whole.Figures.CostPerThousandRequests));
    }

    [Fact]
    public async Task Get_MonthsBeforeTheFirstBill_AreLeftOut() => Assert.Equal([October], (await GetAsync()).Months);

    [Theory]
    [InlineData("metric,feature,month,value\ninvoice,invoices,2026-10,1.5e3\ncustomer,,2026-10,7\n", "")]
    [InlineData("metric,feature,month\n", "the column \"value\" is missing")]
    [InlineData("metric,feature,month,value\ninvoice,invoices,October,5\n", "line 2: month \"October\" is no month")]
    [InlineData("metric,feature,month,value\ninvoice,invoices,2026-10,\"1,500\"\n", "line 2: value \"1,500\" is no number")]
    [InlineData("metric,feature,month,value\ninvoice,nobody,2026-10,5\n", "nobody: there is no such feature")]
    [InlineData("metric,feature,month,value\ninvoice,invoices,2026-10,-5\n", "invoice, 2026-10: a count is 0 to")]
    [InlineData("metric,feature,month,value\n,invoices,2026-10,5\n", "A metric has a name")]
    [InlineData("metric,feature,month,value\ninvoice,invoices,2026-10,5\ninvoice,invoices,2026-10,6\n", "the month is there 2 times")]
    public async Task Metrics_File_IsStoredWholeOrRefusedWithItsLine(string text, string expected)
    {
        var reading = BusinessMetricFile.Read(text);
        var faults = reading.Faults.Count > 0 ? reading.Faults : await new BusinessMetricRegister(_metrics, _store).SaveAsync(reading.Items, "ada", Cancellation);

        Assert.Equal(expected.Length == 0, faults.Count == 0);
        Assert.Contains(expected, string.Join('\n', faults), StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0 ? [1_500m, 7m] : [], _metrics.Values.Select(metric => metric.Value));
    }

    private void Enter(string feature, long requests) => _store.Volumes.Add(new FeatureVolume { FeatureId = feature, Month = October, Requests = requests });

    private Task<UnitCostView> GetAsync() => new UnitCosts(
        _usages, new LedgerMemo(new FakeLedgerStamp()), _store, _store, _metrics, new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero))).GetAsync(October.Plus(-3), October, Cancellation);
}
