using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Portfolios;
using FinOpsDashboard.Application.Tests.Choosing;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Portfolio;

namespace FinOpsDashboard.Application.Tests.Portfolios;

/// <summary>Which features first.</summary>
public sealed class PortfolioReviewTests : ChoiceBench
{
    [Fact]
    public async Task Get_CapOnWeeks_TakesWhatIsWorthMost()
    {
        Add("small", repeated: 0, requests: 100_000);
        Add("large", repeated: 0);
        Store.Features.Add(new Feature { Id = "empty", Name = "Empty" });
        var review = new PortfolioReview(Workspaces);

        var all = await review.GetAsync(new PortfolioLimits(), TestContext.Current.CancellationToken);
        Assert.Equal("large", all.Chosen[0].Case.FeatureId);
        Assert.Equal("empty", Assert.Single(all.Rest, rest => rest.FeatureId == "empty").FeatureId);
        Assert.Equal(Usd.FromDollars(2_475m), all.MonthlyCost);

        var one = await review.GetAsync(new PortfolioLimits { EffortWeeks = 6m }, TestContext.Current.CancellationToken);
        Assert.Equal("large", Assert.Single(one.Chosen).Case.FeatureId);
        Assert.StartsWith("Begin with Large: Distilled, on demand.", one.Sentence, StringComparison.Ordinal);

        // Data and training come to 40.50 and some USD: nothing that is trained fits a pool of 1 USD; engineering is not paid from it.
        var poor = await review.GetAsync(new PortfolioLimits { Credits = new() { Pool = "Activate", CreditAmount = Usd.FromDollars(1m) } }, TestContext.Current.CancellationToken);
        Assert.Empty(poor.Chosen);
        Assert.Contains("within these limits", poor.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Credits_SayWhatOfTheSavingIsCash()
    {
        // 2,250 USD a month: 5,000 USD of credits until month 2 pay 4,500 as it is, and 500 go to waste.
        Add("invoices", repeated: 0, new() { DeferrableShare = 0.8m });
        var limits = new PortfolioLimits { EffortWeeks = 1m, Credits = new() { Pool = "Activate", CreditAmount = Usd.FromDollars(5_000m), ExpiresAfterMonth = 2 } };
        var view = await new PortfolioReview(Workspaces).GetAsync(limits, TestContext.Current.CancellationToken);
        var credits = view.Credits!;

        Assert.Equal((4_500m, 22_500m, 500m), (credits.AsItIs.Used.Amount, credits.AsItIs.OutOfPocket.Amount, credits.AsItIs.Unused.Amount));

        // 80 % at half the price save 900 a month: 10,800 in a year, of which two months are credits.
        Assert.Equal((900m, 10_800m, 9_000m), (view.MonthlySavings.Amount, credits.CostSaved.Amount, credits.CashSaved.Amount));
        Assert.Equal((2, 2), (credits.AsItIs.PaysAllThrough, credits.WithCases.PaysAllThrough));
        Assert.Equal(
            "Over 12 months the cases save $10,800, but only $9,000 of it is cash: the rest is credits, which pay either way. "
            + "$2,300 of the credits expire unused after month 2.",
            credits.Sentence);
    }

    [Fact]
    public async Task Get_CreditsThatAreUsedUpEitherWay_SaveCashAlone()
    {
        Add("invoices", repeated: 0, new() { DeferrableShare = 0.8m });
        Store.Features.Add(new Feature { Id = "empty", Name = "Empty" });
        var limits = new PortfolioLimits { EffortWeeks = 1m, Credits = new() { Pool = "Activate", CreditAmount = Usd.FromDollars(5_000m) } };
        var view = await new PortfolioReview(Workspaces).GetAsync(limits, TestContext.Current.CancellationToken);

        Assert.Equal(
            "Over 12 months the cases save $10,800, all of it cash. 1 feature is not in it: what it will cost is unknown.", view.Credits!.Sentence);
        Assert.Null((await new PortfolioReview(Workspaces).GetAsync(new(), TestContext.Current.CancellationToken)).Credits);
    }
}
