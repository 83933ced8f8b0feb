namespace FinOpsDashboard.Application.SpendImport.Exports;

/// <summary>Takes the rows of exports.</summary>
public interface IExportSink
{
    /// <summary>Takes a row of Amazon Bedrock.</summary>
    ValueTask AddAsync(SpendRow row, CancellationToken cancellationToken);

    /// <summary>Learns that a day is covered, by a row of whatever service.</summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="isEstimated">Whether AWS may still change that row.</param>
    void Cover(DateOnly day, bool isEstimated);
}
