using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace FinOpsDashboard.Data.Tests.Storage;

public sealed class FixedPointTests
{
    [Theory]
    [InlineData("0.0000000001")]
    [InlineData("-0.0000000001")]
    [InlineData("-0.0083883958")]
    [InlineData("12.3456789012")]
    [InlineData("1234567890.123456789012345678")]
    [InlineData("0")]
    public void FromCost_AnyDecimalsThatAwsSends_ComesBackTheSame(string text)
    {
        var amount = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(text, FixedPoint.FromCost(amount).ToCost().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void FromCost_NineteenDecimals_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FixedPoint.FromCost(0.0000000000000000001m));

    [Fact]
    public void FromCost_MoreThanNineBillionDollars_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FixedPoint.FromCost(10_000_000_000m));

    [Fact]
    public void Split_WhatARowMayHold_FitsToTheLastDecimal()
    {
        var cost = CostMetrics.LargestCost - 0.000_000_000_000_000_001m;
        var quantity = CostMetrics.LargestQuantity - 0.000_000_000_000_001m;

        Assert.Equal(cost, FixedPoint.FromCost(cost).ToCost());
        Assert.Equal(-quantity, FixedPoint.FromQuantity(-quantity).ToQuantity());
        Assert.Equal(CostMetrics.LargestCost, FixedPoint.FromCost(CostMetrics.LargestCost).ToCost());
        Assert.Equal(CostMetrics.LargestQuantity, FixedPoint.FromQuantity(CostMetrics.LargestQuantity).ToQuantity());
    }

    [Fact]
    public void ToQuantity_MoreDigitsThanADecimalHas_KeepsTheLeadingOnes()
    {
        var immense = new FixedPoint(80_000_000_000_000_000, 1).ToQuantity();

        Assert.InRange(immense, 80_000_000_000m, 80_000_000_000.000_000_000_1m);
    }

    [Fact]
    public void Sum_OfParts_IsTheSumOfAmounts() => Prop.ForAll(
        Gen.Choose(-20_000_000, 20_000_000).Select(number => number * 7.0000000003m).ListOf().ToArbitrary(),
        amounts =>
        {
            var parts = amounts.Select(FixedPoint.FromCost).Aggregate(default(FixedPoint), (sum, part) => sum + part);
            return parts.ToCost() == amounts.Sum();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ToCost_AnyParts_IsTheirSumWithoutTrailingZeros() => Prop.ForAll(
        (from units in Gen.OneOf(Gen.Choose(-2_000, 2_000).Select(number => (long)number), ArbMap.Default.GeneratorFor<long>().Select(number => number % 5_000_000_000_000_000_000))
         from digits in Gen.Choose(-2_000_000_000, 2_000_000_000)
         from power in Gen.Elements(1L, 10L, 1_000_000L, 1_000_000_000L)
         select new FixedPoint(units, digits * power)).ToArbitrary(),
        parts =>
        {
            var sum = parts.Units * 0.000_000_001m + parts.Rest * 0.000_000_000_000_000_001m;
            var text = parts.ToCost().ToString(System.Globalization.CultureInfo.InvariantCulture);
            return parts.ToCost() == sum && (!text.Contains('.') || text[^1] != '0');
        }).QuickCheckThrowOnFailure();
}
