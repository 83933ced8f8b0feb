using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Costs;

/// <summary>A cost source that answers from a made-up bill, without a network.</summary>
public sealed class FakeCostSource : ICostSource
{
    private static readonly CostSourceFailure BudgetSpent = new(
        CostSourceFailureKind.RequestBudgetSpent, "The ceiling is reached.", "Raise it, or wait for the next month.");

    private readonly List<CostQuery> _queries = [];

    /// <summary>The bill.</summary>
    public List<BilledItem> Bill { get; } = [];

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<CostQuery> Queries => _queries;

    /// <summary>Called before a query is answered; returns a failure to answer with.</summary>
    public Func<CostQuery, CostSourceFailure?>? BeforeAnswer { get; set; }

    /// <inheritdoc />
    public Task<CostAnswer<IReadOnlyList<string>>> GetBedrockServicesAsync(
        DateRange window, CostRequestMeter meter, CancellationToken cancellationToken)
    {
        if (!meter.MaySend) return Task.FromResult<CostAnswer<IReadOnlyList<string>>>(BudgetSpent);
        meter.CountBilled();
        IReadOnlyList<string> services = [.. Bill.Where(item => window.Contains(item.Day)).Select(item => item.Service).Distinct()];
        return Task.FromResult(CostAnswer.From(services));
    }

    /// <inheritdoc />
    public Task<CostAnswer<CostTable>> GetCostsAsync(CostQuery query, CostRequestMeter meter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!meter.MaySend) return Task.FromResult<CostAnswer<CostTable>>(BudgetSpent);
        _queries.Add(query);
        if (BeforeAnswer?.Invoke(query) is { } failure) return Task.FromResult<CostAnswer<CostTable>>(failure);
        meter.CountBilled();
        var rows = Bill
            .Where(item => query.Period.Contains(item.Day) && query.Services.Contains(item.Service))
            .Where(item => !query.ExcludedRecordTypes.Contains(item.RecordType))
            .GroupBy(item => (item.Day, First: KeyOf(item, query.First), Second: KeyOf(item, query.Second)))
            .Select(group => new CostRow(
                group.Key.Day, group.Key.First, group.Key.Second,
                group.Select(item => item.Metrics).Aggregate((sum, next) => sum.Plus(next)),
                group.Any(item => item.IsEstimated)))
            .ToList();
        var estimated = rows.Where(row => row.IsEstimated).Select(row => row.Day).ToHashSet();
        return Task.FromResult(CostAnswer.From(new CostTable(rows, estimated, new Dictionary<string, string>())));
    }

    private static string KeyOf(BilledItem item, CostGrouping grouping) => grouping.Kind switch
    {
        CostGroupingKind.Service => item.Service,
        CostGroupingKind.UsageType => item.UsageType,
        CostGroupingKind.RecordType => item.RecordType,
        CostGroupingKind.LinkedAccount => item.Account,
        CostGroupingKind.Tag => item.Tags.GetValueOrDefault(grouping.Name, ""),
        CostGroupingKind.CostCategory => "",
    };
}
