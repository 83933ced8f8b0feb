using System.Text.Json;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.PriceImport;

/// <summary>Reads prices in the project's own format. A price without a first day begins on the day its source was read.</summary>
public static class OwnPriceFile
{
    /// <summary>Somebody wrote the file as a whole: a later day in it always supersedes an earlier one.</summary>
    private const string Series = "";

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="json">What is in it.</param>
    public static PriceFileReading Read(string file, Stream json)
    {
        PriceDocument document;
        try
        {
            document = PriceDocument.Read(json);
            document.Check();
        }
        catch (JsonException exception)
        {
            return PriceFileReading.Refused(file, $"the prices cannot be read: {exception.Message}");
        }

        var prices = new List<ReadPrice>();
        var notTaken = new List<RowNotTaken>();
        foreach (var (index, entry) in document.Prices.Index())
        {
            // A list may hold nulls, whatever its type says.
            var row = entry is null ? $"prices[{index}]" : NameOf(index, entry);
            var (price, reason) = entry is null ? (null, "The row is empty.") : ReadRow(document, row, entry);
            if (price is not null) prices.Add(price);
            else notTaken.Add(new RowNotTaken(file, row, reason));
        }

        return new PriceFileReading(file, prices, notTaken);
    }

    private static string NameOf(int index, PriceDocument.PriceEntry entry) =>
        $"prices[{index}] {entry.Model} {entry.Region} {entry.Tier} {entry.Kind} {entry.Commitment}".Replace("  ", " ", StringComparison.Ordinal).Trim();

    private static (ReadPrice? Price, string Reason) ReadRow(PriceDocument document, string row, PriceDocument.PriceEntry entry)
    {
        PricePoint point;
        try
        {
            point = document.ToPoint(entry);
        }
        catch (JsonException exception)
        {
            return (null, exception.Message);
        }
        catch (ArgumentOutOfRangeException)
        {
            return (null, "A price is zero or more.");
        }

        var faults = PriceChecks.FaultsOf(PriceKey.Of(point), SeedPriceBook.Book).ToList();
        return faults.Count > 0
            ? (null, string.Join(' ', faults))
            : (new ReadPrice(row, point with { EffectiveFrom = point.EffectiveFrom ?? point.AsOf }, point.EffectiveFrom is null, Series), "");
    }
}
