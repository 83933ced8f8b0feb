using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Money;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Choosing;

/// <summary>What a feature's bill is made of, with the driver that dominates marked.</summary>
public sealed partial class DriversPanel
{
    private IReadOnlyList<DriverRow> _rows = [];
    private string _meaning = "";

    /// <summary>What is known.</summary>
    [Parameter, EditorRequired]
    public required FeatureFacts Facts { get; set; }

    /// <summary>What the rules say.</summary>
    [Parameter, EditorRequired]
    public required Diagnosis Diagnosis { get; set; }

    protected override void OnParametersSet()
    {
        _meaning = $"{Diagnosis.Dominant.Meaning} Month 1 of the scenario, at the prices you pay.{Idle}";
        _rows =
        [
            Row("Repeated context", Facts.RepeatedContextCost, CostDriver.RepeatedContext),
            Row(Facts.RepeatedContextCost is null ? "Input" : "Other input", Facts.InputCost - (Facts.RepeatedContextCost ?? Usd.Zero), null),
            Row("Output", Facts.OutputCost, CostDriver.Output),
            Row("Idle capacity", Facts.IdleCapacityCost, CostDriver.IdleCapacity),
            new(
                "Price of the model",
                Facts.PriceOverSmallerModel is { } ratio ? $"{Format.Number(ratio)} times the smaller model’s" : Format.Unknown,
                "",
                $"{Format.Number(1m / (1m - ThresholdOf(CostDriver.ModelPrice)))} times",
                IsDominant(CostDriver.ModelPrice)),
            new("Number of requests", Format.Count(Facts.RequestsPerMonth) + " requests", "", "nothing else does", IsDominant(CostDriver.Volume)),
        ];
    }

    private DriverRow Row(string name, Usd? cost, CostDriver? driver) => new(
        name,
        cost is { } known ? Format.Amount(known) : Format.Unknown,
        Facts.ShareOf(cost) is { } share ? Format.Percent(share) : Format.Unknown,
        driver is { } marked ? Format.Percent(ThresholdOf(marked)) : "", driver is { } shown && IsDominant(shown));

    private string Idle => Facts.IdleCapacityCost switch
    {
        null => " Idle capacity is not known: it takes a whole month on the bill and, where model units are on it, the entered volume of that month and what a unit delivers.",
        { } cost when cost > Usd.Zero => " Idle capacity is that of the last whole month on the bill.",
        _ => "",
    };

    private bool IsDominant(CostDriver driver) => Diagnosis.Dominant.Driver == driver;

    private static decimal ThresholdOf(CostDriver driver) => DriverRule.All.First(rule => rule.Driver == driver).DominatesFrom;

    internal sealed record DriverRow(string Name, string Cost, string Share, string Threshold, bool IsDominant);
}
