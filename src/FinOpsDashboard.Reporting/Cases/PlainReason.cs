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
            "input" => $"There is no price for {whose}'s input tokens.",
            "output" => $"There is no price for {whose}'s output tokens.",
            "training" => "There is no price for training the student.",
            "storagePerMonth" => "There is no price for storing the custom model.",
            "customInput" or "customOutput" => "There is no on-demand price for the custom model.",
            "modelUnit.hourly.none" => "There is no hourly price for a model unit without commitment.",
            "modelUnit.hourly.oneMonth" => "There is no hourly price for a model unit committed for 1 month.",
            "modelUnit.hourly.sixMonths" => "There is no hourly price for a model unit committed for 6 months.",
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
