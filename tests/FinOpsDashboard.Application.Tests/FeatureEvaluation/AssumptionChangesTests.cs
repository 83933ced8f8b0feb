using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Testing.Features;

namespace FinOpsDashboard.Application.Tests.FeatureEvaluation;

public sealed class AssumptionChangesTests
{
    private readonly FakeFeatureStore _store = new();

    [Fact]
    public async Task ChangeAssumptions_SomebodyStoredInBetween_KeepsBothChanges()
    {
        var calls = 0;
        await _store.ChangeAssumptionsAsync(
            "invoices",
            stored =>
            {
                // Another page stores its part after this one has read.
                if (calls++ == 0) _store.Assumptions["invoices"] = new WorkspaceAssumptions { Teacher = "Nova Premier" }.ToJson();
                return stored with { Levers = new LeverAnswers { EasyShare = 0.4m } };
            },
            TestContext.Current.CancellationToken);

        var kept = WorkspaceAssumptions.FromJson(_store.Assumptions["invoices"]);
        Assert.Equal(("Nova Premier", 0.4m, 2), (kept.Teacher, kept.Levers!.EasyShare, calls));
    }

    [Fact]
    public async Task ChangeAssumptions_NeverStored_SaysSo()
    {
        var edits = 0;
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => _store.ChangeAssumptionsAsync(
            "invoices",
            stored =>
            {
                _store.Assumptions["invoices"] = new WorkspaceAssumptions { OwnFiguresSource = $"edit {edits++}" }.ToJson();
                return stored with { Teacher = "Nova Pro" };
            },
            TestContext.Current.CancellationToken));
        Assert.Contains("invoices were not stored", refusal.Message, StringComparison.Ordinal);
    }
}
