using System.Diagnostics;
using System.Text;
using FinOpsDashboard.Application.Scenarios;
using static FinOpsDashboard.Application.Tests.Scenarios.TestDocuments;

namespace FinOpsDashboard.Application.Tests.Scenarios;

/// <summary>Documents that nobody writes in good faith are refused quickly, with a message, and without filling the memory.</summary>
public sealed class ScenarioJsonLimitTests
{
    private const int Million = 1_000_000;

    public static readonly TheoryData<string, string> TooMany = new()
    {
        { "\"options\": [", "options: holds 1000003 items; at most 1000 are taken" },
        { "\"levers\": [", "options[0].levers: holds 1000005 items; at most 11 are taken" },
        { "\"credits\": [", "credits: holds 1000002 items; at most 1000 are taken" },
    };

    [Theory]
    [MemberData(nameof(TooMany))]
    public void Read_MillionItems_IsRefusedAtOnce(string list, string expected)
    {
        var at = EveryField.IndexOf(list, StringComparison.Ordinal) + list.Length;
        var json = EveryField.Insert(at, string.Concat(Enumerable.Repeat("{},", Million)));

        Assert.Equal(expected, Assert.Single(InTime(() => Faults(json).ToList())));
    }

    [Fact]
    public void Read_HalfAMillionFields_IsRefusedAtOnce()
    {
        var fields = new StringBuilder();
        for (var index = 0; index < Million / 2; index++)
            fields.Append("\"f").Append(index).Append("\":0,");
        var inDocument = EveryField.Replace("\"name\":", fields + "\"name\":", StringComparison.Ordinal);
        var inModels = EveryField.Replace("\"models\": {", "\"models\": {" + fields, StringComparison.Ordinal);

        Assert.Equal("$: has 500010 fields, more than any object here", Assert.Single(InTime(() => Faults(inDocument).ToList())));
        Assert.StartsWith("models: holds 500002 entries", InTime(() => Faults(inModels).First()), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ThousandsOfFaults_StopsAfterAHundredAndSaysSo()
    {
        var json = EveryField.Replace("\"options\": [", "\"options\": [" + string.Concat(Enumerable.Repeat("{},", 900)), StringComparison.Ordinal);

        var faults = Faults(json).ToList();
        Assert.Equal(101, faults.Count);
        Assert.Equal("$: has more than 100 faults; the others are not listed", faults[^1]);
    }

    [Fact]
    public void Read_DeepNesting_IsRefusedAtOnce() => Assert.StartsWith(
        "$: is not valid JSON", Assert.Single(InTime(() => Faults(new string('[', Million)).ToList())), StringComparison.Ordinal);

    [Fact]
    public async Task ReadAsync_FiftyMegabytes_StopsReadingAtTheLimit()
    {
        using var stream = new MemoryStream(new byte[50 * Million]);

        var reading = await ScenarioJson.ReadAsync(stream, TestContext.Current.CancellationToken);

        Assert.Equal("$: is larger than 8 MiB, the most that is read", Assert.Single(reading.Faults).ToString());
        Assert.InRange(stream.Position, ScenarioJson.LargestDocument, 3L * ScenarioJson.LargestDocument);
    }

    [Fact]
    public void Read_LongNumber_IsRefusedOrRead()
    {
        var huge = EveryField.Replace("1000000.5", "1" + new string('0', Million), StringComparison.Ordinal);
        var fine = EveryField.Replace("1000000.5", "1." + new string('3', 1_000), StringComparison.Ordinal);

        Assert.InRange(Assert.Single(InTime(() => Faults(huge).ToList())).Length, 1, 200);
        Assert.Equal(1.3333333333333333333333333333m, Read(fine).Scenario!.Workload.RequestsPerMonth);
    }

    /// <summary>It takes a fifth of a second; a busy machine gets 25 times that. What is not bounded takes far longer.</summary>
    private static T InTime<T>(Func<T> act)
    {
        var clock = Stopwatch.StartNew();
        var result = act();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
        return result;
    }
}
