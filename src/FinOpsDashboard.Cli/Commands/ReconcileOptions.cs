using System.CommandLine;
using System.CommandLine.Parsing;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Cli.Commands;

/// <summary>Options of the commands around reconciliation.</summary>
internal static class ReconcileOptions
{
    /// <summary><c>--month YYYY-MM</c>.</summary>
    public static Option<BillingMonth?> Month() => MonthOptions.Create("--month", "The month of the bill.", isRequired: true);

    /// <summary><c>--scope</c>: which charges an invoice bills.</summary>
    public static Option<InvoiceScope> Scope() => new("--scope")
    {
        Description = "all: the whole of Bedrock; firstParty: without AWS Marketplace; marketplace: its models alone.",
        HelpName = "all|firstParty|marketplace",
        DefaultValueFactory = _ => InvoiceScope.All,
        CustomParser = ParseScope,
    };

    private static InvoiceScope ParseScope(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (InvoiceScopes.TryParse(text, out var scope)) return scope;
        result.AddError($"\"{text}\" is no scope. Use {string.Join(", ", Enum.GetValues<InvoiceScope>().Select(known => known.ToWord()))}.");
        return default;
    }
}
