using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Aws.Files;

/// <summary>Reads Cost Explorer answers as <c>aws ce get-cost-and-usage</c> prints them, by the very rules of the wire.</summary>
internal sealed class CostExplorerFileReader : ISpendFileReader
{
    private static readonly DateRange AnyPeriod = new(DateOnly.MinValue, DateOnly.MaxValue);

    public async Task<SpendFileReading> ReadAsync(IReadOnlyList<SpendFile> files, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var pages = new List<CostExplorerFile>();
        foreach (var file in files)
        {
            try
            {
                pages.Add(await CostExplorerFile.ReadAsync(file, cancellationToken).ConfigureAwait(false));
            }
            catch (MalformedAnswerException malformed)
            {
                faults.Add($"{file.Name}: {malformed.Message}");
            }
        }

        if (faults.Count == 0) faults.AddRange(PageOrder.FaultsOf(pages));
        var notes = new List<string>(MetricStandIns.NotesOf(pages));
        var facts = Merge(pages, CostGrouping.UsageType, faults, notes);
        var recordTypes = Merge(pages, CostGrouping.RecordType, faults, notes);
        return faults.Count > 0
            ? SpendFileReading.Refused(faults)
            : SpendFileReading.Of(new ImportedSpend(facts, recordTypes, notes));
    }

    private static ImportedTable? Merge(List<CostExplorerFile> all, CostGrouping second, List<string> faults, List<string> notes)
    {
        var pages = all.Where(page => page.Second == second).ToList();
        if (pages.Count == 0) return null;
        var collector = new CostTableCollector(new CostQuery(AnyPeriod, [], [], CostGrouping.Service, second));
        foreach (var page in pages)
        {
            try
            {
                collector.Add(page.Answer);
            }
            catch (MalformedAnswerException malformed)
            {
                faults.Add($"{page.Name}: {malformed.Message}");
            }
        }

        var rows = collector.Result().Rows;
        var ofBedrock = rows.Where(row => BedrockServices.IsBedrock(row.First)).ToList();
        if (ofBedrock.Count < rows.Count)
        {
            var services = rows.Where(row => !BedrockServices.IsBedrock(row.First)).Select(row => row.First).Distinct(StringComparer.Ordinal).Count();
            notes.Add($"{rows.Count - ofBedrock.Count} row(s) of {services} service(s) other than Amazon Bedrock were left out.");
        }

        return new ImportedTable(ofBedrock, [.. pages.SelectMany(page => page.Days).Distinct()]);
    }
}
