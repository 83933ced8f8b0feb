using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Tests.Hosting;

public sealed class UnitFleetTests
{
    // One unit serves 100 requests in an average month; the busiest minute is twice the average.
    private static readonly UnitFleet Fleet = new(ProvisionedHosting.KindName, "model")
    {
        Commitment = CommitmentTerm.SixMonths,
        MinimumUnits = 1,
        UnitMonthCost = Usd.FromDollars(10m),
        AverageLoad = new(1m, 100m),
        PeakToAverageRatio = 2m,
    };

    [Theory]
    [InlineData("0", 1)]
    [InlineData("50", 1)]
    [InlineData("100", 2)]
    [InlineData("100.00000005", 2)] // 1e-9 above two units: counts as two
    [InlineData("100.0000000500001", 3)]
    [InlineData("100.1", 3)]
    public void UnitsFor_PeakLoad_RoundsUpBeyondTheTolerance(string requests, long units) =>
        Assert.Equal(units, Fleet.UnitsFor(decimal.Parse(requests, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void UnitsFor_MinimumAboveTheNeed_IsTheMinimum() => Assert.Equal(4, (Fleet with { MinimumUnits = 4 }).UnitsFor(100m));

    [Fact]
    public void PaidUnits_SixMonths_PaysTheLargestOfEachTermWithinTheHorizon() =>
        Assert.Equal([3, 3, 3, 3, 3, 3, 4, 4], Fleet.PaidUnits([50m, 50m, 150m, 50m, 50m, 50m, 60m, 200m]));

    [Theory]
    [InlineData(CommitmentTerm.None)]
    [InlineData(CommitmentTerm.OneMonth)]
    public void PaidUnits_ShorterTerms_FollowTheMonth(CommitmentTerm commitment) =>
        Assert.Equal([1, 3, 2], (Fleet with { Commitment = commitment }).PaidUnits([50m, 150m, 100m]));

    [Theory]
    [InlineData(1, 150)] // five months of 3 units x 10
    [InlineData(6, 0)]
    [InlineData(8, 120)] // four months
    public void StrandedCommitmentCost_HorizonInsideATerm_IsTheRestOfTheTerm(int months, int expected) =>
        Assert.Equal(Usd.FromDollars(expected), Fleet.StrandedCommitmentCost([.. Enumerable.Repeat(3L, months)]));

    [Fact]
    public void StrandedCommitmentCost_OneMonthTerms_IsNothing() =>
        Assert.Equal(Usd.Zero, (Fleet with { Commitment = CommitmentTerm.OneMonth }).StrandedCommitmentCost([3, 3]));

    [Fact]
    public void Utilization_IsOfTheAverageMinute() => Assert.Equal(0.75m, Fleet.Utilization(150m, 2));

    [Fact]
    public void Larger_ComparesUnitsNotTokens() =>
        Assert.Equal(new UnitLoad(1m, 10m), UnitLoad.Larger(new(1m, 10m), new(100m, 2_000m)));
}
