using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Tests.Spending;

public sealed class SpendQuestionTests
{
    [Fact]
    public void Refusal_UnknownTagAndNothingIsSplit_DoesNotClaimASplit()
    {
        var refusal = By(SpendKey.Tag("typo")).Refusal([]);
        Assert.StartsWith("No spend was split by tag:typo. It was not split by anything yet.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_UnknownTag_NamesTheStoredDimensionsOnly()
    {
        var refusal = By(SpendKey.Tag("typo")).Refusal([SpendKey.Tag("team"), SpendKey.Tag("stage")]);
        Assert.Contains("It was split by tag:team, tag:stage.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_AccountIsNotStored_IsAskedAllTheSame() => Assert.Null(By(SpendKey.Account).Refusal([]));

    [Fact]
    public void Refusal_StoredTag_IsNone() => Assert.Null(By(SpendKey.Tag("team")).Refusal([SpendKey.Tag("team")]));

    private static SpendQuestion By(SpendKey key) =>
        new() { Period = new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1)), GroupBy = [key] };

    [Theory]
    [InlineData("feature", "2026-09-01/2026-11-01", SpendMetric.NetAmortized, ChargeSelection.Usage, null)]
    [InlineData("model", "2026-09-01/2026-11-01", SpendMetric.Unblended, ChargeSelection.Usage, "group by feature alone")]
    [InlineData("feature,model", "2026-09-01/2026-11-01", SpendMetric.Unblended, ChargeSelection.Usage, "group by feature alone")]
    [InlineData("feature", "2026-09-01/2026-10-31", SpendMetric.Unblended, ChargeSelection.Usage, "choose whole months")]
    [InlineData("feature", "2026-09-01/2026-11-01", SpendMetric.Quantity, ChargeSelection.Usage, "Only the cost of usage is divided")]
    [InlineData("feature", "2026-09-01/2026-11-01", SpendMetric.Unblended, ChargeSelection.All, "Only the cost of usage is divided")]
    [InlineData("feature", "2016-09-01/2026-11-01", SpendMetric.Unblended, ChargeSelection.Usage, "at most 60 months")]
    public void Refusal_SharedCostsDivided_IsForWholeMonthsOfFeatures(string keys, string period, SpendMetric metric, ChargeSelection charges, string? refusal)
    {
        var question = new SpendQuestion
        {
            Period = new DateRange(DateOnly.Parse(period[..10], System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(period[11..], System.Globalization.CultureInfo.InvariantCulture)),
            GroupBy = [.. keys.Split(',').Select(word => SpendKey.TryParse(word, out var key) ? key! : throw new ArgumentException(word))],
            Metric = metric,
            Charges = charges,
            SharedCosts = SharedCosts.Divided,
        };

        if (refusal is null) Assert.Null(question.Refusal());
        else Assert.Contains(refusal, question.Refusal(), StringComparison.Ordinal);
    }
}
