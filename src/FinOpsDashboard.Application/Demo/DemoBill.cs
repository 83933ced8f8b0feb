using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Demo;

/// <summary>
/// A made-up year of bills: the same for the same day, so that screenshots and tests repeat. Every amount is a quantity times a list
/// price, rounded to the ten decimals that Cost Explorer sends.
/// </summary>
internal sealed class DemoBill
{
    private const int Months = 13;
    private const int Seed = 20_261;
    private const decimal UntaggedShare = 0.058m;
    private const decimal CreditPool = DemoCompany.ProofCredits + DemoCompany.ActivateCredits;
    private const int MonthsBeforeCredits = 8;
    private const int DaysThatAreEstimated = 2;
    private const int DaysOfAnIncident = 2;

    private readonly List<CostRow> _facts = [];
    private readonly List<CostRow> _recordTypes = [];
    private readonly List<SplitShare> _shares = [];
    private readonly Dictionary<(string Feature, BillingMonth Month), (decimal Requests, decimal Input, decimal Output, decimal CacheRead, decimal CacheWrite)> _volumes = [];
    private readonly Random _random = new(Seed);
    private readonly DateOnly _today;
    private decimal _creditLeft = CreditPool;

    private DemoBill(DateOnly today)
    {
        _today = today;
        Period = new DateRange(BillingMonth.Of(today).Plus(1 - Months).FirstDay, today);
    }

    /// <summary>The days that have a bill: a year of whole months and the current one up to yesterday.</summary>
    public DateRange Period { get; }

    public IReadOnlyList<CostRow> Facts => _facts;

    public IReadOnlyList<CostRow> RecordTypes => _recordTypes;

    public SplitTable Splits => new(
        [.. _shares.Select(share => new ServiceDay(share.Service, share.Day)).Distinct()], _shares, new HashSet<ServiceDay>(), new Dictionary<string, string>());

    /// <summary>The volumes that engineers entered: whole months of every feature but the seasonal one, whose owner forgot.</summary>
    public IReadOnlyList<FeatureVolume> Volumes =>
    [
        .. _volumes.Where(volume => volume.Key.Month < BillingMonth.Of(_today))
            .Where(volume => DemoCompany.Features.Any(feature => feature.Id == volume.Key.Feature && !feature.IsSeasonal))
            .Select(volume => new FeatureVolume
            {
                FeatureId = volume.Key.Feature,
                Month = volume.Key.Month,
                Requests = (long)volume.Value.Requests,
                InputTokens = (long)volume.Value.Input,
                OutputTokens = (long)volume.Value.Output,
                CacheReadTokens = (long)volume.Value.CacheRead,
                CacheWriteTokens = (long)volume.Value.CacheWrite,
                PeakToAverageRatio = 3m,
            }),
    ];

    /// <summary>Makes the bill that ends yesterday.</summary>
    public static DemoBill Until(DateOnly today)
    {
        var bill = new DemoBill(today);
        foreach (var day in bill.Period.Days()) bill.AddDay(day);
        return bill;
    }

    private void AddDay(DateOnly day)
    {
        var charged = new List<(string Service, string UsageType, string Tag, decimal Quantity, decimal Cost)>();
        foreach (var feature in DemoCompany.Features) AddFeature(day, feature, charged);
        var estimated = BillingMonth.Of(day) == BillingMonth.Of(_today) || day.AddDays(DaysThatAreEstimated) >= _today;
        foreach (var line in charged.GroupBy(charge => (charge.Service, charge.UsageType)))
        {
            _facts.Add(new CostRow(day, line.Key.Service, line.Key.UsageType, Metrics(line.Sum(charge => charge.Cost), line.Sum(charge => charge.Quantity)), estimated));
            _shares.AddRange(line.GroupBy(charge => charge.Tag).Select(tag => new SplitShare(
                day, line.Key.Service, line.Key.UsageType, tag.Key, Metrics(tag.Sum(charge => charge.Cost), tag.Sum(charge => charge.Quantity)), estimated)));
        }

        foreach (var service in charged.GroupBy(charge => charge.Service)) AddRecordTypes(day, service.Key, service.Sum(charge => charge.Cost), estimated);
    }

    private void AddFeature(
        DateOnly day, DemoFeature feature, List<(string Service, string UsageType, string Tag, decimal Quantity, decimal Cost)> charged)
    {
        var requests = RequestsOn(day, feature);
        var scale = feature.StepMonth > 0 && IsAfterStep(day, feature) ? feature.StepFactor : 1m;
        var input = Math.Round(requests * feature.InputTokens * scale, MidpointRounding.ToEven);
        var tokens = new Dictionary<DemoTokens, decimal>
        {
            [DemoTokens.Input] = Math.Round(input * (1 - feature.CacheShare), MidpointRounding.ToEven),
            [DemoTokens.Output] = Math.Round(requests * feature.OutputTokens * scale, MidpointRounding.ToEven),
            [DemoTokens.CacheRead] = Math.Round(input * feature.CacheShare * 0.94m, MidpointRounding.ToEven),
            [DemoTokens.CacheWrite] = Math.Round(input * feature.CacheShare * 0.06m, MidpointRounding.ToEven),
        };
        foreach (var (kind, charge) in feature.Charges.ByTokens.Where(charge => tokens[charge.Key] > 0))
        {
            // Some calls go through a system profile, which carries no tag.
            var untagged = Math.Round(tokens[kind] * UntaggedShare, MidpointRounding.ToEven);
            Add(feature.Id, tokens[kind] - untagged);
            Add("", untagged);

            void Add(string tag, decimal count) => charged.Add((
                feature.Charges.Service, charge.UsageType, tag, count / feature.Charges.TokensPerUnit,
                Math.Round(count * charge.PricePerMillion / 1_000_000m, 10, MidpointRounding.ToEven)));
        }

        var key = (feature.Id, BillingMonth.Of(day));
        var sum = _volumes.GetValueOrDefault(key);
        _volumes[key] = (
            sum.Requests + requests, sum.Input + tokens[DemoTokens.Input], sum.Output + tokens[DemoTokens.Output],
            sum.CacheRead + tokens[DemoTokens.CacheRead], sum.CacheWrite + tokens[DemoTokens.CacheWrite]);
    }

    private decimal RequestsOn(DateOnly day, DemoFeature feature)
    {
        var month = (day.DayNumber - Period.Start.DayNumber) / 30.4m;
        var growth = 1m + feature.MonthlyGrowth * month;
        var season = !feature.IsSeasonal ? 1m : day.Month switch { 11 => 4.2m, 12 => 6.5m, 10 => 1.6m, _ => 0.35m };
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? feature.WeekendShare : 1m;
        var noise = 0.94m + _random.Next(0, 1_201) / 10_000m;
        var age = _today.DayNumber - day.DayNumber;
        var incident = feature.IncidentDaysAgo > 0 && age <= feature.IncidentDaysAgo && age > feature.IncidentDaysAgo - DaysOfAnIncident ? feature.IncidentFactor : 1m;
        return Math.Round(feature.RequestsPerDay * growth * season * weekend * noise * incident, MidpointRounding.ToEven);
    }

    private bool IsAfterStep(DateOnly day, DemoFeature feature)
    {
        var step = new DateOnly(_today.Year, feature.StepMonth, 1);
        return day >= (step > _today ? step.AddYears(-1) : step);
    }

    private void AddRecordTypes(DateOnly day, string service, decimal cost, bool estimated)
    {
        _recordTypes.Add(new CostRow(day, service, "Usage", Metrics(cost, 0), estimated));
        var credit = Math.Min(_creditLeft, Math.Round(cost * 0.35m, 10, MidpointRounding.ToEven));
        if (credit <= 0 || service != DemoCompany.FirstParty || day < Period.Start.AddMonths(MonthsBeforeCredits)) return;
        _creditLeft -= credit;
        _recordTypes.Add(new CostRow(day, service, ChargeTypes.Credit, Metrics(-credit, 0), estimated));
    }

    private static CostMetrics Metrics(decimal cost, decimal quantity) => new(cost, cost, cost, cost, quantity, "N/A");
}
