using System.Globalization;

namespace FinOpsDashboard.Aws.Tests;

public sealed class CostAmountTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0000000001", "-0.0000000001")]
    [InlineData("9312771.098461578", "9312771.098461578")]
    [InlineData("1.5E-7", "0.00000015")]
    [InlineData("2e3", "2000")]
    [InlineData("-8999999999.123456789", "-8999999999.123456789")]
    [InlineData("-0.123456789012345", "-0.123456789012345")]
    [InlineData("0000000000000000000000000000000000001.500000000000000000000000000", "1.5")]
    [InlineData("0E-500", "0")]
    public void Parse_FitsADecimal_EveryDigit(string text, string expected) =>
        Assert.Equal(
            (decimal.Parse(expected, CultureInfo.InvariantCulture), decimal.Parse(expected, CultureInfo.InvariantCulture)),
            (CostAmount.ParseCost(text, "x"), CostAmount.ParseQuantity(text, "x")));

    [Fact]
    public void Parse_MoreDecimalsThanTheLedgerKeeps_MalformedNamingTheLimit()
    {
        Assert.Equal(0.123456789012345678m, CostAmount.ParseCost("0.123456789012345678", "x"));
        var cost = Assert.Throws<MalformedAnswerException>(() => CostAmount.ParseCost("0.1234567890123456789", "UnblendedCost of a row"));

        Assert.Contains("UnblendedCost of a row", cost.Message, StringComparison.Ordinal);
        Assert.Contains("18 decimals", cost.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ParseQuantity_DigitsOfBinaryFloatingPoint_AreKeptAndNoiseBeyondIsRounded()
    {
        Assert.Equal(0.30000000000000004m, CostAmount.ParseQuantity("0.30000000000000004", "x"));
        Assert.Equal(0.001234567890123456m, CostAmount.ParseQuantity("0.0012345678901234561", "x"));
        Assert.Equal(0.000000000000000001m, CostAmount.ParseQuantity("1.2E-18", "x"));
    }

    [Fact]
    public void Parse_LargerThanTheLedgerKeeps_MalformedNamingTheLimit()
    {
        Assert.Throws<MalformedAnswerException>(() => CostAmount.ParseCost("9000000000.01", "x"));
        Assert.Equal(9_000_000_000.01m, CostAmount.ParseQuantity("9000000000.01", "x"));
        Assert.Throws<MalformedAnswerException>(() => CostAmount.ParseQuantity("-9000000000000.01", "x"));
    }

    [Theory]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("12345678901234567890123456.7891")]
    [InlineData("1E-29")]
    [InlineData("1E29")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("1E99999999999")]
    [InlineData("0x10")]
    [InlineData("1,000.5")]
    [InlineData("")]
    [InlineData(null)]
    public void Parse_DoesNotFit_MalformedNamingTheAmount(string? text)
    {
        var malformed = Assert.Throws<MalformedAnswerException>(() => CostAmount.ParseCost(text, "UnblendedCost of a row"));

        Assert.Contains($"UnblendedCost of a row is '{text}'", malformed.Message, StringComparison.Ordinal);
    }
}
