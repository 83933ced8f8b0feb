using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Features;

namespace FinOpsDashboard.Application.Tests.Features;

/// <summary>Files that a program made wrong, or on purpose: refused in words, without reading on for ever.</summary>
public sealed class HostileFileTests
{
    private const string Volumes = "feature,month,requests,inputTokens,outputTokens\n";

    public static TheoryData<string, string> FeatureFiles => new()
    {
        { "[" + Repeat("{\"id\":\"a\"},", 1_001) + "{\"id\":\"b\"}]", "more than 1000 features" },
        { "[{\"id\":\"a\",\"rules\":[" + Repeat("{},", 10_001) + "{}]}]", "10000 rules" },
        { Repeat(",", 200_000) + "\n", "there are 200001 columns" },
        { "id,name\n" + Repeat("a,\n", 20_000), "10000 rules" },
        { "[" + Repeat("{\"x\":", 100_000), "There is no field 'x'" },
        { """[{ "name": "x" }]""", "A field is missing: 'id'" },
        { """[{ "id": 5 }]""", "not of the kind" },
        { """[{ "id": "\ud800" }]""", "not of the kind" },
        { """[{ "id": "a" }""", "$[1]" },
    };

    public static TheoryData<string, string> VolumeFiles => new()
    {
        { Volumes + Repeat("a,2026-09,1,1,1\n", 20_001), "more than 20000 volumes" },
        { "[" + Repeat("null,", 20_001) + "null]", "more than 20000 volumes" },
        { Volumes + Repeat(",,,,\n", 20_000), "" },
        { """[{ "feature": "a", "month": "2026-09", "requests": 1e308, "inputTokens": 1, "outputTokens": 1 }]""", "$[0].requests: The value is not of the kind" },
        { """[{ "feature": "a", "month": "2026-09", "requests": "1", "inputTokens": 1, "outputTokens": 1 }]""", "$[0].requests: The value is not of the kind" },
        { """[{ "feature": "a", "month": "2026-09" }]""", "A field is missing: 'requests', 'inputTokens', 'outputTokens'" },
        { """[{ "feature": "a", "feature": "b" }]""", "The field 'feature' is there more than once" },
        { """[{ "feature": null, "month": "2026-09", "requests": 1, "inputTokens": 1, "outputTokens": 1 }]""", "The field 'feature' is null" },
        { """[{ "feature": "a", "month": "September", "requests": 1, "inputTokens": 1, "outputTokens": 1 }]""", "[0].month: \"September\" is no month" },
        { "[null]", "[0]: is null" },
    };

    [Theory]
    [MemberData(nameof(FeatureFiles))]
    public void FeatureFile_Read_RefusesInWords(string text, string fault) => AssertRefused(FeatureFile.Read(text), fault);

    [Theory]
    [MemberData(nameof(VolumeFiles))]
    public void VolumeFile_Read_RefusesInWords(string text, string fault) => AssertRefused(VolumeFile.Read(text), fault);

    [Fact]
    public void VolumeFile_JsonAndCsv_AreTheSame()
    {
        var json = VolumeFile.Read("""
            [ { "feature": "a", "month": "2026-09", "requests": 10, "inputTokens": 1000, "outputTokens": 500, "peakToAverageRatio": 2.5 } ]
            """);
        var csv = VolumeFile.Read("feature,month,requests,inputTokens,outputTokens,peakToAverageRatio\na,2026-09,10,1000,500,2.5\n");
        Assert.Empty(json.Faults);
        Assert.Equal(csv.Items, json.Items);
    }

    [Fact]
    public async Task SaveVolumesAsync_CountsThatCannotBeAdded_AreRefused()
    {
        var store = new FakeFeatureStore();
        store.Features.Add(new Feature { Id = "a", Name = "A" });
        var faults = await new FeatureRegister(store, store).SaveVolumesAsync(
            [new FeatureVolume { FeatureId = "a", Month = new BillingMonth(2026, 9), Requests = 1, InputTokens = long.MaxValue, CacheReadTokens = long.MaxValue }],
            "ada",
            TestContext.Current.CancellationToken);
        Assert.Equal(["a, 2026-09: volumes are at most 1,000,000,000,000,000."], faults);
    }

    [Fact]
    public async Task SaveAsync_TextThatPostgreSqlCannotHold_IsRefused()
    {
        var store = new FakeFeatureStore();
        var faults = await new FeatureRegister(store, store).SaveAsync(
            [new Feature { Id = "a", Name = "A\0" }], TestContext.Current.CancellationToken);
        Assert.Contains("NUL", Assert.Single(faults), StringComparison.Ordinal);
    }

    private static void AssertRefused<T>(FileReading<T> reading, string fault)
    {
        Assert.Empty(reading.Items);
        Assert.InRange(reading.Faults.Count, 1, FileReading.MostFaults + 1);
        Assert.Contains(reading.Faults, each => each.Contains(fault, StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Faults, each => each.Contains("FinOpsDashboard.", StringComparison.Ordinal));
    }

    private static string Repeat(string text, int times) => new System.Text.StringBuilder().Insert(0, text, times).ToString();
}
