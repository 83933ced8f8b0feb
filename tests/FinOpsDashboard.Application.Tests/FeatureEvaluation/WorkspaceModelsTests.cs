using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Tests.FeatureEvaluation;

public sealed class WorkspaceModelsTests
{
    [Theory]
    [InlineData("nova premier", "Nova Premier")]
    [InlineData("LLAMA 3.1 70b", "Llama 3.1 70B")]
    [InlineData("us.amazon.nova-premier-v1:0", "Nova Premier")]
    [InlineData("our own MODEL", "Our own model")]
    [InlineData("Nobody knows it", "Nobody knows it")]
    public void Spell_TypedModel_TakesTheKnownSpelling(string typed, string expected)
    {
        var spelt = WorkspaceModels.Spell(new WorkspaceAssumptions { Teacher = typed, Student = typed, HorizonMonths = 3 }, Billed("Our own model"));

        Assert.Equal(new WorkspaceAssumptions { Teacher = expected, Student = expected, HorizonMonths = 3 }, spelt);
    }

    [Fact]
    public void Spell_NothingChosen_ChoosesNothing() => Assert.Equal(new WorkspaceAssumptions(), WorkspaceModels.Spell(new(), Billed("Nova Pro")));

    [Fact]
    public void Spell_BilledModelsThatDifferByCaseAlone_AreNeverTakenForEachOther()
    {
        var billed = Billed("Mixed case", "mixed case");

        Assert.Equal("mixed case", WorkspaceModels.Spell(new() { Teacher = "mixed case" }, billed).Teacher);
        Assert.Equal("MIXED CASE", WorkspaceModels.Spell(new() { Teacher = "MIXED CASE" }, billed).Teacher);
    }

    private static BilledMonth[] Billed(params string[] models) =>
    [
        new(new BillingMonth(2026, 10), Usd.Zero, false, true, [.. models.Select(model => new BilledModel(model, Usd.Zero, 1, 1, 0, 0, Usd.Zero))]),
    ];
}
