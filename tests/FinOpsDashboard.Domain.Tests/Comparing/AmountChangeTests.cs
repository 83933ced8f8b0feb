using FinOpsDashboard.Domain.Comparing;

namespace FinOpsDashboard.Domain.Tests.Comparing;

public sealed class AmountChangeTests
{
    [Theory]
    [InlineData(120, 100, 20, "0.2", ChangeKind.Changed)]
    [InlineData(75, 100, -25, "-0.25", ChangeKind.Changed)]
    [InlineData(100, 100, 0, "0", ChangeKind.Unchanged)]
    [InlineData(0, 0, 0, null, ChangeKind.Unchanged)]
    [InlineData(5, 0, 5, null, ChangeKind.New)]
    [InlineData(0, 5, -5, "-1", ChangeKind.Gone)]
    // Credits that pay more: the amount falls, and so does its percentage.
    [InlineData(-150, -100, -50, "-0.5", ChangeKind.Changed)]
    public void Change_Amounts_AreToldApart(int now, int then, int difference, string? relative, ChangeKind kind)
    {
        var change = new AmountChange(now, then);

        Assert.Equal((difference, kind), ((int)change.Difference, change.Kind));
        Assert.Equal(relative is null ? null : decimal.Parse(relative, System.Globalization.CultureInfo.InvariantCulture), change.Relative);
    }
}
