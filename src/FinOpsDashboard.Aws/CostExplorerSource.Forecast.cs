using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Aws;

/// <summary>AWS's own forecast, by day: what a month that has begun means there is nowhere told, what a day means is clear.</summary>
internal sealed partial class CostExplorerSource : IAwsForecastSource
{
    /// <inheritdoc />
    public Task<CostAnswer<IReadOnlyList<AwsForecastDay>>> GetForecastAsync(
        DateRange days, IReadOnlyList<string> services, CostRequestMeter meter, CancellationToken cancellationToken)
    {
        if (services.Count == 0) throw new ArgumentException("A query names at least one service.", nameof(services));
        if (days.IsEmpty) return Task.FromResult<CostAnswer<IReadOnlyList<AwsForecastDay>>>(CostExplorerErrors.EmptyPeriod(days));
        var filter = CostExpression.FilterOf(new CostQuery(days, services, ChargeTypes.OtherThanUsage, CostGrouping.Service, CostGrouping.UsageType));
        return _pages.ReadAsync(
            new PagedQuery<GetCostForecastResponse, IReadOnlyList<AwsForecastDay>>(
                "GetCostForecast",
                (client, _, stop) => client.GetCostForecastAsync(
                    new GetCostForecastRequest
                    {
                        TimePeriod = IntervalOf(days),
                        Metric = Metric.UNBLENDED_COST,
                        Granularity = Granularity.DAILY,
                        PredictionIntervalLevel = AwsForecastReading.IntervalPercent,
                        Filter = filter,
                    },
                    stop),
                _ => null,
                () => new ForecastCollector(days)),
            meter,
            cancellationToken);
    }

    private sealed class ForecastCollector(DateRange days) : IPageCollector<GetCostForecastResponse, IReadOnlyList<AwsForecastDay>>
    {
        private const int MostDecimals = 10;

        private readonly SortedDictionary<DateOnly, AwsForecastDay> _days = [];

        public void Add(GetCostForecastResponse page)
        {
            if (page.ForecastResultsByTime is null) throw new MalformedAnswerException("The answer has no ForecastResultsByTime.");
            if (page.Total?.Unit is { } unit and not "USD") throw new MalformedAnswerException($"The forecast is in '{unit}'; only USD is handled, and nothing is converted.");
            foreach (var result in page.ForecastResultsByTime)
            {
                if (!CostTableCollector.TryReadOneDay(result?.TimePeriod, out var day) || !days.Contains(day))
                    throw new MalformedAnswerException($"The period from '{result?.TimePeriod?.Start}' to '{result?.TimePeriod?.End}' is not one day of what was asked for, {days}.");
                var mean = DollarsOf(result!.MeanValue, $"MeanValue of {day:O}");
                _days[day] = new AwsForecastDay(
                    day, mean, DollarsOf(result.PredictionIntervalLowerBound, $"PredictionIntervalLowerBound of {day:O}"),
                    DollarsOf(result.PredictionIntervalUpperBound, $"PredictionIntervalUpperBound of {day:O}"));
            }
        }

        public IReadOnlyList<AwsForecastDay> Result() => [.. _days.Values];

        /// <summary>A model's output with the digits of binary floating point: what lies beyond a bill's own decimals is rounded.</summary>
        private static Usd DollarsOf(string? text, string nameForMessage) =>
            Usd.FromDollars(decimal.Round(CostAmount.ParseQuantity(text, nameForMessage), MostDecimals, MidpointRounding.AwayFromZero));
    }
}
