using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Benchmarks.Spreadsheet;

/// <summary>
/// The model beside a spreadsheet engine, in one run on one machine: 200 features over 36 months in four ways of hosting. One price is
/// edited, and everything that depends on it is computed again. Both have to come to the same figures.
/// </summary>
/// <remarks>The model also finds each option's crossover, which the workbook does not.</remarks>
internal static class SpreadsheetComparison
{
    private const int Features = 200;
    private const int Months = 36;
    private const int Edits = 21;
    private const int Repetitions = 10;
    private const string Engine = "hyperformula@3.5.0";

    /// <summary>Until the code is compiled as well as it gets, and in the time of a few edits of the workbook.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("finops-spreadsheet-");
        try
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Spreadsheet", "workbook.mjs"), Path.Combine(folder.FullName, "workbook.mjs"));
            OtherProgram.Run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder.FullName, Engine], folder.FullName);
            var (edits, model) = MeasureModel();
            var workbook = Measured(OtherProgram.Run("node", ["--expose-gc", "--max-old-space-size=4096", "workbook.mjs", Input(edits)], folder.FullName));
            var worst = Compare(workbook, model.Results);
            Report(workbook, model, worst);
            return worst <= 1e-9 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Edits the price and evaluates all features, as a page of all features would have to.</summary>
    private static (decimal[] Edits, ModelRun Run) MeasureModel()
    {
        decimal[] edits = [.. Enumerable.Range(0, Edits).Select(n => 2m + (n / 50m))];
        var features = Enumerable.Range(0, Features).ToArray();
        for (var warmUp = Stopwatch.StartNew(); warmUp.Elapsed < WarmUp;)
            _ = EvaluateAll(features, edits[0]);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        ScenarioResult[] results = EvaluateAll(features, edits[0]);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        _ = EvaluateAll(features, edits[0]);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var times = new List<double>();
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            foreach (var price in edits)
            {
                var watch = Stopwatch.StartNew();
                results = EvaluateAll(features, price);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        return (edits, new(Median(times), held / 1e6, allocated / 1e6, Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, results));
    }

    private static ScenarioResult[] EvaluateAll(int[] features, decimal teacherInput)
    {
        var results = new ScenarioResult[features.Length];
        Parallel.ForEach(features, number => results[number] = ScenarioEvaluator.Evaluate(Workplace.Feature(number, Months, teacherInput)).Result!);
        return results;
    }

    private static string Input(decimal[] edits) => JsonSerializer.Serialize(new
    {
        features = Features,
        months = Months,
        edits = edits.Length,
        editedPrices = edits,
        requests = Enumerable.Range(0, Features).Select(Workplace.RequestsOf),
        growth = Enumerable.Range(0, Features).Select(Workplace.GrowthOf),
        prices = new Dictionary<string, decimal>
        {
            ["teacherInput"] = edits[0],
            ["teacherOutput"] = 12.5m,
            ["studentInput"] = 0.035m,
            ["studentOutput"] = 0.14m,
            ["storage"] = 1.95m,
            ["unitNone"] = 9m,
            ["unitOneMonth"] = 7.5m,
            ["unitSixMonths"] = 5m,
            ["inputPerMinute"] = 400_000m,
            ["outputPerMinute"] = 40_000m,
            ["hours"] = 730m,
            ["discountRate"] = 0.08m,
            ["inputTokens"] = Workplace.InputTokens,
            ["outputTokens"] = Workplace.OutputTokens,
            ["peak"] = Workplace.PeakToAverage,
            ["prompts"] = 10_000m,
            ["epochs"] = 2m,
            ["training"] = 1m,
            ["engineering"] = 4_000m,
            ["escalation"] = 0.05m,
        },
    });

    private static WorkbookRun Measured(string output) =>
        JsonSerializer.Deserialize<WorkbookRun>(output, JsonSerializerOptions.Web) ?? throw new InvalidOperationException("The workbook told nothing.");

    /// <summary>The largest relative difference of total cost, net present value and payback.</summary>
    private static double Compare(WorkbookRun workbook, ScenarioResult[] results)
    {
        var worst = 0d;
        for (var feature = 0; feature < results.Length; feature++)
        {
            for (var index = 0; index < Workplace.Hostings.Count; index++)
            {
                var option = (EvaluatedOption)results[feature].Options[index];
                var total = (double)option.TotalCost.Amount;
                worst = Math.Max(worst, Math.Abs(workbook.Totals[feature][index] - total) / total);
                worst = Math.Max(worst, Math.Abs(workbook.NetPresentValues[feature][index] - (double)option.NetPresentValue.Amount) / total);
                worst = Math.Max(worst, Math.Abs(workbook.Paybacks[feature][index] - ((double?)option.PaybackMonths ?? -1d)) / Months);
            }
        }

        return worst;
    }

    private static void Report(WorkbookRun workbook, ModelRun model, double worst)
    {
        var edit = Median(workbook.EditMs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Features} features x {Months} months x {Workplace.Hostings.Count} ways of hosting; one price edited {Edits} times."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Largest relative difference of the figures: {worst:0.0e+0}"));
        Console.WriteLine();
        Console.WriteLine("|                       | HyperFormula | model | ratio |");
        Console.WriteLine("|-----------------------|-------------:|------:|------:|");
        Row("one edit, median, ms", edit, model.EditMs);
        Row("first computation, ms", workbook.BuildMs, model.EditMs);
        Row("held in memory, MB", workbook.HeldMb, model.HeldMb);
        Row("peak of the process, MB", workbook.PeakMb, model.PeakMb);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The model allocates {model.AllocatedMb:0.0} MB for an edit."));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"HyperFormula {workbook.Version}, {workbook.Cells:#,##0} cells; {Environment.ProcessorCount} processors, .NET {Environment.Version}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}"));

        static void Row(string what, double workbook, double model) =>
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what,-21} | {workbook,12:#,##0.0} | {model,5:0.0} | {workbook / model,5:0.0} |"));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>What the workbook tells of itself.</summary>
    private sealed record WorkbookRun(
        string Version, int Cells, double BuildMs, double HeldMb, double PeakMb, double[] EditMs, double[][] NetPresentValues, double[][] Paybacks, double[][] Totals);

    /// <summary>What was measured of the model.</summary>
    private sealed record ModelRun(double EditMs, double HeldMb, double AllocatedMb, double PeakMb, ScenarioResult[] Results);
}
