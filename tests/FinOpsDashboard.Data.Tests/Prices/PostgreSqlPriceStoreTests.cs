using FinOpsDashboard.Data.Tests.PostgreSql;
using FinOpsDashboard.Testing.Database;

namespace FinOpsDashboard.Data.Tests.Prices;

public sealed class PostgreSqlPriceStoreTests(SharedServer shared) : PriceStoreCases, IClassFixture<SharedServer>
{
    protected override Task<TestDatabase> OpenAsync() => TestDatabase.CreateAsync(shared.Server);
}
