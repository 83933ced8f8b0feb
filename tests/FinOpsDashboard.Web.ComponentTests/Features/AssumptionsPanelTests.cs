using AngleSharp.Dom;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Risk;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Features;

namespace FinOpsDashboard.Web.ComponentTests.Features;

public sealed class AssumptionsPanelTests : FeatureBench
{
    private const string Engineering = "Engineering, USD once";

    [Fact]
    public async Task Save_NoNumber_SaysSoAndKeepsWhatWasTyped()
    {
        var panel = await OpenAsync();
        var stored = Store.Assumptions[Id];
        Field(panel, Engineering).Change("a lot " + Hostile);
        Field(panel, "Horizon, months").Change("600");
        panel.Find("form").Submit();
        var faults = panel.Find("[role=alert]").TextContent;
        Assert.Contains($"{Engineering}: \"a lot {Hostile}\" is no number.", faults, StringComparison.Ordinal);
        Assert.Contains("Horizon, months: 600 lies outside 1 to 60.", faults, StringComparison.Ordinal);
        Assert.Equal("a lot " + Hostile, Field(panel, Engineering).GetAttribute("value"));
        Assert.Equal("600", Field(panel, "Horizon, months").GetAttribute("value"));
        Assert.Empty(panel.FindAll("b"));
        Assert.Equal(stored, Store.Assumptions[Id]);
    }

    [Fact]
    public async Task Save_Numbers_AreStoredAsFractionsAndTold()
    {
        var told = 0;
        var panel = await OpenAsync(() => told++);
        Field(panel, Engineering).Change("12,500");
        Field(panel, "Discount rate").Change("7.5");
        panel.Find("form").Submit();
        panel.WaitForAssertion(() => Assert.Equal(1, told));
        var stored = WorkspaceAssumptions.FromJson(Store.Assumptions[Id]);
        Assert.Equal(12_500m, stored.EngineeringCostUsd);
        Assert.Equal(0.075m, stored.AnnualDiscountRate);
        Assert.Equal("Nova Premier", stored.Teacher);
    }

    [Fact]
    public async Task Save_UnknownModel_IsRefusedBeforeItIsStored()
    {
        var panel = await OpenAsync();
        var stored = Store.Assumptions[Id];
        Field(panel, "Teacher").Change("No Such Model");
        panel.Find("form").Submit();
        Assert.Contains("No Such Model: no such model is known.", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(stored, Store.Assumptions[Id]);
        Assert.Equal("No Such Model", Field(panel, "Teacher").GetAttribute("value"));
    }

    [Fact]
    public async Task Save_ModelInAnotherCase_IsStoredAsItIsSpelt()
    {
        var told = 0;
        var panel = await OpenAsync(() => told++);
        Field(panel, "Teacher").Change("nova premier");
        Field(panel, "Student").Change("NOVA LITE");
        panel.Find("form").Submit();
        panel.WaitForAssertion(() => Assert.Equal(1, told));
        var stored = WorkspaceAssumptions.FromJson(Store.Assumptions[Id]);
        Assert.Equal("Nova Premier", stored.Teacher);
        Assert.Equal("Nova Lite", stored.Student);
    }

    [Fact]
    public async Task Reset_NothingWasStored_ForgetsWhatWasTyped()
    {
        Store.Assumptions[Id] = new WorkspaceAssumptions().ToJson();
        var panel = await OpenAsync();
        Field(panel, Engineering).Change("rubbish");
        panel.FindAll("button").Single(button => button.TextContent == "Back to defaults").Click();
        var view = await EvaluateAsync();
        panel.Render(parameters => parameters.Add(component => component.View, view));
        panel.Find("button[aria-expanded]").Click();
        Assert.Equal("", Field(panel, Engineering).GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Save_NothingTyped_KeepsEveryStoredAssumption()
    {
        // Every property away from its default, so that one that the form leaves out is missed.
        var all = new WorkspaceAssumptions
        {
            Teacher = "Nova Premier",
            Student = "Nova Micro",
            RegionId = "us-west-2",
            Volumes = VolumeSource.Entered,
            HorizonMonths = 24,
            AnnualDiscountRate = 0.07m,
            MonthlyGrowthRate = 0.02m,
            PeakToAverageRatio = 3m,
            TokensPerRequest = 2_500m,
            Prompts = 9_000m,
            InputTokensPerPrompt = 400m,
            OutputTokensPerPrompt = 100m,
            Epochs = 2m,
            EvaluationCostUsd = 50m,
            EngineeringCostUsd = 1_000m,
            EscalationRate = 0.05m,
            RetrainEveryMonths = 6,
            MinimumModelUnits = 2,
            ModelUnitInputTokensPerMinute = 100_000m,
            ModelUnitOutputTokensPerMinute = 20_000m,
            ModelUnitHourNoCommitmentUsd = 24m,
            ModelUnitHourOneMonthUsd = 21.18m,
            ModelUnitHourSixMonthsUsd = 13.08m,
            TrainingPriceUsd = 1m,
            OwnFiguresSource = "Quote",
            Levers = new() { EasyShare = 0.3m, IsNarrow = true },
            Ranges = new Dictionary<string, UncertainRange> { ["workload.requestsPerMonth"] = new(1m, 2m) },
        };
        Assert.All(typeof(WorkspaceAssumptions).GetProperties(), property => Assert.NotNull(property.GetValue(all)));
        Store.Assumptions[Id] = all.ToJson();
        var panel = await OpenAsync();
        panel.Find("form").Submit();
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll("form")));
        Assert.Equal(all.ToJson(), Store.Assumptions[Id]);
    }

    [Theory]
    [InlineData("Only billed", VolumeSource.Billed)]
    [InlineData("Only entered", VolumeSource.Entered)]
    [InlineData("", null)]
    public async Task Volumes_Chosen_AreStored(string choice, VolumeSource? expected)
    {
        Spend.Bill(new BillingMonth(2026, 9), 1_000, 100);
        var panel = await OpenAsync();
        var select = panel.FindAll("label").Single(label => label.TextContent.Trim().StartsWith("Volumes", StringComparison.Ordinal)).QuerySelector("select")!;
        Assert.Equal("Entered where given, else billed", select.QuerySelector("option")!.TextContent);
        select.Change(choice);
        panel.Find("form").Submit();
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll("form")));
        Assert.Equal(expected, WorkspaceAssumptions.FromJson(Store.Assumptions[Id]).Volumes);
    }

    private static IElement Field(IRenderedComponent<AssumptionsPanel> panel, string label) =>
        panel.FindAll("label").First(found => found.TextContent.Trim().StartsWith(label, StringComparison.Ordinal)).QuerySelector("input")!;

    private async Task<IRenderedComponent<AssumptionsPanel>> OpenAsync(Action? changed = null)
    {
        var view = await EvaluateAsync();
        var panel = Render<AssumptionsPanel>(parameters => parameters
            .Add(component => component.View, view)
            .Add(component => component.Changed, changed ?? (() => { })));
        panel.Find("button[aria-expanded]").Click();
        return panel;
    }
}
