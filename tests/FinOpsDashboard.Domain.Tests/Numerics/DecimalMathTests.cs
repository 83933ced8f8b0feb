using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Tests.Numerics;

public sealed class DecimalMathTests
{
    // Reference digits: e^-x from a calculation with 40 digits.
    public static readonly TheoryData<decimal, decimal> Exponentials = new()
    {
        { 0m, 1m },
        { 1m, 0.3678794411714423215955237702m },
        { 10m, 0.0000453999297624848515355915m },
        { 50m, 0.0000000000000000000001928750m },
        { 66m, 0m },
        { 79_000_000_000_000_000_000_000_000_000m, 0m },
    };

    [Theory]
    [MemberData(nameof(Exponentials))]
    public void ExpOfMinus_KnownValues_AgreesTo25Decimals(decimal x, decimal expected) =>
        Assert.InRange(DecimalMath.ExpOfMinus(x), expected - 1e-25m, expected + 1e-25m);

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.1)]
    [InlineData(2.0)]
    public void TwelfthRoot_RaisedAgain_IsTheNumber(double number) =>
        Assert.InRange(DecimalMath.Power(DecimalMath.TwelfthRoot((decimal)number), 12) - (decimal)number, -1e-25m, 1e-25m);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("4", "2")]
    [InlineData("0.0001", "0.01")]
    [InlineData("2", "1.4142135623730950488016887242")]
    [InlineData("1000000000000000000000000", "1000000000000")]
    public void Sqrt_KnownValues_AgreesToTheLastDigits(string number, string root) =>
        Assert.InRange(DecimalMath.Sqrt(Parse(number)) - Parse(root), -1e-26m, 1e-26m);

    private static decimal Parse(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
