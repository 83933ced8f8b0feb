using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using FinOpsDashboard.Benchmarks;
using FinOpsDashboard.Benchmarks.Pages;
using FinOpsDashboard.Benchmarks.Scale;
using FinOpsDashboard.Benchmarks.Spreadsheet;

// `spreadsheet` measures the model beside a spreadsheet engine, `scale` the ledger beside SQLite's shell and DuckDB, for which it starts `import` in
// a process of its own, `questions` a kept ledger again, `sync` days that are pulled beside it, `pages` from click to painted; everything else is handed to BenchmarkDotNet, such as `--filter *`.
if (args is ["spreadsheet", ..])
    return SpreadsheetComparison.Run();
if (args is ["scale", .. var rest])
    return await ScaleComparison.RunAsync(rest is [var rows, ..] ? long.Parse(rows, CultureInfo.InvariantCulture) : ScaleComparison.DefaultRows, rest is [_, var keep] ? keep : null);
if (args is ["questions", var kept])
    return await Questions.RunAsync(kept);
if (args is ["sync", var synced])
    return await SyncTimes.RunAsync(synced);
if (args is [ImportMeasure.Command, var target, var export])
    return await ImportMeasure.RunAsync(target, export);
if (args is ["pages", var database, .. var only])
    return await PageVisits.RunAsync(database, only);

// In this process: a project generated for each benchmark would be held to the rules of this repository, which it does not keep.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(CombinationBenchmarks).Assembly).Run(args, config);
return 0;
