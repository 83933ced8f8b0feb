using FinOpsDashboard.Domain.Choosing;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Choosing;

/// <summary>Every lever held against the feature, with reasons.</summary>
public sealed partial class AdvicePanel
{
    private IReadOnlyList<AdviceRow> _rows = [];

    /// <summary>What the rules say.</summary>
    [Parameter, EditorRequired]
    public required Diagnosis Diagnosis { get; set; }

    protected override void OnParametersSet() => _rows = [.. Diagnosis.Advice.Select(RowOf)];

    private static AdviceRow RowOf(LeverAdvice advice)
    {
        var (fit, tone) = advice.Fit switch
        {
            LeverFit.Fits => ("fits", "good"),
            LeverFit.Open => ("open", ""),
            _ => ("no", "quiet"),
        };
        IEnumerable<AdviceLine> lines =
        [
            .. advice.Disqualifiers.Select(text => new AdviceLine($"− {text}", "")),
            .. advice.Reasons.Select(text => new AdviceLine($"+ {text}", "")),
            .. advice.Questions.Select(text => new AdviceLine($"? {text}", "")),
            .. new[] { advice.Rule.Note }.Where(note => note.Length > 0).Select(note => new AdviceLine(note, "muted")),
        ];
        return new(advice.Rule.Name, fit, tone, [.. lines]);
    }

    internal sealed record AdviceRow(string Name, string Fit, string Tone, IReadOnlyList<AdviceLine> Lines);

    internal sealed record AdviceLine(string Text, string Class);
}
