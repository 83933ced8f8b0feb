namespace FinOpsDashboard.Data.Spending;

/// <summary>One row of a statement by <see cref="SpendSql"/>.</summary>
internal sealed record SpendSum
{
    public int Period { get; init; }

    public string First { get; init; } = "";

    public string Second { get; init; } = "";

    public long Units { get; init; }

    public long Rest { get; init; }

    public int Estimated { get; init; }

    public string SomeUnit { get; init; } = "";

    public string OtherUnit { get; init; } = "";
}
