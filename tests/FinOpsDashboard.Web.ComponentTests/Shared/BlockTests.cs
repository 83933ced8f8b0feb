using FinOpsDashboard.Web.Components.Shared;

namespace FinOpsDashboard.Web.ComponentTests.Shared;

public sealed class BlockTests : BunitContext
{
    [Fact]
    public void KpiTile_UnknownValue_ShowsADash() =>
        Assert.Equal("–", Tile(null, null).Find(".value").TextContent);

    [Fact]
    public void KpiTile_Definition_IsTiedToItsButton()
    {
        var tile = Tile("$1", "What was billed");
        var target = tile.Find("button.explain").GetAttribute("popovertarget");
        Assert.Contains("What was billed", tile.Find($"#{target}[popover]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void KpiTile_HostileLabel_IsText() => Assert.Empty(Tile("<b>x</b>", "<b>y</b>").FindAll("b"));

    [Fact]
    public void DataTable_NoRows_SaysSo()
    {
        var table = Render<DataTable<string>>(parameters => parameters
            .Add(component => component.Caption, "Prices")
            .Add(component => component.Rows, [])
            .Add(component => component.Head, "<th scope=\"col\">Model</th>")
            .Add(component => component.Row, row => $"<td>{row}</td>")
            .Add(component => component.Empty, "No price yet."));
        Assert.Equal("No price yet.", table.Find("p.none").TextContent);
        Assert.Equal("Prices", table.Find("caption").TextContent);
    }

    [Fact]
    public void DataTable_ManyRows_DrawsTheFirstAndMoreWhenAsked()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var table = Render<DataTable<int>>(parameters => parameters
            .Add(component => component.Caption, "Features")
            .Add(component => component.Rows, [.. Enumerable.Range(1, 130)])
            .Add(component => component.Head, "<th>Feature</th>")
            .Add(component => component.Row, row => $"<th>{row}</th>"));
        Assert.Equal(50, table.FindAll("tbody tr").Count);
        Assert.Contains("The first 50 of 130 rows.", table.Markup, StringComparison.Ordinal);

        table.FindAll(".more button")[0].Click();
        Assert.Equal(100, table.FindAll("tbody tr").Count);

        table.FindAll(".more button")[1].Click();
        Assert.Equal(130, table.FindAll("tbody tr").Count);
        Assert.Empty(table.FindAll(".more"));
    }

    [Fact]
    public void DataTable_HardlyMoreThanTheFirst_DrawsThemAll()
    {
        var table = Render<DataTable<int>>(parameters => parameters
            .Add(component => component.Caption, "Features")
            .Add(component => component.Rows, [.. Enumerable.Range(1, 60)])
            .Add(component => component.Head, "<th>Feature</th>")
            .Add(component => component.Row, row => $"<th>{row}</th>"));

        Assert.Equal(60, table.FindAll("tbody tr").Count);
        Assert.Empty(table.FindAll(".more"));
    }

    [Fact]
    public void DataTable_Totals_StandInTheFoot()
    {
        var table = Render<DataTable<string>>(parameters => parameters
            .Add(component => component.Caption, "Prices")
            .Add(component => component.Rows, ["a", "b"])
            .Add(component => component.Head, "<th scope=\"col\">Model</th>")
            .Add(component => component.Row, row => $"<th scope=\"row\">{row}</th>")
            .Add(component => component.Totals, "<th scope=\"row\">Total</th>"));
        Assert.Equal(2, table.FindAll("tbody tr").Count);
        Assert.Equal("Total", table.Find("tfoot th").TextContent);
    }

    private IRenderedComponent<KpiTile> Tile(string? value, string? definition) => Render<KpiTile>(parameters => parameters
        .Add(tile => tile.Label, "October <b>x</b>")
        .Add(tile => tile.Value, value)
        .Add(tile => tile.Definition, definition));
}
