namespace FinOpsDashboard.Reporting.Cases;

/// <summary>One of the few figures that a reader takes away.</summary>
/// <param name="Name">What it is, with its unit of time.</param>
/// <param name="Value">The figure.</param>
/// <param name="Note">What it rests on.</param>
public sealed record KeyFigure(string Name, string Value, string Note);
