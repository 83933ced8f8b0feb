using System.Text.Json;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.ComponentTests.Charts;

public sealed class ChartTests : BunitContext
{
    private const string Hostile = "<b>x</b>";

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
        var payload = JsonSerializer.Deserialize<ChartPayload>(PayloadOf(Draw(Spec())), JsonSerializerOptions.Web)!;
        Assert.Equal("usd", payload.Unit);
        Assert.Equal([1], payload.X.Estimated);
        Assert.Equal(["column", "line"], payload.Series.Select(series => series.Kind));
        Assert.Equal("series-1", payload.Series[0].Color);
        Assert.Equal("vertical", payload.Marks.Single().Kind);
        Assert.Null(payload.Series[1].Data[0][1]);
        Assert.False(payload.Selectable);
    }

    [Fact]
    public void Chart_AnotherSpec_IsToldOnlyWhenItDrawsSomethingElse()
    {
        var chart = Draw(Spec());
        var first = PayloadOf(chart);
        chart.Render(parameters => parameters.Add(component => component.Spec, Spec()));
        Assert.Equal(first, PayloadOf(chart));
        chart.Render(parameters => parameters.Add(component => component.Spec, Spec(isStacked: false)));
        Assert.NotEqual(first, PayloadOf(chart));
    }

    [Fact]
    public void Chart_PointIsChosen_TellsItsSeriesAndPlace()
    {
        var chosen = new List<ChartSelection>();
        var spec = Spec();
        var chart = Draw(spec, chosen.Add);

        Choose(chart, 1, 0);
        Choose(chart, -1, 1);

        Assert.Equal([new ChartSelection(spec.Series[1], 0m), new ChartSelection(null, 1m)], chosen);
        Assert.Contains("\"selectable\":true", PayloadOf(chart), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(-2, 0)]
    [InlineData(0, 2)]
    [InlineData(0, -1)]
    public void Chart_BrowserNamesAPointThatIsNone_IsNotBelieved(int series, int position)
    {
        var chosen = new List<ChartSelection>();
        Choose(Draw(Spec(), chosen.Add), series, position);
        Assert.Empty(chosen);
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

    private static void Choose(IRenderedComponent<Chart> chart, int series, int position) =>
        chart.Find("finops-chart").TriggerEvent("onchartselect", new ChartSelectEventArgs { Series = series, Position = position });

    private static string PayloadOf(IRenderedComponent<Chart> chart) => chart.Find("finops-chart").GetAttribute("spec")!;

    private IRenderedComponent<Chart> Draw(ChartSpec spec, Action<ChartSelection>? select = null) => Render<Chart>(parameters =>
    {
        parameters.Add(chart => chart.Title, "What did each feature cost? " + Hostile)
            .Add(chart => chart.Summary, "October was the most expensive.")
            .Add(chart => chart.Spec, spec);
        if (select is not null) parameters.Add(chart => chart.OnSelect, select);
    });

    private static ChartSpec Spec(bool isStacked = true) => new()
    {
        X = new CategoryAxis(["Sep 2026", "Oct 2026"]) { Estimated = new HashSet<int> { 1 } },
        Unit = ChartUnit.Usd,
        UnitLabel = "USD per month",
        IsStacked = isStacked,
        Series =
        [
            ChartSeries.OverCategories("Support " + Hostile, ChartPalette.ForFeature(0), SeriesKind.Column, [10m, 20m]),
            ChartSeries.OverCategories(Hostile, ChartPalette.ForFeature(1), SeriesKind.Line, [null, 5m]),
        ],
        Annotations = [new VerticalMark(Hostile, 1)],
    };
}
