using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>How far back a change goes and why, while it is chosen.</summary>
public sealed class ChangeForm
{
    public BillingMonth? ApplyFrom { get; set; }

    public string Reason { get; set; } = "";

    public AllocationChange ToChange(string by) => new(by, Reason.Trim(), ApplyFrom);
}
