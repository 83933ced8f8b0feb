using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>A shared cost, or a part of the one above it, ready to show.</summary>
/// <param name="Key">Tells rows apart.</param>
/// <param name="Name">The shared cost.</param>
/// <param name="IsFirst">Whether the row is the cost itself.</param>
/// <param name="Address">The rows on the bill that it is made of; null for parts.</param>
/// <param name="Method">By what it is divided; empty for parts.</param>
/// <param name="Who">Who takes the part.</param>
/// <param name="By">What the part was divided by, or why it was not.</param>
/// <param name="Amount">The cost, or the part.</param>
public sealed record SharedRow(string Key, string Name, bool IsFirst, string? Address, string Method, string Who, string By, Usd Amount)
{
    /// <summary>The rows of a month.</summary>
    public static IReadOnlyList<SharedRow> Of(MonthAllocationView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. view.Allocated.SharedCosts.SelectMany(cost => RowsOf(cost, view))];
    }

    private static IEnumerable<SharedRow> RowsOf(SharedCostMonth month, MonthAllocationView view)
    {
        var cost = month.Cost;
        yield return new SharedRow(
            cost.Id, cost.Name, true, month.Amount == Usd.Zero ? null : CarrierRow.SpendOf(view, cost.CarrierId), AllocationText.NameOf(cost.Method), "", UseOf(month), month.Amount);
        foreach (var part in month.Parts)
            yield return Part(part.FeatureId, view.Names.NameOf(part.FeatureId), AllocationText.WeightOf(cost.Method, part.Weight), part.Amount);
        if (month.Idle != Usd.Zero)
            yield return Part("(idle)", $"{view.Names.NameOf(cost.OwnerId ?? "")}, who bought it", "idle: nothing used it", month.Idle);
        if (month.Undivided != Usd.Zero)
            yield return Part("(nobody)", "Nobody", month.Reason ?? "", month.Undivided);

        SharedRow Part(string key, string who, string by, Usd amount) => new($"{cost.Id}/{key}", cost.Name, false, null, "", who, by, amount);
    }

    private static string UseOf(SharedCostMonth month) => month switch
    {
        { UsedShare: { } used } => $"{Format.Percent(used)} of the capacity was used",
        { Amount.Amount: 0m } => "Rules gave it nothing of this month.",
        _ => "",
    };
}
