using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendImport;

/// <summary>Bedrock spend out of files.</summary>
/// <param name="Facts">Costs by (service, usage type); null when no file has them.</param>
/// <param name="RecordTypes">Costs by (service, record type); null when no file has them.</param>
/// <param name="Notes">What was left out or stands in for something else.</param>
public sealed record ImportedSpend(ImportedTable? Facts, ImportedTable? RecordTypes, IReadOnlyList<string> Notes)
{
    /// <summary>From the first to the last day that is covered.</summary>
    public DateRange Period
    {
        get
        {
            var days = (Facts?.Days ?? []).Concat(RecordTypes?.Days ?? []).ToList();
            return days.Count == 0 ? default : new DateRange(days.Min(), days.Max().AddDays(1));
        }
    }
}

/// <summary>Costs by two keys, the first of them the service.</summary>
/// <param name="Rows">Each combination of day and keys at most once.</param>
/// <param name="Days">The days that the files cover, those without a row included.</param>
public sealed record ImportedTable(IReadOnlyList<CostRow> Rows, IReadOnlyList<DateOnly> Days)
{
    /// <summary>The services that the files cover.</summary>
    public IReadOnlyList<string> Services { get; } = [.. Rows.Select(row => row.First).Distinct(StringComparer.Ordinal)];
}
