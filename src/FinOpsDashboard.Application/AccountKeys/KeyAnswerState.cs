namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>What became of a question.</summary>
public enum KeyAnswerState
{
    /// <summary>It was answered.</summary>
    Read,

    /// <summary>AWS denied it.</summary>
    Denied,

    /// <summary>AWS refused it for another reason.</summary>
    Failed,
}
