using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.UnitEconomics;

/// <summary>A figure of unit economics, as tables and the chart show it.</summary>
/// <param name="Key">Its key in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Head">The head of its column, with the unit.</param>
/// <param name="Unit">What its axis counts.</param>
/// <param name="Of">Its value of a row; null when not known.</param>
public sealed record UnitFigure(string Key, string Name, string Head, ChartUnit Unit, Func<UnitCostRow, decimal?> Of)
{
    /// <summary>The key of the figure that is shown first.</summary>
    public const string PerMillionTokens = "perMillionTokens";

    private const string CountPrefix = "per:";

    private static readonly UnitFigure[] Fixed =
    [
        new(PerMillionTokens, "Cost per million tokens", "Per million tokens, USD", ChartUnit.UsdPerMillionTokens, row => row.Figures.CostPerMillionTokens),
        new("perThousandRequests", "Cost per thousand requests", "Per 1,000 requests, USD", ChartUnit.Usd, row => row.Figures.CostPerThousandRequests),
        new("cacheReadRatio", "Cache read ratio", "Cache read ratio", ChartUnit.Percent, row => row.Figures.CacheReadRatio),
        new("batchShare", "Batch share", "Batch share", ChartUnit.Percent, row => row.Figures.BatchShare),
        new("inputPerOutput", "Input per output token", "Input per output", ChartUnit.Count, row => row.Figures.InputPerOutput),
    ];

    /// <summary>The figures of a view: the fixed ones, then one for each count of the business.</summary>
    public static IReadOnlyList<UnitFigure> All(UnitCostView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. Fixed, .. view.Counts.Select(count => new UnitFigure(CountPrefix + count, $"Cost per {count}", $"Per {count}, USD", ChartUnit.Usd, row => row.CostPer(count)))];
    }

    /// <summary>A value as text; a dash where it is not known.</summary>
    public string TextOf(decimal? value) => value is not { } known ? "–" : Unit switch
    {
        ChartUnit.Percent => Format.Percent(known),
        ChartUnit.Count => Format.Number(known),
        _ => known < 10m ? Format.Number(known, 4) : Format.Amount(Usd.FromDollars(known)),
    };
}
