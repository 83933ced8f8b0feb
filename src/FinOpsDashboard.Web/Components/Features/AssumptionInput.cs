using System.Globalization;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>How one assumption is shown in a form and read back from it.</summary>
internal sealed record AssumptionInput(
    string Label,
    string Placeholder,
    string Hint,
    bool IsModel,
    bool IsNumber,
    IReadOnlyList<string> Choices,
    Func<WorkspaceAssumptions, string> Show,
    Func<WorkspaceAssumptions, string, List<string>, WorkspaceAssumptions> Take)
{
    /// <summary>Reads the fields of a form that were changed in it: what somebody else stored in the meantime stays.</summary>
    /// <returns>The assumptions and everything that cannot be read.</returns>
    public static (WorkspaceAssumptions Assumptions, IReadOnlyList<string> Faults) Read(
        IReadOnlyList<AssumptionInput> inputs, IReadOnlyList<AssumptionField> typed, WorkspaceAssumptions known)
    {
        var faults = new List<string>();
        var assumptions = inputs.Zip(typed).Where(pair => pair.Second.Text != pair.Second.Shown).Aggregate(known, (taken, pair) => pair.First.Take(taken, pair.Second.Text.Trim(), faults));
        return (assumptions, faults);
    }

    /// <summary>The field with what was chosen.</summary>
    public AssumptionField FieldOf(WorkspaceAssumptions chosen) => new(Label, Placeholder, Hint, IsModel, IsNumber, Choices) { Text = Show(chosen), Shown = Show(chosen) };

    public static AssumptionInput Text(
        string label, string placeholder, string hint, Func<WorkspaceAssumptions, string?> get,
        Func<WorkspaceAssumptions, string?, WorkspaceAssumptions> set, bool isModel = false) =>
        new(label, placeholder, hint, isModel, false, [], known => get(known) ?? "", (known, text, _) => set(known, text.Length == 0 ? null : text));

    public static AssumptionInput Number(
        string label, string placeholder, string hint, Func<WorkspaceAssumptions, decimal?> get,
        Func<WorkspaceAssumptions, decimal?, WorkspaceAssumptions> set, decimal least, decimal most) =>
        new(label, placeholder, hint, false, true, [],
            known => get(known) is { } number ? TextOf(number) : "",
            (known, text, faults) => set(known, NumberIn(label, text, least, most, faults)));

    /// <summary>Numbers with commas between; nothing typed is an empty list.</summary>
    public static AssumptionInput Numbers(
        string label, string placeholder, string hint, Func<WorkspaceAssumptions, IEnumerable<decimal>?> get,
        Func<WorkspaceAssumptions, IReadOnlyList<decimal>, List<string>, WorkspaceAssumptions> set) =>
        new(label, placeholder, hint, false, false, [],
            known => string.Join(", ", (get(known) ?? []).Select(TextOf)),
            (known, text, faults) =>
            {
                // A comma right between two digits may be a decimal one.
                var parts = text.Split(text.Contains(';', StringComparison.Ordinal) ? ";" : ", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                var unread = parts.Where(part => !TypedNumber.TryParse(part, out _)).ToList();
                faults.AddRange(unread.Select(part => $"{label}: \"{part}\" is no number. Write 50, 30 or 50; 30."));
                return unread.Count > 0 ? known : set(known, [.. parts.Select(part => TypedNumber.TryParse(part, out var number) ? number : 0m)], faults);
            });

    public static AssumptionInput Choice<T>(
        string label, string standard, string hint, IReadOnlyList<KeyValuePair<string, T>> choices, Func<WorkspaceAssumptions, T?> get,
        Func<WorkspaceAssumptions, T?, WorkspaceAssumptions> set)
        where T : struct =>
        new(label, standard, hint, false, false, [.. choices.Select(choice => choice.Key)],
            known => get(known) is { } chosen ? choices.First(choice => choice.Value.Equals(chosen)).Key : "",
            (known, text, _) => set(known, choices.Where(choice => choice.Key == text).Select(choice => (T?)choice.Value).FirstOrDefault()));

    private static string TextOf(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a number as people type it; null where nothing is typed, or what is typed is a fault.</summary>
    public static decimal? NumberIn(string label, string text, decimal least, decimal most, List<string> faults)
    {
        if (text.Length == 0) return null;
        if (!TypedNumber.TryParse(text, out var number)) faults.Add($"{label}: \"{text}\" is no number.");
        else if (number < least || number > most) faults.Add(FormattableString.Invariant($"{label}: {number} lies outside {least:#,0.###} to {most:#,0.###}."));
        return number;
    }
}
