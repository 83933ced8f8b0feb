using System.Globalization;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Shared;

namespace FinOpsDashboard.Web.ComponentTests.Shared;

public sealed class FormatTests
{
    [Theory]
    [InlineData("0", "$0.00")]
    [InlineData("1234.5", "$1,234.50")]
    [InlineData("0.005", "$0.01")]
    [InlineData("0.0049", "<$0.01")]
    [InlineData("-0.0001", "−<$0.01")]
    [InlineData("-12", "−$12.00")]
    [InlineData("48210.994", "$48,210.99")]
    public void Money_Amount_ShowsCentsAndNeverZeroForSomething(string amount, string expected) =>
        Assert.Equal(expected, Format.Money(Dollars(amount)));

    [Theory]
    [InlineData("48210.49", "$48,210")]
    [InlineData("99.994", "$99.99")]
    [InlineData("100.5", "$101")]
    [InlineData("-882.2", "−$882")]
    public void MoneyRounded_Amount_ShowsWholeDollarsFromAHundredOn(string amount, string expected) =>
        Assert.Equal(expected, Format.MoneyRounded(Dollars(amount)));

    [Theory]
    [InlineData("2310", "+$2,310")]
    [InlineData("-882", "−$882")]
    [InlineData("0", "$0.00")]
    public void MoneyDelta_Amount_HasASign(string amount, string expected) => Assert.Equal(expected, Format.MoneyDelta(Dollars(amount)));

    [Fact]
    public void MoneyExact_TenDecimals_KeepsThemAll() => Assert.Equal("−$1,012.3456789012 (USD)", Format.MoneyExact(Dollars("-1012.3456789012")));

    [Theory]
    [InlineData("0.035", "$0.035")]
    [InlineData("3", "$3.00")]
    [InlineData("0.00015", "$0.00015")]
    public void UnitPrice_Price_KeepsItsDigits(string price, string expected) =>
        Assert.Equal(expected, Format.UnitPrice(decimal.Parse(price, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(950, "950")]
    [InlineData(1200, "1.2K")]
    [InlineData(999_960, "1M")]
    [InlineData(1_234_567, "1.2M")]
    [InlineData(3_400_000_000, "3.4B")]
    [InlineData(-1_500_000, "−1.5M")]
    public void Tokens_Count_IsShort(long count, string expected) => Assert.Equal(expected, Format.Tokens(count));

    [Theory]
    [InlineData("0.061", "6.1%")]
    [InlineData("0", "0.0%")]
    [InlineData("-0.03", "−3.0%")]
    [InlineData("0.0001", "<0.1%")]
    [InlineData("12.345", "1,234.5%")]
    public void Percent_Fraction_HasOneDecimal(string fraction, string expected) =>
        Assert.Equal(expected, Format.Percent(decimal.Parse(fraction, CultureInfo.InvariantCulture)));

    [Fact]
    public void Change_Rise_SaysSoThreeTimes() => Assert.Equal("▲ 6.1% more", Format.Change(0.061m));

    [Fact]
    public void Dates_AnyCulture_AreWrittenTheSame()
    {
        Assert.Equal("Oct 2026", Format.Month(new BillingMonth(2026, 10)));
        Assert.Equal("22 Nov 2026", Format.Day(new DateOnly(2026, 11, 22)));
        Assert.Equal("1 Oct – 22 Nov 2026", Format.Days(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 22)));
        Assert.Equal("22 Nov 2026 06:00 UTC", Format.Moment(new DateTimeOffset(2026, 11, 22, 7, 0, 0, TimeSpan.FromHours(1))));
        Assert.Equal("never", Format.Moment(null));
    }

    private static Usd Dollars(string amount) => Usd.FromDollars(decimal.Parse(amount, CultureInfo.InvariantCulture));
}
