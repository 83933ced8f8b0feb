using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Web.Components.Pages;
using FinOpsDashboard.Web.Components.Spending;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.DataHealth;

public sealed class SpendOriginTests : BunitContext
{
    private const string Bedrock = "Amazon Bedrock";
    private static readonly DateOnly Day = new(2026, 10, 5);
    private static readonly DateTimeOffset Read = new(2026, 11, 3, 6, 0, 0, TimeSpan.Zero);
    private readonly FakeSources _sources = new();

    public SpendOriginTests()
    {
        Services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
        Services.AddSingleton<IFigureSources>(_sources);
        JSInterop.Mode = JSRuntimeMode.Loose;
        TestSignIn.Add(this, Roles.Viewer);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Page_RowsOfASyncAndOfAnImport_NameTheRequestAndTheFile()
    {
        var page = Open("/spend/source?from=2026-10-04&to=2026-10-06&service=Amazon%20Bedrock");

        var rows = page.FindAll("table")[1].QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(
            [
                "USE1-<i>a</i>Amazon Bedrock", "5 Oct 2026", "run 2, asked for by ada, 3 Nov 2026 06:00 UTCrequest base 2026-10-01/2026-11-04", "7.5", "1K tokens",
                "4.0000000001", "3.9", "3.8", "3.7", "final", "3 Nov 2026 06:00 UTC", "3 Nov 2026 06:00 UTC",
            ],
            rows[0]);
        Assert.Equal("import 3, 3 Nov 2026 06:00 UTCbill.csv.gz", rows[1][2]);
        Assert.Equal("run 9, which is not in the journal any more", rows[2][2]);
        Assert.Equal("8.0000000001", page.FindAll("tfoot .n")[0].TextContent);
        Assert.Equal("4 Oct – 5 Oct 2026, Amazon Bedrock: 3 stored rows add up to $8.0000000001 (USD). 1 day was never read.", page.Find(".answer").TextContent);
        Assert.Equal(new FigureQuestion { Days = new DateRange(Day.AddDays(-1), Day.AddDays(1)), Service = Bedrock }, _sources.Asked);
    }

    [Fact]
    public void Page_MoreRowsThanAPage_LeadsToTheOthers()
    {
        _sources.RowCount = 250;

        var page = Open("/spend/source?day=2026-10-05&page=2");

        Assert.Equal(["/spend/source?day=2026-10-05", "/spend/source?day=2026-10-05&page=3"], page.FindAll("nav[aria-label='Pages of rows'] a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Page 2 of 3", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/spend/source")]
    [InlineData("/spend/source?from=2026-09-01&to=2026-11-01")]
    public void Page_NoDaysOfOneMonth_SaysWhatItNeedsAndAsksNothing(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<SpendOrigin>();

        page.WaitForAssertion(() => Assert.Contains("Which figure?", page.Markup, StringComparison.Ordinal));
        Assert.Null(_sources.Asked);
    }

    [Theory]
    [InlineData("2026-11-01", "usageType", "/spend/source?month=2026-10&usageType=USE1-a")]
    [InlineData("2026-10-02", "usageType", "/spend/source?day=2026-10-01&usageType=USE1-a")]
    [InlineData("2026-11-01", "service", "/spend/source?month=2026-10&service=USE1-a")]
    [InlineData("2026-12-01", "usageType", null)]
    [InlineData("2026-11-01", "model", null)]
    public void SpendTable_LineWhoseRowsMakeItUp_LeadsToThem(string to, string key, string? address)
    {
        Assert.True(SpendKey.TryParse(key, out var group));
        var question = new SpendQuestion { Period = new DateRange(new DateOnly(2026, 10, 1), DateOnly.Parse(to, null)), GroupBy = [group!] };
        var view = SpendView.Of(new SpendReport(question, [new SpendReportRow(new DateOnly(2026, 10, 1), ["USE1-a"], 5, "USD", false)], 5, Read, false), [], CarrierNames.None);

        var table = Render<SpendTable>(parameters => parameters.Add(spend => spend.View, view).Add(spend => spend.AddressOf, _ => "/spend"));

        Assert.Equal(address, table.FindAll("tbody a").FirstOrDefault(link => link.TextContent == "where does this come from? USE1-a")?.GetAttribute("href"));
        Assert.Equal(to == "2026-12-01", table.Markup.Contains("Narrow the days", StringComparison.Ordinal));
    }

    private IRenderedComponent<SpendOrigin> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<SpendOrigin>();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("table").Count), TimeSpan.FromSeconds(20));
        return page;
    }

    private sealed class FakeSources : IFigureSources
    {
        public FigureQuestion? Asked { get; private set; }

        public int RowCount { get; set; } = 3;

        public Task<FigureSource> GetAsync(FigureQuestion question, CancellationToken cancellationToken)
        {
            Asked = question;
            return Task.FromResult(new FigureSource(
                [
                    Row("USE1-<i>a</i>", new CostMetrics(4.000_000_000_1m, 3.9m, 3.8m, 3.7m, 7.5m, "1K tokens"), 2),
                    Row("USE1-b", new CostMetrics(3, 3, 3, 3, 1, "N/A"), 3),
                    Row("USE1-c", new CostMetrics(1, 1, 1, 1, 1, "N/A"), 9),
                ],
                RowCount,
                Usd.FromDollars(8.000_000_000_1m),
                [new StoredDay(Day, SpendSource.CostExplorer, Read, IsFinal: true)],
                new DateOnly(2026, 9, 1),
                new Dictionary<int, FigureRun>
                {
                    [2] = new(2, "ada", Read, new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 4)), [new FigureStep("base 2026-10-01/2026-11-04", Read, 1)], []),
                    [3] = new(3, SpendImport.Trigger, Read, new DateRange(Day, Day.AddDays(1)), [], ["bill.csv.gz"]),
                }));
        }

        private static FigureRow Row(string usageType, CostMetrics metrics, int run) => new(Day, Bedrock, usageType, metrics, false, Read, Read, run);
    }
}
