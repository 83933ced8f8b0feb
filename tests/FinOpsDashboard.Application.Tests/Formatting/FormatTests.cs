using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Tests.Formatting;

public sealed class FormatTests
{
    [Theory]
    [InlineData("1234.5", "$1,234.50")]
    [InlineData("-12", "−$12.00")]
    [InlineData("0", "$0.00")]
    [InlineData("0.0049", "<$0.01")]
    [InlineData("-0.0049", "−<$0.01")]
    [InlineData("0.005", "$0.01")]
    public void Money_Amount_ShowsCentsAndNeverAFalseZero(string amount, string expected) =>
        Assert.Equal(expected, Format.Money(Dollars(amount)));

    [Theory]
    [InlineData("99.994", "$99.99")]
    [InlineData("100", "$100")]
    [InlineData("48210.5", "$48,211")]
    [InlineData("-882.4", "−$882")]
    public void MoneyRounded_Amount_DropsCentsFromAHundredOn(string amount, string expected) =>
        Assert.Equal(expected, Format.MoneyRounded(Dollars(amount)));

    [Theory]
    [InlineData("2310", "+2,310.00")]
    [InlineData("-882.1", "−882.10")]
    [InlineData("0", "0.00")]
    [InlineData("0.001", "<0.01")]
    [InlineData("-0.001", "<0.01")]
    public void AmountDelta_Difference_CarriesItsSign(string amount, string expected) =>
        Assert.Equal(expected, Format.AmountDelta(Dollars(amount)));

    [Theory]
    [InlineData("950", "950")]
    [InlineData("999.7", "1\u00A0K")]
    [InlineData("1234", "1.2\u00A0K")]
    [InlineData("999960", "1\u00A0M")]
    [InlineData("2903165820", "2.9\u00A0B")]
    [InlineData("1100000000000000", "1,100\u00A0T")]
    public void Tokens_Count_TakesTheUnitThatItRoundsTo(string tokens, string expected) =>
        Assert.Equal(expected, Format.Tokens(decimal.Parse(tokens, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0.061", "6.1\u00A0%", "+6.1\u00A0%")]
    [InlineData("-0.03", "−3.0\u00A0%", "−3.0\u00A0%")]
    [InlineData("0.0001", "<0.1\u00A0%", "<0.1\u00A0%")]
    [InlineData("-0.0001", "−<0.1\u00A0%", "<0.1\u00A0%")]
    [InlineData("0", "0.0\u00A0%", "0.0\u00A0%")]
    public void Percent_Fraction_HasOneDecimal(string fraction, string expected, string expectedDelta)
    {
        var value = decimal.Parse(fraction, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, Format.Percent(value));
        Assert.Equal(expectedDelta, Format.PercentDelta(value));
    }

    [Fact]
    public void Count_SmallNegative_ShowsNoNegativeZero() => Assert.Equal("0", Format.Count(-0.4m));

    [Fact]
    public void Number_Fraction_DropsTrailingZeros() => Assert.Equal("−1,234.5", Format.Number(-1234.50m, 2));

    [Theory]
    [InlineData("2.5", "$2.50")]
    [InlineData("0.035", "$0.035")]
    public void UnitPrice_Price_KeepsEveryDigit(string price, string expected) =>
        Assert.Equal(expected, Format.UnitPrice(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Dates_OfTheInvariantCulture_AreInWords()
    {
        Assert.Equal("Oct 2026", Format.Month(new BillingMonth(2026, 10)));
        Assert.Equal("October 2026", Format.MonthInFull(new BillingMonth(2026, 10)));
        Assert.Equal("2 Nov 2026", Format.Day(new DateOnly(2026, 11, 2)));
        Assert.Equal("2 Nov 2026 04:30 UTC", Format.Moment(new DateTimeOffset(2026, 11, 2, 6, 30, 0, TimeSpan.FromHours(2))));
    }

    private static Usd Dollars(string amount) => Usd.FromDollars(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));
}
