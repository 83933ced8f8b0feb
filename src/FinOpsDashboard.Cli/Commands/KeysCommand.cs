using System.CommandLine;
using System.Globalization;
using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops keys</c>: the tag keys and cost categories of the account beside those that spend is split by.</summary>
internal static class KeysCommand
{
    private const string Missing = "missing";

    private const string Help = """
        Lists the cost allocation tag keys (those of IAM principals, iamPrincipal/…, included) and the cost categories of the account: which
        of them are on costs of Bedrock, which spend is split by, and which configured ones the account does not have, with what was
        probably meant. Spend is split by what FinOps__Aws__CostAllocationTagKeys and FinOps__Aws__CostCategories name, and by nothing else:
        every key adds requests to a sync.

        Without --refresh nothing is asked of AWS. A sync reads the keys too, once a week, and once a day while a configured key is missing.
        A reading takes 5 requests while every list fits on a page and never more than 20, at 0.01 USD each: ce:GetTags and
        ce:GetCostCategories, of all costs and of Bedrock's, and ce:ListCostAllocationTags. What AWS denies is told, and the rest is read.

        With --fail-on missing the exit status is 3 while a configured key is missing.

        Examples:
          finops keys
          finops keys --refresh --format json
          finops keys --fail-on missing
        """;

    private static readonly Option<bool> Refresh = new("--refresh") { Description = "Ask AWS, for 0.01 USD a request." };

    private static readonly Option<string?> FailOn = new("--fail-on") { Description = "missing: end with 3 while a configured key is missing.", HelpName = Missing };

    public static Command Create()
    {
        var command = new Command("keys", Help) { Refresh, FailOn };
        command.Run(async (context, parsed) =>
        {
            if (parsed.GetValue(FailOn) is { } failOn && failOn != Missing) throw CommandFailureException.BadInput($"{FailOn.Name} takes {Missing}.");
            var review = context.Get<AccountKeyReview>();
            if (parsed.GetValue(Refresh))
            {
                var answer = await review.RefreshAsync("command line", context.CancellationToken).ConfigureAwait(false);
                if (answer.Failure is { } failure) throw new CommandFailureException($"{failure.Message}{Environment.NewLine}{failure.Advice}");
            }

            var view = await review.GetAsync(context.CancellationToken).ConfigureAwait(false);
            foreach (var remark in AccountKeyText.RemarksOf(view).Concat(AccountKeyText.FindingsOf(view))) await Console.Error.WriteLineAsync(remark).ConfigureAwait(false);
            var document = AccountKeyDocument.Of(view);
            context.Print(new CommandResult(document, Table(document)));
            return parsed.GetValue(FailOn) is not null && view.Lines.Any(line => line.State == AccountKeyState.Missing) ? ExitStatus.Findings : ExitStatus.Done;
        });
        return command;
    }

    private static ResultTable Table(AccountKeyDocument document) => new(
        [new("key"), new("state"), new("origin"), new("active"), new("carriesBedrock"), ResultColumn.Number("taggedPercent"), new("taggedMonth")],
        [
            .. document.Keys.Select(key => (IReadOnlyList<string>)
            [
                key.Dimension, key.State, key.Origin ?? "", Known(key.Active), Known(key.CarriesBedrock), key.TaggedPercent?.ToString(CultureInfo.InvariantCulture) ?? "", key.TaggedMonth ?? "",
            ]),
        ]);

    private static string Known(bool? value) => value switch { true => "yes", false => "no", null => "" };
}
