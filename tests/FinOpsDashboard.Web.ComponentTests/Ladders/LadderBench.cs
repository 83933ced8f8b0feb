using FinOpsDashboard.Web.Components.Pages;
using FinOpsDashboard.Web.ComponentTests.Features;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Ladders;

/// <summary>The page of commitments over the feature of <see cref="FeatureBench"/>, which has no billed days unless a test adds them.</summary>
public abstract class LadderBench : FeatureBench
{
    /// <summary>A unit that serves 1,000 tokens an hour: one is held, two are bought by the hour.</summary>
    protected const string Office = "?feature=&model=Own&in=16.666666666666666666666666666&out=1000&none=24&month=21.18&six=13.08&week=8-18:2500/500/500&outputShare=0";

    private protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    /// <summary>Opens the page and waits until it is at rest: what is clicked while it loads is served later.</summary>
    private protected async Task<IRenderedComponent<Commitments>> OpenAsync(string query)
    {
        Navigation.NavigateTo("/commitments" + query);
        var page = Render<Commitments>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[aria-busy=true]")));
        await page.InvokeAsync(() => { });
        return page;
    }
}
