using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Prices;
using FinOpsDashboard.Testing.Spending;

namespace FinOpsDashboard.Application.Tests.FeatureEvaluation;

/// <summary>Which volume a month is modelled with: on 22 November 2026, with bills from August to November and July and September entered.</summary>
public sealed class WorkspaceVolumesTests
{
    private const string Id = "invoices";
    private const string Rule = "Volumes by month";
    private readonly FakeFeatureStore _store = new();
    private readonly FakeFeatureSpend _spend = new();

    public WorkspaceVolumesTests()
    {
        _store.Features.Add(new Feature { Id = Id, Name = "Invoices" });
        Enter(7, 700);
        Enter(9, 900);
        foreach (var month in new[] { 8, 9, 10 }) _spend.Bill(new BillingMonth(2026, month), month * 1_000, month * 100);
        _spend.Bill(new BillingMonth(2026, 11), 11_000, 1_100, isWhole: false);
    }

    [Fact]
    public async Task Volumes_NobodyChose_TakeWhatWasEnteredAndElseTheBill()
    {
        var view = await EvaluateAsync(null);
        Assert.Equal(
            [(7, 700m, VolumeSource.Entered), (8, 8_000m, VolumeSource.Billed), (9, 900m, VolumeSource.Entered), (10, 10_000m, VolumeSource.Billed)],
            view.Volumes.Select(volume => (volume.Month.Month, volume.InputTokens, volume.Source)));
        Assert.Equal((10, VolumeSource.Billed), (view.CurrentVolume!.Month.Month, view.CurrentVolume.Source));
        Assert.Equal([7, 8, 9, 10], view.ModelledMonths.Select(month => month.Month.Month));
    }

    [Theory]
    [InlineData(VolumeSource.Entered, new[] { 7, 9 })]
    [InlineData(VolumeSource.Billed, new[] { 8, 9, 10 })]
    public async Task Volumes_OneSourceChosen_HoldOnlyItsMonths(VolumeSource source, int[] months)
    {
        var view = await EvaluateAsync(source);
        Assert.Equal(months, view.Volumes.Select(volume => volume.Month.Month));
        Assert.All(view.Volumes, volume => Assert.Equal(source, volume.Source));
    }

    [Fact]
    public async Task Volumes_ThisMonthEntered_ScenarioStartsWithTheLastWholeMonth()
    {
        Enter(11, 1_100);
        var view = await EvaluateAsync(null);
        Assert.Equal(11, view.Volumes[^1].Month.Month);
        Assert.Equal(10, view.CurrentVolume!.Month.Month);
    }

    [Theory]
    [InlineData(null, "Entered where given, else billed: 2 months entered, 2 billed", true)]
    [InlineData(VolumeSource.Entered, "Only entered: 2 months", false)]
    [InlineData(VolumeSource.Billed, "Only billed: 3 months", false)]
    public async Task Assumptions_Volumes_SayTheRuleAndWhatCameOfIt(VolumeSource? source, string value, bool isDefault)
    {
        var line = Assert.Single((await EvaluateAsync(source)).AssumptionLines, line => line.Name == Rule);
        Assert.Equal((value, isDefault), (line.Value, line.IsDefault));
    }

    [Theory]
    [InlineData(VolumeSource.Entered, "only entered volumes are used")]
    [InlineData(VolumeSource.Billed, "only billed volumes are used")]
    public async Task Obstacle_ChosenSourceIsEmpty_NamesTheChoice(VolumeSource source, string words)
    {
        _store.Volumes.Clear();
        _spend.Months.Clear();
        if (source == VolumeSource.Entered) _spend.Bill(new BillingMonth(2026, 10), 10, 1);
        else Enter(10, 10);
        Assert.Contains(words, (await EvaluateAsync(source)).Obstacle, StringComparison.Ordinal);
    }

    private void Enter(int month, long tokens) => _store.Volumes.Add(new FeatureVolume
    {
        FeatureId = Id,
        Month = new BillingMonth(2026, month),
        Requests = 10,
        InputTokens = tokens,
        OutputTokens = tokens / 10,
    });

    private async Task<WorkspaceView> EvaluateAsync(VolumeSource? source)
    {
        _store.Assumptions[Id] = new WorkspaceAssumptions { Teacher = "Nova Premier", Volumes = source }.ToJson();
        var time = new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));
        var view = await new FeatureWorkspace(_store, _spend, new LedgerMemo(new FakeLedgerStamp()), new FixedPriceBook(SeedPriceBook.Load()), time).GetAsync(Id, TestContext.Current.CancellationToken);
        return Assert.IsType<WorkspaceView>(view);
    }
}
