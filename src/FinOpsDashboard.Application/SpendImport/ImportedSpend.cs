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
