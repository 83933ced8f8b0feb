using FinOpsDashboard.Testing.Prices;
using Microsoft.AspNetCore.Components.Forms;

namespace FinOpsDashboard.Web.ComponentTests.Pricing;

/// <summary>Price lists are shown before they are written, and written only as they were shown.</summary>
public sealed class PriceImportPanelTests : PricesBench
{
    [Fact]
    public void Import_Upload_IsShownFirstAndWrittenWhenAskedTo()
    {
        var page = Open("/prices?tab=import");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(PriceLists.Text(PriceLists.Bedrock), "index.json"));

        page.WaitForElement("button.primary", TimeSpan.FromSeconds(20));
        Assert.StartsWith("38 rows: ", page.Find(".summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("▲ 7.1\u00A0% more", page.Markup, StringComparison.Ordinal);
        Assert.Contains("The attributes say global, the usage type does not.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(Store.Stored.Imported);

        page.Find("button.primary").Click();
        page.WaitForAssertion(() => Assert.Contains("Written:", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(Store.Stored.Imported);
        Assert.Equal("ada", Assert.Single(Store.Stored.Imports).Author);
        Assert.Contains("index.json", page.Find("table").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_PricesChangedInBetween_ShowsWhatWouldChangeNow()
    {
        var page = Open("/prices?tab=import");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(PriceLists.Text(PriceLists.Bedrock), "index.json"));
        page.WaitForElement("button.primary", TimeSpan.FromSeconds(20));
        var other = Open("/prices?tab=import");
        other.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(PriceLists.Text(PriceLists.Answer), "answer.json"));
        other.WaitForElement("button.primary", TimeSpan.FromSeconds(20));
        other.Find("button.primary").Click();
        other.WaitForAssertion(() => Assert.Single(Store.Stored.Imports));

        page.Find("button.primary").Click();
        page.WaitForAssertion(() => Assert.Contains("nothing was written", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Single(Store.Stored.Imports);

        page.Find("button.primary").Click();
        page.WaitForAssertion(() => Assert.Equal(2, Store.Stored.Imports.Count));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public void Import_BrokenFile_SaysWhyAndOffersNothing()
    {
        var page = Open("/prices?tab=import");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("{ \"offerCode\": ", "broken.json"));

        page.WaitForAssertion(() => Assert.Contains("broken.json: the JSON cannot be read", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("button.primary"));
    }
}
