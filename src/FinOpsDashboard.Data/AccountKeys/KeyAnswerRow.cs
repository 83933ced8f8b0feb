namespace FinOpsDashboard.Data.AccountKeys;

/// <summary>What became of a question about keys when they were last read.</summary>
public sealed class KeyAnswerRow
{
    /// <summary>The question by its name.</summary>
    public required string Question { get; set; }

    /// <summary>The state by its name.</summary>
    public required string State { get; set; }

    /// <summary>What AWS said; empty where it answered.</summary>
    public string Message { get; set; } = "";
}
