namespace FinOpsDashboard.Domain.Allocation;

/// <summary>Tokens that ran on capacity paid by time in a month: what was entered less what was billed by the token.</summary>
/// <param name="Input">Input tokens, those of the cache included; below 0 where more was billed than entered.</param>
/// <param name="Output">Output tokens; below 0 where more was billed than entered.</param>
public readonly record struct CapacityTokens(decimal Input, decimal Output)
{
    /// <summary>Both directions, none below 0.</summary>
    public decimal Total => Math.Max(0m, Input) + Math.Max(0m, Output);

    /// <summary>Adds two loads, each direction with itself.</summary>
    public static CapacityTokens operator +(CapacityTokens left, CapacityTokens right) =>
        new(Math.Max(0m, left.Input) + Math.Max(0m, right.Input), Math.Max(0m, left.Output) + Math.Max(0m, right.Output));
}
