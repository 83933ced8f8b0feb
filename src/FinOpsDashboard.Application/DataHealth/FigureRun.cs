using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>A sync or import that brought rows.</summary>
/// <param name="Id">Its number in the journal.</param>
/// <param name="Trigger">Who asked.</param>
/// <param name="Started">When, UTC.</param>
/// <param name="Window">The days it covered.</param>
/// <param name="Steps">Its whole steps.</param>
/// <param name="Files">The files it read, by name; empty for a sync.</param>
public sealed record FigureRun(
    int Id, string Trigger, DateTimeOffset Started, DateRange Window, IReadOnlyList<FigureStep> Steps, IReadOnlyList<string> Files)
{
    /// <summary>Whether it stored files instead of asking AWS.</summary>
    public bool IsImport => Trigger == SpendImport.SpendImport.Trigger;

    /// <summary>
    /// The step that brought a row: of those that pulled its day, the first that ended when the row was changed or later, as a step and
    /// what it brings are stored together.
    /// </summary>
    /// <returns>The step; null for an import, and where the journal does not say.</returns>
    public FigureStep? StepOf(FigureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var covering = Steps.Where(step => SyncStepKey.DaysOfBase(step.Key)?.Contains(row.Day) == true).OrderBy(step => step.Completed).ToList();
        return covering.FirstOrDefault(step => step.Completed >= row.LastChanged) ?? covering.LastOrDefault();
    }
}
