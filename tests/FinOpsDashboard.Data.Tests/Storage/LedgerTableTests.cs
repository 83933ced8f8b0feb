using FinOpsDashboard.Testing.Database;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Tests.Storage;

public sealed class LedgerTableTests
{
    /// <summary>A key of their own would double their size, and a later change of their schema could bring it back unnoticed.</summary>
    [Theory]
    [InlineData("SpendFacts")]
    [InlineData("SpendSplits")]
    [InlineData("SplitMonths")]
    [InlineData("FeatureDays")]
    [InlineData("FeatureMonths")]
    [InlineData("FeatureDayTotals")]
    [InlineData("FeatureMonthTotals")]
    [InlineData("LineMonths")]
    [InlineData("ModelDays")]
    public async Task Migrate_LargeTable_IsStoredInTheOrderOfItsKey(string table)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.CreateDbContext();

        var sql = await context.Database.SqlQuery<string>($"SELECT sql AS \"Value\" FROM sqlite_master WHERE name = {table}")
            .SingleAsync(TestContext.Current.CancellationToken);

        Assert.EndsWith("WITHOUT ROWID", sql.TrimEnd(), StringComparison.Ordinal);
    }
}
