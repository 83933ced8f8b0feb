using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Web.Components.Features;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>A shared cost while it is edited, with the rules that give it spend.</summary>
public sealed class SharedCostForm
{
    public SharedCostForm(SharedCost? cost, IReadOnlyList<AllocationRule> rules, IReadOnlyList<Feature> features)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(features);
        IsNew = cost is null;
        (Id, Name, Method, OwnerId) = (cost?.Id ?? "", cost?.Name ?? "", cost?.Method ?? SplitMethod.DirectCost, cost?.OwnerId ?? "");
        (InputRate, OutputRate) = (cost?.InputTokensPerUnitMinute, cost?.OutputTokensPerUnitMinute);
        Rules = [.. rules.Where(rule => cost is not null && rule.FeatureId == cost.CarrierId).Select(rule => new RuleForm(rule))];
        if (Rules.Count == 0) Rules.Add(new RuleForm());
        var chosen = (cost?.Receivers ?? []).ToDictionary(receiver => receiver.FeatureId, StringComparer.Ordinal);
        Receivers =
        [
            .. features.Select(feature => new ReceiverForm
            {
                FeatureId = feature.Id,
                Name = feature.Name,
                IsChosen = chosen.ContainsKey(feature.Id),
                Percent = chosen.GetValueOrDefault(feature.Id)?.Percent,
            }),
        ];
    }

    public bool IsNew { get; }

    public string Id { get; set; }

    public string Name { get; set; }

    public SplitMethod Method { get; set; }

    public string OwnerId { get; set; }

    public decimal? InputRate { get; set; }

    public decimal? OutputRate { get; set; }

    public List<RuleForm> Rules { get; }

    public IReadOnlyList<ReceiverForm> Receivers { get; }

    /// <summary>Whether it divides what no rule takes: such a cost has no rules.</summary>
    public bool IsUnallocated => Id.Trim() == SharedCost.UnallocatedId;

    public SharedCost ToCost() => new()
    {
        Id = Id.Trim(),
        Name = Name.Trim(),
        Method = Method,
        OwnerId = Method == SplitMethod.UsedCapacity && OwnerId.Length > 0 ? OwnerId : null,
        InputTokensPerUnitMinute = Method == SplitMethod.UsedCapacity ? InputRate : null,
        OutputTokensPerUnitMinute = Method == SplitMethod.UsedCapacity ? OutputRate : null,
        Receivers =
        [
            .. Receivers.Where(receiver => receiver.IsChosen)
                .Select(receiver => new SharedCostReceiver(receiver.FeatureId, Method == SplitMethod.FixedShares ? receiver.Percent : null)),
        ],
    };

    public IReadOnlyList<AllocationRule> ToRules() =>
        IsUnallocated ? [] : [.. Rules.Where(rule => !rule.IsEmpty).Select(rule => rule.ToRule(ToCost().CarrierId))];
}
