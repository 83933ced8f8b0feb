using System.CommandLine;
using FinOpsDashboard.Application.Portfolios;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Portfolio;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops portfolio</c>: which cases of all features to do first.</summary>
internal static class PortfolioCommand
{
    private const string Help = """
        Chooses among the cases of all features: those that together are worth most within a cap on engineering weeks and a
        pool of credits for what is paid to AWS upfront, in the order to do them.

        Examples:
          finops portfolio
          finops portfolio --weeks 12 --credits 5000 --format markdown
        """;

    private static readonly Option<decimal?> Weeks = new("--weeks") { Description = "Engineering weeks that there are; without it as many as needed.", HelpName = "N" };
    private static readonly Option<decimal?> Credits = new("--credits") { Description = "USD of credits, and cash if any, for what is paid upfront.", HelpName = "USD" };

    public static Command Create()
    {
        var command = new Command("portfolio", Help) { Weeks, Credits };
        command.Run(async (context, parsed) =>
        {
            var (weeks, credits) = (parsed.GetValue(Weeks), parsed.GetValue(Credits));
            if (weeks is { } w && !PortfolioLimits.WeeksRange.Contains(w)) throw CommandFailureException.BadInput($"--weeks must be {PortfolioLimits.WeeksRange}.");
            if (credits is { } c && !NumberRange.Amount.Contains(c)) throw CommandFailureException.BadInput($"--credits must be {NumberRange.Amount}.");
            var limits = new PortfolioLimits { EffortWeeks = weeks, UpfrontCost = credits is { } dollars ? Usd.FromDollars(dollars) : null };
            var view = await context.Get<PortfolioReview>().GetAsync(limits, context.CancellationToken).ConfigureAwait(false);
            await Console.Error.WriteLineAsync(view.Sentence).ConfigureAwait(false);
            var document = new
            {
                Answer = view.Sentence,
                NetPresentValue = view.Plan.NetPresentValue.Amount,
                view.Plan.IsExact,
                MostPossible = view.Plan.MostPossible.Amount,
                view.Plan.EffortWeeks,
                UpfrontCost = view.Plan.UpfrontCost.Amount,
                MonthlyCost = view.MonthlyCost.Amount,
                MonthlySavings = view.MonthlySavings.Amount,
                Cases = view.Chosen.Select((line, index) => new
                {
                    Order = index + 1,
                    Feature = line.Case.FeatureId,
                    Levers = line.OptionName,
                    line.Case.EffortWeeks,
                    UpfrontCost = line.Case.UpfrontCost.Amount,
                    MonthlySavings = line.Case.MonthlySavings.Amount,
                    NetPresentValue = line.Case.NetPresentValue.Amount,
                }),
                NotChosen = view.Rest.Select(rest => new { Feature = rest.FeatureId, rest.Reason }),
            };
            ResultWriter.Write(new CommandResult(document, Table(view)), context.Format, Console.Out);
            return ExitStatus.Done;
        });
        return command;
    }

    private static ResultTable Table(PortfolioView view) => new(
        [
            ResultColumn.Number("order"), new("feature"), new("levers"), ResultColumn.Number("effortWeeks"), ResultColumn.Number("upfrontCost"),
            ResultColumn.Number("monthlySavings"), ResultColumn.Number("netPresentValue"),
        ],
        [.. view.Chosen.Select((line, index) => (IReadOnlyList<string>)
        [
            $"{index + 1}", line.Case.FeatureId, line.OptionName, Text.Rounded(line.Case.EffortWeeks, 2), Text.Rounded(line.Case.UpfrontCost.Amount, 2),
            Text.Rounded(line.Case.MonthlySavings.Amount, 2), Text.Rounded(line.Case.NetPresentValue.Amount, 2),
        ])]);
}
