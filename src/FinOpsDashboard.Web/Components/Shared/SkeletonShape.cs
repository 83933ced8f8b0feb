namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>The shape of what is being loaded.</summary>
public enum SkeletonShape
{
    /// <summary>Some lines of a table.</summary>
    Table,

    /// <summary>A row of key figures above a chart.</summary>
    Tiles,

    /// <summary>A chart.</summary>
    Chart,
}
