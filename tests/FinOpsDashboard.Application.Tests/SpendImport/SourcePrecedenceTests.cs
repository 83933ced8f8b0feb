using FinOpsDashboard.Application.SpendImport;

namespace FinOpsDashboard.Application.Tests.SpendImport;

public sealed class SourcePrecedenceTests
{
    [Theory]
    [InlineData(SpendSource.CostExplorer, true, SpendSource.CostExplorer, false, true)] // the same source, read again
    [InlineData(SpendSource.CostExplorer, false, SpendSource.Cur2, true, true)] // final before estimated
    [InlineData(SpendSource.Cur2, true, SpendSource.CostExplorer, false, false)]
    [InlineData(SpendSource.Cur2, false, SpendSource.CostExplorer, true, true)]
    [InlineData(SpendSource.CostExplorer, true, SpendSource.Focus10, true, true)] // of two final ones, the more detailed
    [InlineData(SpendSource.Focus10, true, SpendSource.Focus12, true, true)]
    [InlineData(SpendSource.Focus12, true, SpendSource.Cur2, true, true)]
    [InlineData(SpendSource.Cur2, true, SpendSource.Focus12, true, false)]
    [InlineData(SpendSource.Cur2, false, SpendSource.CostExplorer, false, true)] // of two estimated ones, the later
    public void Replaces_TwoReadings_FollowsTheStatedRule(SpendSource stored, bool storedIsFinal, SpendSource read, bool readIsFinal, bool replaces) =>
        Assert.Equal(replaces, SourcePrecedence.Replaces(new DayReading(stored, storedIsFinal), new DayReading(read, readIsFinal)));
}
