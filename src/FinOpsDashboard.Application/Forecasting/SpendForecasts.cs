using System.Globalization;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Forecasting;

/// <summary>Foresees the whole bill and every feature from the days of the ledger and the entered volumes; asks nothing of AWS.</summary>
public sealed class SpendForecasts(ISpendQueries spend, LedgerMemo memo, IFeatureStore features, IPriceBooks prices, TimeProvider time)
{
    /// <summary>Twelve months to check, and what has to be known before the first of them.</summary>
    private const int MonthsRead = 16;

    /// <summary>Foresees them all.</summary>
    public async Task<ForecastView> GetAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var billed = await memo.GetAsync("forecast", today.ToString("O", CultureInfo.InvariantCulture), stop => ReadAsync(today, stop), cancellationToken).ConfigureAwait(false);
        var known = await features.GetAllAsync(cancellationToken).ConfigureAwait(false);
        var names = await features.GetCarrierNamesAsync(cancellationToken).ConfigureAwait(false);
        var view = new ForecastView
        {
            Today = today,
            Days = billed.Days,
            EstimatedDays = billed.EstimatedDays,
            Total = null,
            Carriers = [],
            AsOf = billed.AsOf,
            IsDemo = billed.IsDemo,
        };
        if (billed.Total is not { } total) return view;

        var volumes = await VolumesAsync(known, today, cancellationToken).ConfigureAwait(false);
        var parts = known.Select(feature => PartOf(feature.Id, feature.Name, feature.Ordinal))
            .Concat(billed.ByCarrier.Keys.Except(known.Select(feature => feature.Id)).Select(id => PartOf(id, names.NameOf(id), null)))
            .Where(part => billed.ByCarrier.ContainsKey(part.Id) || volumes.ContainsKey(part.Id))
            .ToList();
        var year = ForecastHorizon.YearEnd.PeriodOf(today);
        return view with
        {
            Total = new ForecastCarrier("", "All of Bedrock", null, new ForecastSubject(total, [], [.. parts.Select(part => part.Subject)]), today),
            Carriers =
            [
                .. parts.OrderByDescending(part => part.Subject.History.Total(year).Amount).Select(part => new ForecastCarrier(part.Id, part.Name, part.Ordinal, part.Subject, today)),
            ],
        };

        Part PartOf(string id, string name, int? ordinal) =>
            new(id, name, ordinal, new ForecastSubject(billed.ByCarrier.GetValueOrDefault(id) ?? billed.None!, volumes.GetValueOrDefault(id) ?? [], []));
    }

    private async Task<BilledDays> ReadAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var report = await spend.AskAsync(
            new SpendQuestion
            {
                Period = new DateRange(BillingMonth.Of(today).Plus(-MonthsRead).FirstDay, today.AddDays(1)),
                Granularity = SpendGranularity.Daily,
                GroupBy = [SpendKey.Feature],
            },
            cancellationToken).ConfigureAwait(false);
        if (report.Rows.Count == 0) return new BilledDays(default, [], null, new Dictionary<string, SpendHistory>(), null, report.AsOf, report.IsDemo);
        var days = new DateRange(report.Rows.Min(row => row.Period), report.Rows.Max(row => row.Period).AddDays(1));
        var estimated = report.Rows.Where(row => row.IsEstimated).Select(row => row.Period).ToHashSet();
        var filled = report.AsOf is { } asOf ? DateOnly.FromDateTime(asOf.UtcDateTime) : today;
        var openDay = filled < today ? filled : today;
        return new BilledDays(
            days,
            [.. estimated.Order()],
            History(report.Rows),
            report.Rows.GroupBy(row => row.Keys[0], StringComparer.Ordinal).ToDictionary(group => group.Key, History, StringComparer.Ordinal),
            History([]),
            report.AsOf,
            report.IsDemo);

        SpendHistory History(IEnumerable<SpendReportRow> rows) => new(
            days, rows.GroupBy(row => row.Period).ToDictionary(group => group.Key, group => Usd.FromDollars(group.Sum(row => row.Amount))), estimated, openDay);
    }

    private async Task<Dictionary<string, List<VolumeMonth>>> VolumesAsync(IReadOnlyList<Feature> known, DateOnly today, CancellationToken cancellationToken)
    {
        var entered = await features.GetVolumesAsync(null, cancellationToken).ConfigureAwait(false);
        if (entered.Count == 0) return [];
        var stored = await features.GetAssumptionsOfAllAsync(cancellationToken).ConfigureAwait(false);
        var book = await prices.GetAsync(cancellationToken).ConfigureAwait(false);
        return known.ToDictionary(feature => feature.Id, Months, StringComparer.Ordinal).Where(pair => pair.Value.Count > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

        List<VolumeMonth> Months(Feature feature)
        {
            var assumptions = WorkspaceAssumptions.FromJson(stored.GetValueOrDefault(feature.Id) ?? "");
            var model = assumptions.Teacher is { } typed ? BedrockModels.Find(typed)?.Name ?? book.SpellingOf(typed) : null;
            return
            [
                .. entered.Where(volume => volume.FeatureId == feature.Id).Select(volume => new VolumeMonth(
                    volume.Month, (decimal)volume.TotalInputTokens + volume.OutputTokens, AtBook(volume, model, assumptions.RegionId))),
            ];
        }

        Usd? AtBook(FeatureVolume volume, string? model, string? regionId)
        {
            if (model is null || regionId is null) return null;
            (long Tokens, PriceKind Kind)[] kinds =
            [
                (volume.InputTokens, PriceKind.Input), (volume.OutputTokens, PriceKind.Output),
                (volume.CacheReadTokens, PriceKind.CacheRead), (volume.CacheWriteTokens, PriceKind.CacheWrite),
            ];
            var amounts = kinds.Where(kind => kind.Tokens > 0).Select(kind => Price(kind.Kind) is { } price ? UsdPerMillionTokens.FromDollars(price) * kind.Tokens : (Usd?)null).ToList();
            return amounts.Contains(null) ? null : amounts.Sum(amount => amount!.Value);

            decimal? Price(PriceKind kind) => Find(kind, InferenceScope.InRegion) ?? Find(kind, InferenceScope.Global);

            decimal? Find(PriceKind kind, InferenceScope scope) =>
                (book.Find(new PriceRequest(model, regionId, scope, ServiceTier.Standard, kind), today) as Priced)?.Price.UnitPrice;
        }
    }

    private sealed record Part(string Id, string Name, int? Ordinal, ForecastSubject Subject);
}
