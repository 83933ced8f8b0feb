namespace FinOpsDashboard.Application.Spending;

/// <summary>Where costs stand that several features share.</summary>
public enum SharedCosts
{
    /// <summary>As rules gave them: a shared cost is a carrier of its own.</summary>
    AsCarried,

    /// <summary>Divided by the plan of each month, as on the page of allocation; idle capacity and what cannot be divided stay lines of their own.</summary>
    Divided,
}
