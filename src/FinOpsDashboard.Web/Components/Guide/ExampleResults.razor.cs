using FinOpsDashboard.Application.Examples;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Scenarios;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Guide;

/// <summary>What the options of an example come to; one that cannot be had says why.</summary>
public sealed partial class ExampleResults
{
    private IReadOnlyList<ExampleRow> _rows = [];
    private string _note = "";

    /// <summary>The example.</summary>
    [Parameter, EditorRequired]
    public required WorkedExample Example { get; set; }

    protected override void OnParametersSet()
    {
        var evaluated = Example.Evaluated;
        _rows =
        [
            new("baseline", Example.BaselineName, null, ["", Format.Amount(evaluated.Baseline.MonthlyCost), "", Format.Amount(evaluated.Baseline.TotalCost), "", ""]),
            .. evaluated.Result.Options.Select(Row),
        ];
        _note = $"Month 1 of the scenario; the total covers {Format.Months(evaluated.Scenario.HorizonMonths)}. “Cheaper from” moves the volume and spreads the one-time cost over these months.";
    }

    private ExampleRow Row(OptionResult option) => option switch
    {
        EvaluatedOption figures => new(option.Id, Example.OptionNames[option.Id], null,
        [
            Format.Amount(figures.OneTimeCost),
            Format.Amount(figures.MonthlyCost),
            Format.AmountDelta(figures.MonthlySavings),
            Format.Amount(figures.TotalCost),
            Format.PaybackMonths(figures.PaybackMonths),
            figures.Crossover.TokensPerMonth switch
            {
                null => "never",
                0m => "the first",
                { } tokens => Format.Tokens(tokens),
            },
        ]),
        NotApplicableOption missing => new(option.Id, Example.OptionNames[option.Id], string.Join(" ", missing.Reasons), []),
        _ => throw new InvalidOperationException($"Unknown result {option}."),
    };
}

/// <summary>One option, ready to show.</summary>
internal sealed record ExampleRow(string Id, string Name, string? Reason, IReadOnlyList<string> Cells);
