using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>
/// Entered tokens of a month × price per token, spread evenly over its days. A month without an entry takes the last one before it and the mean
/// growth from entered month to entered month. The price is billed cost over entered tokens where complete months have both, else the book's.
/// </summary>
internal sealed class VolumeDrivers : FittedSpend
{
    private const int MostPriceMonths = 3;
    private const int MostGrowthMonths = 7;
    private const int FewestDays = 7;
    private const decimal MostGrowth = 1m;
    private const decimal Million = 1_000_000m;

    private readonly IReadOnlyList<VolumeMonth> _volumes;
    private readonly decimal _pricePerToken;
    private readonly decimal _growth;
    private readonly decimal? _varianceOfDay;
    private readonly Dictionary<BillingMonth, decimal> _perDay = [];

    private VolumeDrivers(SpendHistory history, IReadOnlyList<VolumeMonth> volumes, IReadOnlyList<VolumeMonth> priced, decimal pricePerToken, decimal growth)
        : base(new FitFacts
        {
            DaysUsed = priced.Sum(volume => volume.Month.Days.DayCount),
            First = priced.Count == 0 ? null : priced[0].Month.FirstDay,
            Last = priced.Count == 0 ? null : priced[^1].Month.Next.FirstDay.AddDays(-1),
            MonthlyGrowth = growth,
            DollarsPerMillion = pricePerToken * Million,
            IsBilledPrice = priced.Count > 0,
        })
    {
        (_volumes, _pricePerToken, _growth) = (volumes, pricePerToken, growth);
        var days = priced.SelectMany(volume => volume.Month.Days.Days()).ToList();
        _varianceOfDay = days.Count < FewestDays ? null : days.Sum(day => (history.On(day) - On(day)) * (history.On(day) - On(day))) / (days.Count - 1);
    }

    public override int DegreesOfFreedom => Facts.DaysUsed - 1;

    /// <summary>Learns from what was known before a day; entries for later months count only where they may.</summary>
    public static ForecastFit Fit(ForecastSubject subject, DateOnly before, bool takesPlans)
    {
        var month = BillingMonth.Of(before);
        var volumes = subject.Volumes.Where(volume => takesPlans || volume.Month < month).OrderBy(volume => volume.Month).ToList();
        if (!volumes.Exists(volume => volume.Tokens > 0)) return ForecastFit.Not("No volumes were entered.");

        var priced = volumes.Where(volume => volume.Month < month && volume.Tokens > 0 && subject.History.IsComplete(volume.Month.Days) && subject.History.Sum(volume.Month.Days) > 0)
            .TakeLast(MostPriceMonths).ToList();
        if (priced.Count > 0)
        {
            var price = priced.Sum(volume => subject.History.Sum(volume.Month.Days)) / priced.Sum(volume => volume.Tokens);
            return ForecastFit.Of(new VolumeDrivers(subject.History, volumes, priced, price, GrowthOf(volumes)));
        }

        return volumes.FindLast(volume => volume is { Tokens: > 0, AtBook: not null }) is { AtBook: { } cost } known
            ? ForecastFit.Of(new VolumeDrivers(subject.History, volumes, [], cost.Amount / known.Tokens, GrowthOf(volumes)))
            : ForecastFit.Not("No complete month has both a bill and an entered volume, and the price book knows no price for it: choose the model and its Region in the workspace.");
    }

    public override decimal On(DateOnly day)
    {
        var month = BillingMonth.Of(day);
        if (!_perDay.TryGetValue(month, out var perDay))
            _perDay.Add(month, perDay = TokensOf(month) * _pricePerToken / month.Days.DayCount);
        return perDay;
    }

    public override decimal? VarianceOver(DateRange days)
    {
        if (_varianceOfDay is null) return null;
        decimal ahead = days.DayCount;
        return _varianceOfDay * (ahead + (ahead * ahead / Facts.DaysUsed));
    }

    private decimal TokensOf(BillingMonth month)
    {
        var last = _volumes.LastOrDefault(volume => volume.Month <= month) ?? _volumes[0];
        var tokens = last.Tokens;
        for (var grown = last.Month; grown < month; grown = grown.Next) tokens *= 1m + _growth;
        return tokens;
    }

    /// <summary>The mean change from a month to the next where both were entered; none counts as more than a doubling.</summary>
    private static decimal GrowthOf(IReadOnlyList<VolumeMonth> volumes)
    {
        var recent = volumes.TakeLast(MostGrowthMonths).ToList();
        var changes = recent.Zip(recent.Skip(1)).Where(pair => pair.First.Month.Next == pair.Second.Month && pair.First.Tokens > 0)
            .Select(pair => Math.Min(MostGrowth, (pair.Second.Tokens / pair.First.Tokens) - 1m)).ToList();
        return changes.Count == 0 ? 0m : changes.Average();
    }
}
