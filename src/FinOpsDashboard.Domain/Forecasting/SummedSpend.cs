using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>A total by entered volumes: parts that have them by these, all others together by their run rate.</summary>
internal sealed class SummedSpend : FittedSpend
{
    private readonly List<FittedSpend> _fits;

    private SummedSpend(List<FittedSpend> fits, int withVolumes, int parts)
        : base(new FitFacts { DaysUsed = fits.Max(fit => fit.Facts.DaysUsed), PartsWithVolumes = withVolumes, Parts = parts }) => _fits = fits;

    public override int DegreesOfFreedom => _fits.Min(fit => fit.DegreesOfFreedom);

    public static ForecastFit Fit(ForecastSubject total, DateOnly before, bool takesPlans)
    {
        var parts = total.Parts.Select(part => (part.History, VolumeDrivers.Fit(part, before, takesPlans).Spend)).ToList();
        var fits = parts.Where(part => part.Spend is not null).Select(part => part.Spend!).ToList();
        if (fits.Count == 0) return ForecastFit.Not("No feature has entered volumes with a known price.");
        var withVolumes = fits.Count;
        var others = parts.Where(part => part.Spend is null).Select(part => part.History).ToList();
        // Others that were never billed long enough for a run rate are left at nothing rather than guessed.
        if (others.Count > 0 && RunRate.Fit(SpendHistory.SumOf(others), before).Spend is { } rest) fits.Add(rest);
        return ForecastFit.Of(new SummedSpend(fits, withVolumes, parts.Count));
    }

    public override decimal On(DateOnly day) => _fits.Sum(fit => fit.On(day));

    public override decimal? VarianceOver(DateRange days)
    {
        var variances = _fits.ConvertAll(fit => fit.VarianceOver(days));
        return variances.Contains(null) ? null : variances.Sum();
    }
}
