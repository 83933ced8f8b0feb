using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.DataHealth;

namespace FinOpsDashboard.Web.ComponentTests.DataHealth;

/// <summary>September has a gap, October was restated and has a day of two sources; today is 22 November 2026.</summary>
public sealed class HealthPanelsTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTimeOffset Read = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);
    private static readonly BillingMonth September = new(2026, 9);
    private static readonly BillingMonth October = new(2026, 10);
    private static readonly HealthFilter Filter = new(null, null);

    public HealthPanelsTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Calendar_EveryDay_SaysItsStateInWordsAndNotByColourAlone()
    {
        var panel = Render<CalendarPanel>(parameters => parameters.Add(calendar => calendar.Health, Health()).Add(calendar => calendar.Filter, Filter));

        Assert.Equal(["Sep 2026 incomplete", "Oct 2026 restated", "Nov 2026 estimated"], panel.FindAll(".month caption").Select(caption => caption.TextContent));
        var days = panel.FindAll("td.day");
        Assert.Equal(30 + 31 + 30, days.Count);
        Assert.All(days, day => Assert.Equal(day.GetAttribute("title"), day.QuerySelector(".visually-hidden")!.TextContent));
        Assert.Equal("7 Sep 2026: gap, never read", Assert.Single(panel.FindAll("td.gap")).GetAttribute("title"));
        Assert.Equal("5 Oct 2026: final, CUR 2.0, read 22 Nov 2026 06:00 UTC; another source differs", Assert.Single(panel.FindAll("td.differs")).GetAttribute("title"));
        Assert.Equal("22 Nov 2026: estimated, Cost Explorer, read 22 Nov 2026 06:00 UTC", Assert.Single(panel.FindAll("td.estimated")).GetAttribute("title"));
        Assert.Equal("23 Nov 2026: not yet", panel.Find("td.later").GetAttribute("title"));
        // 1 September 2026 is a Tuesday.
        Assert.Equal("1", panel.Find(".month tbody td").GetAttribute("colspan"));
        Assert.Contains("81 days final, 1 day estimated, 1 gap; the ledger begins on 1 Sep 2026.", panel.Find(".summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Calendar_Table_HasTheSameAsSpansTheLatestFirst()
    {
        var panel = Render<CalendarPanel>(parameters => parameters.Add(calendar => calendar.Health, Health()).Add(calendar => calendar.Filter, Filter));

        panel.Find("button[aria-pressed]").Click();

        Assert.Equal(
            [
                "23 Nov – 30 Nov 2026|8|not yet", "22 Nov 2026|1|estimated", "6 Oct – 21 Nov 2026|47|final", "5 Oct 2026|1|final", "8 Sep – 4 Oct 2026|27|final",
                "7 Sep 2026|1|gap", "1 Sep – 6 Sep 2026|6|final",
            ],
            panel.FindAll("tbody tr").Select(row => string.Join('|', row.Children.Take(3).Select(cell => cell.TextContent.Trim()))));
    }

    [Fact]
    public void Calendar_LongLedger_LeadsToOlderAndNewerMonths()
    {
        var health = Health() with { Older = new BillingMonth(2026, 8), Newer = new BillingMonth(2027, 1) };

        var panel = Render<CalendarPanel>(parameters => parameters.Add(calendar => calendar.Health, health).Add(calendar => calendar.Filter, Filter with { Restated = October }));

        Assert.Equal(["/data?until=2026-08&restated=2026-10", "/data?until=2027-01&restated=2026-10"], panel.FindAll(".actions a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Months_RestatedAndIncomplete_SayByHowMuchAndWhichDays()
    {
        var panel = Render<MonthsPanel>(parameters => parameters.Add(months => months.Health, Health()).Add(months => months.Filter, Filter));

        var rows = panel.FindAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(["Nov 2026", "estimated", "21", "1", "none", "no", "", "Cost Explorer", "22 Nov 2026 06:00 UTC"], rows[0]);
        Assert.Equal(
            ["restated", "31", "0", "none", "twice: 3 amounts on 1 daylast 22 Nov 2026 06:00 UTC", "\u22120.65", "Cost Explorer, CUR 2.0"], rows[1].Skip(1).Take(7));
        Assert.Equal(("incomplete", "1 day: 7 Sep 2026"), (rows[2][1], rows[2][4]));
        var link = panel.Find("a[aria-expanded]");
        Assert.Equal(("/data?restated=2026-10", "false"), (link.GetAttribute("href"), link.GetAttribute("aria-expanded")));
        Assert.Equal("/spend/source?month=2026-10", panel.FindAll("tbody tr")[1].QuerySelector("th a")!.GetAttribute("href"));
    }

    [Fact]
    public void Restated_Lines_ShowBeforeAfterAndChangeAndHostileNamesAsText()
    {
        var lines = new RestatedLines(
            October, [new RestatedLine(new DateOnly(2026, 10, 5), "Amazon Bedrock", "USE1-<b>x</b>", Usd.FromDollars(5), Usd.FromDollars(4.25m), Usd.FromDollars(-0.75m), 2, Read)], 2);

        var panel = Render<RestatedPanel>(parameters => parameters.Add(restated => restated.Lines, lines).Add(restated => restated.CloseAddress, "/data"));

        Assert.Equal(["USE1-<b>x</b>Amazon Bedrock", "5 Oct 2026", "5.00", "4.25", "\u22120.75", "twice", "22 Nov 2026 06:00 UTC"], panel.Find("tbody tr").Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal("/spend/source?day=2026-10-05&service=Amazon%20Bedrock&usageType=USE1-%3Cb%3Ex%3C%2Fb%3E", panel.Find("tbody a").GetAttribute("href"));
        Assert.Contains("The 1 of 2 lines that moved most.", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Conflicts_Range_SaysBothAmountsTheDifferenceAndTheRule()
    {
        var panel = Render<ConflictsPanel>(parameters => parameters.Add(conflicts => conflicts.Ranges, Health().Conflicts));

        Assert.Equal(
            ["5 Oct 2026", "CUR 2.0", "5.00", "Cost Explorer", "6.25", "+1.25", "22 Nov 2026 06:00 UTC"], panel.Find("tbody tr").Children.Select(cell => cell.TextContent.Trim()));
        Assert.Contains(SourcePrecedence.Statement, panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_RowsThatWereLeftOut_StandOut()
    {
        var panel = Render<FilesPanel>(parameters => parameters.Add(files => files.Files, [new ImportedSpendFile("a <b>.csv", "CUR 2.0", "ab12", 1025, 12_000, 9_000, 3, 7, Read)]));

        Assert.Equal(["a <b>.csv", "CUR 2.0", "2", "12,000", "9,000", "3", "22 Nov 2026 06:00 UTC", "7"], panel.Find("tbody tr").Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal("3", panel.Find("td.bad").TextContent);
    }

    [Fact]
    public void Answer_GapsAndConflicts_AreInTheFirstSentence() => Assert.Equal(
        "1 day was never read: the bill of Sep 2026 is incomplete. Two sources differ on 1 day.", HealthText.WarningOf(Health()));

    [Fact]
    public void Filter_WordsThatAreNoMonths_AreLeftOut() => Assert.Equal("/data", HealthFilter.Read("soon", "2026-13").ToAddress());

    private static LedgerHealthView Health()
    {
        var first = September.FirstDay;
        var stored = new DateRange(first, Today.AddDays(1)).Days().Where(day => day != new DateOnly(2026, 9, 7))
            .ToDictionary(day => day, day => new StoredDay(day, day == new DateOnly(2026, 10, 5) ? SpendSource.Cur2 : SpendSource.CostExplorer, Read, IsFinal: true));
        var restatement = new MonthRestatement(October, 2, 1, 3, Read, Usd.FromDollars(-0.650_000_000_1m));
        var conflict = new DayConflict(new DateOnly(2026, 10, 5), SpendSource.Cur2, Usd.FromDollars(5), SpendSource.CostExplorer, Usd.FromDollars(6.25m), Read);
        return new LedgerHealthView
        {
            FirstDay = first,
            Months = [.. new[] { October.Next, October, September }.Select(month => LedgerMonth.Of(month, stored, first, Today, month == October ? restatement : null))],
            Conflicts = ConflictRange.Of([conflict]),
            Files = [],
        };
    }
}
