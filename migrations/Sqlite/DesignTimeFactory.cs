using FinOpsDashboard.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FinOpsDashboard.Migrations.Sqlite;

/// <summary>Lets dotnet-ef make migrations without the app.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<FinOpsDbContext>
{
    /// <inheritdoc />
    public FinOpsDbContext CreateDbContext(string[] args) =>
        new((DbContextOptions<FinOpsDbContext>)new DbContextOptionsBuilder<FinOpsDbContext>().UseFinOpsStore("Data Source=design.db").Options);
}
