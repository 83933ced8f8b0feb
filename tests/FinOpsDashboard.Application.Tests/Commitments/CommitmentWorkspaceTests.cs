using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Prices;

namespace FinOpsDashboard.Application.Tests.Commitments;

/// <summary>On 22 November 2026, with the real price book and a feature that would move from Llama 3.1 70B to Llama 3.1 8B.</summary>
public sealed class CommitmentWorkspaceTests
{
    private const string Id = "triage";
    private readonly FakeFeatureStore _store = new();
    private readonly FakeFeatureSpend _spend = new();
    private readonly FakeBilledDays _days = new();

    public CommitmentWorkspaceTests()
    {
        _store.Features.Add(new Feature { Id = "other", Name = "Other" });
        _store.Features.Add(new Feature { Id = Id, Name = "Triage" });
        _store.Assumptions[Id] = new WorkspaceAssumptions
        {
            Student = "Llama 3.1 8B",
            ModelUnitInputTokensPerMinute = 300_000m,
            ModelUnitOutputTokensPerMinute = 40_000m,
            OwnFiguresSource = "Measured in May",
        }.ToJson();
        _spend.Bill(new BillingMonth(2026, 10), 1e9m, 1e8m, "Llama 3.1 70B");
    }

    [Fact]
    public async Task Get_NothingChosen_TakesTheFeatureWhoseUnitsAreKnown()
    {
        BillEveryDay(24m * 18_000_000m, 24m * 1_000_000m);
        var view = await AskAsync(new());
        Assert.Equal((Id, "Llama 3.1 8B", "us-west-2", true, WeekSource.Billed), (view.Feature!.Id, view.Model, view.RegionId, view.IsCustomModel, view.Source));
        Assert.Equal(1, view.Ladder!.UnitsOn(LadderRung.SixMonths));
        Assert.Equal(Usd.FromDollars(9_548.40m), view.Ladder.MonthCost);
        Assert.Equal("Hold 1 unit for six months: $9,548 a month, 45.5\u00A0% under the cheapest way without commitment.", view.Answer);
        Assert.Contains(view.PriceLines, line => line is { Name: "One model unit of Llama 3.1 8B, input", Value: "300,000 tokens a minute", Source: "Measured in May" });
        Assert.Contains(view.PriceLines, line => line.Name.EndsWith("model unit, 6 months", StringComparison.Ordinal) && line.Value.StartsWith("$13.08", StringComparison.Ordinal));
        Assert.Contains(view.Missing, missing => missing.Contains("on-demand serving of customized models is not offered", StringComparison.Ordinal));
        var demand = view.AssumptionLines.Single(line => line.Name == "Demand");
        Assert.Contains("24 Oct – 20 Nov 2026", demand.Value, StringComparison.Ordinal);
        Assert.Contains("peaks within a day are not seen", demand.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TheSameModelAsItIs_SaysNotToCommit()
    {
        BillEveryDay(24m * 18_000_000m, 24m * 2_400_000m);
        var view = await AskAsync(new() { IsCustomModel = false });
        Assert.Equal(Usd.FromDollars(4.488m * 730m), view.Ladder!.MonthCost);
        Assert.Equal("Do not commit: left on demand the week costs $3,276 a month; 1 unit held for six months would cost $9,548, 2.9 times as much.", view.Answer);
    }

    [Fact]
    public async Task Get_OnDemandLeftOut_HoldsUnitsAllTheSame()
    {
        BillEveryDay(24m * 18_000_000m, 24m * 2_400_000m);
        var view = await AskAsync(new() { IsCustomModel = false, Without = new HashSet<LadderRung> { LadderRung.OnDemand, LadderRung.SixMonths } });
        Assert.Equal((0, 1), (view.Ladder!.UnitsOn(LadderRung.SixMonths), view.Ladder.UnitsOn(LadderRung.OneMonth)));
        Assert.Contains(view.AssumptionLines, line => line is { Name: "Left out", Value: "On demand, 6 months" });
    }

    [Fact]
    public async Task Get_FreeFigures_NeedNoFeature()
    {
        var view = await AskAsync(Free with { Source = WeekSource.Pattern, Pattern = WeekPattern.Parse("8-18:2500/500/500"), OutputShare = 0m });
        Assert.Null(view.Feature);
        Assert.Equal((1, 2), (view.Ladder!.UnitsOn(LadderRung.SixMonths), view.Ladder.UnitsOn(LadderRung.NoCommitment)));
        Assert.StartsWith("Hold 1 unit for six months and buy up to 2 by the hour: $", view.Answer, StringComparison.Ordinal);
        Assert.All(view.PriceLines, line => Assert.Equal("Entered on this page", line.Source));
        Assert.Equal(2, view.Missing.Count);
    }

    [Fact]
    public async Task Get_FigureEnteredHere_GoesBeforeTheWorkspaceAndTheBook()
    {
        BillEveryDay(24m * 18_000_000m, 0m);
        var view = await AskAsync(new() { HourSixMonthsUsd = 30m, InputTokensPerMinute = 600_000m });
        Assert.Equal((0, 1), (view.Ladder!.UnitsOn(LadderRung.SixMonths), view.Ladder.UnitsOn(LadderRung.OneMonth)));
        Assert.Equal(0.5m, view.Ladder.Utilization);
    }

    [Fact]
    public async Task Get_AnotherModel_DoesNotTakeTheStudentsFigures()
    {
        BillEveryDay(24m, 24m);
        var view = await AskAsync(new() { FeatureId = Id, Model = "llama 3.1 70b" });
        Assert.Equal(("Llama 3.1 70B", false), (view.Model, view.IsCustomModel));
        Assert.Contains("AWS does not publish it", view.Obstacle, StringComparison.Ordinal);
        Assert.Contains(view.PriceLines, line => line.Name.Contains("input tokens", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_WhatIsMissing_IsSaid()
    {
        Assert.StartsWith("Choose a model", (await AskAsync(new() { FeatureId = "" })).Answer, StringComparison.Ordinal);
        Assert.StartsWith("Describe the week: without a feature", (await AskAsync(Free)).Answer, StringComparison.Ordinal);
        Assert.StartsWith("The bill has no week of tokens for Triage yet.", (await AskAsync(new())).Answer, StringComparison.Ordinal);
        Assert.StartsWith("Choose a model", (await AskAsync(new() { FeatureId = "gone" })).Answer, StringComparison.Ordinal);
        var dearest = Free with { Source = WeekSource.Hours, Hours = DemandWeek.Even(new(1e9m, 0m)) };
        Assert.Contains("more than 1,000 model units", (await AskAsync(dearest)).Answer, StringComparison.Ordinal);
        var nothing = Free with { Source = WeekSource.Hours, Hours = DemandWeek.Even(default) };
        Assert.Equal("Hold nothing: the week asks for no tokens.", (await AskAsync(nothing)).Answer);
    }

    [Fact]
    public async Task Get_DearTokens_SplitsBetweenUnitsAndOnDemand()
    {
        var view = await AskAsync(Free with
        {
            Source = WeekSource.Pattern,
            Pattern = WeekPattern.Parse("8-18:2500/500/500"),
            OutputShare = 0m,
            InputPriceUsd = 22_000m,
            OutputPriceUsd = 0m,
        });
        Assert.True(view.Ladder!.NeedsSpillOver);
        Assert.Contains("Hold 1 unit for six months and leave the rest on demand", view.Answer, StringComparison.Ordinal);
    }

    /// <summary>A unit that serves 1,000 input tokens an hour.</summary>
    private static CommitmentRequest Free { get; } = new()
    {
        FeatureId = "",
        Model = "My own model",
        InputTokensPerMinute = 1_000m / 60m,
        OutputTokensPerMinute = 100m,
        HourNoCommitmentUsd = 24m,
        HourOneMonthUsd = 21.18m,
        HourSixMonthsUsd = 13.08m,
    };

    private void BillEveryDay(decimal inputTokens, decimal outputTokens) => _days.Days.AddRange(
        Enumerable.Range(0, 60).Select(back => new BilledDay(new DateOnly(2026, 11, 22).AddDays(-back), inputTokens, outputTokens)));

    private Task<CommitmentView> AskAsync(CommitmentRequest request) => new CommitmentWorkspace(
        _store, _spend, _days, new FixedPriceBook(SeedPriceBook.Load()), new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)))
        .GetAsync(request, TestContext.Current.CancellationToken);
}
