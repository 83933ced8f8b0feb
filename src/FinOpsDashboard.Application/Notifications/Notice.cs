namespace FinOpsDashboard.Application.Notifications;

/// <summary>Something that receivers should hear of once.</summary>
public sealed record Notice
{
    /// <summary>The most characters of a key.</summary>
    public const int LongestKey = 200;

    /// <summary>The most characters of a subject.</summary>
    public const int LongestSubject = 200;

    /// <summary>
    /// What makes it the same notice, such as <c>budget/7/2026-10-01/80</c>: a second one with the key of one that was raised before is not sent.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>How much it matters.</summary>
    public required NoticeSeverity Severity { get; init; }

    /// <summary>One line that says what happened, with its figure.</summary>
    public required string Subject { get; init; }

    /// <summary>A sentence or two below the subject; empty for none.</summary>
    public string Text { get; init; } = "";

    /// <summary>The figures.</summary>
    public IReadOnlyList<NoticeFact> Facts { get; init; } = [];

    /// <summary>The page that shows more, from the root of the app: <c>/budgets?budget=7</c>.</summary>
    public string LinkPath { get; init; } = "/";

    /// <summary>A small chart; null for none.</summary>
    public NoticeChart? Chart { get; init; }
}
