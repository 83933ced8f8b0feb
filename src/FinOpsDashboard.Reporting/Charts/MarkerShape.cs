namespace FinOpsDashboard.Reporting.Charts;

/// <summary>Tells series apart where colour cannot.</summary>
public enum MarkerShape
{
    Circle,
    Square,
    Diamond,
    Triangle,
    TriangleDown,
}
