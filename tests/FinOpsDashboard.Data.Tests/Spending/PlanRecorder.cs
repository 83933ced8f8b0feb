using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FinOpsDashboard.Data.Tests.Spending;

/// <summary>Opens the same file, and asks SQLite for the plan of every tagged query before it runs.</summary>
internal sealed class PlanRecorder(string connectionString) : DbCommandInterceptor, IDbContextFactory<FinOpsDbContext>
{
    private readonly List<(string Text, IReadOnlyList<string> Plan)> _plans = [];

    public FinOpsDbContext CreateDbContext()
    {
        var builder = new DbContextOptionsBuilder<FinOpsDbContext>();
        builder.UseFinOpsStore(connectionString).AddInterceptors(this);
        return new FinOpsDbContext((DbContextOptions<FinOpsDbContext>)builder.Options);
    }

    public IReadOnlyList<IReadOnlyList<string>> PlansOf(string tag) =>
        [.. _plans.Where(plan => plan.Text.StartsWith($"-- {tag}", StringComparison.Ordinal)).Select(plan => plan.Plan)];

    public IEnumerable<string> TextsOf(string tag) =>
        _plans.Select(plan => plan.Text).Where(text => text.StartsWith($"-- {tag}", StringComparison.Ordinal));

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        var text = command.CommandText;
        command.CommandText = $"EXPLAIN QUERY PLAN {text}";
        var plan = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) plan.Add(reader.GetString(reader.GetOrdinal("detail")));
        }

        command.CommandText = text;
        _plans.Add((text, plan));
        return result;
    }
}
