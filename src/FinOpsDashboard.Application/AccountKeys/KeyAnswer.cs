namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>What became of a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="State">Whether it was answered.</param>
/// <param name="Message">What AWS said instead; empty where it answered.</param>
public sealed record KeyAnswer(KeyQuestion Question, KeyAnswerState State, string Message = "")
{
    /// <summary>The action that a policy has to allow.</summary>
    public string Action => ActionOf(Question);

    /// <summary>The action of a question.</summary>
    public static string ActionOf(KeyQuestion question) => question switch
    {
        KeyQuestion.Tags => "ce:GetTags",
        KeyQuestion.CostCategories => "ce:GetCostCategories",
        KeyQuestion.AllocationTags => "ce:ListCostAllocationTags",
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, "There is no such question."),
    };
}
