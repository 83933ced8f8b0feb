using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Time;
using PricesPage = FinOpsDashboard.Web.Components.Pages.Prices;

namespace FinOpsDashboard.Web.ComponentTests.Pricing;

/// <summary>What was billed per unit, beside the book.</summary>
public sealed class RatesPanelTests : PricesBench
{
    [Fact]
    public void Rates_Tab_ShowsTheLastClosedMonthAndMarksDifferences()
    {
        Bill.Usages.Add(new BilledUsage("Amazon Bedrock", "USE1-NovaMicro-input-tokens", 63m, 63m, 2_000_000m, false));
        Bill.Usages.Add(new BilledUsage("Amazon Bedrock", "USE1-NovaMicro-output-tokens", 14m, 14m, 100_000m, false));
        Bill.Usages.Add(new BilledUsage("Amazon Bedrock", "EU-something-new", 1m, 1m, 10m, false));

        var page = Open("/prices?tab=rates");

        Assert.Equal([(new BillingMonth(2026, 10), new BillingMonth(2026, 10))], Bill.Asked);
        var rows = page.FindAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(["63.00", "2,000", "1M tokens", "$0.0315", "same", "$0.035", "−10.0\u00A0%"], rows[0].Take(7));
        Assert.Equal(["$0.14", "same", "$0.14", "0.0\u00A0%"], rows[1].Skip(3).Take(4));
        Assert.Equal(["unknown", "unknown"], rows[2].Skip(5).Take(2));
        Assert.Single(page.FindAll("tbody .tag"));
    }

    [Fact]
    public void Rates_EstimatedOrUnfinished_SayIt()
    {
        Bill.Usages.Add(new BilledUsage("Amazon Bedrock", "USE1-NovaMicro-input-tokens", 63m, 63m, 2_000_000m, true));
        Bill.Usages.Add(new BilledUsage("Amazon Bedrock", "USE1-NovaMicro-output-tokens", 14m, 14m, 100_000m, false));

        var closed = Open("/prices?tab=rates");
        Assert.Equal(["estimated", ""], MarksOf(closed));
        Assert.EndsWith("1 is estimated: AWS may still change it.", closed.Find(".lead").TextContent, StringComparison.Ordinal);

        var current = Open("/prices?tab=rates&from=2026-11&to=2026-11");
        Assert.Equal(["estimated", "month not over"], MarksOf(current));
        Assert.Contains("November 2026 is not over: more will be billed.", current.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nov 2026, not over", current.Find("select").TextContent, StringComparison.Ordinal);

        static IEnumerable<string> MarksOf(IRenderedComponent<PricesPage> page) =>
            page.FindAll("tbody tr").Select(row => row.QuerySelector("th .tag")?.TextContent ?? "");
    }
}
