using System.CommandLine;
using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Forecasting;
using ArgumentResult = System.CommandLine.Parsing.ArgumentResult;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops forecast</c>: what the month, the quarter and the year will likely end at.</summary>
internal static class ForecastCommand
{
    private const string Help = """
        Says what the current month, calendar quarter and calendar year will likely cost, in total and by feature: billed so far, expected
        still, the total, and the range that holds it in 8 of 10 cases. Costs are unblended usage charges.

        Nothing is asked of AWS unless --with-aws-forecast says so: that is one request, 0.01 USD, for AWS's own forecast of the same charges by
        day, for three months at most. It is kept with its time and shown as the method aws from then on, for the whole bill. Its range adds up
        AWS's 80 % intervals of single days. Earlier readings are held against what was billed since (--format json).

        runRate: the mean of the last complete days goes on. trend: a straight line with a level for each weekday, from 4 whole weeks on.
        drivers: entered volumes and their growth at the price that was billed for them, else the price book's. Estimated days count as
        billed, but nothing is learnt from them. How each method would have done in the last months is in --format json; the one with the
        smallest past error is marked as suggested.

        Examples:
          finops forecast
          finops forecast --to yearEnd --method trend --format csv
          finops forecast --feature support-assist --format json
          finops forecast --to monthEnd --with-aws-forecast
        """;

    private static readonly Option<string?> Feature = new("--feature") { Description = "Only this feature.", HelpName = "ID" };

    private static readonly Option<ForecastHorizon?> To = new("--to")
    {
        Description = "Only to the end of this period.",
        HelpName = string.Join('|', ForecastWords.Horizons),
        CustomParser = Parse<ForecastHorizon>,
    };

    private static readonly Option<ForecastMethod?> Method = new("--method")
    {
        Description = "Only by this method.",
        HelpName = string.Join('|', ForecastWords.Methods),
        CustomParser = Parse<ForecastMethod>,
    };

    private static readonly Option<bool> WithAws = new("--with-aws-forecast") { Description = "Ask AWS for its own forecast first, for 0.01 USD." };

    public static Command Create()
    {
        var command = new Command("forecast", Help) { Feature, To, Method, WithAws };
        command.Run(async (context, parsed) =>
        {
            if (parsed.GetValue(WithAws))
            {
                var answer = await context.Get<AwsForecastRequests>().ReadAsync("command line", context.CancellationToken).ConfigureAwait(false);
                if (answer.Failure is { } failure) throw new CommandFailureException($"{failure.Message}{Environment.NewLine}{failure.Advice}");
                if (answer.Value!.Unavailable is { Length: > 0 } why) await Console.Error.WriteLineAsync($"AWS has no forecast: {why}").ConfigureAwait(false);
            }

            var view = await context.Get<SpendForecasts>().GetAsync(context.CancellationToken).ConfigureAwait(false);
            var feature = parsed.GetValue(Feature);
            if (feature is not null && (feature.Length == 0 || view.Find(feature) is null))
                throw CommandFailureException.BadInput($"\"{feature}\" has no spend and no volume to foresee from. List features: finops features");
            foreach (var remark in ForecastText.RemarksOf(view)) await Console.Error.WriteLineAsync(remark).ConfigureAwait(false);
            var aws = await context.Get<AwsForecastQuery>().GetAsync(view, context.CancellationToken).ConfigureAwait(false);
            var document = ForecastDocument.Of(view, feature, parsed.GetValue(To), parsed.GetValue(Method), aws, context.CancellationToken);
            context.Print(new CommandResult(document, Table(document)));
            return ExitStatus.Done;
        });
        return command;
    }

    private static ResultTable Table(ForecastDocument document)
    {
        var accuracy = document.Accuracy.ToDictionary(row => (row.Feature, row.Method));
        return new ResultTable(
            [
                new("feature"), new("horizon"), new("method"), ResultColumn.Number("billed"), ResultColumn.Number("expected"), ResultColumn.Number("total"),
                ResultColumn.Number("low"), ResultColumn.Number("high"), new("rangeFrom"), ResultColumn.Number("pastErrorPercent"), ResultColumn.Number("biasPercent"), new("suggested"),
            ],
            [.. document.Rows.Select(row => Row(row, accuracy[(row.Feature, row.Method)])), .. AwsRows(document)]);
    }

    private static IReadOnlyList<string> Row(ForecastDocumentRow row, ForecastAccuracyDocument accuracy) =>
    [
        row.Feature ?? "(total)", row.Horizon, row.Method, row.Billed, row.Expected ?? "", row.Total ?? "", row.Low ?? "", row.High ?? "", row.RangeFrom ?? "",
        accuracy.MeanAbsoluteErrorPercent is { } error ? Text.Rounded(error, 2) : "", accuracy.BiasPercent is { } bias ? Text.Rounded(bias, 2) : "", row.Suggested ? "true" : "false",
    ];

    /// <summary>AWS's own forecast for the horizons that are shown; none where one method was asked for.</summary>
    private static IEnumerable<IReadOnlyList<string>> AwsRows(ForecastDocument document) =>
        document.AwsForecast is { } aws && document.Rows.Select(row => row.Method).Distinct().Count() > 1
            ? aws.Rows.Where(row => document.Rows.Any(shown => shown.Horizon == row.Horizon)).Select(row => (IReadOnlyList<string>)
                ["(total)", row.Horizon, "aws", row.Billed, row.Expected ?? "", row.Total ?? "", row.Low ?? "", row.High ?? "", row.Total is null ? "" : "dailyIntervals", "", "", "false"])
            : [];

    private static T? Parse<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var text = result.Tokens[0].Value;
        if (ForecastWords.Read<T>(text) is { } value) return value;
        result.AddError($"\"{text}\" is none of {string.Join(", ", Enum.GetValues<T>().Select(known => ForecastWords.Of(known)))}.");
        return null;
    }
}
