using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.Tests.Formatting;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("0.035", "0.035")]
    [InlineData(" 1,234,567.5 ", "1234567.5")]
    [InlineData("1 234 567", "1234567")]
    [InlineData("1'234", "1234")]
    [InlineData("2E+06", "2000000")]
    [InlineData("-3", "-3")]
    public void TryParse_AsPeopleWrite_IsRead(string text, string expected)
    {
        Assert.True(TypedNumber.TryParse(text, out var number));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("0,035")]
    [InlineData("0,9")]
    [InlineData("1,23")]
    [InlineData("1,234 567")]
    [InlineData("1.234.567")]
    [InlineData("ten")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_CommaThatMightBeADecimalPoint_IsRefused(string? text) => Assert.False(TypedNumber.TryParse(text, out _));
}
