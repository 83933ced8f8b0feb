using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.Tests.SpendSync;

public sealed class SpendSyncOptionsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(14, 10_000)]
    public void Validate_Bounds_AreTaken(int days, int budget) =>
        Assert.Empty(FaultsOf(new SpendSyncOptions { HourlyDays = days, MonthlyRequestBudgetUsd = budget }));

    [Fact]
    public void Validate_SettingsThatCannotWork_AreAllNamed()
    {
        var options = new SpendSyncOptions { HourlyDays = 15, MonthlyRequestBudgetUsd = -0.01m };
        options.CostAllocationTagKeys.Add("team");
        options.CostAllocationTagKeys.Add(" ");
        options.CostCategories.Add("");

        var faults = FaultsOf(options);

        Assert.Equal(4, faults.Count);
        Assert.StartsWith("FinOps__Aws__HourlyDays has to be 0 to 14", faults[0], StringComparison.Ordinal);
        Assert.Equal("FinOps__Aws__MonthlyRequestBudgetUsd has to be 0 to 10000 US dollars.", faults[1]);
        Assert.Equal(["FinOps__Aws__CostAllocationTagKeys__1 is empty.", "FinOps__Aws__CostCategories__0 is empty."], faults.Skip(2));
    }

    private static List<string> FaultsOf(SpendSyncOptions options) => [.. new SpendSyncOptionsValidation().Validate(null, options).Failures ?? []];
}
