using System.CommandLine;
using FinOpsDashboard.Cli.Commands;
using FinOpsDashboard.Cli.Hosting;

var root = new RootCommand("""
    FinOpsDashboard: Amazon Bedrock spend, allocated to product features, and what it would cost otherwise.

    A first walk:
      finops demo load
      finops spend --from 2026-01-01 --to 2026-11-01 --group-by feature
      finops scenario --feature invoice-extraction | finops evaluate -
    """)
{
    CommonOptions.Database,
    CommonOptions.Format,
    SyncCommand.Create(),
    KeysCommand.Create(),
    ImportCommand.Create(),
    SpendCommand.Create(),
    ViewsCommand.Create(),
    FocusExportCommand.Create(),
    DataCommand.Create(),
    FeaturesCommand.Create(),
    VolumesCommand.Create(),
    AllocationCommand.Create(),
    UnitCostsCommand.Create(),
    MetricsCommand.Create(),
    ForecastCommand.Create(),
    BudgetsCommand.Create(),
    NotifyCommand.Create(),
    AnomaliesCommand.Create(),
    CreditsCommand.Create(),
    ReconcileCommand.Create(),
    PricesCommand.Create(),
    ScenarioCommand.Create(),
    EvaluateCommand.Create(),
    LeversCommand.Create(),
    RiskCommand.Create(),
    PortfolioCommand.Create(),
    CommitmentsCommand.Create(),
    ExamplesCommand.Create(),
    SchemaCommand.Create(),
    BusinessCaseCommand.Create(),
    DemoCommand.Create(),
    UsersCommand.Create(),
    TokensCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count == 0) return await parsed.InvokeAsync().ConfigureAwait(false);
foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
await Console.Error.WriteLineAsync("Add --help for what the command takes.").ConfigureAwait(false);
return ExitStatus.BadInput;
