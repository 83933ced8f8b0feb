using System.Text;
using FinOpsDashboard.Application.SpendImport;

namespace FinOpsDashboard.Aws.Tests.Exports;

/// <summary>Whatever is wrong is named with its place, and nothing is stored.</summary>
public sealed class BadExportTests
{
    private static readonly string Good = CsvText.Cur(new Dictionary<string, string>(), new Dictionary<string, string> { ["line_item_unblended_cost"] = "2" });

    public static TheoryData<string, string, string> BadRowsOfCur => new()
    {
        { "line_item_usage_start_date", "2026-10-05T00:00:00+02:00", "line 3: line_item_usage_start_date is '2026-10-05T00:00:00+02:00', which is not UTC" },
        { "line_item_usage_start_date", "10/05/2026", "line 3: line_item_usage_start_date is '10/05/2026', which is not a date such as" },
        { "line_item_usage_start_date", "2027-01-01T00:00:00Z", "line 3: its day, 2027-01-01, lies in the future" },
        { "line_item_unblended_cost", "1,5", "line 3: line_item_unblended_cost is '1,5', which is not a number such as" },
        { "line_item_unblended_cost", "", "line 3: line_item_unblended_cost is '', which is not a number" },
        { "line_item_unblended_cost", "1e300", "line 3: line_item_unblended_cost is '1e300', which is" },
        { "line_item_currency_code", "EUR", "line 3: line_item_currency_code is 'EUR', which is not USD" },
        { "line_item_line_item_type", "", "line 3: line_item_line_item_type is '', which must name the charge type" },
        { "tags", "{team:search}", "line 3: tags is '{team:search}', which is not a JSON object of tags" },
    };

    [Theory]
    [MemberData(nameof(BadRowsOfCur))]
    public async Task Import_BadField_IsNamedWithItsLine(string column, string value, string fault)
    {
        await using var bench = await ExportBench.CreateAsync();
        bench.Options.CostAllocationTagKeys.Add("team");
        var text = CsvText.Cur(new Dictionary<string, string>(), new Dictionary<string, string> { [column] = value });

        var faults = await bench.RefusalOfAsync(ExportBench.File("cur.csv", text));

        Assert.Contains($"cur.csv, {fault}", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SumLargerThanALedgerKeeps_IsRefusedAndNothingStored()
    {
        await using var bench = await ExportBench.CreateAsync();
        var row = new Dictionary<string, string> { ["line_item_unblended_cost"] = "9000000000" };

        var faults = await bench.RefusalOfAsync(ExportBench.File("cur.csv", CsvText.Cur(row, row)));

        Assert.StartsWith("Charges that are added up for a day or a month come to more than the 9000000000 US dollars", Assert.Single(faults), StringComparison.Ordinal);
        Assert.Empty(await bench.CellsAsync());
    }

    [Fact]
    public async Task Import_BadRowLeftOut_StoresTheOthersAndSaysSo()
    {
        await using var bench = await ExportBench.CreateAsync();
        var text = CsvText.Cur(new Dictionary<string, string> { ["line_item_unblended_cost"] = "x" }, new Dictionary<string, string> { ["line_item_unblended_cost"] = "2" });

        var outcome = await bench.TryImportAsync(BadRows.LeaveOut, ExportBench.File("cur.csv", text));

        var report = Assert.IsType<SpendImportOutcome.Stored>(outcome).Report;
        Assert.Contains(report.Notes, note => note.StartsWith("cur.csv: 1 of 2 row(s) were left out. cur.csv, line 2: line_item_unblended_cost is 'x'", StringComparison.Ordinal));
        Assert.Equal([":2"], await bench.CellsAsync());
    }

    [Fact]
    public async Task Import_EveryRowBad_IsRefusedEvenWhenTheyMayBeLeftOut()
    {
        await using var bench = await ExportBench.CreateAsync();
        await bench.ImportAsync(Good);

        var outcome = await bench.TryImportAsync(BadRows.LeaveOut, ExportBench.File("cur.csv", CsvText.Cur(new Dictionary<string, string> { ["line_item_unblended_cost"] = "x" })));

        Assert.StartsWith("cur.csv: not one of its 1 rows can be read.", Assert.Single(Assert.IsType<SpendImportOutcome.Refused>(outcome).Faults), StringComparison.Ordinal);
        Assert.Equal([":3"], await bench.CellsAsync());
    }

    [Fact]
    public async Task Import_RowCutShort_IsNamed()
    {
        await using var bench = await ExportBench.CreateAsync();
        var text = Good[..(Good.Length - 60)];

        Assert.Contains("line 3: it has ", Assert.Single(await bench.RefusalOfAsync(ExportBench.File("cur.csv", text))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(';', "semicolons")]
    [InlineData('\t', "tabs")]
    public async Task Import_OtherSeparator_IsNamed(char separator, string word)
    {
        await using var bench = await ExportBench.CreateAsync();

        var faults = await bench.RefusalOfAsync(ExportBench.File("cur.csv", Good.Replace(',', separator)));

        Assert.StartsWith($"cur.csv: line 1: its columns are separated by {word}.", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("\n\n", "nothing but blanks")]
    [InlineData("name,amount\nx,1\n", "its columns are not those of an export of AWS: name, amount.")]
    [InlineData("lineItem/UsageType,lineItem/UnblendedCost\n", "it is a legacy Cost and Usage Report")]
    [InlineData("PK\u0003\u0004", "it is a ZIP file")]
    [InlineData("PAR1", "it is a Parquet file")]
    [InlineData("line_item_usage_type,line_item_unblended_cost\nx,1\n", "line 1: it has no column line_item_usage_start_date, line_item_line_item_type, line_item_usage_amount")]
    [InlineData("BilledCost,ChargePeriodStart,BilledCost\n1,2,3\n", "line 1: the columns BilledCost stand there twice")]
    public async Task Import_NoExport_IsNamed(string text, string fault)
    {
        await using var bench = await ExportBench.CreateAsync();

        Assert.Contains(fault, Assert.Single(await bench.RefusalOfAsync(ExportBench.File("x.csv", text))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_HeaderOnly_IsNamed()
    {
        await using var bench = await ExportBench.CreateAsync();

        Assert.Contains("it has a header and no rows", Assert.Single(await bench.RefusalOfAsync(ExportBench.File("cur.csv", CsvText.Cur()))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_GzipCutOff_IsNamed()
    {
        await using var bench = await ExportBench.CreateAsync();
        var rows = Enumerable.Range(0, 20_000).Select(number => new Dictionary<string, string> { ["line_item_unblended_cost"] = $"{number}.{number * 7919 % 10_000}" });
        var text = CsvText.Cur([.. rows]);

        var fault = Assert.Single(await bench.RefusalOfAsync(ExportBench.Gzip("cur.csv.gz", text, cutAt: 100_000)));

        Assert.Contains("the compressed file is cut off or damaged", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_GzipAndByteOrderMark_AreRead()
    {
        await using var bench = await ExportBench.CreateAsync();

        var outcome = await bench.TryImportAsync(BadRows.Refuse, ExportBench.Gzip("cur.csv.gz", $"\uFEFF{Good}"));

        Assert.IsType<SpendImportOutcome.Stored>(outcome);
        Assert.Equal([":3"], await bench.CellsAsync());
    }

    [Fact]
    public async Task Import_OtherEncoding_IsNamed()
    {
        await using var bench = await ExportBench.CreateAsync();
        var bytes = Encoding.Latin1.GetBytes(CsvText.Cur(new Dictionary<string, string> { ["line_item_usage_account_name"] = "Zürich" }));

        var fault = Assert.Single(await bench.RefusalOfAsync(new SpendFile("cur.csv", new MemoryStream(bytes))));

        Assert.Contains("it is not UTF-8 text", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SameFileTwice_IsNamed()
    {
        await using var bench = await ExportBench.CreateAsync();

        var faults = await bench.RefusalOfAsync(ExportBench.File("a.csv", Good), ExportBench.File("b.csv", Good));

        Assert.Equal("a.csv and b.csv are the same file: its charges would count twice.", Assert.Single(faults));
    }

    [Fact]
    public async Task Import_LineItemTwice_IsNamed()
    {
        await using var bench = await ExportBench.CreateAsync();
        var text = CsvText.Cur(new Dictionary<string, string> { ["identity_line_item_id"] = "abc" }, new Dictionary<string, string> { ["identity_line_item_id"] = "abc" });

        Assert.Contains("line 3: the line item abc", Assert.Single(await bench.RefusalOfAsync(ExportBench.File("cur.csv", text))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_KindsMixed_IsNamed()
    {
        await using var bench = await ExportBench.CreateAsync();

        var faults = await bench.RefusalOfAsync(
            ExportBench.File("a.csv", Good), ExportBench.File("b.csv", CsvText.Focus12(new Dictionary<string, string>())));

        Assert.StartsWith("These are files of different kinds: FOCUS 1.2, CUR 2.0.", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_NoChargeOfBedrock_LeavesTheDaysAlone()
    {
        await using var bench = await ExportBench.CreateAsync();
        await bench.ImportAsync(Good);
        var text = CsvText.Cur(new Dictionary<string, string> { ["line_item_product_code"] = "AmazonS3", ["product"] = "{}" });

        Assert.Contains("there is no charge of Amazon Bedrock among 1 rows", Assert.Single(await bench.RefusalOfAsync(ExportBench.File("other.csv", text))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_NegativeQuantity_IsTakenAsACorrection()
    {
        await using var bench = await ExportBench.CreateAsync();

        await bench.ImportAsync(CsvText.Cur(
            new Dictionary<string, string> { ["line_item_usage_amount"] = "10" },
            new Dictionary<string, string> { ["line_item_usage_amount"] = "-4", ["line_item_unblended_cost"] = "-0.4" }));

        Assert.Equal([":0.6"], await bench.CellsAsync());
    }
}
