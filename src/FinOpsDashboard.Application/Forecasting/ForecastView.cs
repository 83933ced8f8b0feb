using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Forecasting;

/// <summary>What is to come, of the whole bill and of every feature.</summary>
public sealed record ForecastView
{
    /// <summary>What every figure is, in the words of the bill.</summary>
    public const string CostBasis = "unblended cost of usage charges; credits, refunds and tax are not in it";

    /// <summary>The present day, UTC.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The days that are read, UTC; empty where the ledger has none.</summary>
    public required DateRange Days { get; init; }

    /// <summary>Days among them that AWS may still change, in order: billed, but not learnt from.</summary>
    public required IReadOnlyList<DateOnly> EstimatedDays { get; init; }

    /// <summary>The whole bill; null where nothing is stored.</summary>
    public required ForecastCarrier? Total { get; init; }

    /// <summary>Features and what no feature carries, those that are billed the most this year first.</summary>
    public required IReadOnlyList<ForecastCarrier> Carriers { get; init; }

    /// <summary>When amounts were last pulled or imported, UTC; null when never.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether the figures are the labelled demo data.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The whole bill and every carrier.</summary>
    public IEnumerable<ForecastCarrier> All => Total is null ? [] : [Total, .. Carriers];

    /// <summary>A carrier by its id; the whole bill where none is given, null where there is no such carrier.</summary>
    public ForecastCarrier? Find(string? id) => string.IsNullOrEmpty(id) ? Total : Carriers.FirstOrDefault(carrier => carrier.Id == id);
}
