using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Commitments;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>What each term's model unit comes to per token, and from which use it pays.</summary>
public sealed partial class TermsTable
{
    private const int Decimals = 4;
    private static readonly IReadOnlyList<string> Uses = [.. RungTerms.ToldUtilizations.Select(Format.PercentExact)];
    private IReadOnlyList<TermsRow> _rows = [];

    /// <summary>The ladder.</summary>
    [Parameter, EditorRequired]
    public required CommitmentLadder Ladder { get; set; }

    protected override void OnParametersSet() => _rows = [.. Ladder.Terms.Select(RowOf)];

    private static TermsRow RowOf(RungTerms terms) => new(
        RungText.NameOf(terms.Rung),
        Format.UnitPrice(terms.HourPrice.Dollars),
        terms.BreakEvenUtilization is { } use ? Format.Percent(use) : Format.Unknown,
        terms.BreakEvenUtilization switch
        {
            null => "No on-demand price to compare with.",
            > 1m => "Never cheaper than on demand.",
            { } known => $"Cheaper than on demand when used more than {Format.Percent(known)} of the time.",
        },
        [.. EffectiveOf(terms)]);

    private static IEnumerable<(string Price, int Index)> EffectiveOf(RungTerms terms) => RungTerms.ToldUtilizations.Select((_, index) =>
        (index < terms.EffectivePrices.Count ? Format.Fixed(terms.EffectivePrices[index].PerMillionTokens.Amount, Decimals) : Format.Unknown, index));
}

/// <summary>A term, ready to show.</summary>
internal sealed record TermsRow(string Name, string Price, string BreakEven, string Meaning, IReadOnlyList<(string Price, int Index)> Effective);
