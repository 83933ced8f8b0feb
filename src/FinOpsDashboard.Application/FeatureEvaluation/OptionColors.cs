namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>
/// Who has which colour on pages and in documents: names of custom properties of <c>wwwroot/css/tokens.css</c>, which holds the colours.
/// </summary>
public static class OptionColors
{
    /// <summary>The teacher on demand, which every option is compared with.</summary>
    public const string Teacher = "teacher";

    /// <summary>The colour of an option.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such option.</exception>
    public static string Of(string optionId) => optionId switch
    {
        OptionIds.OnDemand => "model-1",
        OptionIds.NoCommitment => "model-2",
        OptionIds.OneMonth => "model-3",
        OptionIds.SixMonths => "model-4",
        _ => throw new ArgumentOutOfRangeException(nameof(optionId), optionId, $"The options are {string.Join(", ", OptionIds.All)}."),
    };
}
