using System.Text.RegularExpressions;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>Puts a reason that names a place in a scenario document into a reader's words.</summary>
internal static partial class PlainReason
{
    /// <summary>The reason in words; as it is when it names no price.</summary>
    public static string Of(string reason, Scenario scenario)
    {
        var match = MissingPrice().Match(reason);
        if (!match.Success) return reason;
        var whose = match.Groups["model"].Value == scenario.BaselineModel ? "the teacher" : "the student";
        return match.Groups["price"].Value switch
        {
            "input" => $"The price of {whose}'s input tokens is not known.",
            "output" => $"The price of {whose}'s output tokens is not known.",
            "training" => "The price of training the student is not known.",
            "storagePerMonth" => "The price of storing the custom model is not known.",
            "customInput" or "customOutput" => "The on-demand price of the custom model is not known.",
            "modelUnit.hourly.none" => "The hourly price of a model unit without commitment is not known.",
            "modelUnit.hourly.oneMonth" => "The hourly price of a model unit committed for 1 month is not known.",
            "modelUnit.hourly.sixMonths" => "The hourly price of a model unit committed for 6 months is not known.",
            "modelUnit.inputTokensPerMinute" or "modelUnit.outputTokensPerMinute" =>
                "What one model unit serves is not known: AWS does not publish it, and without it the number of units cannot be told.",
            _ => reason,
        };
    }

    /// <summary>Reasons in words, each once.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> reasons, Scenario scenario) =>
        [.. reasons.Select(reason => Of(reason, scenario)).Distinct()];

    [GeneratedRegex(@"^models(\.(?<model>[\w-]+)|\['(?<model>[^']*)'\])\.(?<price>[\w.]+) is not given")]
    private static partial Regex MissingPrice();
}
