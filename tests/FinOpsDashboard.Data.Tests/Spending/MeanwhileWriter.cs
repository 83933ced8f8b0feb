using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FinOpsDashboard.Data.Tests.Spending;

/// <summary>Opens the same file, and has somebody else write right before the first statement with a tag.</summary>
internal sealed class MeanwhileWriter(string connectionString, string tag, Func<Task> write) : DbCommandInterceptor, IDbContextFactory<FinOpsDbContext>
{
    public bool HasWritten { get; private set; }

    public FinOpsDbContext CreateDbContext()
    {
        var builder = new DbContextOptionsBuilder<FinOpsDbContext>();
        builder.UseFinOpsStore(connectionString).AddInterceptors(this);
        return new FinOpsDbContext((DbContextOptions<FinOpsDbContext>)builder.Options);
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (!HasWritten && command.CommandText.StartsWith(tag, StringComparison.Ordinal))
        {
            HasWritten = true;
            await write();
        }

        return result;
    }
}
