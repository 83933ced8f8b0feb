using System.CommandLine;
using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops levers</c>: what drives a feature's bill, and which combination of levers to take.</summary>
internal static class LeversCommand
{
    private const string Help = """
        Says what drives a feature's bill, which levers fit, and which combinations of them are worth considering: those that no
        other beats in saving, effort and risk to quality at once. The lightest one that clears the bars is marked. Dollars are
        what AWS bills; people's work stands beside them in weeks.
        What is answered about the feature (which requests can wait, which are easy, ...) is entered on its Levers page.

        Examples:
          finops levers --feature invoice-extraction
          finops levers --feature invoice-extraction --all --format csv
        """;

    private static readonly Option<string> Feature = FeatureOption.Create();
    private static readonly Option<bool> All = new("--all") { Description = "Every combination, not only those worth considering." };

    public static Command Create()
    {
        var command = new Command("levers", Help) { Feature, All };
        command.Run(async (context, parsed) =>
        {
            var id = parsed.GetValue(Feature)!;
            var view = await context.Get<FeatureLevers>().GetAsync(id, context.CancellationToken).ConfigureAwait(false)
                ?? throw FeatureOption.Unknown(id);
            if (view.Choice is not { } choice) throw new CommandFailureException(view.Sentence);
            var shown = parsed.GetValue(All) ? choice.Combinations : choice.Frontier;
            await Console.Error.WriteLineAsync(view.Sentence).ConfigureAwait(false);
            ResultWriter.Write(new CommandResult(Document(view, shown), Table(view, shown)), context.Format, Console.Out);
            return ExitStatus.Done;
        });
        return command;
    }

    private static object Document(LeversView view, IReadOnlyList<LeverCombination> shown) => new
    {
        Feature = view.Workspace.Feature.Id,
        Answer = view.Sentence,
        Driver = DocumentPath.Word(view.Diagnosis!.Dominant.Driver),
        Drivers = view.Diagnosis.Drivers.Select(driver => new { Driver = DocumentPath.Word(driver.Rule.Driver), driver.Weight, driver.Dominates }),
        Levers = view.Diagnosis.Advice.Select(advice => new
        {
            advice.Rule.Kind,
            advice.Rule.Name,
            Fit = DocumentPath.Word(advice.Fit),
            advice.Reasons,
            advice.Disqualifiers,
            advice.Questions,
            advice.Rule.Note,
        }),
        Bars = new { view.Bars.LeastSavingShare, view.Bars.MostQualityRisk, NeededLevers = view.Bars.NeededKinds },
        Combinations = shown.Select(combination => new
        {
            Name = view.NameOf(combination),
            Levers = combination.Candidates.Select(candidate => candidate.Id),
            combination.EffortWeeks,
            combination.QualityRisk,
            combination.SavingShare,
            MonthlyCost = combination.Option.MonthlyCost.Amount,
            OneTimeCost = combination.Option.OneTimeCost.Amount,
            NetPresentValue = combination.NetPresentValue.Amount,
            combination.Option.PaybackMonths,
            IsLightest = ReferenceEquals(combination, view.Choice!.Lightest),
            IsRecommended = ReferenceEquals(combination, view.Recommended),
        }),
        Dropped = view.Choice!.Dropped.Select(dropped => new { Levers = dropped.Candidates.Select(candidate => candidate.Id), dropped.Reasons }),
        view.RuledOut,
        view.MissingPrices,
    };

    private static ResultTable Table(LeversView view, IReadOnlyList<LeverCombination> shown) => new(
        [
            new("combination"), ResultColumn.Number("effortWeeks"), ResultColumn.Number("qualityRisk"), ResultColumn.Number("savingShare"),
            ResultColumn.Number("monthlyCost"), ResultColumn.Number("netPresentValue"), new("lightest"),
        ],
        [.. shown.Select(combination => (IReadOnlyList<string>)
        [
            view.NameOf(combination), Text.Rounded(combination.EffortWeeks, 2), Text.Rounded(combination.QualityRisk, 3),
            Text.Rounded(combination.SavingShare, 3), Text.Rounded(combination.Option.MonthlyCost.Amount, 2),
            Text.Rounded(combination.NetPresentValue.Amount, 2), ReferenceEquals(combination, view.Choice!.Lightest) ? "yes" : "",
        ])]);
}
