namespace FinOpsDashboard.Reporting.Charts;

/// <summary>How a series is drawn: by colour, dash and marker, so that a grey copy can be read as well.</summary>
/// <param name="Color">A colour of <see cref="PrintColors"/>, such as <c>#0072B2</c>.</param>
/// <param name="Dash">Lengths of dashes and gaps; empty for a solid line.</param>
/// <param name="Marker">The marker on its values.</param>
public sealed record SeriesStyle(string Color, string Dash, MarkerShape Marker);
