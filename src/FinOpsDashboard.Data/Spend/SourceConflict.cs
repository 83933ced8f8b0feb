using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Spend;

/// <summary>A day of which two sources say different things. One of them is stored, the other is only remembered here.</summary>
public sealed class SourceConflict
{
    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int Day { get; set; }

    /// <summary>The source that is not stored.</summary>
    public SpendSource OtherSource { get; set; }

    /// <summary>The source that is.</summary>
    public SpendSource KeptSource { get; set; }

    /// <summary>Unblended cost of usage charges in the stored source.</summary>
    public FixedPoint KeptCost { get; set; }

    /// <summary>Unblended cost of usage charges in the other one.</summary>
    public FixedPoint OtherCost { get; set; }

    /// <summary>The run that noticed it.</summary>
    public int RunId { get; set; }

    public DateTime NotedUtc { get; set; }
}
