namespace FinOpsDashboard.Application.SpendImport;

/// <summary>Sources of spend in a reader's words.</summary>
public static class SpendSourceWords
{
    /// <summary>The source's name.</summary>
    public static string ToDisplayText(this SpendSource source) => source switch
    {
        SpendSource.CostExplorer => "Cost Explorer",
        SpendSource.Focus10 => "FOCUS 1.0",
        SpendSource.Focus12 => "FOCUS 1.2",
        SpendSource.Cur2 => "CUR 2.0",
    };
}
