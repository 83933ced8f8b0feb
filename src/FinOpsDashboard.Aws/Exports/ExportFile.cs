using System.Text;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.SpendSync;
using Sylvan.Data.Csv;

namespace FinOpsDashboard.Aws.Exports;

/// <summary>A CSV export, read row by row.</summary>
internal sealed class ExportFile(string name, SpendSource source, Stream content, HashedStream raw, BadRows badRows, TimeProvider time) : IExportFile
{
    private const int BufferSize = 256 * 1024;
    private const int LargestRow = 8 * 1024 * 1024;
    private const int RowFaultsNamed = 20;

    private readonly List<string> _rowFaults = [];
    private long _rows, _others, _refused;

    /// <inheritdoc />
    public SpendSource Source => source;

    /// <inheritdoc />
    public async Task<ExportReading> ReadAsync(IExportSink sink, IReadOnlyList<SplitDimensionKey> dimensions, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadRowsAsync(sink, dimensions, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            return Refused($"after row {_rows}: the compressed file is cut off or damaged. Fetch it again; its size and its checksum in S3 tell whether it is whole.");
        }
        catch (DecoderFallbackException)
        {
            return Refused($"after row {_rows}: it is not UTF-8 text. Export it as CSV in UTF-8.");
        }
        catch (CsvRecordTooLargeException)
        {
            return Refused($"line {_rows + 2}: the row is longer than {LargestRow / 1024 / 1024} MB; a quotation mark is not closed, or it is no CSV file.");
        }
        catch (CsvFormatException broken)
        {
            return Refused($"line {broken.RowNumber + 1}: {broken.Message}");
        }
    }

    private async Task<ExportReading> ReadRowsAsync(IExportSink sink, IReadOnlyList<SplitDimensionKey> dimensions, CancellationToken cancellationToken)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var text = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, BufferSize, leaveOpen: true);
        await using var reader = await CsvDataReader.CreateAsync(
            text,
            new CsvDataReaderOptions { HasHeaders = false, Delimiter = ',', BufferSize = BufferSize, MaxBufferSize = LargestRow, OwnsReader = false },
            cancellationToken).ConfigureAwait(false);
        if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) return Refused("the file is empty.");
        var header = new ExportHeader([.. Enumerable.Range(0, reader.RowFieldCount).Select(place => reader.GetString(place).Trim())]);
        if (header.Repeated.Count > 0) return Refused($"line 1: the columns {string.Join(", ", header.Repeated)} stand there twice; which one counts cannot be told.");
        var missing = source == SpendSource.Cur2 ? CurFormat.MissingIn(header) : FocusFormat.MissingIn(header);
        if (missing.Count > 0) return Refused(MissingColumns(missing));

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        ExportFormat format = source == SpendSource.Cur2 ? new CurFormat(header, dimensions, today) : new FocusFormat(source, header, dimensions, today);
        var fields = new ExportFields(reader, header);
        var (row, ids) = (new SpendRow(dimensions.Count), new LineItemIds());
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (reader.RowFieldCount == 0 || (reader.RowFieldCount == 1 && fields.Text(0).IsEmpty)) continue;
            _rows++;
            try
            {
                if (reader.RowFieldCount != header.Count)
                    throw new RowFaultException($"it has {reader.RowFieldCount} fields, the header has {header.Count}");
                var (day, isEstimated) = format.ReadDay(fields);
                if (day > today.AddDays(1)) throw new RowFaultException($"its day, {day:yyyy-MM-dd}, lies in the future");
                (row.Day, row.IsEstimated) = (day, isEstimated);
                sink.Cover(day, isEstimated);
                if (!format.Read(fields, row))
                {
                    _others++;
                    continue;
                }

                if (!ids.Add(format.IdOf(fields))) throw new RowFaultException($"the line item {format.IdOf(fields)} stands in the file twice");
            }
            catch (RowFaultException fault)
            {
                _refused++;
                if (_rowFaults.Count < RowFaultsNamed) _rowFaults.Add($"{name}, line {reader.RowNumber}: {fault.Message}.");
                else if (badRows == BadRows.Refuse) break;
                continue;
            }

            await sink.AddAsync(row, cancellationToken).ConfigureAwait(false);
        }

        if (_rows == 0) return Refused("it has a header and no rows. An export of a period without charges has nothing to store.");
        return Reading() with { Notes = [.. format.Notes, .. NotesOf(format, fields, ids)] };
    }

    private static string MissingColumns(IReadOnlyList<string> missing) =>
        $"line 1: it has no column {string.Join(", ", missing)}. Add {(missing.Count == 1 ? "it" : "them")} to the columns of the export in AWS Data Exports.";

    private IEnumerable<string> NotesOf(ExportFormat format, ExportFields fields, LineItemIds ids)
    {
        if (_others > 0) yield return $"{_others} row(s) of services other than Amazon Bedrock were left out.";
        if (fields.Rounded > 0) yield return $"{fields.Rounded} cost(s) have more than {CostMetrics.CostDecimals} decimals; what is beyond was rounded.";
        if (ids.IsFull) yield return $"Line items were looked at for repetition up to {LineItemIds.Most} of them only.";
        var others = format.OtherDimensions.Take(8).ToList();
        if (others.Count > 0) yield return $"The file also has {string.Join(", ", others)}: to see spend by one of them, name it in the configuration and import again.";
    }

    private ExportReading Refused(string fault) => Reading() with { Faults = [$"{name}: {fault}"] };

    private ExportReading Reading() => new()
    {
        Name = name,
        Source = source,
        Sha256 = raw.Sha256(),
        Bytes = raw.BytesRead,
        Rows = _rows,
        RowsOfOthers = _others,
        RowsRefused = _refused,
        RowFaults = _rowFaults,
    };
}
