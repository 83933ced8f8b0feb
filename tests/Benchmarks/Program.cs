using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using FinOpsDashboard.Benchmarks.Spreadsheet;

// `spreadsheet` measures the model beside a spreadsheet engine; everything else is handed to BenchmarkDotNet, such as `--filter *`.
if (args is ["spreadsheet", ..])
    return SpreadsheetComparison.Run();

// In this process: a project generated for each benchmark would be held to the rules of this repository, which it does not keep.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
