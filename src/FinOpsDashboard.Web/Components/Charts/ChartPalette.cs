using System.Globalization;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>Who has which colour: the same entity the same one on every page.</summary>
public static class ChartPalette
{
    private const int SeriesColors = 8;
    private const int ModelColors = 4;

    /// <summary>Everything beyond the largest series, and what is allocated to nobody.</summary>
    public static ChartColor Other { get; } = new("series-other");

    /// <summary>Earlier days that the ones of the picture are compared with.</summary>
    public static ChartColor Earlier { get; } = new("series-earlier");

    /// <summary>The one colour of a chart with a single series.</summary>
    public static ChartColor Only { get; } = new("series-1");

    /// <summary>The teacher on demand, which every option is compared with.</summary>
    public static ChartColor Teacher { get; } = new(OptionColors.Teacher);

    /// <summary>The colour of a feature, by the order in which features were made; repeats after eight.</summary>
    /// <param name="ordinal">From 0.</param>
    public static ChartColor ForFeature(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        return new ChartColor(string.Create(CultureInfo.InvariantCulture, $"series-{ordinal % SeriesColors + 1}"));
    }

    /// <summary>The colour of a modelled option, such as "distilled, on demand", by its id.</summary>
    public static ChartColor ForOption(string optionId) => new(OptionColors.Of(optionId));

    /// <summary>The colour of a modelled option that has no name of its own, by its place among the others; repeats after four.</summary>
    /// <param name="place">From 0.</param>
    public static ChartColor ForModelled(int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        return new ChartColor(string.Create(CultureInfo.InvariantCulture, $"model-{place % ModelColors + 1}"));
    }

    /// <summary>Tints of one hue for kinds of tokens.</summary>
    public static ChartColor ForTokens(TokenKind kind) => kind switch
    {
        TokenKind.Input => new("token-2"),
        TokenKind.Output => new("token-1"),
        TokenKind.CacheRead => new("token-3"),
        TokenKind.CacheWrite => new("token-4"),
        _ => Other,
    };
}
