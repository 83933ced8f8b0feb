using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Choosing;

namespace FinOpsDashboard.Application.Choosing;

/// <summary>The choice between combinations in one sentence.</summary>
internal static class ChoiceText
{
    public static string Sentence(LeversView view)
    {
        var (driver, choice) = (view.Diagnosis!.Dominant.Name, view.Choice!);
        var bars = $"saves {Format.Percent(view.Bars.LeastSavingShare)} at no more than {Format.Percent(view.Bars.MostQualityRisk)} risk to quality"
            + (view.Bars.NeededKinds.Count > 0 ? " with the retrieval that answers need" : "");
        var told = view.Recommended switch
        {
            { Candidates.Count: 0 } when view.Diagnosis.LeavesItAsItIs =>
                $"Leave it as it is: {AsItIs(view)}, and running the model on demand is the right answer.{MostSaved(view, choice)}",
            null => $"The bill is driven by {driver}. No combination of levers {bars}; {Nearest(view, choice)}.",
            { Candidates.Count: 0 } => $"The bill is driven by {driver}. Running it as it is already clears the bar.",
            var lightest => $"The bill is driven by {driver}. {view.NameOf(lightest)} is the lightest combination that {bars}: "
                + $"{Format.MoneyRounded(lightest.Option.MonthlySavings)} a month for {Weeks(lightest.EffortWeeks)} of work.",
        };
        return view.LeavesOutRetrieval ? $"{told} The retrieval that answers need is not counted: nobody entered what it costs." : told;
    }

    private static string AsItIs(LeversView view) => view.Facts!.VolumeVariation > LeverRules.Spiky ? "the volume comes in bursts" : $"the bill is {Format.MoneyRounded(view.Facts.MonthlyCost)} a month";

    private static string MostSaved(LeversView view, CombinationChoice choice) => choice.Lightest is { Candidates.Count: > 0 } lightest
        ? $" {view.NameOf(lightest)} would save {Format.MoneyRounded(lightest.Option.MonthlySavings)} a month for {Weeks(lightest.EffortWeeks)} of work."
        : "";

    public static string Weeks(decimal weeks) => weeks == 1m ? "1 week" : $"{Format.Number(weeks, 2)} weeks";

    private static string Nearest(LeversView view, CombinationChoice choice)
    {
        var most = choice.Combinations.Where(view.Bars.HasNeeded).MaxBy(combination => combination.SavingShare);
        return most is not { Candidates.Count: > 0, SavingShare: > 0m }
            ? "none saves anything under these assumptions"
            : $"{view.NameOf(most)} saves most, {Format.Percent(most.SavingShare)} at {Format.Percent(most.QualityRisk)} risk";
    }
}
