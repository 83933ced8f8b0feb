using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.ComponentTests.Charts;

public sealed class ChartTests : BunitContext
{
    private const string Hostile = "<b>x</b>";
    private readonly BunitJSModuleInterop _module;

    public ChartTests()
    {
        _module = JSInterop.SetupModule(invocation => ((string)invocation.Arguments[0]!).EndsWith("js/chart.js", StringComparison.Ordinal));
        _drawing = _module.SetupModule("create", _ => true);
        _drawing.SetupVoid("update", _ => true).SetVoidResult();
        _drawing.SetupVoid("dispose").SetVoidResult();
    }

    private readonly BunitJSModuleInterop _drawing;

    [Fact]
    public void Chart_HostileNames_AreText()
    {
        var chart = Draw(Spec());
        Press(chart);
        Assert.Empty(chart.FindAll("b"));
        Assert.Contains(Hostile, chart.Find(".legend").TextContent, StringComparison.Ordinal);
        Assert.Contains(Hostile, chart.Find("thead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_Picture_IsDescribed()
    {
        var chart = Draw(Spec());
        Assert.Equal("October was the most expensive.", chart.Find("[role=img]").GetAttribute("aria-label"));
        Assert.Equal("0", chart.Find(".plot").GetAttribute("tabindex"));
        Assert.Equal("polite", chart.Find("[data-readout]").GetAttribute("aria-live"));
    }

    [Fact]
    public void Chart_TableSwitch_ShowsTheSameData()
    {
        var chart = Draw(Spec());
        Press(chart);
        Assert.Equal(["Sep 2026", "Oct 2026 (estimated)"], chart.FindAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["$10.00", "–", "$10.00"], chart.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal("true", chart.Find("button[aria-pressed]").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void Chart_SpecOfTheCaller_ReachesTheScript()
    {
        Draw(Spec());
        var payload = Assert.IsType<ChartPayload>(_module.Invocations["create"].Single().Arguments[2]);
        Assert.Equal("usd", payload.Unit);
        Assert.Equal([1], payload.X.Estimated);
        Assert.Equal(["column", "line"], payload.Series.Select(series => series.Kind));
        Assert.Equal("series-1", payload.Series[0].Color);
        Assert.Equal("vertical", payload.Marks.Single().Kind);
        Assert.Null(payload.Series[1].Data[0][1]);
    }

    [Fact]
    public void Chart_NewSpec_IsDrawnOnce()
    {
        var chart = Draw(Spec());
        chart.Render();
        Assert.Empty(_drawing.Invocations["update"]);
        chart.Render(parameters => parameters.Add(component => component.Spec, Spec()));
        Assert.Single(_drawing.Invocations["update"]);
    }

    [Fact]
    public async Task Chart_Disposed_LetsGoOfItsDrawing()
    {
        Draw(Spec());
        await DisposeComponentsAsync();
        Assert.Single(_drawing.Invocations["dispose"]);
    }

    [Fact]
    public void ForFeature_Ordinals_RepeatAfterEight()
    {
        Assert.Equal("series-1", ChartPalette.ForFeature(0).Token);
        Assert.Equal("series-8", ChartPalette.ForFeature(7).Token);
        Assert.Equal("series-1", ChartPalette.ForFeature(8).Token);
        Assert.Throws<ArgumentOutOfRangeException>(() => ChartPalette.ForFeature(-1));
    }

    [Fact]
    public void ForOption_EachOption_HasItsOwnColour() => Assert.Distinct(OptionIds.All.Select(ChartPalette.ForOption).Append(ChartPalette.Teacher));

    private static void Press(IRenderedComponent<Chart> chart) => chart.Find("button[aria-pressed]").Click();

    private IRenderedComponent<Chart> Draw(ChartSpec spec) => Render<Chart>(parameters => parameters
        .Add(chart => chart.Title, "What did each feature cost? " + Hostile)
        .Add(chart => chart.Summary, "October was the most expensive.")
        .Add(chart => chart.Spec, spec));

    private static ChartSpec Spec() => new()
    {
        X = new CategoryAxis(["Sep 2026", "Oct 2026"]) { Estimated = new HashSet<int> { 1 } },
        Unit = ChartUnit.Usd,
        UnitLabel = "USD per month",
        IsStacked = true,
        Series =
        [
            ChartSeries.OverCategories("Support " + Hostile, ChartPalette.ForFeature(0), SeriesKind.Column, [10m, 20m]),
            ChartSeries.OverCategories(Hostile, ChartPalette.ForFeature(1), SeriesKind.Line, [null, 5m]),
        ],
        Annotations = [new VerticalMark(Hostile, 1)],
    };
}
