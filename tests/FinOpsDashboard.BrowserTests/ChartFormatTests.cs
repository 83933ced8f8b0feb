using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.BrowserTests.Demo;

namespace FinOpsDashboard.BrowserTests;

/// <summary>Ticks are written by a script on pages and by the server in documents: in the same way.</summary>
[Collection(SharedChromium.Name)]
public sealed class ChartFormatTests(Chromium chromium, DemoApp app)
{
    private static readonly decimal[] Values =
    [
        0m, 0.00025m, 0.25m, 2.5m, 999.4m, 999.5m, 1_000m, 1_250m, 17_500m, 951_000m, 999_499m, 999_500m, 999_600m, 500_000_000m, 2_900_000_000m,
        975_000_000_000m, 999_600_000_000_000m, 12_300_000_000_000_000m, -7_500m,
    ];

    [Fact]
    public async Task Ticks_OnPagesAndInDocuments_AreTheSame()
    {
        await using var tab = await app.OpenAsync(chromium);

        Assert.Equal(Values.Select(Format.Tick), await WriteAsync(tab, "tokens", Values));
        Assert.Equal(["$0", "$17.5\u00A0K", "\u2212$2.5"], await WriteAsync(tab, "usd", [0m, 17_500m, -2.5m]));
        Assert.Equal(["0\u00A0%", "12.5\u00A0%", "100\u00A0%"], await WriteAsync(tab, "percent", [0m, 0.125m, 1m]));
        Assert.Equal([Format.Number(1_250.5m), Format.Number(-3m)], await WriteAsync(tab, "count", [1_250.5m, -3m]));
    }

    private static Task<string[]> WriteAsync(Tab tab, string unit, decimal[] values) => tab.Page.EvaluateAsync<string[]>(
        "async ([unit, values]) => { const { formats } = await import('/js/chart-format.js'); return values.map(formats[unit]); }",
        new object[] { unit, values.Select(value => (double)value).ToArray() });
}
