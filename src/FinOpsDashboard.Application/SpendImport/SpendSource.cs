namespace FinOpsDashboard.Application.SpendImport;

/// <summary>Where the spend of a day comes from. The numbers are stored.</summary>
public enum SpendSource
{
    /// <summary>Cost Explorer: pulled by a sync, or a file of its answer.</summary>
    CostExplorer = 1,

    /// <summary>A FOCUS 1.0 export.</summary>
    Focus10 = 2,

    /// <summary>A FOCUS 1.2 export.</summary>
    Focus12 = 3,

    /// <summary>A Cost and Usage Report 2.0 (AWS Data Exports).</summary>
    Cur2 = 4,
}
