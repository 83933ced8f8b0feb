using FinOpsDashboard.Testing.Database;

namespace FinOpsDashboard.Data.Tests.Prices;

public sealed class SqlitePriceStoreTests : PriceStoreCases
{
    protected override Task<TestDatabase> OpenAsync() => TestDatabase.CreateAsync();
}
