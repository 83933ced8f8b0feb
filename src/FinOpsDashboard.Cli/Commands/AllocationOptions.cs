using System.CommandLine;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Cli.Commands;

/// <summary>Options of commands that change how the bill is divided.</summary>
internal static class AllocationOptions
{
    public static readonly Option<BillingMonth?> ApplyFrom = MonthOptions.Create(
        "--apply-from", "The first closed month that is allocated anew; without it, closed months keep their rules.");

    public static readonly Option<string> Reason = new("--reason")
    {
        Description = "Why the rules change; it stands in the history.",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "",
    };

    public static AllocationChange ChangeOf(ParseResult parsed) => new(Who.Runs, parsed.GetValue(Reason)!, parsed.GetValue(ApplyFrom));
}
