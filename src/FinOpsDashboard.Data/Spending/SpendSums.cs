using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace FinOpsDashboard.Data.Spending;

/// <summary>Reads the answers of statements by <see cref="SpendSql"/>, and puts several together.</summary>
internal static class SpendSums
{
    private const string Tag = "spend: sums by period and keys";

    /// <summary>
    /// Reads an answer column by column: with thousands of rows, such as the days of hundreds of features and models, making objects of them
    /// the general way takes several times what the database does.
    /// </summary>
    public static async Task<IReadOnlyList<SpendSum>> ReadAsync(
        FinOpsDbContext context, SpendSql sql, SpendQuestion question, CancellationToken cancellationToken)
    {
        if (sql.Table.Rows is not null) return await RowSums.ReadAsync(context, sql, question, cancellationToken).ConfigureAwait(false);
        var reader = await OpenAsync(context, sql, cancellationToken).ConfigureAwait(false);
        await using var held = reader.ConfigureAwait(false);
        var (rows, hasUnits) = (reader.DbDataReader, question.Metric == SpendMetric.Quantity);
        var cells = new IntegerCells(rows);
        var sums = new List<SpendSum>();
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var sum = new SpendSum
            {
                Period = (int)cells[0],
                First = question.GroupBy.Count > 0 ? rows.GetString(1) : "",
                Second = question.GroupBy.Count > 1 ? rows.GetString(2) : "",
            };
            sum.Add(cells[3], cells[4], (int)cells[5], hasUnits ? rows.GetString(6) : "", hasUnits ? rows.GetString(7) : "");
            sums.Add(sum);
        }

        return sums;
    }

    /// <summary>Adds up rows of the same period and keys. Within one answer there is each of them once.</summary>
    public static IEnumerable<SpendSum> Merge(IReadOnlyList<IReadOnlyList<SpendSum>> answers)
    {
        if (answers.Count == 1) return answers[0];
        var merged = new Dictionary<(int, string, string), SpendSum>();
        foreach (var sum in answers.SelectMany(answer => answer))
        {
            var key = (sum.Period, sum.First, sum.Second);
            if (!merged.TryAdd(key, sum)) merged[key].Add(sum);
        }

        return merged.Values;
    }

    /// <summary>Runs the statement of a question.</summary>
    public static Task<RelationalDataReader> OpenAsync(FinOpsDbContext context, SpendSql sql, CancellationToken cancellationToken) =>
        OpenAsync(context, Tag, sql.Text, sql.Parameters, cancellationToken);

    /// <summary>Runs a statement; the tag tells it apart in logs.</summary>
    public static Task<RelationalDataReader> OpenAsync(
        FinOpsDbContext context, string tag, string sql, object[] parameters, CancellationToken cancellationToken)
    {
        var command = context.GetService<IRawSqlCommandBuilder>().Build($"-- {tag}\n\n{sql}", parameters, context.Model);
        return command.RelationalCommand.ExecuteReaderAsync(
            new RelationalCommandParameterObject(
                context.GetService<IRelationalConnection>(), command.ParameterValues, null, context, context.GetService<IRelationalCommandDiagnosticsLogger>()),
            cancellationToken);
    }
}
