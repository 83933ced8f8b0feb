using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Risk;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Prices;
using FinOpsDashboard.Testing.Spending;

namespace FinOpsDashboard.Application.Tests.Choosing;

/// <summary>Features on Nova Premier with 1M requests of 400 + 100 tokens a month: 2,250 USD, of which 1,000 is input.</summary>
public abstract class ChoiceBench
{
    private protected FakeFeatureStore Store { get; } = new();

    private protected FakeFeatureSpend Spend { get; } = new();

    private protected FeatureWorkspace Workspaces => new(
        Store, Spend, new LedgerMemo(new FakeLedgerStamp()), new FixedPriceBook(SeedPriceBook.Load()), new FixedTime(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero)));

    private protected Task<LeversView> LeversOfAsync(string id, LeverAnswers answers)
    {
        Add(id, repeated: 0, answers);
        return LeversAsync(id);
    }

    private protected async Task<LeversView> LeversAsync(string id) => (await new FeatureLevers(Workspaces).GetAsync(id, TestContext.Current.CancellationToken))!;

    private protected void AddMonths(string id, long[] requests)
    {
        Add(id, repeated: 0);
        Store.Volumes.Clear();
        Store.Volumes.AddRange(requests.Index().Where(month => month.Item > 0).Select(month => new FeatureVolume
        {
            FeatureId = id,
            Month = new BillingMonth(2026, 10).Plus(month.Index + 1 - requests.Length),
            Requests = month.Item,
            InputTokens = month.Item * 400,
            OutputTokens = month.Item * 100,
        }));
    }

    private protected void Assume(string id, Func<WorkspaceAssumptions, WorkspaceAssumptions> change) =>
        Store.Assumptions[id] = change(WorkspaceAssumptions.FromJson(Store.Assumptions[id])).ToJson();

    private protected void Add(
        string id, long repeated, LeverAnswers? answers = null, long input = 400, long requests = 1_000_000, Dictionary<string, UncertainRange>? ranges = null)
    {
        Store.Features.Add(new Feature { Id = id, Name = char.ToUpperInvariant(id[0]) + id[1..] });
        Store.Volumes.Add(new FeatureVolume
        {
            FeatureId = id,
            Month = new BillingMonth(2026, 10),
            Requests = requests,
            InputTokens = requests * input,
            OutputTokens = requests * 100,
            RepeatedContextTokensPerRequest = repeated,
        });
        Store.Assumptions[id] = new WorkspaceAssumptions { Teacher = "Nova Premier", Levers = answers, Ranges = ranges }.ToJson();
    }
}
