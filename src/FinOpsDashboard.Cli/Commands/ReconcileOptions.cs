using System.CommandLine;
using System.CommandLine.Parsing;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Cli.Commands;

/// <summary>Options of the commands around reconciliation.</summary>
internal static class ReconcileOptions
{
    /// <summary><c>--month YYYY-MM</c>.</summary>
    public static Option<BillingMonth?> Month() => new("--month")
    {
        Description = "The month of the bill.",
        HelpName = "YYYY-MM",
        Required = true,
        CustomParser = ParseMonth,
    };

    /// <summary><c>--scope</c>: which charges an invoice bills.</summary>
    public static Option<InvoiceScope> Scope() => new("--scope")
    {
        Description = "all: the whole of Bedrock; firstParty: without AWS Marketplace; marketplace: its models alone.",
        HelpName = "all|firstParty|marketplace",
        DefaultValueFactory = _ => InvoiceScope.All,
        CustomParser = ParseScope,
    };

    private static BillingMonth? ParseMonth(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (BillingMonth.TryParse(text, out var month)) return month;
        result.AddError($"\"{text}\" is no month. Write it as 2026-09.");
        return null;
    }

    private static InvoiceScope ParseScope(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (InvoiceScopes.TryParse(text, out var scope)) return scope;
        result.AddError($"\"{text}\" is no scope. Use {string.Join(", ", Enum.GetValues<InvoiceScope>().Select(known => known.ToWord()))}.");
        return default;
    }
}
