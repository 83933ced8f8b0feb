using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Web.Components.Features;
using FinOpsDashboard.Web.Components.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Features;

/// <summary>Who may not write finds no button, and where one is left from before, pressing it changes nothing.</summary>
public sealed class FeatureRoleTests : FeatureBench
{
    private readonly FeatureVolume _volume;
    private readonly string _assumptions;

    public FeatureRoleTests() => (_volume, _assumptions) = (Store.Volumes[0], Store.Assumptions[Id]);

    [Fact]
    public void Workspace_Viewer_ReadsAndFindsNothingThatWrites()
    {
        SignIn.Become(Roles.Viewer);
        var page = Render<Workspace>(parameters => parameters.Add(component => component.Id, Id));
        page.WaitForElement("tbody td.source");
        Assert.Empty(page.FindAll("a[href$='/edit'], button.danger, form"));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent is "Enter a month" or "Change" or "Edit");
        Assert.Contains("Engineers, analysts and administrators may enter volumes.", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("a[href$='/scenario.json']"));
    }

    [Theory]
    [InlineData(Roles.Engineer)]
    [InlineData(Roles.Analyst)]
    [InlineData(Roles.Admin)]
    public void Workspace_EngineerAndAbove_FindsWhatWrites(string role)
    {
        SignIn.Become(role);
        var page = Render<Workspace>(parameters => parameters.Add(component => component.Id, Id));
        page.WaitForElement("tbody td.source");
        Assert.NotEmpty(page.FindAll("a[href$='/edit']"));
        Assert.NotEmpty(page.FindAll("button.danger"));
        Assert.Equal(2, page.FindAll("button[aria-expanded]").Count);
    }

    [Theory]
    [InlineData(Roles.Viewer, 0)]
    [InlineData(Roles.Engineer, 1)]
    public void FeatureList_Role_MayMakeAFeatureOrNot(string role, int links)
    {
        SignIn.Become(role);
        var page = Render<FeatureList>();
        page.WaitForElement("tbody tr");
        Assert.Equal(links, page.FindAll("a[href='/features/new']").Count);
    }

    [Fact]
    public async Task SaveVolume_RoleWithdrawn_StoresNothingAndSaysWhy()
    {
        var panel = await VolumesAsync();
        panel.Find("button[aria-expanded]").Click();
        panel.FindAll("form input")[1].Change("77");
        SignIn.Become(Roles.Viewer);
        panel.Find("form").Submit();
        panel.WaitForAssertion(() => Assert.Contains("Your role does not allow this", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(_volume, Assert.Single(Store.Volumes));
    }

    [Fact]
    public async Task RemoveVolume_RoleWithdrawn_RemovesNothingAndSaysWhy()
    {
        var panel = await VolumesAsync();
        panel.Find("tbody button.danger").Click();
        SignIn.Become(Roles.Viewer);
        panel.Find("tbody button.danger").Click();
        panel.WaitForAssertion(() => Assert.Contains("Your role does not allow this", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(_volume, Assert.Single(Store.Volumes));
    }

    [Theory]
    [InlineData("Save and evaluate")]
    [InlineData("Back to defaults")]
    public async Task Assumptions_RoleWithdrawn_StayAsTheyAreAndSayWhy(string button)
    {
        var view = await EvaluateAsync();
        var panel = Render<AssumptionsPanel>(parameters => parameters.Add(component => component.View, view));
        panel.Find("button[aria-expanded]").Click();
        SignIn.Become(Roles.Viewer);
        if (button == "Save and evaluate") panel.Find("form").Submit();
        else panel.FindAll("form button").Single(found => found.TextContent == button).Click();
        panel.WaitForAssertion(() => Assert.Contains("Your role does not allow this", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(_assumptions, Store.Assumptions[Id]);
    }

    [Fact]
    public void SaveFeature_RoleWithdrawn_StoresNothingAndSaysWhy()
    {
        var page = Edit();
        page.Find(".form-grid input").Change("Another name");
        SignIn.Become(Roles.Viewer);
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Your role does not allow this", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Invoices " + Hostile, Assert.Single(Store.Features).Name);
    }

    [Fact]
    public void RemoveFeature_RoleWithdrawn_RemovesNothingAndSaysWhy()
    {
        var page = Edit();
        page.Find("button.danger").Click();
        SignIn.Become(Roles.Viewer);
        page.Find("button.danger").Click();
        page.WaitForAssertion(() => Assert.Contains("Your role does not allow this", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Single(Store.Features);
        Assert.EndsWith("/", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private IRenderedComponent<FeatureEdit> Edit() => Open<FeatureEdit>(parameters => parameters.Add(page => page.Id, Id));

    private async Task<IRenderedComponent<VolumesPanel>> VolumesAsync()
    {
        var view = await EvaluateAsync();
        return Render<VolumesPanel>(parameters => parameters.Add(component => component.View, view));
    }
}
