using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>A plan while it is edited. Nothing is stored before what it would move was shown.</summary>
public sealed class PlanForm(StoredPlan current, IReadOnlyList<Feature> features, CarrierNames names)
{
    /// <summary>The plan that was read.</summary>
    public StoredPlan Current { get; } = current;

    /// <summary>The features there are.</summary>
    public IReadOnlyList<Feature> Features { get; } = features;

    /// <summary>The rules in the order they are tried.</summary>
    public List<AllocationRule> Rules { get; } = [.. current.Plan.Rules];

    /// <summary>The shared costs.</summary>
    public List<SharedCost> SharedCosts { get; } = [.. current.Plan.SharedCosts];

    /// <summary>The names of carriers, new shared costs included.</summary>
    public CarrierNames Names => names.With(SharedCosts);

    /// <summary>Whether something was edited.</summary>
    public bool IsEdited => !PlanChanges.AreSame(Current.Plan, ToPlan());

    /// <summary>The plan as it is edited.</summary>
    /// <exception cref="ArgumentException">The rules look at more than one split dimension.</exception>
    public AllocationPlan ToPlan() => new([.. Rules], [.. SharedCosts]);

    /// <summary>Tries a rule one place earlier (−1) or later (1).</summary>
    public void Move(int index, int by)
    {
        if (index + by < 0 || index + by >= Rules.Count) return;
        (Rules[index], Rules[index + by]) = (Rules[index + by], Rules[index]);
    }

    /// <summary>Takes a shared cost with its rules; a known one keeps its place.</summary>
    public void Take(SharedCost cost, IReadOnlyList<AllocationRule> rules)
    {
        ArgumentNullException.ThrowIfNull(cost);
        var place = SharedCosts.FindIndex(known => known.Id == cost.Id);
        if (place < 0) SharedCosts.Add(cost);
        else SharedCosts[place] = cost;
        Replace(cost.CarrierId, rules, isFirst: place < 0);
    }

    /// <summary>Takes a shared cost out, with its rules.</summary>
    public void Remove(SharedCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        SharedCosts.RemoveAll(known => known.Id == cost.Id);
        Replace(cost.CarrierId, [], isFirst: false);
    }

    /// <summary>Takes rules and shared costs of another plan.</summary>
    public void TakeFrom(AllocationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Rules.Clear();
        Rules.AddRange(plan.Rules);
        SharedCosts.Clear();
        SharedCosts.AddRange(plan.SharedCosts);
    }

    /// <summary>Rules of a new shared cost are tried first: they name special charges, which a feature's rule would take otherwise.</summary>
    private void Replace(string carrierId, IReadOnlyList<AllocationRule> rules, bool isFirst)
    {
        var place = isFirst ? 0 : Rules.FindIndex(rule => rule.FeatureId == carrierId);
        Rules.RemoveAll(rule => rule.FeatureId == carrierId);
        Rules.InsertRange(place < 0 ? Rules.Count : place, rules);
    }
}
