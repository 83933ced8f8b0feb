using System.Text.Json;
using FinOpsDashboard.Application.PriceImport;

namespace FinOpsDashboard.Aws.PriceLists;

/// <summary>Reads price files of every format. What cannot be read twice, such as standard input, goes through a temporary file.</summary>
internal sealed class PriceListFileReader : IPriceFileReader
{
    private const int RowsBetweenReports = 200;
    private const string NoPriceList =
        "it is no list of prices. Taken are AWS offer files (index.json), what \"aws pricing get-products --output json\" prints, and the format of this product.";

    public async Task<PriceFileReading> ReadAsync(PriceFile file, IProgress<PriceFileProgress>? progress, CancellationToken cancellationToken)
    {
        if (file.Content.CanSeek) return await ReadSeekableAsync(file, progress, cancellationToken).ConfigureAwait(false);
        var copy = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using (copy.ConfigureAwait(false))
        {
            await file.Content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
            copy.Position = 0;
            return await ReadSeekableAsync(file with { Content = copy }, progress, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<PriceFileReading> ReadSeekableAsync(PriceFile file, IProgress<PriceFileProgress>? progress, CancellationToken cancellationToken)
    {
        var length = file.Content.Length;
        var tokens = new JsonTokens(file.Content, file.Name);
        var parser = new PriceListParser();
        var rows = 0;
        try
        {
            await parser.ReadAsync(tokens, Report, cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException exception)
        {
            return PriceFileReading.Refused(file.Name, $"the JSON cannot be read: {exception.Message}");
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            // So System.Text.Json says that a text is no valid UTF-8, or half of a surrogate pair.
            return PriceFileReading.Refused(file.Name, $"the JSON cannot be read: a text in it is no valid Unicode, near byte {tokens.BytesRead}.");
        }

        progress?.Report(new PriceFileProgress(file.Name, length, length));
        if (parser.IsPriceList) return Interpret(file.Name, parser);
        if (!parser.IsOwnFormat) return PriceFileReading.Refused(file.Name, NoPriceList);
        file.Content.Position = 0;
        return OwnPriceFile.Read(file.Name, file.Content);

        void Report()
        {
            if (++rows % RowsBetweenReports == 0) progress?.Report(new PriceFileProgress(file.Name, tokens.BytesRead, length));
        }
    }

    private static PriceFileReading Interpret(string name, PriceListParser parser)
    {
        var prices = new List<ReadPrice>();
        var notTaken = new List<RowNotTaken>();
        foreach (var row in parser.Rows())
        {
            var (point, reason) = PriceListRowReader.Read(row);
            if (point is not null) prices.Add(new ReadPrice(row.Name, point));
            else notTaken.Add(new RowNotTaken(name, row.Name, reason));
        }

        return new PriceFileReading(name, prices, notTaken);
    }
}
