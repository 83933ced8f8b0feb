using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Domain.Commitments;

namespace FinOpsDashboard.Application.Tests.Commitments;

public sealed class CommitmentAddressTests
{
    [Fact]
    public void Write_Everything_IsReadBackTheSame()
    {
        var request = new CommitmentRequest
        {
            FeatureId = "a b&c",
            Model = "Llama 3.1 8B",
            RegionId = "us-west-2",
            IsCustomModel = false,
            InputTokensPerMinute = 300_000m,
            OutputTokensPerMinute = 40_000.5m,
            HourNoCommitmentUsd = 24.00m,
            HourOneMonthUsd = 21.18m,
            HourSixMonthsUsd = 13.08m,
            InputPriceUsd = 0.22m,
            OutputPriceUsd = 0m,
            Without = new HashSet<LadderRung> { LadderRung.OnDemand, LadderRung.OneMonth },
            Source = WeekSource.Pattern,
            Pattern = WeekPattern.Parse("8-18:1/2/3"),
            OutputShare = 0.1m,
            PeakToAverageRatio = 1.5m,
            HoursPerMonth = 744m,
            FallShare = 0.25m,
            FallMonth = 4,
            RetirementMonths = 11,
        };
        var address = CommitmentAddress.Write(request);
        Assert.StartsWith("?feature=a%20b%26c&model=Llama%203.1%208B&region=us-west-2&custom=no&in=300000&out=40000.5&none=24&", address, StringComparison.Ordinal);
        var read = Read(address);
        Assert.Equal(request with { Without = read.Without }, read);
        Assert.Equal(request.Without.Order(), read.Without.Order());
    }

    [Fact]
    public void Write_Hours_AreReadBackHourByHour()
    {
        var week = new DemandWeek(Enumerable.Range(0, 168).Select(hour => hour < 100 ? new HourDemand(1e15m, 7m) : new HourDemand(hour, 0.4m)));
        var read = Read(CommitmentAddress.Write(new() { Source = WeekSource.Hours, Hours = week }));
        Assert.Equal(WeekSource.Hours, read.Source);
        Assert.Equal(week.Hours.Select(hour => new HourDemand(hour.InputTokens, decimal.Round(hour.OutputTokens))), read.Hours!.Hours);
    }

    [Fact]
    public void Write_LongestWeek_FitsAnAddress()
    {
        var week = new DemandWeek(Enumerable.Range(0, 168).Select(hour => new HourDemand(1e15m - hour, 1e15m - (2 * hour))));
        var address = CommitmentAddress.Write(new() { Source = WeekSource.Hours, Hours = week });
        Assert.True(address.Length < 6_500, $"{address.Length} characters");
        Assert.Equal(week.Hours, Read(address).Hours!.Hours);
    }

    [Fact]
    public void Write_Defaults_IsNoQuery() => Assert.Equal("", CommitmentAddress.Write(new()));

    [Theory]
    [InlineData("?in=0&out=-1&none=abc&month=1e10&six=NaN&peak=0.5&hoursPerMonth=1000&fall=2&fallMonth=0.5&retired=61&outputShare=7&custom=maybe&without=nothing&without=9")]
    [InlineData("?week=1&hours=1.1*168_1.1")]
    [InlineData("?hours=1.1*99999999999999999999999999999")]
    [InlineData("?hours=1.1*168*2")]
    [InlineData("?hours=x.y*168")]
    [InlineData("?hours=1*168")]
    public void Read_Nonsense_IsTheDefault(string address) => Assert.Equal("", CommitmentAddress.Write(Read(address)));

    private static CommitmentRequest Read(string address)
    {
        var parts = address.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .ToLookup(part => part[0], part => (string?)Uri.UnescapeDataString(part[1]));
        return CommitmentAddress.Read(name => parts[name]);
    }
}
