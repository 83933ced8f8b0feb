using System.IO.Compression;
using System.Text;
using FinOpsDashboard.Application.SpendImport;

namespace FinOpsDashboard.Aws.Exports;

/// <summary>Sees by their first bytes what files are: compressed or not, an answer of Cost Explorer or an export.</summary>
internal sealed class SpendFileOpener(TimeProvider time) : ISpendFileOpener
{
    private const int Peeked = 64 * 1024;
    private const string Wanted = "Hand over a Cost Explorer answer as the AWS CLI prints it (JSON), a FOCUS 1.0 or 1.2 export, or a CUR 2.0 export, each as CSV, plain or gzip.";

    public async Task<OpenedSpendFile> OpenAsync(SpendFile file, BadRows badRows, CancellationToken cancellationToken)
    {
        var raw = new HashedStream(file.Content);
        try
        {
            var (first, content) = await PrefixedStream.PeekAsync(raw, Peeked, cancellationToken).ConfigureAwait(false);
            if (first.IsEmpty) return new OpenedSpendFile.Unknown($"{file.Name}: the file is empty. {Wanted}");
            if (!IsGzip(first.Span)) return Open(file.Name, first, content, raw, badRows);
            var (unpackedFirst, unpacked) = await PrefixedStream.PeekAsync(
                new GZipStream(content, CompressionMode.Decompress, leaveOpen: true), Peeked, cancellationToken).ConfigureAwait(false);
            return unpackedFirst.IsEmpty
                ? new OpenedSpendFile.Unknown($"{file.Name}: the compressed file holds nothing, or is cut off.")
                : Open(file.Name, unpackedFirst, unpacked, raw, badRows);
        }
        catch (InvalidDataException)
        {
            return new OpenedSpendFile.Unknown($"{file.Name}: the compressed file is cut off or damaged. Fetch it again.");
        }
    }

    private OpenedSpendFile Open(string name, ReadOnlyMemory<byte> first, Stream content, HashedStream raw, BadRows badRows)
    {
        if (KindByBytes(first.Span) is { } other) return new OpenedSpendFile.Unknown($"{name}: it is {other}. {Wanted}");
        var text = TextOf(first.Span);
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("{") || start.StartsWith("[") || start.StartsWith("An error occurred")) return new OpenedSpendFile.Answer(new SpendFile(name, content));
        var line = start[..(start.IndexOfAny('\r', '\n') is >= 0 and var end ? end : start.Length)].ToString();
        if (line.Length == 0) return new OpenedSpendFile.Unknown($"{name}: the file holds nothing but blanks. {Wanted}");
        return SourceOf(line) is { } source
            ? new OpenedSpendFile.Export(new ExportFile(name, source, content, raw, badRows, time))
            : new OpenedSpendFile.Unknown($"{name}: {FaultOf(line)}");
    }

    private static SpendSource? SourceOf(string line)
    {
        var header = new ExportHeader([.. line.Split(',').Select(name => name.Trim().Trim('"'))]);
        if (header.Has("line_item_usage_type") || header.Has("line_item_unblended_cost")) return SpendSource.Cur2;
        if (!header.Has("BilledCost") || !header.Has("ChargePeriodStart")) return null;
        // Columns that came with 1.2.
        return header.Has("InvoiceId") || header.Has("BillingAccountType") || header.Has("PricingCurrency") ? SpendSource.Focus12 : SpendSource.Focus10;
    }

    private static string FaultOf(string line)
    {
        foreach (var (separator, word) in new[] { (';', "semicolons"), ('\t', "tabs"), ('|', "bars") })
        {
            if (SourceOf(line.Replace(separator, ',')) is not null && line.Contains(separator, StringComparison.Ordinal))
                return $"line 1: its columns are separated by {word}. Exports of AWS have commas; save it with commas, and with a point in numbers.";
        }

        if (line.Contains("lineItem/UsageType", StringComparison.Ordinal))
            return "it is a legacy Cost and Usage Report. Make a CUR 2.0 export in AWS Data Exports, and hand that over.";
        var columns = line.Split(',');
        return columns.Length == 1
            ? $"it is neither JSON nor CSV. {Wanted}"
            : $"line 1: its columns are not those of an export of AWS: {string.Join(", ", columns.Take(6))}{(columns.Length > 6 ? ", …" : "")}. {Wanted}";
    }

    private static string TextOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        return Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
    }

    private static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1f, 0x8b, ..];

    private static string? KindByBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK"u8)) return "a ZIP file; unpack it first";
        if (bytes.StartsWith("PAR1"u8)) return "a Parquet file; choose CSV in AWS Data Exports";
        return bytes.StartsWith("%PDF"u8) ? "a PDF" : null;
    }
}
