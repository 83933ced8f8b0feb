using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>One key of the account or of the configuration.</summary>
public sealed record AccountKeyLine
{
    /// <summary>A tag or a cost category.</summary>
    public required AccountKeyKind Kind { get; init; }

    /// <summary>The key as Cost Explorer, or else the configuration, spells it.</summary>
    public required string Name { get; init; }

    /// <summary>How the account and the configuration stand to each other.</summary>
    public required AccountKeyState State { get; init; }

    /// <summary>What the account says; null for a configured key that it does not have.</summary>
    public AccountKey? Key { get; init; }

    /// <summary>What is wrong with the configuration and what to do; null where nothing is.</summary>
    public string? Warning { get; init; }

    /// <summary>How much of the spend of a month carries a value, as a fraction; null where the ledger was not split by it.</summary>
    public decimal? TaggedShare { get; init; }

    /// <summary>Whether spend is pulled by it, or would be if the account had it.</summary>
    public bool IsConfigured => State is AccountKeyState.Pulled or AccountKeyState.Missing or AccountKeyState.Unchecked;

    /// <summary>The dimension as commands and rules name it.</summary>
    public SplitDimensionKey Dimension => Kind == AccountKeyKind.Tag ? SplitDimensionKey.Tag(Name) : SplitDimensionKey.CostCategory(Name);
}
