using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Domain.Commitments;

namespace FinOpsDashboard.Application.Tests.Commitments;

public sealed class WeekTextTests
{
    [Theory]
    [InlineData("\n", "1234567")]
    [InlineData("\r\n", "1,234,567")]
    [InlineData("\n", "1 234 567")]
    [InlineData("\n", "1\u00A0234\u00A0567")]
    [InlineData("\n", "1'234'567")]
    [InlineData("\n", "1_234_567.000")]
    [InlineData("\n", "1.234567E+06")]
    [InlineData("\n\n", "\"1,234,567\"")]
    public void Read_OneColumn_IsTokensInTheMix(string lineEnd, string number)
    {
        var reading = WeekText.Read(string.Join(lineEnd, Enumerable.Repeat(number, 168)) + lineEnd, 0.1m);
        Assert.Empty(reading.Faults);
        Assert.Equal("168 lines of one number", reading.Shape);
        Assert.All(reading.Week!.Hours, hour => Assert.Equal(new HourDemand(1_111_110.3m, 123_456.7m), hour));
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("; ")]
    [InlineData(",")]
    public void Read_SevenLines_AreTheDaysFromMonday(string delimiter)
    {
        var reading = WeekText.Read(string.Join('\n', Enumerable.Range(0, 7).Select(day => string.Join(delimiter, Enumerable.Range(0, 24).Select(hour => day * 24 + hour)))), 0m);
        Assert.Empty(reading.Faults);
        Assert.Equal(Enumerable.Range(0, 168).Select(hour => (decimal)hour), reading.Week!.Hours.Select(hour => hour.InputTokens));
    }

    [Fact]
    public void Read_SevenLinesWithThousands_NeedAnotherDelimiterOrQuotes()
    {
        var quoted = string.Join('\n', Enumerable.Repeat(string.Join(',', Enumerable.Repeat("\"1,500\"", 24)), 7));
        Assert.Equal(1_500m * 168m, WeekText.Read(quoted, 0m).Week!.Tokens);
        Assert.Equal(1_500m * 168m, WeekText.Read(quoted.Replace("\",\"", "\t", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal), 0m).Week!.Tokens);
        var reading = WeekText.Read(quoted.Replace("\"", "", StringComparison.Ordinal), 0m);
        Assert.Null(reading.Week);
        Assert.Equal("line 1: there are 48 numbers where 24 are expected. Where commas separate thousands, put tabs or semicolons between the columns.", reading.Faults[0]);
    }

    [Theory]
    [InlineData("1,500\t300")]
    [InlineData("1500;300")]
    [InlineData("1500,300")] // no group of three before the comma: two columns
    public void Read_TwoColumns_AreInputAndOutput(string line)
    {
        var reading = WeekText.Read(string.Join('\n', Enumerable.Repeat(line, 168)), 0.9m);
        Assert.Equal("168 lines of input and output", reading.Shape);
        Assert.All(reading.Week!.Hours, hour => Assert.Equal(new HourDemand(1_500m, 300m), hour));
    }

    [Fact]
    public void Read_Faults_NameLineAndColumn()
    {
        var lines = Enumerable.Repeat("7", 168).ToArray();
        (lines[2], lines[3], lines[4], lines[5]) = ("abc", "-5", "1,23", "1e16");
        var reading = WeekText.Read(string.Join('\n', lines), 0m);
        Assert.Null(reading.Week);
        Assert.Equal(
        [
            "line 3, column 1: \"abc\" is no number. Decimals have a point, thousands are groups of three digits.",
            "line 4, column 1: -5 lies outside 0 to 1,000,000,000,000,000 tokens.",
            "line 5, column 1: \"1,23\" is no number. Decimals have a point, thousands are groups of three digits.",
            "line 6, column 1: 1e16 lies outside 0 to 1,000,000,000,000,000 tokens.",
        ], reading.Faults);
        var days = string.Join('\n', Enumerable.Range(0, 7).Select(day => string.Join('\t', Enumerable.Repeat(day == 4 ? "" : "1", 24))));
        var empty = WeekText.Read(days, 0m);
        Assert.Equal("line 5, column 1: there is nothing where a number is expected. Write 0 for an hour without demand.", empty.Faults[0]);
        Assert.Equal((11, "There are 14 more faults of this kind."), (empty.Faults.Count, empty.Faults[^1]));
    }

    [Theory]
    [InlineData("", "There are no numbers.")]
    [InlineData(" \n\n", "There are no numbers.")]
    [InlineData("1", "There is one line of 1 number.")]
    [InlineData("1\n2\n3", "There are 3 lines. A week is 168 lines of one number")]
    [InlineData("1\t2\n1\t2\n1\t2\n1\t2\n1\t2\n1\t2\n1\t2", "line 1: there are 2 numbers where 24 are expected.")]
    public void Read_AnotherShape_SaysWhatAWeekIs(string text, string words) =>
        Assert.StartsWith(words, WeekText.Read(text, 0m).Faults[0], StringComparison.Ordinal);

    [Fact]
    public void Read_HugeText_IsNotRead()
    {
        Assert.Contains("at most 100,000 are read", WeekText.Read(new string('1', 100_001), 0m).Faults.Single(), StringComparison.Ordinal);
        Assert.NotEmpty(WeekText.Read(new string('1', 100_000), 0m).Faults);
        Assert.NotEmpty(WeekText.Read(string.Join('\n', Enumerable.Repeat("1e99", 168)), 0m).Faults);
        Assert.NotEmpty(WeekText.Read(string.Join('\n', Enumerable.Repeat(new string('9', 500), 168)), 0m).Faults);
    }
}
