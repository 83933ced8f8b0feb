using FinOpsDashboard.Application.Features;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>A feature while it is edited; nothing is lost when it cannot be saved.</summary>
public sealed class FeatureForm
{
    private readonly bool _isNew;

    public FeatureForm(Feature? feature)
    {
        _isNew = feature is null;
        (Id, Name, Owner, Description) = (feature?.Id ?? "", feature?.Name ?? "", feature?.Owner ?? "", feature?.Description ?? "");
        Rules = [.. (feature?.Rules ?? []).Select(rule => new RuleForm(rule))];
        if (Rules.Count == 0) Rules.Add(new RuleForm());
    }

    public bool IsMissing { get; init; }

    /// <summary>The split dimensions that a rule may look at.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>The models on the bill.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    public string Id { get; set; }

    public string Name { get; set; }

    public string Owner { get; set; }

    public string Description { get; set; }

    public List<RuleForm> Rules { get; }

    /// <summary>Takes a name; a new feature's id follows it until somebody writes one.</summary>
    public void SetName(string? name)
    {
        if (_isNew && Id == Slug.Of(Name)) Id = Slug.Of(name ?? "");
        Name = name ?? "";
    }

    public Feature ToFeature() => new()
    {
        Id = Id.Trim(),
        Name = Name.Trim(),
        Owner = Owner.Trim(),
        Description = Description.Trim(),
        Rules = [.. Rules.Where(rule => !rule.IsEmpty).Select(rule => rule.ToRule(Id.Trim()))],
    };
}
