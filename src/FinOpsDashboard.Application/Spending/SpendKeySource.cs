namespace FinOpsDashboard.Application.Spending;

/// <summary>Which stored rows carry a key.</summary>
public enum SpendKeySource
{
    /// <summary>The charge line: service, usage type and what is read from them.</summary>
    Line,

    /// <summary>A split of the facts.</summary>
    Dimension,

    /// <summary>The allocation to features.</summary>
    Allocation,

    /// <summary>The charges by record type.</summary>
    RecordType,
}
