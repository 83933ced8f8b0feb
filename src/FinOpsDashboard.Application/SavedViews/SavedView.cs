namespace FinOpsDashboard.Application.SavedViews;

/// <summary>A view of the explorer that somebody keeps under a name.</summary>
public sealed record SavedView
{
    /// <summary>The number it is called by; 0 before it is stored.</summary>
    public int Id { get; init; }

    /// <summary>The id of the account whose view it is; null for one that came with the demo data.</summary>
    public required string? OwnerId { get; init; }

    /// <summary>What it is called, 1 to <see cref="SavedViewRegister.LongestName"/> characters.</summary>
    public required string Name { get; init; }

    /// <summary>The query string of the explorer that shows it; starts with <c>?</c>. Made by the explorer, never typed.</summary>
    public required string Query { get; init; }

    /// <summary>Whether everybody sees it.</summary>
    public bool IsShared { get; init; }

    /// <summary>The name of the account that changed it last.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>When it was changed last, UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whether it is an account's own.</summary>
    public bool IsOf(string? ownerId) => OwnerId is not null && OwnerId == ownerId;
}
