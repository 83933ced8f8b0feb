using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>The page that everybody opens first.</summary>
public sealed partial class Overview
{
    private string? _answer;

    [Inject]
    private ISpendLedger Ledger { get; set; } = null!;

    private static bool HoldsNothing(LedgerState state) => state is { NeverSynced: true, HoldsDemoData: false };

    private static string? EstimatedNote(LedgerState state) =>
        state.FirstEstimatedDay is { } day ? $"From {Format.Day(day)} on AWS calls the figures estimated." : null;

    private void Tell(LedgerState state) => _answer = HoldsNothing(state)
        ? "No spend is known yet. One step brings it here, and this page opens with last month’s bill."
        : "The ledger holds spend.";
}
