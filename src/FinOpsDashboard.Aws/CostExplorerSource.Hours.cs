using System.Text.RegularExpressions;
using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Aws;

/// <summary>Costs by the hour, where the payer account pays for them.</summary>
internal sealed partial class CostExplorerSource : IHourlyCostSource
{
    /// <inheritdoc />
    public async Task<CostAnswer<HourlyTable>> GetHourlyCostsAsync(
        DateRange days, IReadOnlyList<string> services, CostRequestMeter meter, CancellationToken cancellationToken)
    {
        if (services.Count == 0) throw new ArgumentException("A query names at least one service.", nameof(services));
        if (days.IsEmpty) return CostExplorerErrors.EmptyPeriod(days);
        var query = new CostQuery(days, services, ChargeTypes.OtherThanUsage, CostGrouping.Service, CostGrouping.UsageType);
        var answer = await _pages.ReadAsync(
            new PagedQuery<GetCostAndUsageResponse, HourlyTable>(
                "GetCostAndUsage",
                (client, token, stop) => client.GetCostAndUsageAsync(
                    new GetCostAndUsageRequest
                    {
                        TimePeriod = new DateInterval { Start = MidnightOf(days.Start), End = MidnightOf(days.EndExclusive) },
                        Granularity = Granularity.HOURLY,
                        Metrics = [.. CostTableCollector.MetricNames],
                        Filter = CostExpression.FilterOf(query),
                        GroupBy = [CostExpression.GroupOf(query.First), CostExpression.GroupOf(query.Second)],
                        NextPageToken = token,
                    },
                    stop),
                page => page.NextPageToken,
                () => new HourlyTableCollector(days)),
            meter,
            cancellationToken).ConfigureAwait(false);
        return answer.Failure is { } failure && SaysNotEnabled(failure) ? NotEnabled(failure) : answer;
    }

    private static string MidnightOf(DateOnly day) => HourlyTableCollector.TextOf(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));

    /// <summary>The error is not in the service's model and comes under several codes; its text names the granularity or the opt-in.</summary>
    private static bool SaysNotEnabled(CostSourceFailure failure) =>
        failure is { MayPass: false, Kind: CostSourceFailureKind.ServiceError or CostSourceFailureKind.AccessDenied or CostSourceFailureKind.DataUnavailable }
        && NotEnabledWords().IsMatch(failure.Message);

    private static CostSourceFailure NotEnabled(CostSourceFailure failure) => new(
        CostSourceFailureKind.NotEnabled,
        "Hourly granularity is not enabled for this payer account.",
        "In the management account, open Billing and Cost Management, Cost Management preferences, Cost Explorer, and enable hourly granularity (cost and "
        + "usage data for all services). AWS charges for it by usage record, and fills it within 48 hours. Until then FinOps__Aws__HourlyDays can be 0. "
        + failure.Message[Math.Max(0, failure.Message.IndexOf("It says:", StringComparison.Ordinal))..].Replace("It says:", "AWS says:", StringComparison.Ordinal));

    [GeneratedRegex("hourly|granularity|opt[- ]?in", RegexOptions.IgnoreCase)]
    private static partial Regex NotEnabledWords();
}
