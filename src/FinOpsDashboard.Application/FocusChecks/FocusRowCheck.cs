namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>Asks the rules of those columns that a file has.</summary>
internal sealed class FocusRowCheck
{
    private readonly FocusFindings _findings;
    private readonly FocusRule[] _rules;
    private readonly List<(FocusPairRule Rule, Dictionary<string, string> Known)> _pairs;

    public FocusRowCheck(Func<string, bool> isThere, FocusFindings findings)
    {
        _findings = findings;
        _rules = [.. FocusRules.OfRows.Where(rule => isThere(rule.Column) && rule.Needs.All(isThere))];
        _pairs =
        [
            .. FocusRules.OfFiles.Where(rule => isThere(rule.Column) && isThere(rule.Other))
                .Select(rule => (rule, new Dictionary<string, string>(StringComparer.Ordinal))),
        ];
    }

    public void Run(FocusRecord row, long line)
    {
        foreach (var rule in _rules)
        {
            if (rule.IsBroken(row)) _findings.Add(line, rule, row[rule.Column]);
        }

        foreach (var (rule, known) in _pairs)
        {
            if (row[rule.Column] is not { } value || row[rule.Other] is not { } other) continue;
            if (known.TryAdd(value, other) || known[value] == other) continue;
            _findings.Add(line, rule, value, known[value], other);
        }
    }
}
