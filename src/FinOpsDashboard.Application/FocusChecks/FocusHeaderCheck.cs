namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>Holds a header against the columns of FOCUS 1.2. The order of columns does not matter.</summary>
internal static class FocusHeaderCheck
{
    private const int Line = 1;

    public static void Run(IReadOnlyList<string> headers, FocusFindings findings)
    {
        foreach (var name in headers.GroupBy(header => header, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
            findings.Add(new(Line, name, FocusFindings.File, FocusSeverity.Violation, "The column is there more than once.", "Keep one of them: the first is read."));

        foreach (var missing in FocusColumnCatalog.All.Where(column => column.Presence != FocusPresence.Conditional && !headers.Contains(column.Name)))
        {
            var isMandatory = missing.Presence == FocusPresence.Mandatory;
            findings.Add(new(
                Line, missing.Name, missing.PresenceId, isMandatory ? FocusSeverity.Violation : FocusSeverity.Remark,
                isMandatory ? "The column must be there and is not." : "The column is recommended and is not there.", AdviceFor(missing.Name, headers)));
        }

        foreach (var name in headers.Where(header => !FocusColumnCatalog.Has(header)))
        {
            if (!name.StartsWith("x_", StringComparison.Ordinal))
            {
                findings.Add(new(
                    Line, name, "ColumnHandling-A-010-M", FocusSeverity.Violation, "FOCUS 1.2 has no such column, and a custom one must begin with x_.",
                    FocusColumnCatalog.All.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } meant
                        ? $"Write it {meant.Name}." : $"Write it x_{name}."));
            }
            else if (!FocusText.IsCustomColumn(name))
            {
                findings.Add(new(
                    Line, name, "ColumnHandling-A-011-O", FocusSeverity.Remark, "A custom column should be Pascal case after x_, letters and digits alone, 50 characters at most.",
                    "Write it like x_UsageType."));
            }
        }
    }

    private static string AdviceFor(string name, IReadOnlyList<string> headers) =>
        headers.FirstOrDefault(header => header.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } meant ? $"{meant} is spelt {name}." : "Add the column.";
}
