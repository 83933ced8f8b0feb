using BenchmarkDotNet.Attributes;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Uncertainty;

namespace FinOpsDashboard.Benchmarks;

/// <summary>A million draws of one option with 12 months. Aim: under one second on two cores.</summary>
[MemoryDiagnoser]
public class MonteCarloBenchmarks
{
    private const int Draws = 1_000_000;

    private static readonly string[] Uncertain =
    [
        "workload.requestsPerMonth", "workload.monthlyGrowthRate", "workload.inputTokensPerRequest", "workload.outputTokensPerRequest",
        "workload.peakToAverageRatio", "models.nova-premier.tokenPrices", "models.nova-micro.tokenPrices", "models.nova-micro.modelUnit.hourly",
        "levers.distillation.prompts", "levers.distillation.engineeringCost", "levers.distillation.escalationRate",
    ];

    private readonly Scenario _scenario = Workplace.Feature(number: 20, months: 12);

    /// <summary>On demand, and on Provisioned Throughput with six months: whole units and whole terms in every draw.</summary>
    [Params("o0", "o3")]
    public string Option { get; set; } = "";

    [Benchmark]
    public DrawnUsd AMillionDraws() => MonteCarlo.Run(_scenario, Option, Assumptions(), Draws)!.NetPresentValue.P50;

    private UncertainAssumption[] Assumptions()
    {
        var numbers = AdjustableNumbers.Of(_scenario, Option).ToDictionary(number => number.Path);
        return [.. Uncertain.Select(path => numbers[path].Within(0.2m))];
    }
}
