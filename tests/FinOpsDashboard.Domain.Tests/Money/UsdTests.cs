using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Tests.Money;

public sealed class UsdTests
{
    [Fact]
    public void Sum_CreditAndUsageThatAlmostCancel_KeepsTheLastDigit()
    {
        // A real bill: the credit overshoots the usage by 15 units of the tenth decimal.
        Usd[] bill = [Usd.FromDollars(0.0083883943m), Usd.FromDollars(-0.0083883958m)];

        Assert.Equal(Usd.FromDollars(-0.0000000015m), bill.Sum());
    }

    [Fact]
    public void ToString_TenDecimals_PrintsAllOfThem() =>
        Assert.Equal("12.3456789012 USD", Usd.FromDollars(12.3456789012m).ToString());

    [Fact]
    public void Default_IsZeroDollars() => Assert.Equal(Usd.FromDollars(0m), default);

    [Fact]
    public void Multiply_TooLargeForDecimal_Throws() =>
        Assert.Throws<OverflowException>(() => Usd.FromDollars(decimal.MaxValue) * 2m);
}
