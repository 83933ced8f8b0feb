using System.Globalization;
using FinOpsDashboard.Aws.Exports;

namespace FinOpsDashboard.Aws.Tests.Exports;

public sealed class LineItemIdsTests
{
    [Fact]
    public void Add_SomeIdsTwice_KnowsExactlyThose()
    {
        var random = new Random(20_261_122);
        var (ids, oracle) = (new LineItemIds(), new HashSet<string>());

        for (var number = 0; number < 100_000; number++)
        {
            var id = $"li{random.Next(60_000)}";
            Assert.Equal(oracle.Add(id), ids.Add(id));
        }

        Assert.False(ids.IsFull);
    }

    [Fact]
    public void Add_RowsWithoutId_AreNeverTwice()
    {
        var ids = new LineItemIds();

        Assert.True(ids.Add(""));
        Assert.True(ids.Add(""));
    }

    [Fact]
    public void Add_MoreThanAreRemembered_SaysSoAndRefusesNothing()
    {
        var ids = new LineItemIds();
        for (var number = 0; number < LineItemIds.Most; number++) Assert.True(ids.Add(number.ToString(CultureInfo.InvariantCulture)));
        Assert.False(ids.IsFull);

        Assert.True(ids.Add("one more"));
        Assert.True(ids.Add("one more"));
        Assert.True(ids.IsFull);
    }
}
