using System.CommandLine;
using FinOpsDashboard.Application.Portfolios;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Portfolio;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops portfolio</c>: which cases of all features to do first.</summary>
internal static class PortfolioCommand
{
    private const string Help = """
        Chooses among the cases of all features: those that together are worth most within a cap on engineering weeks and a
        pool of credits for what is paid to AWS upfront, in the order to do them. Credits pay the months, too, until they are
        used up or expire: what is saved by then is credits, and the answer says how much of it is cash. The figures of credits
        are in --format json.

        Examples:
          finops portfolio
          finops portfolio --weeks 12 --credits 5000 --credits-expire-after 6 --format markdown
        """;

    private static readonly Option<decimal?> Weeks = new("--weeks") { Description = "Engineering weeks that there are; without it as many as needed.", HelpName = "N" };
    private static readonly Option<decimal?> Credits = new("--credits") { Description = "USD of credits, which pay what is paid upfront and then the months.", HelpName = "USD" };
    private static readonly Option<decimal?> Expiry = new("--credits-expire-after") { Description = "The last month that the credits pay for; without it they do not expire.", HelpName = "MONTH" };
    private static readonly Option<decimal?> Cash = new("--cash") { Description = "USD of cash for what is paid upfront. Without it: none beside credits, no limit without credits.", HelpName = "USD" };

    public static Command Create()
    {
        var command = new Command("portfolio", Help) { Weeks, Credits, Expiry, Cash };
        command.Run(async (context, parsed) =>
        {
            var limits = Limits(parsed);
            var view = await context.Get<PortfolioReview>().GetAsync(limits, context.CancellationToken).ConfigureAwait(false);
            await Console.Error.WriteLineAsync($"{view.Sentence} {view.Credits?.Sentence}".TrimEnd()).ConfigureAwait(false);
            ResultWriter.Write(new CommandResult(Document(view), Table(view)), context.Format, Console.Out);
            return ExitStatus.Done;
        });
        return command;
    }

    private static object Document(PortfolioView view) => new
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
        Credits = view.Credits is { } credits
            ? new
            {
                Answer = credits.Sentence,
                credits.HorizonMonths,
                AsItIs = Paid(credits.AsItIs),
                WithCases = Paid(credits.WithCases),
                CostSaved = credits.CostSaved.Amount,
                CashSaved = credits.CashSaved.Amount,
                FeaturesWithoutScenario = credits.WithoutScenario,
            }
            : null,
        NotChosen = view.Rest.Select(rest => new { Feature = rest.FeatureId, rest.Reason }),
    };

    private static PortfolioLimits Limits(ParseResult parsed)
    {
        var credits = Number(Credits, NumberRange.Amount);
        var expiry = Number(Expiry, CreditPool.ExpiryRange);
        if (expiry is not null && credits is null) throw CommandFailureException.BadInput($"{Expiry.Name} is given without {Credits.Name}.");
        return PortfolioLimits.Of(Number(Weeks, PortfolioLimits.WeeksRange), credits, expiry, Number(Cash, NumberRange.Amount));

        decimal? Number(Option<decimal?> option, NumberRange range) =>
            parsed.GetValue(option) is not { } value || range.Contains(value) ? parsed.GetValue(option) : throw CommandFailureException.BadInput($"{option.Name} must be {range}.");
    }

    private static object Paid(CreditRun run) => new
    {
        TotalCost = run.TotalCost.Amount,
        PaidByCredits = run.Used.Amount,
        OutOfPocket = run.OutOfPocket.Amount,
        CreditsUnused = run.Unused.Amount,
        PaysAllThroughMonth = run.PaysAllThrough,
    };

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
