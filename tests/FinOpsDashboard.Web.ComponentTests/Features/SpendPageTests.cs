using FinOpsDashboard.Web.Components.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Features;

public sealed class SpendPageTests : FeatureBench
{
    [Fact]
    public void Question_Refused_SaysSoInsteadOfLoadingForEver()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/spend?group=tag:typo");
        var page = Render<Spend>();
        page.WaitForAssertion(() => Assert.Contains("No spend was split by tag:typo.", page.Markup, StringComparison.Ordinal));
        Assert.Equal("This question cannot be answered.", page.Find(".answer").TextContent);
        Assert.Empty(page.FindAll("[aria-busy=true]"));
    }
}
