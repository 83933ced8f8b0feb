using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>What changed rules would move, and whether closed months are to follow.</summary>
public sealed partial class PreviewPanel
{
    private const string Note = "Unblended cost of usage. Whatever the rules, features and remainders add up to the bill.";

    private IReadOnlyList<PreviewCarrier> _carriers = [];
    private IReadOnlyList<PreviewMonth> _months = [];
    private Usd _moved;

    /// <summary>What would move.</summary>
    [Parameter, EditorRequired]
    public required AllocationPreview Preview { get; set; }

    /// <summary>What is chosen and typed here.</summary>
    [Parameter, EditorRequired]
    public required ChangeForm Form { get; set; }

    /// <summary>Whether it is being stored.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Told when it is to be stored.</summary>
    [Parameter]
    public EventCallback Confirmed { get; set; }

    /// <summary>Told when the preview is to go.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    private string Told
    {
        get
        {
            var moving = _months.Count(month => month.Moved != Usd.Zero && IsApplied(month));
            var dividing = _months.Count(month => month.DividesOtherwise && IsApplied(month));
            var moved = moving == 0 ? "By rules, nothing moves in the months that are allocated anew." : $"{Format.Money(_moved)} changes hands in {Count(moving, "month")}.";
            return dividing == 0 ? moved : $"{moved} Shared costs are divided otherwise in {Count(dividing, "month")}: the page Allocation shows the parts once it is stored.";
        }
    }

    private string HeldQuestion =>
        $"{Count(Preview.Held.Count, "closed month")} would change by {Format.Money(Preview.Held.Sum(month => month.Moved))}. Allocate them anew as well?";

    protected override void OnParametersSet() => Count();

    private static string Count(int number, string what) => $"{Format.Count(number)} {what}{(number == 1 ? "" : "s")}";

    private void Count()
    {
        _carriers = Preview.Carriers(Form.ApplyFrom);
        _moved = Preview.Moved(Form.ApplyFrom);
        _months = [.. Preview.Months.Where(month => month.IsTouched || !month.Planned.IsHeld).Reverse()];
    }

    private void Choose(BillingMonth? from)
    {
        Form.ApplyFrom = from;
        Count();
    }

    private void ChooseMonth(ChangeEventArgs change)
    {
        if (BillingMonth.TryParse(change.Value as string, out var month)) Choose(month);
    }

    private bool IsApplied(PreviewMonth month) => !month.Planned.IsHeld || month.Planned.Month >= Form.ApplyFrom;

    private string FateOf(PreviewMonth month)
    {
        if (!IsApplied(month)) return "Closed: stays as it is.";
        return month.Planned.IsHeld ? "Closed, and allocated anew because you ask for it." : "Allocated anew.";
    }
}
