using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Reporting.Tests.Cases;

[Collection(SharedDemo.Name)]
public sealed class OptionsTableTests(DemoCases demo)
{
    [Theory]
    [InlineData(DemoCases.Distil)]
    [InlineData(DemoCases.Unpriced)]
    [InlineData(DemoCases.Stay)]
    public async Task Rows_EveryFigure_IsTheEvaluationsRounded(string featureId)
    {
        var view = await demo.ViewAsync(featureId);
        var table = (await demo.CaseAsync(featureId)).Options;

        for (var index = 0; index < view.Result!.Options.Count; index++)
        {
            var cells = table.Rows.Select(row => row.Cells[index + 1]).ToList();
            if (view.Result.Options[index] is EvaluatedOption option) Assert.Equal(Expected(option), cells);
            else Assert.All(cells, cell => Assert.Equal("not priced", cell));
        }
    }

    [Fact]
    public async Task Teacher_Figures_AreTheBaselines()
    {
        var baseline = (await demo.ViewAsync(DemoCases.Distil)).Result!.Baseline.Figures!;
        var rows = (await demo.CaseAsync(DemoCases.Distil)).Options.Rows;

        Assert.Equal(Format.Amount(baseline.MonthlyCost), rows.Single(row => row.Name == "Cost of month 1").Cells[0]);
        Assert.Equal(Format.Amount(baseline.TotalCost), rows.Single(row => row.Name == "Total cost over 12 months").Cells[0]);
    }

    [Theory]
    [InlineData(DemoCases.Distil, "On demand")]
    [InlineData(DemoCases.Stay, "Teacher today")]
    public async Task BestColumn_Verdict_IsTheRecommendedOne(string featureId, string expected)
    {
        var table = (await demo.CaseAsync(featureId)).Options;

        Assert.Equal(expected, table.Columns[table.BestColumn]);
    }

    [Fact]
    public async Task NotApplicable_Reasons_AreInWordsAndNotInPlacesOfADocument()
    {
        var notes = (await demo.CaseAsync(DemoCases.Unpriced)).Options.NotApplicable;

        Assert.Equal(3, notes.Count);
        Assert.All(notes.SelectMany(note => note.Sentences), sentence => Assert.DoesNotContain("models.", sentence, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Expected(EvaluatedOption option) =>
    [
        Format.Amount(option.OneTimeCost),
        Format.Amount(option.MonthlyCost),
        Format.Amount(option.MonthlySavings),
        Format.Amount(option.TotalCost),
        option.CostPerThousandRequests is { } cost ? Format.Amount(cost) : "–",
        Format.Amount(option.NetPresentValue),
        Format.PaybackMonths(option.PaybackMonths, 2),
        option.ReturnOnInvestment is { } ratio ? Format.Percent(ratio) : "–",
        option.Crossover.TokensPerMonth switch { null => "none", 0m => "any", { } tokens => Format.Count(tokens) },
        option.Hosting is { } units ? Format.Count(units.ModelUnits) : "–",
        option.Hosting is { } used ? Format.Percent(used.Utilization) : "–",
        option.Hosting is { } left ? Format.Amount(left.StrandedCommitmentCost) : "–",
    ];
}
