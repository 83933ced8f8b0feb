namespace FinOpsDashboard.Domain.Spend;

/// <summary>
/// Display names of models as they are spelt, found whatever case they are typed in. Names that differ by case alone are found only as
/// they are spelt, so that one is never taken for the other.
/// </summary>
public sealed class ModelSpellings
{
    private readonly HashSet<string> _names;
    private readonly Dictionary<string, string> _nameByAnyCase;

    /// <summary>Takes the names.</summary>
    public ModelSpellings(IEnumerable<string> names)
    {
        _names = new HashSet<string>(names, StringComparer.Ordinal);
        _nameByAnyCase = _names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The name as it is spelt; a name that is not known stays as it was typed.</summary>
    public string Of(string typed) => _names.Contains(typed) ? typed : _nameByAnyCase.GetValueOrDefault(typed, typed);
}
