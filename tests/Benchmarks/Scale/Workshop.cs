using FinOpsDashboard.Application;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Aws;
using FinOpsDashboard.Data;
using FinOpsDashboard.Domain.Allocation;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>The product's services over one database file.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Workshop(ServiceProvider services) => _services = services;

    /// <summary>Makes the services, the database, and a rule for every feature.</summary>
    public static async Task<Workshop> CreateAsync(string database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddApplication();
        services.AddSingleton<INoticeReceivers, NoReceivers>();
        services.AddAwsCostSource();
        services.AddData($"Data Source={database}");
        services.AddOptions<SpendSyncOptions>().Configure(options =>
        {
            options.SplitByAccount = false;
            options.CostAllocationTagKeys.Add(ScaleBill.TagKey);
        });
        var workshop = new Workshop(services.BuildServiceProvider());
        await workshop.Get<DatabaseMigration>().RunAsync(CancellationToken.None);
        return workshop;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Gives every feature what carries its tag.</summary>
    public Task AddFeaturesAsync() => Get<IFeatureStore>().SaveAsync(
        [
            .. Enumerable.Range(0, ScaleBill.Features).Select(number => new Feature
            {
                Id = $"feature-{number}",
                Name = $"Feature {number}",
                Rules =
                [
                    new AllocationRule
                    {
                        FeatureId = $"feature-{number}",
                        Dimension = new DimensionCondition($"tag:{ScaleBill.TagKey}", $"feature-{number}"),
                    },
                ],
            }),
        ],
        new AllocationChange("benchmark"),
        CancellationToken.None);

    /// <summary>Imports a file as the command line does.</summary>
    public async Task<SpendImportReport> ImportAsync(string path)
    {
        await using var content = File.OpenRead(path);
        return await Get<SpendImport>().RunAsync([new SpendFile(path, content)], BadRows.Refuse, CancellationToken.None) switch
        {
            SpendImportOutcome.Stored stored => stored.Report,
            SpendImportOutcome.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)),
            var other => throw new InvalidOperationException($"{other}"),
        };
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class NoReceivers : INoticeReceivers
    {
        public IReadOnlyList<INoticeReceiver> All => [];
    }
}
