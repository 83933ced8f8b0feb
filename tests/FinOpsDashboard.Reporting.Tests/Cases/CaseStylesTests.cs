using System.Globalization;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Reporting.Cases;
using FinOpsDashboard.Reporting.Charts;

namespace FinOpsDashboard.Reporting.Tests.Cases;

public sealed class CaseStylesTests
{
    private static readonly IReadOnlyList<SeriesStyle> Styles = [CaseStyles.Teacher, .. OptionIds.All.Select(CaseStyles.Of)];

    [Fact]
    public void Color_OfAnOption_IsTheOneOfThePages()
    {
        var sheet = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "../../../../../wwwroot/css/tokens.css"));

        Assert.All(OptionIds.All, id => Assert.Contains($"--{OptionColors.Of(id)}: light-dark({CaseStyles.Of(id).Color}, ", sheet, StringComparison.Ordinal));
        Assert.Contains($"--{OptionColors.Teacher}: light-dark({CaseStyles.Teacher.Color}, ", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Styles_OnPaper_AreToldApartByColourAndWithoutIt()
    {
        Assert.Distinct(Styles.Select(style => style.Color));
        Assert.Distinct(Styles.Select(style => style.Dash));
        Assert.Distinct(Styles.Select(style => style.Marker));
        Assert.All(Styles, style => Assert.True(ContrastToWhite(style.Color) >= 3, style.Color));
    }

    [Fact]
    public void Of_UnknownOption_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => CaseStyles.Of("other"));

    [Fact]
    public void PrintColors_UnknownName_IsRefused() => Assert.Throws<KeyNotFoundException>(() => PrintColors.Of("no-such-colour"));

    /// <summary>https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio</summary>
    private static double ContrastToWhite(string color)
    {
        var parts = color[1..].Chunk(2).Select(part => int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05);
    }
}
