using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>Values and positions of a chart in words, for its read-out and its table.</summary>
internal static class ChartText
{
    public static string Of(ChartUnit unit, decimal? value) => value is not { } known ? Format.Unknown : unit switch
    {
        ChartUnit.Usd => Format.Money(Usd.FromDollars(known)),
        ChartUnit.Tokens => Format.Tokens(known),
        ChartUnit.Percent => Format.Percent(known),
        ChartUnit.Count => Format.Number(known, 3),
        ChartUnit.UsdPerMillionTokens => Format.UnitPrice(known),
    };

    /// <summary>The name of a position, with "estimated" where AWS says so.</summary>
    public static string OfPosition(ChartAxis axis, decimal x) => axis switch
    {
        CategoryAxis categories => Labelled(categories, (int)x),
        NumberAxis numbers => Of(numbers.Unit, x),
        _ => "",
    };

    private static string Labelled(CategoryAxis axis, int index) =>
        index < 0 || index >= axis.Labels.Count ? "" : axis.Labels[index] + (axis.Estimated.Contains(index) ? " (estimated)" : "");
}
