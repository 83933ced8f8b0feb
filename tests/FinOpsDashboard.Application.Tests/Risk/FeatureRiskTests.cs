using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Risk;
using FinOpsDashboard.Application.Tests.Choosing;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Tests.Risk;

/// <summary>How sure a case is.</summary>
public sealed class FeatureRiskTests : ChoiceBench
{
    [Fact]
    public async Task Get_DefaultRanges_GiveChancesAndTheSameTwice()
    {
        Add("invoices", repeated: 0);
        var risk = new FeatureRisk(Workspaces);
        var view = (await risk.GetAsync("invoices", null, 20_000, 1, TestContext.Current.CancellationToken))!;
        var again = (await risk.GetAsync("invoices", null, 20_000, 1, TestContext.Current.CancellationToken))!;

        Assert.Equal(OptionIds.OnDemand, view.Option!.Id);
        Assert.Equal(view.Simulation!.NetPresentValue, again.Simulation!.NetPresentValue);
        Assert.Equal("workload.requestsPerMonth", view.Lines[0].Bar.Assumption.Path);
        Assert.All(view.Lines, line => Assert.True(line.IsDefault && line.Reason.EndsWith('.')));
        Assert.True(view.Simulation.NetPresentValue.P10.Dollars < view.Simulation.NetPresentValue.P50.Dollars && view.Simulation.NetPresentValue.P50.Dollars < view.Simulation.NetPresentValue.P90.Dollars);
        Assert.Contains("chance of losing money", view.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EnteredRange_TakesThePlaceOfTheDefault()
    {
        Add("invoices", repeated: 0, ranges: new() { ["workload.requestsPerMonth"] = new(900_000m, 1_100_000m) });
        var view = (await new FeatureRisk(Workspaces).GetAsync("invoices", OptionIds.OnDemand, 20_000, 1, TestContext.Current.CancellationToken))!;
        var line = view.Lines.Single(line => line.Bar.Assumption.Path == "workload.requestsPerMonth");
        Assert.Equal((900_000m, 1_100_000m, false), (line.Bar.Assumption.Low, line.Bar.Assumption.High, line.IsDefault));
    }

    [Fact]
    public async Task Get_EnteredRangeThatTheAssumedValueHasLeft_IsWidenedToItAndKeptAsEntered()
    {
        Add("invoices", repeated: 0, ranges: new() { ["workload.requestsPerMonth"] = new(2_000_000m, 3_000_000m) });
        var view = (await new FeatureRisk(Workspaces).GetAsync("invoices", OptionIds.OnDemand, 20_000, 1, TestContext.Current.CancellationToken))!;
        var line = view.Lines.Single(line => line.Bar.Assumption.Path == "workload.requestsPerMonth");

        Assert.Equal((1_000_000m, 3_000_000m), (line.Bar.Assumption.Low, line.Bar.Assumption.High));
        Assert.Equal(new UncertainRange(2_000_000m, 3_000_000m), line.Entered);
        Assert.StartsWith("Entered as 2,000,000 to 3,000,000; what is assumed by now lies outside", line.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CombinationOfLevers_IsLookedAtAsAWhole()
    {
        Add("invoices", repeated: 0, new() { RepeatedQuestionShare = 0.2m });
        var levers = (await LeversAsync("invoices"))!;
        var combination = levers.Find($"responseCache,{OptionIds.OnDemand}")!;
        var view = (await new FeatureRisk(Workspaces).GetAsync("invoices", $"responseCache,{OptionIds.OnDemand}", 20_000, 1, TestContext.Current.CancellationToken))!;

        Assert.Equal(combination.NetPresentValue, view.Option!.NetPresentValue);
        Assert.Equal(levers.NameOf(combination), view.Name);
        Assert.Contains(view.Lines, line => line.Bar.Assumption.Path == "levers.responseCache.hitRate" && line.Bar.Swing > Usd.Zero);
        Assert.Contains(view.Lines, line => line.Bar.Assumption.Path == "levers.distillation.escalationRate");
        Assert.InRange(view.Simulation!.NetPresentValue.P50.Dollars, view.Simulation.NetPresentValue.P10.Dollars, view.Simulation.NetPresentValue.P90.Dollars);
    }

    [Fact]
    public async Task Get_UnknownOption_NamesThoseThatThereAre()
    {
        Add("invoices", repeated: 0);
        var view = (await new FeatureRisk(Workspaces).GetAsync("invoices", "magic", 20_000, 1, TestContext.Current.CancellationToken))!;

        Assert.Null(view.Simulation);
        Assert.StartsWith("There is no option or combination of levers “magic”. There are distil-on-demand;", view.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OptionThatCannotBePriced_SaysWhy()
    {
        Add("invoices", repeated: 0);
        var view = (await new FeatureRisk(Workspaces).GetAsync("invoices", OptionIds.SixMonths, 20_000, 1, TestContext.Current.CancellationToken))!;
        Assert.Null(view.Simulation);
        Assert.Contains("modelUnit", view.Obstacle, StringComparison.Ordinal);
    }
}
