using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application;
using FinOpsDashboard.Data.Accounts;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Data.Staging;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Database;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Data.Tests.PostgreSql;

/// <summary>PostgreSQL answers as SQLite does, and stays right when several processes write.</summary>
public sealed class PostgreSqlTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Bedrock = "Amazon Bedrock";
    private const string Sonnet = "Claude Sonnet 4.5 (Amazon Bedrock Edition)";
    private static readonly DateOnly October = new(2026, 10, 5);
    private static readonly DateRange Period = new(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 1));
    private static readonly SpendKey Team = SpendKey.Tag("team");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Spend_EveryKeyMetricAndChargeType_IsThatOfSqlite()
    {
        await using var postgres = await SyncHarness.CreateAsync(shared.Server);
        await using var sqlite = await SyncHarness.CreateAsync();
        await FillAsync(postgres);
        await FillAsync(sqlite);

        var questions = Questions().Where(question => question.Refusal() is null).ToList();
        Assert.True(questions.Count > 200);
        foreach (var question in questions) Assert.Equal(await TellAsync(sqlite, question), await TellAsync(postgres, question));
        foreach (var key in SpendKey.All.Append(Team))
            Assert.Equal(await sqlite.Queries.GetValuesAsync(key, Cancellation), await postgres.Queries.GetValuesAsync(key, Cancellation));
    }

    [Fact]
    public async Task Save_RulesWhileABillIsStored_LeavesTheAllocationOfTheBill()
    {
        await using var harness = await SyncHarness.CreateAsync(shared.Server);
        harness.Source.Bill.AddRange(Enumerable.Range(0, 40).Select(day => new BilledItem(October.AddDays(day), Bedrock, "USE1-NovaMicro-input-tokens", 1.0000000001m)));
        var features = new FeatureStore(harness.Database, harness.Time);
        var saves = Enumerable.Range(0, 8).Select(number => Task.Run(() => features.SaveAsync([Feature($"feature-{number}", "Nova Micro")], Cancellation)));

        await Task.WhenAll(saves.Append(harness.RunAsync()));

        var byDay = await harness.SpendAsync(SpendKey.Feature);
        Assert.Equal(40.000000004m, byDay.Total);
        Assert.Equal(40, byDay.Rows.Count);
        var months = await harness.Queries.AskAsync(new SpendQuestion { Period = Period, GroupBy = [SpendKey.Feature] }, Cancellation);
        Assert.Equal(40.000000004m, months.Total);
        Assert.Equal(8, (await new AllocationPlanStore(harness.Database, harness.Time).GetCurrentAsync(Cancellation)).Plan.Rules.Count);
    }

    [Fact]
    public async Task Sync_TwoAtOnce_OneRunsAndTheOtherSaysSo()
    {
        await using var harness = await SyncHarness.CreateAsync(shared.Server);
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, "USE1-NovaMicro-input-tokens", 1));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => harness.Sync().RunAsync(null, "test", null, Cancellation))));

        Assert.All(outcomes, outcome => Assert.True(outcome is SyncOutcome.Finished or SyncOutcome.AlreadyRunning, $"{outcome}"));
        Assert.Contains(outcomes, outcome => outcome is SyncOutcome.Finished);
        Assert.Equal(1, (await harness.SpendAsync()).Total);
    }

    [Fact]
    public async Task Import_ExportTwiceAndRestated_IsThatOfSqlite()
    {
        await using var postgres = await SyncHarness.CreateAsync(shared.Server);
        await using var sqlite = await SyncHarness.CreateAsync();
        foreach (var harness in new[] { postgres, sqlite })
        {
            await FillAsync(harness);
            await ImportAsync(harness, 4);
            Assert.Equal(default, (await ImportAsync(harness, 4)).Changes);
            Assert.Equal(new RowChanges(0, 1, 0), (await ImportAsync(harness, 5)).Changes);
        }

        foreach (var question in Questions().Where(question => question.Refusal() is null))
            Assert.Equal(await TellAsync(sqlite, question), await TellAsync(postgres, question));
    }

    [Fact]
    public async Task Demo_LoadedEvaluatedAndRemoved_GivesTheVerdictOfSqlite()
    {
        await using var postgres = await TestDatabase.CreateAsync(shared.Server);
        await using var sqlite = await TestDatabase.CreateAsync();
        var (onPostgres, onSqlite) = (await DemoVerdictsAsync(postgres), await DemoVerdictsAsync(sqlite));

        Assert.NotEmpty(onPostgres);
        Assert.Equal(onSqlite, onPostgres);
    }

    [Fact]
    public async Task Accounts_AddedTwice_SecondIsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(shared.Server);
        await using var services = Services(database);
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountRegistration>();

        Assert.Empty(await accounts.AddAsync("ada", Roles.Admin, "correct horse battery staple 1"));
        Assert.NotEmpty(await accounts.AddAsync("ADA", Roles.Admin, "correct horse battery staple 1"));
    }

    /// <summary>A bill over two routes with tags and credits, restated once, whose last split never came.</summary>
    private static async Task FillAsync(SyncHarness harness)
    {
        harness.Options.CostAllocationTagKeys.Add("team");
        harness.Options.SplitByAccount = true;
        var team = new Dictionary<string, string> { ["team"] = "search" };
        harness.Source.Bill.AddRange(
        [
            new BilledItem(October, Bedrock, "USE1-NovaMicro-input-tokens", 1.0000000003m) { Tags = team, Quantity = 28571.4285714m },
            new BilledItem(October, Bedrock, "USE1-NovaMicro-output-tokens", 2) { Account = "222222222222" },
            new BilledItem(October.AddDays(40), Sonnet, "USE1-MP:USE1_InputTokenCount-Units", 3.5m) { Tags = team, IsEstimated = true },
            new BilledItem(October, Bedrock, "EU-something-new", 0.25m),
            new BilledItem(October, Bedrock, "USE1-NovaMicro-input-tokens", -0.5m) { RecordType = "Credit" },
            new BilledItem(October.AddDays(1), Sonnet, "Tax", 0.125m) { RecordType = "Tax" },
        ]);
        await new FeatureStore(harness.Database, harness.Time).SaveAsync(
            [
                Feature("micro", "Nova Micro"),
                new Feature { Id = "search", Name = "Search", Rules = [new AllocationRule { FeatureId = "search", Dimension = new DimensionCondition("tag:team", "search") }] },
            ],
            Cancellation);
        await harness.RunAsync();
        harness.Source.Bill[1] = harness.Source.Bill[1] with { Cost = 1.75m };
        harness.Source.BeforeAnswer = query => query.Second.Kind is CostGroupingKind.Tag or CostGroupingKind.LinkedAccount
            ? new CostSourceFailure(CostSourceFailureKind.Throttled, "Too many requests.", "Wait.")
            : null;
        Assert.IsType<SyncOutcome.Failed>(await harness.Sync().RunAsync(null, "test", null, Cancellation));
    }

    /// <summary>Two days of an export with a credit, one of which Cost Explorer knows too.</summary>
    private static async Task<StagedOutcome> ImportAsync(SyncHarness harness, decimal cost)
    {
        IReadOnlyList<SplitDimensionKey> dimensions = harness.Options.SplitDimensions();
        await using var staged = await new SpendStaging(harness.Database, harness.Time).BeginAsync(dimensions, Cancellation);
        var team = dimensions.ToList().FindIndex(dimension => dimension.Text == Team.Word);
        foreach (var (day, usageType, recordType, amount, value) in new[]
        {
            (October, "USE1-NovaMicro-input-tokens", "Usage", cost, "search"),
            (October, "USE1-NovaMicro-input-tokens", "Usage", 0.5m, ""),
            (October.AddDays(1), "USE1-NovaPro-input-tokens", "Usage", 2.25m, "chat"),
            (October.AddDays(1), "USE1-NovaPro-input-tokens", "Credit", -1m, ""),
        })
        {
            var row = new SpendRow(dimensions.Count)
            {
                Day = day,
                Service = Bedrock,
                UsageType = usageType,
                RecordType = recordType,
                Metrics = new CostMetrics(amount, amount, amount, amount, 7, "1K tokens"),
            };
            row.Shares[team] = value;
            staged.Cover(day, isEstimated: false);
            await staged.AddAsync(row, Cancellation);
        }

        return await staged.StoreAsync([new ExportReading { Name = "cur.csv", Source = SpendSource.Cur2, Rows = 4 }], [], Cancellation);
    }

    private static IEnumerable<SpendQuestion> Questions()
    {
        IReadOnlyList<SpendKey> keys = [.. SpendKey.All, Team];
        var groups = keys.Select(key => new[] { key }).Append([]).Concat(
            [[SpendKey.Feature, SpendKey.Model], [Team, SpendKey.TokenKind], [SpendKey.Service, SpendKey.RecordType], [SpendKey.Region, SpendKey.Account]]);
        return
            from @group in groups
            from granularity in Enum.GetValues<SpendGranularity>()
            from charges in Enum.GetValues<ChargeSelection>()
            from metric in Enum.GetValues<SpendMetric>()
            from filter in new SpendKeyFilter?[] { null, new(SpendKey.Service, [Bedrock]) }
            select new SpendQuestion
            {
                Period = Period,
                Granularity = granularity,
                GroupBy = @group,
                Charges = charges,
                Metric = metric,
                Filters = filter is null ? [] : [filter],
            };
    }

    private static async Task<string> TellAsync(SyncHarness harness, SpendQuestion question)
    {
        var report = await harness.Queries.AskAsync(question, Cancellation);
        var rows = report.Rows.Select(row => FormattableString.Invariant(
            $"{row.Period:yyyy-MM-dd} {string.Join('/', row.Keys)} {row.Amount} {row.Unit} {row.IsEstimated}"));
        return $"{SpendAddress.Write(question)}\n{string.Join('\n', rows)}\n{FormattableString.Invariant($"{report.Total}")}";
    }

    private static Feature Feature(string id, string model) =>
        new() { Id = id, Name = id, Rules = [new AllocationRule { FeatureId = id, Model = model }] };

    private static ServiceProvider Services(TestDatabase database) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)))
        .AddApplication()
        .AddData(database.ConnectionString)
        .AddAccounts().Services
        .BuildServiceProvider();

    private static async Task<IReadOnlyList<string>> DemoVerdictsAsync(TestDatabase database)
    {
        await using var services = Services(database);
        var demo = services.GetRequiredService<DemoData>();
        Assert.Null(await demo.LoadAsync(Cancellation));
        var verdicts = new List<string>();
        foreach (var feature in await services.GetRequiredService<IFeatureStore>().GetAllAsync(Cancellation))
        {
            var view = await services.GetRequiredService<FeatureWorkspace>().GetAsync(feature.Id, Cancellation);
            verdicts.Add($"{feature.Id}: {view!.Verdict.Sentence} {FormattableString.Invariant($"{view.BilledMonths.Sum(month => month.UnblendedCost.Amount)}")}");
        }

        Assert.Null(await demo.RemoveAsync(Cancellation));
        return verdicts;
    }
}
