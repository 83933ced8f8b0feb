using System.Globalization;
using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Rollups;

/// <summary>
/// Where spend and its shares are read from: by day as stored, or by month as summed up beforehand. Every row that is read has two ids, and
/// behind them the amounts as <see cref="PairSums"/> takes them.
/// </summary>
/// <param name="Facts">The table of charge lines.</param>
/// <param name="Shares">The table of their shares by a split dimension.</param>
/// <param name="Time">The column of both that says when.</param>
internal sealed record SpendTables(string Facts, string Shares, string Time)
{
    /// <summary>By UTC day, <c>yyyymmdd</c>.</summary>
    public static SpendTables Days { get; } = new("SpendFacts", "SpendSplits", "Day");

    /// <summary>By month, <c>yyyymm</c>.</summary>
    public static SpendTables Months { get; } = new("LineMonths", "SplitMonths", "Month");

    /// <summary>Room for rows.</summary>
    public static IntegerTable NewRows() => new(PairSums.Ids + MetricColumns.Amounts);

    /// <summary>Reads the charge lines of one day or month: the line, and zero.</summary>
    public Task ReadFactsAsync(FinOpsDbContext context, MetricColumns metrics, int time, IntegerTable into, CancellationToken cancellationToken) =>
        ReadAsync(context, $"SELECT \"ChargeLineId\", 0, {AmountsOf(metrics)} FROM \"{Facts}\" WHERE \"{Time}\" = ", time, into, cancellationToken);

    /// <summary>Reads the shares of one day or month in one dimension: the line, and the value.</summary>
    public Task ReadSharesAsync(
        FinOpsDbContext context, MetricColumns metrics, int dimensionId, int time, IntegerTable into, CancellationToken cancellationToken) =>
        ReadAsync(
            context,
            string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT \"ChargeLineId\", \"ValueId\", {AmountsOf(metrics)} FROM \"{Shares}\" WHERE \"DimensionId\" = {dimensionId} AND \"{Time}\" = "),
            time,
            into,
            cancellationToken);

    /// <summary>Reads what carriers carry of one day: the carrier, and the line.</summary>
    public static Task ReadCarriedAsync(FinOpsDbContext context, MetricColumns metrics, int day, IntegerTable into, CancellationToken cancellationToken) =>
        ReadAsync(context, $"SELECT \"CarrierId\", \"ChargeLineId\", {AmountsOf(metrics)} FROM \"FeatureDays\" WHERE \"Day\" = ", day, into, cancellationToken);

    private static string AmountsOf(MetricColumns metrics) => $"{metrics.Names}, CASE WHEN \"IsEstimated\" THEN 1 ELSE 0 END";

    private static Task ReadAsync(FinOpsDbContext context, string sql, int time, IntegerTable into, CancellationToken cancellationToken)
    {
        into.Clear();
        return context.ReadRowsAsync(sql + time.ToString(CultureInfo.InvariantCulture), into, cancellationToken);
    }
}
