using System.CommandLine;
using System.CommandLine.Parsing;
using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops commitments</c>: how many model units to hold, and for how long.</summary>
internal static class CommitmentsCommand
{
    private const string Help = """
        Prints how many model units of Provisioned Throughput to hold for six months, for one month, and to buy by the hour, so
        that a week of demand costs least. The answer goes to standard error, the layers to standard output.

        The week is the billed days of --feature, a few words in --week, or 168 numbers in --profile: one line for each hour from
        Monday 00:00 UTC with all tokens, or with input and output; or 7 lines of 24 numbers. AWS does not publish what a model
        unit delivers: --input-per-minute and --output-per-minute are your own figures, unless the feature's workspace has them.

        Examples:
          finops commitments --feature ticket-triage
          finops commitments --model "Llama 3.1 70B" --input-per-minute 300000 --output-per-minute 40000 --week 8-18:45000000/9000000/4000000
          finops commitments --model "Llama 3.1 70B" --input-per-minute 300000 --output-per-minute 40000 --profile week.csv --without onDemand --format csv
        """;

    private static readonly Option<string?> Feature = new("--feature") { Description = "Takes the week, the model and its units from this feature.", HelpName = "ID" };
    private static readonly Option<string?> Model = new("--model") { Description = "The model, by any of its names.", HelpName = "MODEL" };
    private static readonly Option<string?> Region = new("--region") { Description = "The Region of the prices, such as us-west-2.", HelpName = "REGION" };
    private static readonly Option<bool?> Custom = new("--custom") { Description = "Whether the model is fine-tuned or distilled; true for a feature's student.", HelpName = "true|false" };
    private static readonly Option<string?> Profile = new("--profile") { Description = "A file of 168 numbers; - for standard input.", HelpName = "FILE" };
    private static readonly Option<WeekPattern?> Week = new("--week")
    {
        Description = "Tokens an hour in working hours, on nights and on weekends, such as 8-18:2000000/200000/0.",
        HelpName = "FROM-TO:WORK/NIGHT/WEEKEND",
        CustomParser = ParseWeek,
    };

    private static readonly Option<decimal?> Input = Number("--input-per-minute", "Input tokens a minute that one model unit takes.", NumberRange.Throughput);
    private static readonly Option<decimal?> Output = Number("--output-per-minute", "Output tokens a minute that one model unit gives.", NumberRange.Throughput);
    private static readonly Option<decimal?> NoCommitment = Number("--no-commitment", "USD per model unit and hour without commitment.", NumberRange.Price);
    private static readonly Option<decimal?> OneMonth = Number("--one-month", "USD per model unit and hour for one month.", NumberRange.Price);
    private static readonly Option<decimal?> SixMonths = Number("--six-months", "USD per model unit and hour for six months.", NumberRange.Price);
    private static readonly Option<decimal?> InputPrice = Number("--input-price", "USD per million input tokens on demand.", NumberRange.Price);
    private static readonly Option<decimal?> OutputPrice = Number("--output-price", "USD per million output tokens on demand.", NumberRange.Price);
    private static readonly Option<string[]> Without = WithoutOption();
    private static readonly Option<decimal?> OutputShare = Number("--output-share", "Output in all tokens, 0 to 1, where numbers do not tell. Default: the bill's, else 0.2.", NumberRange.Fraction);
    private static readonly Option<decimal?> Peak = Number("--peak", "Busiest minute of an hour over its average minute. Default 1.", Workload.PeakToAverageRange);
    private static readonly Option<decimal?> HoursPerMonth = Number("--hours-per-month", "Default 730.", LadderQuestion.HoursRange);
    private static readonly Option<decimal?> Fall = Number("--fall", "A fall of demand, 0 to 1. Default 0.3.", NumberRange.Fraction);
    private static readonly Option<decimal?> FallMonth = Number("--fall-month", "The month in which it falls. Default 3.", StrandedCost.MonthRange);
    private static readonly Option<decimal?> RetiredAfter = Number("--retired-after", "Months after which the model is retired. Default 9.", StrandedCost.MonthRange);

    public static Command Create()
    {
        var command = new Command("commitments", Help)
        {
            Feature, Model, Region, Custom, Profile, Week, Input, Output, NoCommitment, OneMonth, SixMonths, InputPrice, OutputPrice, Without,
            OutputShare, Peak, HoursPerMonth, Fall, FallMonth, RetiredAfter,
        };
        command.Run(async (context, parsed) =>
        {
            var hours = await ReadHoursAsync(parsed, context.CancellationToken).ConfigureAwait(false);
            var view = await context.Get<CommitmentWorkspace>().GetAsync(RequestOf(parsed, hours), context.CancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(Feature) is { Length: > 0 } id && view.Feature is null)
                throw CommandFailureException.BadInput($"There is no feature \"{id}\". List them: finops features");
            if (view.Ladder is null) throw CommandFailureException.BadInput(view.Missing.Prepend(view.Answer));
            await Console.Error.WriteLineAsync(view.Answer).ConfigureAwait(false);
            if (view.Ladder.NeedsSpillOver) await Console.Error.WriteLineAsync(CommitmentAnswer.SpillOver).ConfigureAwait(false);
            context.Print(CommitmentsResult.Of(view));
            return ExitStatus.Done;
        });
        return command;
    }

    private static CommitmentRequest RequestOf(ParseResult parsed, DemandWeek? hours) => new()
    {
        FeatureId = parsed.GetValue(Feature) ?? "",
        Model = parsed.GetValue(Model),
        RegionId = parsed.GetValue(Region),
        IsCustomModel = parsed.GetValue(Custom),
        InputTokensPerMinute = parsed.GetValue(Input),
        OutputTokensPerMinute = parsed.GetValue(Output),
        HourNoCommitmentUsd = parsed.GetValue(NoCommitment),
        HourOneMonthUsd = parsed.GetValue(OneMonth),
        HourSixMonthsUsd = parsed.GetValue(SixMonths),
        InputPriceUsd = parsed.GetValue(InputPrice),
        OutputPriceUsd = parsed.GetValue(OutputPrice),
        Without = (parsed.GetValue(Without) ?? []).Select(word => Enum.Parse<LadderRung>(word, ignoreCase: true)).ToHashSet(),
        Source = hours is not null ? WeekSource.Hours : parsed.GetValue(Week) is not null ? WeekSource.Pattern : null,
        Pattern = parsed.GetValue(Week),
        Hours = hours,
        OutputShare = parsed.GetValue(OutputShare),
        PeakToAverageRatio = parsed.GetValue(Peak),
        HoursPerMonth = parsed.GetValue(HoursPerMonth),
        FallShare = parsed.GetValue(Fall),
        FallMonth = (int?)parsed.GetValue(FallMonth),
        RetirementMonths = (int?)parsed.GetValue(RetiredAfter),
    };

    private static async Task<DemandWeek?> ReadHoursAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Profile) is not { } path) return null;
        if (parsed.GetValue(Week) is not null) throw CommandFailureException.BadInput("Give --profile or --week, not both.");
        var text = await InputFile.ReadTextAsync(path, cancellationToken).ConfigureAwait(false);
        var reading = WeekText.Read(text, parsed.GetValue(OutputShare) ?? CommitmentRequest.StandardOutputShare);
        if (reading.Week is null) throw CommandFailureException.BadInput(reading.Faults);
        await Console.Error.WriteLineAsync($"Read {reading.Shape}.").ConfigureAwait(false);
        return reading.Week;
    }

    private static Option<decimal?> Number(string name, string description, NumberRange range) => new(name)
    {
        Description = description,
        HelpName = "NUMBER",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (TypedNumber.TryParse(text, out var number) && range.Contains(number)) return number;
            result.AddError($"{name} \"{text}\" has to be {range}.");
            return null;
        },
    };

    private static WeekPattern? ParseWeek(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (WeekPattern.Parse(text) is { } pattern) return pattern;
        result.AddError($"\"{text}\" describes no week. Write it as 8-18:2000000/200000/0: working hours, then tokens an hour at work, on nights and on weekends.");
        return null;
    }

    private static Option<string[]> WithoutOption()
    {
        string[] words = [.. LadderRungs.All.Select(CommitmentAddress.ToWord)];
        var option = new Option<string[]>("--without") { Description = "Leaves a way to pay out; may be given several times.", HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
