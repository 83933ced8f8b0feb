using System.CommandLine;
using FinOpsDashboard.Application.Risk;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Uncertainty;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops risk</c>: how sure a feature's case is.</summary>
internal static class RiskCommand
{
    private const string Help = """
        Says how sure a feature's case is: which assumptions move its net present value most (each put to its low and high
        end), and what many draws of all of them at once come to. The same seed gives the same figures.

        Examples:
          finops risk --feature invoice-extraction
          finops risk --feature invoice-extraction --option distil-on-demand,promptCaching
          finops risk --feature invoice-extraction --option distil-provisioned --draws 1000000 --seed 7 --format json
        """;

    private static readonly Option<string> Feature = FeatureOption.Create();
    private static readonly Option<string> OptionId = new("--option") { Description = "The option, or the levers of a combination with commas; without it the option that the verdict is about.", HelpName = "ID" };
    private static readonly Option<int> Draws = new("--draws") { Description = "How many draws, 1,000 to 10,000,000.", HelpName = "N", DefaultValueFactory = _ => MonteCarlo.UsualDraws };
    private static readonly Option<int> Seed = new("--seed") { Description = "Where chance starts.", HelpName = "N", DefaultValueFactory = _ => 1 };

    public static Command Create()
    {
        var command = new Command("risk", Help) { Feature, OptionId, Draws, Seed };
        command.Run(async (context, parsed) =>
        {
            var (id, draws) = (parsed.GetValue(Feature)!, parsed.GetValue(Draws));
            if (!MonteCarlo.DrawsRange.Contains(draws)) throw CommandFailureException.BadInput($"--draws must be {MonteCarlo.DrawsRange}.");
            var view = await context.Get<FeatureRisk>().GetAsync(id, parsed.GetValue(OptionId), draws, parsed.GetValue(Seed), context.CancellationToken).ConfigureAwait(false)
                ?? throw FeatureOption.Unknown(id);
            if (view.Simulation is not { } drawn || view.Option is not { } option) throw new CommandFailureException(view.Sentence);
            await Console.Error.WriteLineAsync(view.Sentence).ConfigureAwait(false);
            var document = new
            {
                Feature = view.Workspace.Feature.Id,
                Option = view.SubjectId,
                view.Name,
                Answer = view.Sentence,
                NetPresentValueAtBase = option.NetPresentValue.Amount,
                drawn.Draws,
                drawn.Seed,
                NetPresentValue = new { P10 = drawn.NetPresentValue.P10.Dollars, P50 = drawn.NetPresentValue.P50.Dollars, P90 = drawn.NetPresentValue.P90.Dollars },
                drawn.PaybackMonths,
                drawn.ChanceOfLoss,
                drawn.ChanceOfNoPayback,
                Assumptions = view.Lines.Select(line => new
                {
                    line.Bar.Assumption.Path,
                    line.Bar.Assumption.Name,
                    line.Bar.Assumption.Low,
                    line.Bar.Assumption.Base,
                    line.Bar.Assumption.High,
                    NetPresentValueAtLow = line.Bar.AtLow?.Amount,
                    NetPresentValueAtHigh = line.Bar.AtHigh?.Amount,
                    Swing = line.Bar.Swing.Amount,
                    line.Bar.BreakEven,
                    line.Reason,
                    line.IsDefault,
                }),
            };
            ResultWriter.Write(new CommandResult(document, Table(view)), context.Format, Console.Out);
            return ExitStatus.Done;
        });
        return command;
    }

    private static ResultTable Table(RiskView view) => new(
        [
            new("assumption"), ResultColumn.Number("low"), ResultColumn.Number("base"), ResultColumn.Number("high"),
            ResultColumn.Number("netPresentValueAtLow"), ResultColumn.Number("netPresentValueAtHigh"), ResultColumn.Number("swing"), ResultColumn.Number("breakEven"),
        ],
        [.. view.Lines.Select(line => (IReadOnlyList<string>)
        [
            line.Bar.Assumption.Name, Text.Rounded(line.Bar.Assumption.Low, 6), Text.Rounded(line.Bar.Assumption.Base, 6), Text.Rounded(line.Bar.Assumption.High, 6),
            line.Bar.AtLow is { } low ? Text.Rounded(low.Amount, 2) : "", line.Bar.AtHigh is { } high ? Text.Rounded(high.Amount, 2) : "",
            Text.Rounded(line.Bar.Swing.Amount, 2), line.Bar.BreakEven is { } even ? Text.Rounded(even, 6) : "none",
        ])]);
}
