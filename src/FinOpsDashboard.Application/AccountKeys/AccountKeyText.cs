using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>What is said about keys, on pages and beside documents.</summary>
public static class AccountKeyText
{
    /// <summary>What an unanswered question leaves unknown, and why.</summary>
    public static string Of(KeyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var unknown = answer.Question switch
        {
            KeyQuestion.Tags => "Which tag keys the account has is not known",
            KeyQuestion.CostCategories => "Which cost categories the account has is not known",
            _ => "Which tag keys are activated is not known; only the management account may ask that",
        };
        return answer.State switch
        {
            KeyAnswerState.Denied => $"{unknown}: AWS denied {answer.Action}. Nothing else depends on it.",
            KeyAnswerState.Failed => $"{unknown}: {answer.Message}",
            _ => "",
        };
    }

    /// <summary>A state in the words of documents.</summary>
    public static string WordOf(AccountKeyState state) => state switch
    {
        AccountKeyState.Pulled => "pulled",
        AccountKeyState.Available => "available",
        AccountKeyState.Unused => "unused",
        AccountKeyState.Active => "active",
        AccountKeyState.Inactive => "inactive",
        AccountKeyState.Missing => "missing",
        AccountKeyState.Unchecked => "unchecked",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };

    /// <summary>What a reader has to know beside the document, in ASCII.</summary>
    public static IEnumerable<string> RemarksOf(AccountKeyView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.IsDemo) yield return "These keys are demo data.";
        if (view.Reading is null) yield return $"The keys of the account were not read yet. finops keys --refresh asks AWS, for about {Format.Money(view.CostToRead)}.";
    }

    /// <summary>What the document says too, for people: what could not be asked, and what is wrong with the configuration.</summary>
    public static IEnumerable<string> FindingsOf(AccountKeyView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Unanswered.Select(Of).Concat(view.Warnings);
    }
}
