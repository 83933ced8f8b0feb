namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>An option whose figures can be had for drawn values.</summary>
internal interface IDrawnOption
{
    /// <summary>The figures at drawn values.</summary>
    /// <param name="values">One for each assumption.</param>
    DrawnFigures At(ReadOnlySpan<double> values);
}
