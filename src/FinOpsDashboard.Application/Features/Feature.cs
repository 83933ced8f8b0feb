using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Application.Features;

/// <summary>A product feature that carries spend.</summary>
public sealed record Feature
{
    /// <summary>A readable, stable id of lower-case letters, digits and hyphens, such as <c>invoice-extraction</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name on every page.</summary>
    public required string Name { get; init; }

    /// <summary>Who answers for it; empty when nobody is named.</summary>
    public string Owner { get; init; } = "";

    /// <summary>What it does; empty when nobody said.</summary>
    public string Description { get; init; } = "";

    /// <summary>The order in which features were made; it fixes the colour on every page.</summary>
    public int Ordinal { get; init; }

    /// <summary>The rules that give it spend, in the order they are tried.</summary>
    public IReadOnlyList<AllocationRule> Rules { get; init; } = [];
}
