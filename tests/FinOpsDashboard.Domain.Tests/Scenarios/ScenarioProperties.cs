using System.Collections.Immutable;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FsCheck.Fluent;
using static FinOpsDashboard.Domain.Tests.Scenarios.ScenarioGenerators;

namespace FinOpsDashboard.Domain.Tests.Scenarios;

/// <summary>What holds for every scenario, tried on random ones.</summary>
public sealed class ScenarioProperties
{
    [Fact]
    public void Evaluate_AnyScenario_MonthsAndOneTimeCostAddUpToTheTotal() => Check(ScenarioGenerators.Scenarios, scenario =>
    {
        var option = scenario.EvaluateOne();
        var sum = option.OneTimeCost + option.Months.Sum(month => month.OptionCost + month.RetrainingCost);
        return IsClose(sum.Amount, option.TotalCost.Amount)
            && IsClose(option.Months[^1].CumulativeSavings.Amount, (scenario.Result().Baseline.Figures!.TotalCost - sum).Amount, sum.Amount);
    });

    [Fact]
    public void Evaluate_AnyScenario_SavesNoMoreThanTheBaselineAndUsesNoMoreThanThereIs() => Check(ScenarioGenerators.Scenarios, scenario =>
    {
        var option = scenario.EvaluateOne();
        return option.OneTimeCost >= Usd.Zero
            && option.Months.All(month => month.OptionCost >= Usd.Zero)
            && option.Capacities.All(capacity => capacity.Utilization is >= 0m and <= 1m)
            && option.MonthlySavings <= scenario.Result().Baseline.Figures!.MonthlyCost;
    });

    [Fact]
    public void Evaluate_AnyScenario_OrderOfLeversDoesNotMatter() => Check(ScenarioGenerators.Scenarios, scenario =>
    {
        var reversed = scenario with { Options = [new("reversed", [.. scenario.Options[0].Levers.Reverse()])] };
        return reversed.EvaluateOne().TotalCost == scenario.EvaluateOne().TotalCost;
    });

    [Fact]
    public void Evaluate_NoLever_EqualsTheBaseline() => Check(Bare, scenario =>
    {
        var result = scenario.With().Result();
        var option = (EvaluatedOption)result.Options[0];
        return option.TotalCost == result.Baseline.Figures!.TotalCost
            && option is { NetPresentValue.Amount: 0m, PaybackMonths: 0m, Crossover.TokensPerMonth: 0m };
    });

    [Fact]
    public void Evaluate_AResponseCacheBeforeOtherLevers_MultipliesWhatTheyLeave() => Check(
        from scenario in Bare
        from levers in ProportionalLevers
        from hits in Gen.Choose(0, 1_000)
        select (scenario, levers, missed: 1m - (hits / 1_000m)),
        drawn =>
        {
            var (scenario, levers, missed) = drawn;
            var cache = new ResponseCacheLever(new() { HitRate = 1m - missed });
            return IsClose(
                scenario.With([cache, .. levers]).EvaluateOne().MonthlyCost.Amount,
                scenario.With(levers).EvaluateOne().MonthlyCost.Amount * missed);
        });

    [Fact]
    public void Evaluate_AllPricesAndCostsTwice_CostsTwice() => Check(ScenarioGenerators.Scenarios, scenario =>
    {
        var option = scenario.EvaluateOne();
        var twice = Twice(scenario).EvaluateOne();
        return IsClose(twice.TotalCost.Amount, 2m * option.TotalCost.Amount)
            && IsClose(twice.NetPresentValue.Amount, 2m * option.NetPresentValue.Amount, option.TotalCost.Amount)
            && IsClose(twice.Crossover.TokensPerMonth ?? -1m, option.Crossover.TokensPerMonth ?? -1m);
    });

    [Fact]
    public void Evaluate_APriceRises_CostNeverFalls() => Check(
        from scenario in ScenarioGenerators.Scenarios
        from model in Gen.Elements(TestScenario.Big, TestScenario.Small)
        from kind in Gen.Elements(Enum.GetValues<TokenPriceKind>())
        select (scenario, model, kind),
        raised =>
        {
            var (scenario, name, kind) = raised;
            var model = scenario.Models[name];

            // The cache prices of a custom model are measured by the base's input price: a higher one makes them lower.
            if (!model.TokenPrices.TryGetValue(kind, out var price) || (name == TestScenario.Small && kind == TokenPriceKind.Input))
                return true;

            var dearer = model with { TokenPrices = model.TokenPrices.SetItem(kind, price.ScaledBy(1.5m)) };
            var after = scenario with { Models = scenario.Models.Values.Select(m => m.Name == name ? dearer : m).ToDictionary(m => m.Name) };
            return after.EvaluateOne().TotalCost >= scenario.EvaluateOne().TotalCost;
        });

    [Fact]
    public void Evaluate_MoreRequests_NeverCostLess() => Check(
        from scenario in ScenarioGenerators.Scenarios
        from more in Gen.Choose(1, 1_000)
        select (scenario, more: 1m + (more / 100m)),
        drawn =>
        {
            var (scenario, more) = drawn;
            var busier = scenario with { Workload = scenario.Workload with { RequestsPerMonth = scenario.Workload.RequestsPerMonth * more } };
            return busier.EvaluateOne().TotalCost >= scenario.EvaluateOne().TotalCost;
        });

    /// <summary>Everything that is an amount or a price, twice.</summary>
    private static Scenario Twice(Scenario scenario) => scenario with
    {
        Models = scenario.Models.Values.Select(model => model with
        {
            TokenPrices = model.TokenPrices.ToImmutableDictionary(price => price.Key, price => price.Value.ScaledBy(2m)),
            StoragePerMonth = model.StoragePerMonth * 2m,
            ModelUnit = model.ModelUnit is { } unit
                ? unit with
                {
                    HourlyPrices = unit.HourlyPrices.ToImmutableDictionary(
                        price => price.Key, price => UsdPerModelUnitHour.FromDollars(price.Value.Dollars * 2m)),
                }
                : null,
            ModelImport = model.ModelImport is { } import
                ? import with { UnitMinutePrice = import.UnitMinutePrice * 2m, StoragePerUnitMonth = import.StoragePerUnitMonth * 2m }
                : null,
            Endpoint = model.Endpoint is { } endpoint ? endpoint with { InstanceHourPrice = endpoint.InstanceHourPrice * 2m } : null,
            Reserved = model.Reserved is { } reserved
                ? new() { InputHourlyPrices = Twice(reserved.InputHourlyPrices), OutputHourlyPrices = Twice(reserved.OutputHourlyPrices) }
                : null,
        }).ToDictionary(model => model.Name),
        Options = [.. scenario.Options.Select(option => option with { Levers = [.. option.Levers.Select(Twice)] })],
    };

    private static ImmutableDictionary<CommitmentTerm, Usd> Twice(ImmutableDictionary<CommitmentTerm, Usd> prices) =>
        prices.ToImmutableDictionary(price => price.Key, price => price.Value * 2m);

    private static ILever Twice(ILever lever)
    {
        // Amounts and tokens have equal ranges; which one a number has tells what it is.
        var amounts = lever.Numbers
            .Where(number => ReferenceEquals(number.Range, NumberRange.Amount) || ReferenceEquals(number.Range, NumberRange.Price))
            .Select(number => number.Field);
        return amounts.Aggregate(lever, (changed, field) =>
        {
            var number = changed.Numbers.First(other => other.Field == field);
            return number.With(number.Value * 2m);
        });
    }
}
