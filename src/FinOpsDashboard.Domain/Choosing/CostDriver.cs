namespace FinOpsDashboard.Domain.Choosing;

/// <summary>What makes a feature's bill as large as it is. Each lever attacks one of them.</summary>
public enum CostDriver
{
    /// <summary>The same context is sent, and paid, with every request.</summary>
    RepeatedContext,

    /// <summary>The model costs many times what a smaller one would.</summary>
    ModelPrice,

    /// <summary>Long answers.</summary>
    Output,

    /// <summary>Many requests, each of them small.</summary>
    Volume,

    /// <summary>Capacity that is paid and not used.</summary>
    IdleCapacity,
}
