namespace FinOpsDashboard.Application.DataHealth;

/// <summary>Finds where figures come from.</summary>
public interface IFigureSources
{
    /// <summary>The rows behind a figure, a page of them, and the runs that brought them.</summary>
    Task<FigureSource> GetAsync(FigureQuestion question, CancellationToken cancellationToken);
}
