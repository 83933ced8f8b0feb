namespace FinOpsDashboard.Domain.Budgets;

/// <summary>Whose spend a budget is for. The default value is the whole bill.</summary>
public readonly record struct BudgetScope
{
    private readonly string? _name;

    private BudgetScope(BudgetScopeKind kind, string name) => (Kind, _name) = (kind, name);

    /// <summary>The whole Bedrock bill.</summary>
    public static BudgetScope Bill => default;

    /// <summary>What kind.</summary>
    public BudgetScopeKind Kind { get; }

    /// <summary>The owner of the features, or the feature's id; empty for the whole bill.</summary>
    public string Name => _name ?? "";

    /// <summary>The features of an owner, whoever they are by now.</summary>
    /// <param name="owner">The owner; case does not matter.</param>
    public static BudgetScope Team(string owner) => Named(BudgetScopeKind.Team, owner);

    /// <summary>One feature.</summary>
    /// <param name="id">Its id.</param>
    public static BudgetScope Feature(string id) => Named(BudgetScopeKind.Feature, id);

    /// <summary>A scope of a kind.</summary>
    /// <param name="kind">What kind.</param>
    /// <param name="name">The owner or the id; not used for the whole bill.</param>
    public static BudgetScope Of(BudgetScopeKind kind, string name) => kind switch
    {
        BudgetScopeKind.Bill => Bill,
        BudgetScopeKind.Team => Team(name),
        BudgetScopeKind.Feature => Feature(name),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such scope."),
    };

    /// <summary>Reads <c>bill</c>, <c>team:Customer Care</c> or <c>feature:support-assist</c>.</summary>
    public static bool TryParse(string? text, out BudgetScope scope)
    {
        scope = default;
        var trimmed = (text ?? "").Trim();
        if (trimmed.Equals("bill", StringComparison.OrdinalIgnoreCase)) return true;
        var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || trimmed[(colon + 1)..].Trim() is not { Length: > 0 } name) return false;
        switch (trimmed[..colon].Trim().ToUpperInvariant())
        {
            case "TEAM":
                scope = Team(name);
                return true;
            case "FEATURE":
                scope = Feature(name);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether both stand for the same spend.</summary>
    public bool Equals(BudgetScope other) => Kind == other.Kind && Name.Equals(other.Name, Comparison);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Name.ToUpperInvariant());

    /// <summary>The scope as commands write it: <c>bill</c>, <c>team:Customer Care</c>, <c>feature:support-assist</c>.</summary>
    public override string ToString() => Kind switch
    {
        BudgetScopeKind.Team => $"team:{Name}",
        BudgetScopeKind.Feature => $"feature:{Name}",
        _ => "bill",
    };

    private StringComparison Comparison => Kind == BudgetScopeKind.Team ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static BudgetScope Named(BudgetScopeKind kind, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new BudgetScope(kind, name.Trim());
    }
}
