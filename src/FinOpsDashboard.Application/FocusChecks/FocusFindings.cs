namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>Collects findings: all are counted, the first few of each rule and column are kept.</summary>
internal sealed class FocusFindings
{
    /// <summary>Stands for the rule where a file is no table.</summary>
    public const string File = "file";

    private const int LongestValue = 80;

    private readonly List<FocusFinding> _kept = [];
    private readonly Dictionary<(string Rule, string Column), int> _counts = [];
    private long _violations;
    private long _remarks;

    public void Add(FocusFinding finding)
    {
        if (IsToBeKept(finding.Rule, finding.Column, finding.Severity)) _kept.Add(finding);
    }

    public void Add(long line, FocusRule rule, string? value)
    {
        if (!IsToBeKept(rule.Id, rule.Column, rule.Severity)) return;
        _kept.Add(new(line, rule.Column, rule.Id, rule.Severity, $"{rule.Column} {rule.Says}, and is {Quoted(value)}.", rule.Advice));
    }

    public void Add(long line, FocusPairRule rule, string value, string first, string other)
    {
        if (!IsToBeKept(rule.Id, rule.Column, rule.Severity)) return;
        _kept.Add(new(
            line, rule.Column, rule.Id, rule.Severity, $"{rule.Column} {Quoted(value)} has the {rule.Other} {Quoted(other)}, and had {Quoted(first)} before.",
            $"Give each {rule.Column} one {rule.Other}."));
    }

    public void AddWidth(long line, int fields, int columns) =>
        Add(new(line, "", File, FocusSeverity.Violation, $"There are {fields} fields for {columns} columns.", "Put quotes around a field with a comma or a line break."));

    public void AddMalformed(string message) => Add(new(1, "", File, FocusSeverity.Violation, message, "Write the file as CSV in UTF-8, a header first."));

    public FocusCheckReport Report(string version, long rows, IReadOnlyDictionary<string, decimal> sums) =>
        new(version, rows, _violations, _remarks, [.. _kept.OrderBy(finding => finding.Severity).ThenBy(finding => finding.Line)], sums);

    private bool IsToBeKept(string rule, string column, FocusSeverity severity)
    {
        if (severity == FocusSeverity.Violation) _violations++;
        else _remarks++;
        var count = _counts.GetValueOrDefault((rule, column));
        _counts[(rule, column)] = count + 1;
        return count < FocusCheckReport.MostPerRule;
    }

    private static string Quoted(string? value) => value switch
    {
        null => "null",
        { Length: > LongestValue } => $"\"{value[..LongestValue]}…\"",
        _ => $"\"{value}\"",
    };
}
