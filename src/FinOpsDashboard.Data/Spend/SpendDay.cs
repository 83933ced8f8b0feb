using FinOpsDashboard.Application.SpendImport;

namespace FinOpsDashboard.Data.Spend;

/// <summary>A day that was read: from where, and in which state. A day without a row here is a gap, not a day without spend.</summary>
public sealed class SpendDay
{
    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int Day { get; set; }

    public SpendSource Source { get; set; }

    /// <summary>The run that last read it.</summary>
    public int RunId { get; set; }

    public DateTime ReadUtc { get; set; }

    /// <summary>Whether AWS called nothing of the day estimated.</summary>
    public bool IsFinal { get; set; }
}
