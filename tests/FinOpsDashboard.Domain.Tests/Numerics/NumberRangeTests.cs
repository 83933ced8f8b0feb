using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Domain.Tests.Numerics;

public sealed class NumberRangeTests
{
    [Fact]
    public void ToString_SaysWhichNumbers()
    {
        Assert.Equal("a number from 0 to 1", NumberRange.Fraction.ToString());
        Assert.Equal("a whole number from 1 to 60", Scenario.HorizonRange.ToString());
        Assert.Equal("a number above -1 up to 1000", Workload.GrowthRange.ToString());
    }

    [Fact]
    public void Contains_EndsAndFractions_FollowTheRange()
    {
        Assert.True(NumberRange.Fraction.Contains(0m) && NumberRange.Fraction.Contains(1m));
        Assert.False(NumberRange.Fraction.Contains(1.0000000000000000000000000001m));
        Assert.False(Workload.GrowthRange.Contains(-1m));
        Assert.True(Workload.GrowthRange.Contains(-0.9999999999999999999999999999m));
        Assert.False(ProvisionedHosting.MinimumModelUnitsRange.Contains(1.5m));
    }
}
