using FinOpsDashboard.Application;
using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Aws;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Data;
using FinOpsDashboard.Data.Accounts;
using FinOpsDashboard.Reporting;
using FinOpsDashboard.Reporting.Notifications;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinOpsDashboard.Cli.Hosting;

/// <summary>What a command works with: the services over the chosen database, where to print, and when to stop.</summary>
internal sealed class CommandContext : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private CommandContext(ServiceProvider services, OutputFormat format, CancellationToken cancellationToken) =>
        (_services, Format, CancellationToken) = (services, format, cancellationToken);

    public OutputFormat Format { get; }

    public CancellationToken CancellationToken { get; }

    public IServiceProvider Services => _services;

    /// <summary>Opens the database, creating and migrating it on first use.</summary>
    public static async Task<CommandContext> OpenAsync(string? database, OutputFormat format, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddLogging(logging => logging
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Error)
            // What the store throws is told in our own words, once.
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None));
        services.AddApplication();
        services.AddAwsCostSource(options => configuration.GetSection(AwsCostOptions.SectionName).Bind(options));
        services.AddOptions<SpendSyncOptions>().Bind(configuration.GetSection(SpendSyncOptions.Section));
        services.AddOptions<FocusExportOptions>().Bind(configuration.GetSection(FocusExportOptions.Section));
        services.AddData(ConnectionString(database, configuration));
        services.AddAccounts();
        services.AddReporting(options => configuration.GetSection(ReportingOptions.SectionName).Bind(options));
        services.AddNotificationReceivers(options => configuration.GetSection(NotificationOptions.Section).Bind(options));
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<DatabaseMigration>().RunAsync(cancellationToken).ConfigureAwait(false);
        return new CommandContext(provider, format, cancellationToken);
    }

    private static string ConnectionString(string? database, IConfiguration configuration)
    {
        var chosen = database ?? configuration.GetConnectionString(DataServices.ConnectionName) ?? DataServices.DefaultConnectionString;
        return DataServices.FaultOf(chosen) is { } fault ? throw CommandFailureException.BadInput(fault) : chosen;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Print(CommandResult result) => ResultWriter.Write(result, Format, Console.Out);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
