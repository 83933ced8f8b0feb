using FinOpsDashboard.Application.FocusChecks;

namespace FinOpsDashboard.Application.Tests.FocusChecks;

/// <summary>What is held against the file as a whole: its header, its shape, values that belong together, and how much is told.</summary>
public sealed class FocusFileCheckTests
{
    public static TheoryData<string, string, FocusSeverity> Required =>
    [
        .. FocusColumnCatalog.All.Where(column => column.Presence != FocusPresence.Conditional).Select(column => new TheoryDataRow<string, string, FocusSeverity>(
            column.Name, column.PresenceId, column.Presence == FocusPresence.Mandatory ? FocusSeverity.Violation : FocusSeverity.Remark)),
    ];

    [Theory]
    [MemberData(nameof(Required))]
    public async Task Check_MissingColumn_IsTold(string column, string rule, FocusSeverity severity)
    {
        var row = FocusSample.Row.Where(field => field.Key != column).ToDictionary();
        var finding = Assert.Single((await FocusRuleTests.CheckAsync(FocusSample.FileOf(row))).Findings);
        Assert.Equal((1, column, rule, severity), (finding.Line, finding.Column, finding.Rule, finding.Severity));
    }

    [Fact]
    public async Task Check_OtherOrderAndNoConditionalColumn_IsNoFinding()
    {
        var kept = FocusColumnCatalog.All.Where(column => column.Presence != FocusPresence.Conditional).Select(column => column.Name).ToHashSet();
        var row = FocusSample.Row.Where(field => kept.Contains(field.Key)).Reverse().ToDictionary();
        Assert.Empty((await FocusRuleTests.CheckAsync(FocusSample.FileOf(row))).Findings);
    }

    [Theory]
    [InlineData("UsageType", "ColumnHandling-A-010-M", "Write it x_UsageType.")]
    [InlineData("regionId", "ColumnHandling-A-010-M", "Write it RegionId.")]
    [InlineData("x_usage_type", "ColumnHandling-A-011-O", "Write it like x_UsageType.")]
    public async Task Check_ColumnThatFocusDoesNotHave_IsTold(string column, string rule, string advice)
    {
        var finding = Assert.Single((await FocusRuleTests.CheckAsync(FocusSample.FileOf(FocusSample.With((column, "x"))))).Findings);
        Assert.Equal((column, rule, advice), (finding.Column, finding.Rule, finding.Advice));
    }

    [Fact]
    public async Task Check_ServiceWithTwoCategories_IsToldWhereTheSecondBegins()
    {
        var other = FocusSample.With(("ServiceCategory", "Compute"), ("ServiceSubcategory", "Containers"), ("SkuId", "sku-2"));
        var report = await FocusRuleTests.CheckAsync(FocusSample.FileOf(FocusSample.Row, FocusSample.Row, other));
        Assert.Equal(
            [("ServiceName-C-005-C", 4), ("SkuPriceId-C-008-M", 4), ("ServiceName-C-008-C", 4)],
            report.Findings.Select(finding => (finding.Rule, (int)finding.Line)));
        Assert.Contains("\"Compute\"", report.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ManyBrokenRows_TellsTheFirstAndCountsAll()
    {
        var broken = FocusSample.With(("BilledCost", ""));
        var report = await FocusRuleTests.CheckAsync(FocusSample.FileOf([.. Enumerable.Repeat(broken, 1_000)]));
        Assert.Equal((1_000, 1_000, 0), (report.Rows, report.Violations, report.Remarks));
        Assert.Equal([2, 3, 4, 5, 6], report.Findings.Select(finding => finding.Line));
    }

    [Fact]
    public async Task Check_RowsOfSeveralLines_AreNamedByTheirFirst()
    {
        var long1 = FocusSample.With(("ChargeDescription", "two\nlines"));
        var report = await FocusRuleTests.CheckAsync(FocusSample.FileOf(long1, FocusSample.With(("BilledCost", ""))));
        Assert.Equal(4, Assert.Single(report.Findings).Line);
    }

    [Fact]
    public async Task Check_Sums_AreByCategoryToTheLastDigit()
    {
        var credit = FocusSample.With(("ChargeCategory", "Credit"), ("BilledCost", "-0.0000000003"));
        var report = await FocusRuleTests.CheckAsync(FocusSample.FileOf(FocusSample.Row, credit, FocusSample.Row, credit));
        Assert.Equal([("Credit", -0.0000000006m), ("Usage", 12m)], report.BilledCostByCategory.Select(sum => (sum.Key, sum.Value)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"ResultsByTime\": [] }")]
    [InlineData("\0\0\0")]
    public async Task Check_NoTableOfFocus_DoesNotConform(string text) => Assert.False((await FocusRuleTests.CheckAsync(text)).Conforms);

    [Fact]
    public async Task Check_RowOfAnotherWidthAndColumnTwice_AreTold()
    {
        var text = FocusSample.FileOf(FocusSample.Row).TrimEnd('\n') + ",more\n";
        Assert.Equal("file", Assert.Single((await FocusRuleTests.CheckAsync(text)).Findings).Rule);
        var twice = FocusSample.FileOf(FocusSample.Row).Replace("x_UsageType", "BilledCost", StringComparison.Ordinal);
        Assert.Contains((await FocusRuleTests.CheckAsync(twice)).Findings, finding => finding is { Rule: "file", Column: "BilledCost" });
    }

    [Fact]
    public async Task Check_QuoteThatNobodyCloses_EndsBeforeItFillsTheMemory()
    {
        var report = await FocusRuleTests.CheckAsync(FocusSample.FileOf(FocusSample.Row) + "\"" + new string('a', 3 * 1024 * 1024));
        Assert.False(report.Conforms);
        Assert.Equal((1, "file"), (report.Rows, Assert.Single(report.Findings).Rule));
    }

    [Fact]
    public async Task Check_FileInAnotherEncoding_IsToldByItsColumn()
    {
        var text = FocusSample.FileOf(FocusSample.With(("SubAccountName", "caf\u00E9")));
        using var file = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(text));
        var report = await FocusFileCheck.RunAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal("SubAccountName-C-002-M", Assert.Single(report.Findings).Rule);
    }

    [Theory]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("1E999")]
    public async Task Check_NumberBeyondAnyBill_IsNoFault(string number)
    {
        var report = await FocusRuleTests.CheckAsync(FocusSample.FileOf(FocusSample.With(("BilledCost", number), ("PricingQuantity", number))));
        Assert.True(report.Conforms);
    }
}
