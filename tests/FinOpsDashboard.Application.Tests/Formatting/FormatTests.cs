using System.Globalization;
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
    [InlineData("2310", "+$2,310")]
    [InlineData("-882", "−$882")]
    [InlineData("0", "$0.00")]
    [InlineData("0.001", "<$0.01")]
    [InlineData("-0.001", "<$0.01")]
    public void MoneyDelta_Difference_CarriesItsSign(string amount, string expected) =>
        Assert.Equal(expected, Format.MoneyDelta(Dollars(amount)));

    [Fact]
    public void MoneyExact_TenDecimals_KeepsThemAll() => Assert.Equal("−$1,012.3456789012 (USD)", Format.MoneyExact(Dollars("-1012.3456789012")));

    [Theory]
    [InlineData("2310", "+2,310.00")]
    [InlineData("-882.1", "−882.10")]
    [InlineData("0", "0.00")]
    [InlineData("0.001", "<0.01")]
    [InlineData("-0.001", "<0.01")]
    public void AmountDelta_Difference_CarriesItsSign(string amount, string expected) =>
        Assert.Equal(expected, Format.AmountDelta(Dollars(amount)));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("950", "950")]
    [InlineData("999.7", "1\u00A0K")]
    [InlineData("1234", "1.2\u00A0K")]
    [InlineData("999.5", "1\u00A0K")]
    [InlineData("949900", "949.9\u00A0K")]
    [InlineData("950000", "950\u00A0K")]
    [InlineData("951000", "951\u00A0K")]
    [InlineData("999949", "999.9\u00A0K")]
    [InlineData("999950", "1\u00A0M")]
    [InlineData("999960", "1\u00A0M")]
    [InlineData("1000000", "1\u00A0M")]
    [InlineData("960000000", "960\u00A0M")]
    [InlineData("-960000000", "−960\u00A0M")]
    [InlineData("999960000", "1\u00A0B")]
    [InlineData("975000000000", "975\u00A0B")]
    [InlineData("999950000000", "1\u00A0T")]
    [InlineData("999960000000000", "1,000\u00A0T")]
    [InlineData("2903165820", "2.9\u00A0B")]
    [InlineData("1100000000000000", "1,100\u00A0T")]
    [InlineData("-1500000", "−1.5\u00A0M")]
    public void Tokens_Count_TakesTheUnitThatItRoundsTo(string tokens, string expected) =>
        Assert.Equal(expected, Format.Tokens(decimal.Parse(tokens, CultureInfo.InvariantCulture)));

    [Fact]
    public void TokensExact_Count_SaysEveryOne() => Assert.Equal("1,234,567.25 tokens", Format.TokensExact(1_234_567.25m));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.00025", "0.00025")]
    [InlineData("0.3333333", "0.333")]
    [InlineData("-2.5", "−2.5")]
    [InlineData("999.4", "999")]
    [InlineData("999.5", "1\u00A0K")]
    [InlineData("1250", "1.25\u00A0K")]
    [InlineData("17500", "17.5\u00A0K")]
    [InlineData("951000", "951\u00A0K")]
    [InlineData("999499", "999\u00A0K")]
    [InlineData("999500", "1\u00A0M")]
    [InlineData("500000000", "500\u00A0M")]
    [InlineData("975000000000", "975\u00A0B")]
    [InlineData("999600000000000", "1,000\u00A0T")]
    [InlineData("12340000000000000", "12,300\u00A0T")]
    public void Tick_Value_HasThreeDigits(string value, string expected) =>
        Assert.Equal(expected, Format.Tick(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0.061", "6.1\u00A0%", "+6.1\u00A0%")]
    [InlineData("-0.03", "−3.0\u00A0%", "−3.0\u00A0%")]
    [InlineData("0.0001", "<0.1\u00A0%", "<0.1\u00A0%")]
    [InlineData("-0.0001", "−<0.1\u00A0%", "<0.1\u00A0%")]
    [InlineData("0", "0.0\u00A0%", "0.0\u00A0%")]
    [InlineData("12.345", "1,234.5\u00A0%", "+1,234.5\u00A0%")]
    public void Percent_Fraction_HasOneDecimal(string fraction, string expected, string expectedDelta)
    {
        var value = decimal.Parse(fraction, CultureInfo.InvariantCulture);

        Assert.Equal(expected, Format.Percent(value));
        Assert.Equal(expectedDelta, Format.PercentDelta(value));
    }

    [Theory]
    [InlineData("0.02", "2\u00A0%")]
    [InlineData("0.1255", "12.55\u00A0%")]
    [InlineData("-0.5", "−50\u00A0%")]
    public void PercentExact_Fraction_KeepsItsDigits(string fraction, string expected) =>
        Assert.Equal(expected, Format.PercentExact(decimal.Parse(fraction, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0.061", "▲ 6.1\u00A0% more")]
    [InlineData("-0.03", "▼ 3.0\u00A0% less")]
    [InlineData("0", "unchanged")]
    public void Change_Fraction_SaysItsDirectionTwice(string fraction, string expected) =>
        Assert.Equal(expected, Format.Change(decimal.Parse(fraction, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0.32", "0.3 months")]
    [InlineData("1.04", "1 month")]
    [InlineData("22.75", "22.8 months")]
    public void Months_Number_AgreesWithItsNoun(string months, string expected) =>
        Assert.Equal(expected, Format.Months(decimal.Parse(months, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(null, "never", "never")]
    [InlineData("0", "at once", "0")]
    [InlineData("0.0001", "1 day", "<0.1")]
    [InlineData("0.03", "1 day", "<0.1")]
    [InlineData("0.05", "2 days", "0.1")]
    [InlineData("0.5", "16 days", "0.5")]
    [InlineData("1", "31 days", "1")]
    [InlineData("1.9999", "61 days", "2")]
    [InlineData("2", "2 months", "2")]
    [InlineData("2.34", "2.3 months", "2.3")]
    public void Payback_Months_IsNeverAFalseZero(string? months, string expected, string expectedInMonths)
    {
        decimal? value = months is null ? null : decimal.Parse(months, CultureInfo.InvariantCulture);

        Assert.Equal(expected, Format.Payback(value));
        Assert.Equal(expectedInMonths, Format.PaybackMonths(value));
    }

    [Fact]
    public void PaybackMonths_MoreDecimals_ShowsTheSmallestOfThem() =>
        Assert.Equal(["<0.01", "0.03"], new decimal?[] { 0.004m, 0.03m }.Select(months => Format.PaybackMonths(months, 2)));

    [Fact]
    public void Count_SmallNegative_ShowsNoNegativeZero() => Assert.Equal("0", Format.Count(-0.4m));

    [Fact]
    public void Number_Fraction_DropsTrailingZeros() => Assert.Equal("−1,234.5", Format.Number(-1234.50m, 2));

    [Fact]
    public void Exact_Number_KeepsEveryDigit() => Assert.Equal("−1,234.5000000001", Format.Exact(-1234.5000000001m));

    [Theory]
    [InlineData("2.5", "$2.50")]
    [InlineData("0.035", "$0.035")]
    public void UnitPrice_Price_KeepsEveryDigit(string price, string expected) =>
        Assert.Equal(expected, Format.UnitPrice(decimal.Parse(price, CultureInfo.InvariantCulture)));

    [Fact]
    public void Dates_OfTheInvariantCulture_AreInWords()
    {
        Assert.Equal("Oct 2026", Format.Month(new BillingMonth(2026, 10)));
        Assert.Equal("October 2026", Format.MonthInFull(new BillingMonth(2026, 10)));
        Assert.Equal("2 Nov 2026", Format.Day(new DateOnly(2026, 11, 2)));
        Assert.Equal("October", Format.MonthName(new BillingMonth(2026, 10)));
        Assert.Equal("Oct", Format.MonthShort(new BillingMonth(2026, 10)));
        Assert.Equal("2 Nov 2026 04:30 UTC", Format.Moment(new DateTimeOffset(2026, 11, 2, 6, 30, 0, TimeSpan.FromHours(2))));
        Assert.Equal("never", Format.Moment(null));
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-22", "22 Nov 2026")]
    [InlineData("2026-10-01", "2026-11-22", "1 Oct – 22 Nov 2026")]
    [InlineData("2025-12-01", "2026-01-31", "1 Dec 2025 – 31 Jan 2026")]
    public void Days_FirstAndLast_NameTheYearOnce(string first, string last, string expected) => Assert.Equal(
        expected, Format.Days(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)));

    private static Usd Dollars(string amount) => Usd.FromDollars(decimal.Parse(amount, CultureInfo.InvariantCulture));
}
