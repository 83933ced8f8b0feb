using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Money;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>What is stranded if demand falls or the model is retired, and what is owed for held units month by month.</summary>
public sealed partial class RisksTable
{
    private const int MonthsTold = 6;
    private static readonly IReadOnlyList<string> MonthChoices = [.. Enumerable.Range(0, MonthsTold + 1).Select(months => Format.Count(months))];
    private IReadOnlyList<RiskRow> _rows = [];
    private IReadOnlyList<OwedRow> _owed = [];

    /// <summary>A view with a ladder.</summary>
    [Parameter, EditorRequired]
    public required CommitmentView View { get; set; }

    protected override void OnParametersSet()
    {
        var ladder = View.Ladder!;
        _rows =
        [
            Row($"Demand falls by {Format.PercentExact(View.FallShare)} in month {View.FallMonth}", ladder.AfterFall(View.FallShare, View.FallMonth),
                $"Every hour asks for {Format.PercentExact(View.FallShare)} less from the beginning of month {View.FallMonth} on, when its terms are already bought. "
                + "Idle units are needed in no hour any more. Paid too much is what all held units cost until their terms end, less the cheapest way to serve what is left."),
            Row($"The model is retired after {Format.Months(View.RetirementMonths)}", ladder.AfterRetirement(View.RetirementMonths),
                "Terms are whole: one that has begun is paid to its end, and serves nothing after the model is gone. Terms of six months begin in months 1, 7, 13 and so on."),
        ];
        _owed = ladder.RemainingCommitment(0) == Usd.Zero
            ? []
            : [new("Still owed, USD", [.. Enumerable.Range(0, MonthsTold + 1).Select(months => (Format.Amount(ladder.RemainingCommitment(months)), months))])];
    }

    private static RiskRow Row(string name, StrandedCost stranded, string counted) =>
        new(name, Format.Count(stranded.IdleUnits), Format.Amount(stranded.IdleCost), Format.Amount(stranded.OverpaidCost), counted);
}

/// <summary>A change, ready to show.</summary>
internal sealed record RiskRow(string Name, string Units, string Idle, string Overpaid, string Counted);

/// <summary>What is owed, month by month.</summary>
internal sealed record OwedRow(string Name, IReadOnlyList<(string Amount, int Months)> Amounts);
