namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>What the picture's script says of a choice.</summary>
public sealed class ChartSelectEventArgs : EventArgs
{
    /// <summary>The place of the series; -1 when the position as a whole was chosen.</summary>
    public int Series { get; set; }

    /// <summary>The place of the position.</summary>
    public int Position { get; set; }
}
