using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Choosing;

namespace FinOpsDashboard.Application.Choosing;

/// <summary>The choice between combinations in one sentence.</summary>
internal static class ChoiceText
{
    public static string Sentence(LeversView view)
    {
        var (driver, choice) = (view.Diagnosis!.Dominant.Name, view.Choice!);
        var bars = $"saves {Format.Percent(view.Bars.LeastSavingShare)} at no more than {Format.Percent(view.Bars.MostQualityRisk)} risk to quality";
        return choice.Lightest switch
        {
            null => $"The bill is driven by {driver}. No combination of levers {bars}; {Nearest(view, choice)}.",
            { Candidates.Count: 0 } => $"The bill is driven by {driver}. Running it as it is already clears the bar.",
            var lightest => $"The bill is driven by {driver}. {view.NameOf(lightest)} is the lightest combination that {bars}: "
                + $"{Format.MoneyRounded(lightest.Option.MonthlySavings)} a month for {Weeks(lightest.EffortWeeks)} of work.",
        };
    }

    public static string Weeks(decimal weeks) => weeks == 1m ? "1 week" : $"{Format.Number(weeks, 2)} weeks";

    private static string Nearest(LeversView view, CombinationChoice choice)
    {
        var most = choice.Combinations.MaxBy(combination => combination.SavingShare)!;
        return most.Candidates.Count == 0
            ? "none saves anything under these assumptions"
            : $"{view.NameOf(most)} saves most, {Format.Percent(most.SavingShare)} at {Format.Percent(most.QualityRisk)} risk";
    }
}
