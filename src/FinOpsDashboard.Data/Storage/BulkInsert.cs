using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace FinOpsDashboard.Data.Storage;

/// <summary>
/// Inserts many rows with few statements, past the change tracker, which costs several times what the database takes for them. Columns and
/// conversions are those of the model.
/// </summary>
internal static class BulkInsert
{
    /// <summary>More are slower on SQLite: it looks every parameter up by its name, from the first one on.</summary>
    private const int RowsPerStatement = 8;

    /// <summary>Inserts rows inside the transaction of the context, in which none of them is known yet.</summary>
    /// <exception cref="InvalidOperationException">The context has no transaction.</exception>
    public static Task InsertAsync<T>(this FinOpsDbContext context, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var entity = context.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var columns = entity.GetFlattenedProperties().Select(property => new Column(property, table)).ToList();
        return WriteAsync(
            context,
            new Target($"\"{table.Name}\"", [.. columns.Select(column => $"\"{column.Name}\"")], (command, column, name) => columns[column].Parameter(command, name)),
            rows,
            (row, column) => columns[column].ValueOf(row),
            cancellationToken);
    }

    private static async Task WriteAsync<T>(
        FinOpsDbContext context, Target target, IEnumerable<T> rows, Func<T, int, object> valueOf, CancellationToken cancellationToken)
    {
        var transaction = context.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are inserted inside a transaction.");
        var width = target.Columns.Count;
        DbCommand? command = null;
        try
        {
            foreach (var batch in rows.Chunk(RowsPerStatement))
            {
                if (command is null || command.Parameters.Count != batch.Length * width)
                {
                    if (command is not null) await command.DisposeAsync().ConfigureAwait(false);
                    command = transaction.Connection!.CreateCommand();
                    command.Transaction = transaction;
                    target.Write(command, batch.Length);
                }

                for (var row = 0; row < batch.Length; row++)
                {
                    for (var column = 0; column < width; column++) command.Parameters[row * width + column].Value = valueOf(batch[row], column);
                }

                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            if (command is not null) await command.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>A table to write into; names are in quotation marks.</summary>
    private sealed record Target(string Table, IReadOnlyList<string> Columns, Func<DbCommand, int, string, DbParameter> Parameter)
    {
        public void Write(DbCommand command, int rows)
        {
            var values = new List<string>(rows);
            for (var row = 0; row < rows; row++)
            {
                var names = Columns.Select((_, column) => string.Create(CultureInfo.InvariantCulture, $"@p{row * Columns.Count + column}")).ToList();
                for (var column = 0; column < Columns.Count; column++) command.Parameters.Add(Parameter(command, column, names[column]));
                values.Add($"({string.Join(", ", names)})");
            }

#pragma warning disable CA2100 // The names of table and columns come from the model or from constants, values are parameters.
            command.CommandText = $"INSERT INTO {Table} ({string.Join(", ", Columns)}) VALUES {string.Join(", ", values)}";
#pragma warning restore CA2100
        }
    }

    private sealed class Column(IProperty property, StoreObjectIdentifier table)
    {
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();
        private readonly List<IClrPropertyGetter> _path = PathOf(property);

        public string Name { get; } = property.GetColumnName(table)!;

        public DbParameter Parameter(DbCommand command, string name) => _mapping.CreateParameter(command, name, null, nullable: true);

        public object ValueOf(object row)
        {
            var value = _path.Aggregate((object?)row, (part, getter) => getter.GetClrValue(part!));
            return (_mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }

        /// <summary>The getters from the row through the complex values that hold the property.</summary>
        private static List<IClrPropertyGetter> PathOf(IPropertyBase property) =>
            property.DeclaringType is IComplexType complex ? [.. PathOf(complex.ComplexProperty), property.GetGetter()] : [property.GetGetter()];
    }
}
