using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

public sealed class ArgumentTests
{
    [Theory]
    [InlineData("spend", "--from' is required")]
    [InlineData("spend --from 2026-13-01 --to 2026-11-01", "\"2026-13-01\" is no day")]
    [InlineData("spend --from 2026-11-01 --to 2026-10-01", "has to lie after --from")]
    [InlineData("spend --from 2026-10-01 --to 2026-11-01 --group-by colour", "\"colour\" is no key. Use feature, model")]
    [InlineData("spend --from 2026-10-01 --to 2026-11-01 --group-by account,feature", "divide the same money in two ways")]
    [InlineData("spend --from 2026-10-01 --to 2026-11-01 --group-by model,region,tier", "at most two keys")]
    [InlineData("spend --from 2026-10-01 --to 2026-11-01 --group-by tag:taem", "No spend was split by tag:taem")]
    [InlineData("spend --from 2026-10-01 --to 2026-11-01 --metric blended", "'netUnblended'")]
    [InlineData("spend --from 2026-10-01 --to 2026-11-01 --compare yesterday", "'lastYear'")]
    [InlineData("spend --from 2026-11-01 --to 2026-11-02 --granularity hourly --group-by feature", "Hours are known by service and usage type alone", "not by feature")]
    [InlineData("spend --from 2026-11-01 --to 2026-11-02 --granularity hourly --charges all", "Only usage charges are known by the hour")]
    [InlineData("spend --from 2026-11-01 --to 2026-11-02 --granularity hourly --compare previous", "Hours are neither compared")]
    [InlineData("sync --to 2020-01-01", "--to has to lie after the first day of the default window")]
    [InlineData("sync --frmo 2026-01-01", "Unrecognized command or argument '--frmo'")]
    [InlineData("keys --fail-on typo", "--fail-on takes missing")]
    [InlineData("import spend", "Required argument missing")]
    [InlineData("import spend nofile.json", "There is no file nofile.json")]
    [InlineData("volumes --from 2026-10-01 --to 2026-09-01", "has to lie after --from")]
    [InlineData("allocation --month october", "\"october\" is no month. Write it as 2026-09.")]
    [InlineData("allocation --metric quantity", "quantity")]
    [InlineData("features set x.json --apply-from always", "\"always\" is no month. Write it as 2026-09.")]
    [InlineData("forecast --to christmas", "\"christmas\" is none of monthEnd, quarterEnd, yearEnd")]
    [InlineData("forecast --method guess", "\"guess\" is none of runRate, trend, drivers")]
    [InlineData("budgets --periods past", "\"past\" is none of current, finished, future, all")]
    [InlineData("budgets --scope account:1", "\"account:1\" is no scope. Write bill, team:NAME")]
    [InlineData("budgets --fail-on ever", "Use warning or crossed")]
    [InlineData("budgets set --scope bill --period 2026-11", "--amount' is required")]
    [InlineData("budgets set --scope bill --period November --amount 1", "\"November\" is no period. Write 2026-10, 2026-Q4")]
    [InlineData("budgets set --scope bill --period 2026-11 --amount 1 --metric quantity", "\"quantity\" is no cost basis")]
    [InlineData("budgets set --scope bill --period 2026-11 --amount 0", "more than 0 US dollars", "Nothing was changed")]
    [InlineData("budgets set --scope feature:nope --period 2026-11 --amount 1", "no feature with the id \"nope\"", "finops features set")]
    [InlineData("budgets amend 7 --amount 1", "--reason' is required")]
    [InlineData("budgets amend 7 --amount 1 --reason why", "no budget number 7")]
    [InlineData("budgets withdraw 7 --reason why", "no budget number 7")]
    [InlineData("budgets import nofile.csv", "There is no file nofile.csv")]
    [InlineData("notify --test", "No receiver is configured", "FinOps__Notifications__Email__Host")]
    [InlineData("anomalies --state done", "\"done\" is none of open, explained, closed")]
    [InlineData("anomalies --fail-on closed", "--fail-on takes open")]
    [InlineData("anomalies explain 1", "--note' is required")]
    [InlineData("anomalies limits --floor -1", "The floor for rises is from 0 to", "Nothing was changed")]
    [InlineData("credits set --name x --granted 1 --first 2026-01-01", "--expiry' is required")]
    [InlineData("credits set --name x --granted 1 --first 2026-01-01 --expiry 2026-12-31 --kind gift", "\"gift\" is none of activate, poc")]
    [InlineData("credits set --name x --granted 1 --first 2026-01-01 --expiry 2026-12-31 --balance 1", "--balance and --balance-on go together")]
    [InlineData("credits set --name x --granted 0 --first 2026-01-01 --expiry 2025-12-31", "above 0", "expires on its first day or later", "Nothing was changed")]
    [InlineData("reconcile", "--month' is required")]
    [InlineData("reconcile --month 2026-13", "\"2026-13\" is no month. Write it as 2026-09.")]
    [InlineData("reconcile --month 2026-10 --fail-on -1", "a percentage of 0 or more")]
    [InlineData("reconcile --month 2026-10 --feature nope", "\"nope\" was billed nothing in 2026-10")]
    [InlineData("reconcile invoice --month 2026-10", "--total' is required")]
    [InlineData("reconcile invoice --month 2026-10 --total 1 --scope some", "Use all, firstParty, marketplace")]
    [InlineData("reconcile invoice --month 2016-10 --total 1", "a month from 2023-01", "Nothing was changed")]
    [InlineData("prices --format xml", "Use json, table, csv or markdown")]
    [InlineData("evaluate nofile.json", "There is no file nofile.json")]
    [InlineData("commitments", "Choose a model")]
    [InlineData("commitments --model X", "Describe the week", "AWS does not publish it")]
    [InlineData("commitments --peak 0.5", "--peak \"0.5\" has to be a number from 1 to 1000000")]
    [InlineData("commitments --week 8-30:1/1/1", "describes no week. Write it as 8-18:")]
    [InlineData("commitments --without nothing", "'sixMonths'")]
    [InlineData("commitments --profile nofile.csv", "There is no file nofile.csv")]
    [InlineData("commitments --profile nofile.csv --week 8-18:1/1/1", "not both")]
    [InlineData("examples nobody", "There is no example \"nobody\". List them: finops examples")]
    [InlineData("schema", "Required argument missing")]
    [InlineData("schema price", "'scenario'")]
    [InlineData("users add eve --role boss --password-stdin", "'analyst'")]
    [InlineData("users add eve --role viewer", "Add --password-stdin")]
    [InlineData("features --database finops.db", "not given as a connection string")]
    [InlineData("tokens add --user maria", "--name' is required")]
    [InlineData("tokens add --user nobody --name x", "There is no account \"nobody\"")]
    [InlineData("tokens revoke seven", "seven")]
    [InlineData("tokens revoke 7", "There is no token 7")]
    [InlineData("tokens", "Required command was not provided")]
    [InlineData("demo", "Required command was not provided")]
    public async Task Run_WrongArguments_EndsWithTwoAndWords(string line, params string[] words)
    {
        using var finops = new Finops();

        (await finops.RunAsync(line.Split(' '))).FailedWith(2, words);
    }

    [Fact]
    public async Task Run_DatabaseThatCannotBeOpened_EndsWithOneAndWords()
    {
        using var finops = new Finops();

        var result = await finops.RunAsync("features", "--database", "Data Source=no/such/folder/finops.db");

        result.FailedWith(1, "The database cannot be used", "--database");
    }

    [Theory]
    [InlineData("")]
    [InlineData("sync")]
    [InlineData("import")]
    [InlineData("import spend")]
    [InlineData("spend")]
    [InlineData("features")]
    [InlineData("features set")]
    [InlineData("volumes")]
    [InlineData("volumes set")]
    [InlineData("prices")]
    [InlineData("forecast")]
    [InlineData("anomalies")]
    [InlineData("credits")]
    [InlineData("data")]
    [InlineData("data months")]
    [InlineData("data conflicts")]
    [InlineData("data files")]
    [InlineData("allocation")]
    [InlineData("allocation plan")]
    [InlineData("allocation set")]
    [InlineData("allocation history")]
    [InlineData("unit-costs")]
    [InlineData("metrics")]
    [InlineData("metrics set")]
    [InlineData("metrics remove")]
    [InlineData("budgets")]
    [InlineData("budgets set")]
    [InlineData("budgets amend")]
    [InlineData("budgets withdraw")]
    [InlineData("budgets import")]
    [InlineData("notify")]
    [InlineData("reconcile")]
    [InlineData("reconcile invoice")]
    [InlineData("reconcile invoice take-back")]
    [InlineData("scenario")]
    [InlineData("evaluate")]
    [InlineData("commitments")]
    [InlineData("examples")]
    [InlineData("schema")]
    [InlineData("demo")]
    [InlineData("demo load")]
    [InlineData("demo remove")]
    [InlineData("users")]
    [InlineData("users add")]
    [InlineData("tokens")]
    [InlineData("tokens add")]
    [InlineData("tokens list")]
    [InlineData("tokens revoke")]
    public async Task Help_EveryCommand_ShowsAnExample(string command)
    {
        using var finops = new Finops();

        var help = await finops.RunWellAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Matches($"(?m)^ +.*finops {command}", help.Output.Split("Usage:")[0]);
    }
}
