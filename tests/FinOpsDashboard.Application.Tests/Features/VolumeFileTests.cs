using FinOpsDashboard.Application.Features;

namespace FinOpsDashboard.Application.Tests.Features;

public sealed class VolumeFileTests
{
    private const string Header = "feature,month,requests,inputTokens,outputTokens";

    [Theory]
    [InlineData(Header + ",requests\na,2026-09,1,2,3,4\n", "header: the column \"requests\" is there 2 times.")]
    [InlineData(Header + ",feature,feature\n", "header: the column \"feature\" is there 3 times.")]
    [InlineData(Header + "\na,2026-09,1,000,10,5\n", "line 2: there are 6 fields for 5 columns. Put quotes around a field with a comma.")]
    public void Read_FileThatDoesNotFitItsHeader_IsAFault(string text, string fault)
    {
        var reading = VolumeFile.Read(text);
        Assert.Equal([fault], reading.Faults);
        Assert.Empty(reading.Items);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void Read_NoTable_NamesTheMissingColumns(string text) =>
        Assert.Contains("header: the column \"feature\" is missing.", VolumeFile.Read(text).Faults);
}
