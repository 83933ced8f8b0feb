using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Web.Components.Features;
using FinOpsDashboard.Web.Components.Pages;

namespace FinOpsDashboard.Web.ComponentTests.Features;

public sealed class WorkspacePartsTests : FeatureBench
{
    [Fact]
    public async Task OptionsTable_WhatIsNotPriced_SaysWhatIsMissing()
    {
        var view = await EvaluateAsync();
        var table = Render<OptionsTable>(parameters => parameters.Add(component => component.View, view));
        var rows = table.FindAll("tbody tr");
        Assert.Equal(1 + OptionIds.All.Count, rows.Count);
        Assert.Equal("Today: teacher on demand", rows[0].QuerySelector("th")!.TextContent.Trim());
        var reserved = rows.Where(row => row.QuerySelector("td[colspan='8']") is not null).ToList();
        Assert.Equal(3, reserved.Count);
        Assert.All(reserved, row => Assert.Contains("what a model unit delivers is not known", row.TextContent, StringComparison.Ordinal));
        Assert.Single(table.FindAll(".tag"));
    }

    [Fact]
    public async Task OptionsTable_ModelUnitsKnown_ShowsHowManyAndHowUsed()
    {
        var known = WorkspaceAssumptions.FromJson(Store.Assumptions[Id]) with
        {
            ModelUnitInputTokensPerMinute = 1_000_000,
            ModelUnitOutputTokensPerMinute = 100_000,
            ModelUnitHourNoCommitmentUsd = 20,
        };
        Store.Assumptions[Id] = known.ToJson();
        var view = await EvaluateAsync();
        var table = Render<OptionsTable>(parameters => parameters.Add(component => component.View, view));
        var cells = table.FindAll("tbody tr")[2].QuerySelectorAll("td").Select(cell => cell.TextContent).ToList();
        Assert.Equal(8, cells.Count);
        Assert.Equal("1", cells[6]);
        Assert.EndsWith("%", cells[7], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payback_OfLessThanADay_IsNotZero()
    {
        var view = await EvaluateAsync();
        view = view with { Result = view.Result! with { Options = [view.Evaluated(OptionIds.OnDemand)! with { PaybackMonths = 0.03m }] } };

        var table = Render<OptionsTable>(parameters => parameters.Add(component => component.View, view));
        var tiles = Render<WorkspaceTiles>(parameters => parameters.Add(component => component.View, view));

        Assert.Equal("<0.1", table.FindAll("tbody tr")[1].QuerySelectorAll("td")[5].TextContent);
        Assert.Contains("1 day", tiles.FindAll(".tile")[3].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0 months", tiles.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Workspace_HostileName_IsText()
    {
        var page = Render<Workspace>(parameters => parameters.Add(component => component.Id, Id));
        page.WaitForElement(".tiles, .tile");
        Assert.Empty(page.FindAll("b"));
    }

    [Fact]
    public void Workspace_NoVolume_SaysWhatToDo()
    {
        Store.Volumes.Clear();
        var page = Render<Workspace>(parameters => parameters.Add(component => component.Id, Id));
        page.WaitForAssertion(() => Assert.Contains("No volume is known", page.Find(".answer").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("a[href$='business-case']"));
    }
}
