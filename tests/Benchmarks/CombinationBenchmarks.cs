using BenchmarkDotNet.Attributes;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Benchmarks;

/// <summary>Every combination of levers for one feature, as the Levers page looks at them. Aim: under 10 ms.</summary>
[MemoryDiagnoser]
public class CombinationBenchmarks
{
    private readonly Scenario _scenario = Workplace.Feature(number: 20, months: 12);

    [Benchmark]
    public int AllCombinationsOfAFeature() => CombinationSearch.Run(_scenario, Workplace.Candidates, new()).Choice!.Combinations.Count;
}
