using System.Globalization;
using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Aws;

/// <summary>Costs as AWS Cost Explorer knows them. SDK types do not leave this project.</summary>
internal sealed partial class CostExplorerSource : ICostSource
{
    private readonly CostExplorerPages _pages;

    public CostExplorerSource(
        CostExplorerConnection connection, IOptions<AwsCostOptions> options, TimeProvider time, ILogger<CostExplorerSource> logger) =>
        _pages = new CostExplorerPages(new CostExplorerCalls(connection, options.Value, time, logger), logger);

    /// <inheritdoc />
    public Task<CostAnswer<IReadOnlyList<string>>> GetBedrockServicesAsync(
        DateRange window, CostRequestMeter meter, CancellationToken cancellationToken)
    {
        if (window.IsEmpty) return Task.FromResult<CostAnswer<IReadOnlyList<string>>>(CostExplorerErrors.EmptyPeriod(window));
        return _pages.ReadAsync(
            new PagedQuery<GetDimensionValuesResponse, IReadOnlyList<string>>(
                "GetDimensionValues",
                (client, token, stop) => client.GetDimensionValuesAsync(
                    new GetDimensionValuesRequest
                    {
                        TimePeriod = IntervalOf(window),
                        Dimension = Dimension.SERVICE,
                        SearchString = "Bedrock",
                        NextPageToken = token,
                    },
                    stop),
                page => page.NextPageToken,
                () => new DimensionValuesCollector(BedrockServices.IsBedrock)),
            meter,
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<CostAnswer<CostTable>> GetCostsAsync(CostQuery query, CostRequestMeter meter, CancellationToken cancellationToken)
    {
        if (query.Services.Count == 0) throw new ArgumentException("A query names at least one service.", nameof(query));
        if (query.Period.IsEmpty) return Task.FromResult<CostAnswer<CostTable>>(CostExplorerErrors.EmptyPeriod(query.Period));
        return _pages.ReadAsync(
            new PagedQuery<GetCostAndUsageResponse, CostTable>(
                "GetCostAndUsage",
                (client, token, stop) => client.GetCostAndUsageAsync(
                    new GetCostAndUsageRequest
                    {
                        TimePeriod = IntervalOf(query.Period),
                        Granularity = Granularity.DAILY,
                        Metrics = [.. CostTableCollector.MetricNames],
                        Filter = CostExpression.FilterOf(query),
                        GroupBy = [CostExpression.GroupOf(query.First), CostExpression.GroupOf(query.Second)],
                        NextPageToken = token,
                    },
                    stop),
                page => page.NextPageToken,
                () => new CostTableCollector(query)),
            meter,
            cancellationToken);
    }

    private static DateInterval IntervalOf(DateRange period) => new() { Start = TextOf(period.Start), End = TextOf(period.EndExclusive) };

    private static string TextOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
