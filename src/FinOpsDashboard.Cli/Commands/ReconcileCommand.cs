using System.CommandLine;
using System.Globalization;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Reconciliation;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops reconcile</c>: entered volumes and the price book beside the bill; <c>reconcile invoice</c> ties it to invoices.</summary>
internal static class ReconcileCommand
{
    private const string Help = """
        Compares three figures of every feature in a month: entered volumes x price book, billed quantity x price book, and billed
        cost (unblended, usage charges). Says what likely makes them differ; the causes and the rest add up to each difference to the
        last digit, and the features and what no feature carries to the bill. The causes are in --format json. Invoice totals that were
        entered are compared with the stored bill, credits, refunds and tax included.

        With --fail-on the exit status is 3 when billed quantity x price book of a feature differs from its billed cost by more than
        that many percent: lines without a known price count as a difference.

        Examples:
          finops reconcile --month 2026-10
          finops reconcile --month 2026-10 --feature support-assist --fail-on 2 --format json
          finops reconcile invoice --month 2026-10 --total 48210.11 --scope firstParty --note "INV-4711"
        """;

    private static readonly Option<string?> Feature = new("--feature") { Description = "Only this feature.", HelpName = "ID" };

    private static readonly Option<decimal?> FailOn = new("--fail-on")
    {
        Description = "End with 3 where a feature's billed quantity x price book differs from its billed cost by more percent.",
        HelpName = "PERCENT",
    };

    public static Command Create()
    {
        var month = ReconcileOptions.Month();
        var command = new Command("reconcile", Help) { ReconcileInvoiceCommand.Create(), month, Feature, FailOn };
        command.Run(async (context, parsed) =>
        {
            var limit = parsed.GetValue(FailOn);
            if (limit is < 0 or > 1_000_000) throw CommandFailureException.BadInput($"{FailOn.Name} is a percentage of 0 or more.");
            var view = await context.Get<MonthlyReconciliation>().GetAsync(parsed.GetValue(month)!.Value, context.CancellationToken).ConfigureAwait(false);
            var features = Chosen(view, parsed.GetValue(Feature));
            foreach (var remark in ReconciliationText.RemarksOf(view).Concat(view.TieOuts.Select(TieOutText.Of)))
                await Console.Error.WriteLineAsync(remark).ConfigureAwait(false);
            context.Print(new CommandResult(ReconciliationDocument.Of(view, features), Table(features, parsed.GetValue(Feature) is null ? view.Totals : null)));
            return await EndAsync(features, limit).ConfigureAwait(false);
        });
        return command;
    }

    private static IReadOnlyList<ReconciledFeature> Chosen(ReconciliationView view, string? featureId)
    {
        if (featureId is null) return view.Features;
        var chosen = view.Features.Where(feature => feature.Id == featureId).ToList();
        return chosen.Count > 0
            ? chosen
            : throw CommandFailureException.BadInput($"\"{featureId}\" was billed nothing in {view.Month} and has no volume for it. List features: finops features");
    }

    private static async Task<int> EndAsync(IReadOnlyList<ReconciledFeature> features, decimal? limit)
    {
        if (limit is not { } percent) return ExitStatus.Done;
        var drifting = features.Where(feature => feature.Figures.IsFeature && feature.DriftsBeyond(percent / 100)).ToList();
        foreach (var feature in drifting)
        {
            var gap = feature.Figures.BookToBilled;
            await Console.Error.WriteLineAsync(
                $"{feature.Id}: billed quantity x price book differs from billed cost by {Text.Rounded(gap.Amount.Amount, 2)} USD"
                + $"{(gap.Fraction is { } fraction ? $" ({Text.Rounded(fraction * 100, 2)} %)" : "")}, more than {Text.Exact(percent)} %.").ConfigureAwait(false);
        }

        return drifting.Count == 0 ? ExitStatus.Done : ExitStatus.Findings;
    }

    private static ResultTable Table(IReadOnlyList<ReconciledFeature> features, MonthReconciliation? totals) => new(
        [
            new("feature"), ResultColumn.Number("entered"), ResultColumn.Number("quantityAtPriceBook"), ResultColumn.Number("billed"),
            ResultColumn.Number("enteredMinusBilled"), ResultColumn.Number("enteredPercent"), ResultColumn.Number("quantityMinusBilled"),
            ResultColumn.Number("quantityPercent"), ResultColumn.Number("unpriced"), new("likelyCause"), ResultColumn.Number("causeAmount"), new("estimated"),
        ],
        [.. features.Select(Row)])
    {
        Totals = totals is null
            ? []
            :
            [
                "Total", totals.Entered is { } entered ? Text.Exact(entered.Amount) : "", Text.Exact(totals.AtBook.Amount), Text.Exact(totals.Billed.Amount),
                totals.Entered is { } first ? Text.Exact((first - totals.Billed).Amount) : "", "", Text.Exact((totals.AtBook - totals.Billed).Amount), "", "", "", "", "",
            ],
    };

    private static IReadOnlyList<string> Row(ReconciledFeature feature)
    {
        var figures = feature.Figures;
        return
        [
            feature.Id,
            figures is { Entered: { } entered, HasVolume: true } ? Text.Exact(entered.Amount) : "",
            Text.Exact(figures.AtBook.Amount),
            Text.Exact(figures.Billed.Amount),
            figures.EnteredToBilled is { } gap ? Text.Exact(gap.Amount.Amount) : "",
            Percent(figures.EnteredToBilled),
            Text.Exact(figures.BookToBilled.Amount.Amount),
            Percent(figures.BookToBilled),
            figures.UnpricedLines.Count().ToString(CultureInfo.InvariantCulture),
            feature.LikelyCause is { } cause ? CauseText.NameOf(cause, figures) : "",
            feature.LikelyCause is { } amount ? Text.Exact(amount.Amount.Amount) : "",
            figures.IsEstimated ? "true" : "false",
        ];
    }

    private static string Percent(Difference? difference) => difference?.Fraction is { } fraction ? Text.Rounded(fraction * 100, 2) : "";
}
