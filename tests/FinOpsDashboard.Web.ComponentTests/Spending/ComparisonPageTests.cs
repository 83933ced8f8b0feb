using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.SavedViews;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Anomalies;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.SavedViews;
using FinOpsDashboard.Web.Components.Pages;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Spending;

/// <summary>The explorer beside earlier days; today is 22 November 2026, and every day until then was read this morning.</summary>
public sealed class ComparisonPageTests : BunitContext
{
    private const string Hostile = "<b>search</b>";

    private readonly FakeDailyBill _bill = new FakeDailyBill()
        .Bill("search", new(2026, 9, 1), new(2026, 10, 31), _ => 10m)
        .Bill("search", new(2026, 11, 1), new(2026, 11, 22), _ => 12m)
        .Bill("chat", new(2026, 11, 11), new(2026, 11, 22), _ => 3m)
        .Bill("triage", new(2026, 10, 2), new(2026, 10, 4), _ => 7m);

    private readonly FakeCarrierUsages _usages = new FakeCarrierUsages().Bill(new(2026, 10), "search", 300m).Bill(new(2026, 10), "shared:guards", 31m);

    public ComparisonPageTests()
    {
        var store = new FakeFeatureStore();
        store.Features.Add(new Feature { Id = "search", Name = Hostile });
        Services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
        Services.AddSingleton<ISpendQueries>(_bill);
        Services.AddSingleton<IDataHealthLedger>(_bill);
        Services.AddSingleton<ICarrierUsages>(_usages);
        Services.AddSingleton<DividedSpend>();
        Services.AddSingleton<SpendReports>();
        Services.AddSingleton<SpendComparisons>();
        Services.AddSingleton<ISavedViews, FakeSavedViews>();
        Services.AddSingleton<SavedViewRegister>();
        Services.AddSingleton<IFeatureStore>(store);
        Services.AddSingleton<IAllocationPlans>(store);
        JSInterop.Mode = JSRuntimeMode.Loose;
        TestSignIn.Add(this, Roles.Viewer);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void OpenMonth_RowsOfBothPeriods_TieOutAndNameWhatMoved()
    {
        var page = Open("?period=thisMonth&group=feature&compare=previous");

        Assert.Equal(
            [
                $"{Hostile}|252.00|210.00|+42.00|▲ 20.0 % more", "chat|33.00|0.00|+33.00|new", "triage|0.00|21.00|−21.00|gone",
                "Total|285.00|231.00|+54.00|▲ 23.4 % more",
            ],
            page.FindAll("tbody tr, tfoot tr").Select(row => string.Join('|', row.Children.Take(5).Select(cell => Plain(cell.TextContent)))));
        Assert.Equal(["1 – 21 Nov 2026, USD", "1 – 21 Oct 2026, USD"], page.FindAll("thead th.n").Take(2).Select(head => head.TextContent));
        Assert.Equal($"1 – 21 Nov 2026 comes to $285, 23.4 % more than 1 – 21 Oct 2026 (+$54.00); {Hostile} rose most (+$42.00).", Plain(page.Find(".answer").TextContent));
        Assert.Equal([$"{Hostile} +$42.00 (+20.0 %), chat +$33.00 (new)", "triage −$21.00 (gone)"], page.FindAll(".movers dd").Select(movers => Plain(movers.TextContent)));
        Assert.Contains("22 – 30 Nov 2026 are left out", page.Find(".message.caution").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table b"));
    }

    [Fact]
    public void OpenMonth_Chart_HasTheEarlierDaysAsALine()
    {
        var page = Open("?period=thisMonth&granularity=daily&group=feature&compare=previous");

        Assert.Equal(["stroke"], page.FindAll(".legend li").Where(item => item.TextContent.Trim() == "1 – 21 Oct 2026").Select(item => item.QuerySelector(".swatch")!.ClassList[1]));
    }

    [Fact]
    public void BeforeTheLedger_IsUnknownNotZero()
    {
        var page = Open("?period=lastMonth&group=feature&compare=lastYear");

        Assert.Equal(["–", "–", "–"], page.FindAll("tfoot td").Skip(1).Take(3).Select(cell => cell.TextContent));
        Assert.Contains("Nothing was read of the earlier days", page.Find(".message.caution").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".movers"));
        Assert.Equal("Oct 2026 comes to $331; the ledger knows nothing of Oct 2025, so no difference is given.", Plain(page.Find(".answer").TextContent));
    }

    [Fact]
    public void NothingOver_ShowsTheFiguresAndSaysWhy()
    {
        _bill.Read = new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero);

        var page = Open("?period=thisMonth&group=feature&compare=previous");

        Assert.Contains("Nothing is compared: no whole day of the period was read", page.Markup, StringComparison.Ordinal);
        Assert.Equal("What is in it?", page.FindAll("h2")[^1].TextContent);
    }

    [Fact]
    public void Links_KeepTheComparison()
    {
        var page = Open("?period=thisMonth&group=feature&compare=previous");

        Assert.Equal("/spend?period=thisMonth&group=feature&only=feature%3Dchat&compare=previous", page.FindAll("tbody a")[1].GetAttribute("href"));
        Assert.Equal("/spend.csv?period=thisMonth&group=feature&compare=previous", page.Find("a[download$=-compared\\.csv]").GetAttribute("href"));
    }

    [Fact]
    public void Divided_SharedCostThatCannotBe_StaysItsOwnLine()
    {
        var page = Open("?period=lastMonth&group=feature&shared=divided");

        Assert.Equal([$"{Hostile}|300.00", "guards (shared)|31.00", "Total|331.00"],
            page.FindAll("tbody tr, tfoot tr").Select(row => string.Join('|', row.Children.Take(2).Select(cell => Plain(cell.TextContent)))));
        Assert.Contains("divided by the plan of each month, as on the allocation page", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Divided", page.FindAll("form.filters select")[6].QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public void Divided_PartOfAMonth_IsRefusedInWords()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/spend?from=2026-10-01&to=2026-10-20&group=feature&shared=divided");

        var page = Render<Spend>();

        page.WaitForAssertion(() => Assert.Contains("Shared costs are divided by whole months", page.Markup, StringComparison.Ordinal));
    }

    private IRenderedComponent<Spend> Open(string query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/spend" + query);
        var page = Render<Spend>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tfoot")));
        return page;
    }

    private static string Plain(string text) => text.Trim().Replace('\u00A0', ' ');
}
