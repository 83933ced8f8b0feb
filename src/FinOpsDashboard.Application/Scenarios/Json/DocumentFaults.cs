using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>Gathers what is wrong with a document: everything, but no more than anyone reads.</summary>
internal sealed class DocumentFaults
{
    /// <summary>After this many faults the rest is not listed.</summary>
    public const int Most = 100;

    private readonly List<ScenarioFault> _faults = [];

    /// <summary>Whether no further fault is listed.</summary>
    public bool IsFull => _faults.Count > Most;

    /// <summary>The faults in the order found.</summary>
    public IReadOnlyList<ScenarioFault> All => _faults;

    public void Add(string path, string message)
    {
        if (_faults.Count < Most)
            _faults.Add(new(path, message));
        else if (_faults.Count == Most)
            _faults.Add(new(DocumentPath.Root, $"has more than {Most} faults; the others are not listed"));
    }

    /// <summary>
    /// Adds a fault that was found on the values as read. Where the reading itself failed, the value is a stand-in, and what a rule says
    /// about a stand-in is no news.
    /// </summary>
    public void AddUnlessUnread(ScenarioFault fault)
    {
        if (!_faults.Exists(known => fault.Path == known.Path
            || fault.Path.StartsWith(known.Path + ".", StringComparison.Ordinal)
            || fault.Path.StartsWith(known.Path + "[", StringComparison.Ordinal)))
            Add(fault.Path, fault.Message);
    }
}
